"""Signing up, and changing it later: which round, two short steps, and a preview. Nothing counts until it is sent."""

from typing import Any
from uuid import UUID

from handlers.desk.acquaintance import ensure_employee, may_be_colleague
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.joining import reading_back, round_to_join, sign_up_fields, unfinished
from handlers.joining.views import rounds_to_join as rounds_view
from handlers.joining.views import sign_up as view
from handlers.joining.views import sign_up_preview as preview_view
from programme import sign_up
from programme.refusals import SignUpClosed
from programme.sign_up import Answers
from storage import cohorts


async def begin(i: Interaction) -> None:
    """Opens the form: for the one round that takes people, after a choice between several, or the interest list."""
    await ensure_employee(i)
    async with i.services.database.transaction() as session:
        rounds = await cohorts.list_signing_up(session, team_id=i.team_id, now=i.services.now())
    if not rounds:
        await i.show(rounds_view.no_round(i.say, notice=i.say("privacy-notice-short")))
    elif len(rounds) == 1:
        await i.show(await _first_step_for(i, rounds[0].id))
    else:
        lines = [(c.id, c.name, round_to_join.starts_on(i.say, c)) for c in rounds]
        await i.show(rounds_view.choose_round(i.say, lines))


async def choose_round(i: Interaction) -> None:
    await i.redraw(await _first_step_for(i, i.value_id))


async def redraw(i: Interaction) -> None:
    """Role or topics changed: the form asks what belongs to them."""
    cohort_id = as_id(i.metadata)
    answers = sign_up_fields.of_first_step(values_of(i.view), Answers())
    await i.redraw(await _first_step(i, cohort_id, answers, resumed=False))


async def finish_first_step(i: Interaction) -> None:
    cohort_id = as_id(i.metadata)
    # Before anything is read: it may take a call to Slack, which has no place in a transaction.
    wrong = await _check_manager(i)
    async with i.services.database.transaction() as session:
        stored = await reading_back.so_far(session, i.services, i.me, cohort_id)
        answers = sign_up_fields.of_first_step(values_of(i.view), stored.answers)
        if errors := {**wrong, **sign_up.check_first_step(answers, user_id=i.me.user_id)}:
            await _refuse(i, errors)
            return
        await unfinished.save(session, i.services, i.me, answers)
    await i.redraw(view.second_step(i.say, answers, metadata=i.metadata))


async def finish_second_step(i: Interaction) -> None:
    cohort_id = as_id(i.metadata)
    async with i.services.database.transaction() as session:
        stored = await reading_back.so_far(session, i.services, i.me, cohort_id)
        answers = sign_up_fields.of_second_step(values_of(i.view), stored.answers)
        if errors := sign_up.check_second_step(answers, user_id=i.me.user_id):
            await _refuse(i, errors)
            return
        await unfinished.save(session, i.services, i.me, answers)
        wanted = await round_to_join.find(session, i, cohort_id, answers)
    await i.redraw(
        preview_view.preview(
            i.say,
            answers,
            mention=i.me.mention,
            topics=wanted.topics,
            metadata=i.metadata,
            notes=wanted.notes,
            asks_why=wanted.must_apply,
        )
    )


async def change(i: Interaction) -> None:
    """From the preview back to the first step, with everything as it was."""
    async with i.services.database.transaction() as session:
        stored = await reading_back.so_far(session, i.services, i.me, as_id(i.metadata))
        if stored.is_unfinished:
            answers = stored.answers.with_(why=sign_up_fields.why(values_of(i.view), stored.answers))
            await unfinished.save(session, i.services, i.me, answers)
    await i.redraw(await _first_step_for(i, as_id(i.metadata)))


async def _first_step_for(i: Interaction, cohort_id: UUID) -> dict[str, Any]:
    async with i.services.database.transaction() as session:
        stored = await reading_back.so_far(session, i.services, i.me, cohort_id)
    return await _first_step(i, cohort_id, stored.answers, resumed=stored.is_unfinished)


async def _first_step(i: Interaction, cohort_id: UUID, answers: Answers, *, resumed: bool) -> dict[str, Any]:
    async with i.services.database.transaction() as session:
        wanted = await round_to_join.find(session, i, cohort_id, answers)
        cohort = wanted.cohort
        if not cohort.is_open:
            raise SignUpClosed
    return view.first_step(
        i.say,
        answers,
        topics=wanted.topics,
        cohort=cohort.name,
        metadata=str(cohort_id),
        resumed=resumed,
        notice=i.say("privacy-notice-short"),
        notes=wanted.notes,
        greeting=cohort.greeting,
        greeting_by=cohort.greeting_by,
    )


async def _check_manager(i: Interaction) -> dict[str, sign_up.SignUpError]:
    """A guest, a bot or somebody of another firm leads nobody here."""
    manager = sign_up_fields.of_first_step(values_of(i.view), Answers()).manager
    if manager is None or await may_be_colleague(i, manager):
        return {}
    return {"manager": sign_up.SignUpError.NOT_A_COLLEAGUE}


async def _refuse(i: Interaction, errors: dict[str, sign_up.SignUpError]) -> None:
    await i.refuse_fields({name: i.say(f"sign-up-error-{error.value}") for name, error in errors.items()})


LISTENERS = Listeners(
    clicks={
        view.BEGIN: begin,
        view.FROM_MENU: begin,
        view.CHOOSE_ROUND: choose_round,
        view.ROLE: redraw,
        view.WANTS: redraw,
        view.CHANGE: change,
    },
    forms={
        view.FIRST: finish_first_step,
        view.SECOND: finish_second_step,
    },
)
