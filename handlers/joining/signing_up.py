"""Signing up, changing it later, and the interest list."""

from typing import Any
from uuid import UUID

from handlers.desk import catalogue, post
from handlers.desk.acquaintance import ensure_employee
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.joining import applying, briefing, enrolling, sign_up_fields
from handlers.joining.views import applying as applying_view
from handlers.joining.views import rounds_to_join as rounds_view
from handlers.joining.views import sign_up as view
from handlers.joining.views import sign_up_preview as preview_view
from handlers.pairing import small_drafts
from programme import sign_up
from programme.refusals import NoLongerCurrent, SignUpClosed
from programme.rounds import Phase
from programme.sign_up import Answers
from storage import cohorts, enrolments, people, topics
from storage.cohorts import Cohort
from storage.occurrences.people import OfPerson
from storage.occurrences.rounds import OfRound

CONSENT_VERSION = "2026-11"


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
        lines = [(c.id, c.name, enrolling.starts_on(i.say, c)) for c in rounds]
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
    async with i.services.database.transaction() as session:
        stored = await enrolling.answers_so_far(session, i.services, i.me, cohort_id)
        answers = sign_up_fields.of_first_step(values_of(i.view), stored.answers)
        if errors := sign_up.check_first_step(answers, user_id=i.me.user_id):
            await _refuse(i, errors)
            return
        await enrolling.save_half_finished(session, i.services, i.me, answers)
    await i.redraw(view.second_step(i.say, answers, metadata=i.metadata))


async def finish_second_step(i: Interaction) -> None:
    cohort_id = as_id(i.metadata)
    async with i.services.database.transaction() as session:
        stored = await enrolling.answers_so_far(session, i.services, i.me, cohort_id)
        answers = sign_up_fields.of_second_step(values_of(i.view), stored.answers)
        if errors := sign_up.check_second_step(answers, user_id=i.me.user_id):
            await _refuse(i, errors)
            return
        await enrolling.save_half_finished(session, i.services, i.me, answers)
        names = catalogue.names_of(i.say, await topics.list_of_cohort(session, cohort_id, team_id=i.team_id))
        cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
        if cohort is None:
            raise SignUpClosed
        enrolment = await enrolments.find(session, person=i.me, cohort_id=cohort_id)
        applies = applying.needs_approval(cohort, answers, enrolment)
        notes = await applying.notes(session, i.say, i.me, cohort, answers)
    await i.redraw(
        preview_view.preview(
            i.say,
            answers,
            mention=i.me.mention,
            topics=names,
            metadata=i.metadata,
            notes=notes,
            asks_why=applies,
        )
    )


async def change(i: Interaction) -> None:
    """From the preview back to the first step, with everything as it was."""
    async with i.services.database.transaction() as session:
        stored = await enrolling.answers_so_far(session, i.services, i.me, as_id(i.metadata))
        if stored.is_half_finished:
            answers = stored.answers.with_(why=sign_up_fields.why(values_of(i.view), stored.answers))
            await enrolling.save_half_finished(session, i.services, i.me, answers)
    await i.redraw(await _first_step_for(i, as_id(i.metadata)))


async def enrol(i: Interaction) -> None:
    """The preview is sent: now, and only now, the sign-up counts."""
    cohort_id = as_id(i.metadata)
    async with i.services.database.transaction() as session:
        cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
        if cohort is None or not cohort.is_open:
            raise SignUpClosed
        stored = await enrolling.answers_so_far(session, i.services, i.me, cohort_id)
        if not stored.is_half_finished:
            raise NoLongerCurrent
        answers = stored.answers.with_(why=sign_up_fields.why(values_of(i.view), stored.answers))
        notes = await applying.notes(session, i.say, i.me, cohort, answers)
        me = await enrolling.enrol(session, i.services, i.me, cohort, answers, consent=CONSENT_VERSION)
        applies = await applying.follow(session, i.services, me, cohort, answers) and not answers.learns
        facts = {"cohort": cohort.name, "starts_on": enrolling.starts_on(i.say, cohort)}
        if applies or not stored.is_enrolled:
            await session.flush()
            cards = await briefing.offer(session, i.services, me, cohort)
            welcome = (
                applying_view.received(i.say, **facts)
                if applies
                else preview_view.welcome(i.say, **facts, notes=notes, briefing=cards)
            )
            await post.answer(session, i.services, to=me, about=OfPerson(me.id).signed_up(), message=welcome)
            if cohort.phase(cohort.day_of(i.services.now())) is Phase.RUNNING:
                await small_drafts.offer_later(session, i.services, cohort)
    i.services.wake_delivery()
    done = preview_view.done(i.say, **facts, changed=stored.is_enrolled, notes=notes)
    await i.redraw(applying_view.received_dialog(i.say, **facts) if applies else done)


async def note_interest(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        me = await people.remember(session, i.me)
        me.interested_at = me.interested_at or i.services.now()
        me.consent_version, me.consented_at = CONSENT_VERSION, i.services.now()
        me.left_at = None
    await i.redraw(rounds_view.interest_noted(i.say))


async def announce(i: Interaction, cohort: Cohort) -> None:
    """Tells the interest list that a round has opened."""
    async with i.services.database.transaction() as session:
        for person in await people.list_interested(session, team_id=i.team_id):
            say = i.services.say(person.language)
            opened = rounds_view.round_opened(
                say,
                cohort=cohort.name,
                starts_on=say.long_day(cohort.starts_on),
                until=say.long_day(cohort.sign_up_until),
                greeting=cohort.greeting,
                greeting_by=cohort.greeting_by,
            )
            about = OfRound(cohort.id).opened(person.id)
            await post.unasked(session, i.services, to=person, about=about, message=opened, cohort=cohort)
    i.services.wake_delivery()


async def _first_step_for(i: Interaction, cohort_id: UUID) -> dict[str, Any]:
    async with i.services.database.transaction() as session:
        stored = await enrolling.answers_so_far(session, i.services, i.me, cohort_id)
    return await _first_step(i, cohort_id, stored.answers, resumed=stored.is_half_finished)


async def _first_step(i: Interaction, cohort_id: UUID, answers: Answers, *, resumed: bool) -> dict[str, Any]:
    async with i.services.database.transaction() as session:
        cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
        if cohort is None or not cohort.is_open:
            raise SignUpClosed
        names = catalogue.names_of(i.say, await topics.list_of_cohort(session, cohort_id, team_id=i.team_id))
        notes = await applying.notes(session, i.say, i.me, cohort, answers)
    return view.first_step(
        i.say,
        answers,
        topics=names,
        cohort=cohort.name,
        metadata=str(cohort_id),
        resumed=resumed,
        notice=i.say("privacy-notice-short"),
        notes=notes,
        greeting=cohort.greeting,
        greeting_by=cohort.greeting_by,
    )


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
        view.PREVIEW: enrol,
        view.INTEREST: note_interest,
    },
)
