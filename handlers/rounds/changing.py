"""Changing a round that is open: the form with what holds, its checks, and what follows from new dates."""

from datetime import date, time
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.rounds import milestones, moved_dates, open_rounds
from handlers.rounds.views import changing as view
from handlers.rounds.views import opening as fields
from handlers.rounds.views.carried import Seen
from programme import round_changes
from programme.duties import Deed
from programme.round_changes import Change, Timing
from programme.rounds import MilestoneKind
from storage import milestones as milestone_rows
from storage import tandems
from storage.cohorts import Cohort
from storage.milestones import Milestone
from storage.occurrences.rounds import OfRound


async def show(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await open_rounds.get(session, i, i.value_id)
    await i.show(overview(i, cohort))


async def edit(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await open_rounds.get(session, i, i.value_id)
    started = round_changes.has_started(moved_dates.timing_of(cohort), today=open_rounds.today(i, cohort))
    await i.redraw(view.form(i.say, cohort, has_started=started, metadata=open_rounds.as_seen(cohort).to_value()))


async def save(i: Interaction) -> None:
    seen = Seen.from_value(i.metadata)
    values = values_of(i.view)
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await open_rounds.get(session, i, seen.cohort_id)
        running = [
            each
            for each in await tandems.list_running(session, cohort.id, team_id=i.team_id)
            if each.stands_in_for_id is None
        ]
    errors = round_changes.check(
        _wanted(values, cohort), _as_it_is(cohort), today=open_rounds.today(i, cohort), tandems=len(running)
    )
    if errors:
        await i.refuse_fields({name: i.say(f"round-error-{error.value}") for name, error in errors.items()})
        return
    contact = values.get(fields.CONTACT)
    if contact and contact != cohort.contact_user_id and await acquaint(i, [contact]):
        await i.refuse_fields({fields.CONTACT: i.say("round-error-contact")})
        return
    await _keep(i, seen, values)


async def _keep(i: Interaction, seen: Seen, values: dict[str, Any]) -> None:
    """Nobody overwrites what they have not seen: of two coordinators the second one reads what holds now."""
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort, planned = await open_rounds.lock(session, i, seen.cohort_id)
        done = "change-meanwhile"
        if open_rounds.as_seen(cohort) == seen:
            before = moved_dates.timing_of(cohort)
            _apply(cohort, values)
            done = await _follow(session, i, cohort, before, planned)
        drawn = overview(i, cohort, done=i.say(done))
    i.services.wake_delivery()
    await i.redraw(drawn)


async def _follow(
    session: AsyncSession, i: Interaction, cohort: Cohort, before: Timing, planned: list[Milestone]
) -> str:
    """What is planned moves along; the channel and whoever takes part hear of new dates, and of nothing else."""
    after, today = moved_dates.timing_of(cohort), open_rounds.today(i, cohort)
    if before == after:
        return "change-saved"
    await milestones.replan(session, cohort, planned, today=today)
    await moved_dates.move_along(session, cohort, before, after, now=i.services.now())
    if before.dates == after.dates:
        return "change-saved"
    say, ahead = i.services.say(cohort.language), not round_changes.has_started(after, today=today)
    message = view.for_channel(
        say,
        cohort=cohort.name,
        by=i.me.mention,
        until=say.long_day(after.sign_up_until) if ahead else None,
        starts_on=say.long_day(after.starts_on) if ahead else None,
        ends_on=say.long_day(after.ends_on),
    )
    about = OfRound(cohort.id).changed(cohort.revision)
    await post.to_channel(session, i.services, cohort=cohort, about=about, message=message)
    if before.span == after.span:
        return "change-saved"
    kind = MilestoneKind.NEW_DATES
    await milestone_rows.add_paperwork(session, cohort.id, kind, team_id=i.team_id, now=i.services.now())
    return "change-saved-dates"


def _wanted(values: dict[str, Any], before: Cohort) -> Change:
    """The form as a change; a field that it does not have stays as it is."""
    timing = Timing(
        sign_up_until=_date(values, fields.SIGN_UP_UNTIL, before.sign_up_until),
        starts_on=_date(values, fields.STARTS_ON, before.starts_on),
        ends_on=_date(values, view.ENDS_ON, before.ends_on),
        check_in_every_weeks=int(values.get(fields.CHECK_IN_WEEKS) or before.check_in_every_weeks),
        check_in_at=time.fromisoformat(values.get(fields.CHECK_IN_AT) or before.check_in_at.isoformat()),
        summary_every_weeks=int(values.get(view.SUMMARY_WEEKS) or before.summary_every_weeks),
    )
    return Change(
        name=_text(values, fields.NAME, before.name),
        timing=timing,
        places=int(values[fields.PLACES]) if values.get(fields.PLACES) else None,
        briefing_url=_text(values, fields.BRIEFING_URL, before.briefing_url),
    )


def _apply(cohort: Cohort, values: dict[str, Any]) -> None:
    wanted = _wanted(values, cohort)
    cohort.name, cohort.places, cohort.briefing_url = wanted.name, wanted.places, wanted.briefing_url
    timing = wanted.timing
    cohort.sign_up_until, cohort.starts_on, cohort.ends_on = timing.dates
    cohort.check_in_every_weeks, cohort.check_in_at = timing.check_in_every_weeks, timing.check_in_at
    cohort.summary_every_weeks = timing.summary_every_weeks
    cohort.contact_user_id = values.get(fields.CONTACT)
    cohort.greeting = _text(values, fields.GREETING, cohort.greeting)
    cohort.greeting_by = _text(values, fields.GREETING_BY, cohort.greeting_by)
    cohort.briefing_title = _text(values, fields.BRIEFING_TITLE, cohort.briefing_title)
    cohort.revision += 1


def _as_it_is(cohort: Cohort) -> Change:
    return Change(cohort.name, moved_dates.timing_of(cohort), cohort.places, cohort.briefing_url)


def _date(values: dict[str, Any], name: str, otherwise: date) -> date:
    return date.fromisoformat(values[name]) if values.get(name) else otherwise


def _text(values: dict[str, Any], name: str, otherwise: str) -> str:
    return (values[name] or "").strip() if name in values else otherwise


def overview(i: Interaction, cohort: Cohort, *, done: str = "") -> dict[str, Any]:
    return view.overview(
        i.say,
        cohort=cohort.name,
        cohort_id=cohort.id,
        starts_on=i.say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else i.say.long_day(cohort.ends_on),
        done=done,
    )


LISTENERS = Listeners(
    clicks={
        view.CHANGE: show,
        view.EDIT: edit,
    },
    forms={
        view.SAVE: save,
    },
)
