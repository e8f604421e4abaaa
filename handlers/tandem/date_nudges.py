"""Nudges: one friendly word where a tandem has no date after some days, never on top of a check-in."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import holidays_in, working_days_later
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.tandem import dates
from handlers.tandem.views import dates as view
from programme.meeting_times import WORKING_DAYS_TO_FIRST_DATE, WORKING_DAYS_TO_SECOND_DATE, nudges
from storage import check_ins, meetings, people, tandems
from storage.cohorts import Cohort
from storage.meetings import DateNudge
from storage.occurrences.tandems import OfNudge
from storage.people import Person
from storage.tandems import Tandem

FIRST, SECOND = 1, 2


def plan_first(session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """Some days after the tandem, or the round, has begun."""
    begins = max(now, cohort.morning_of(cohort.starts_on, person.zone))
    _plan(session, tandem, person, cohort, number=FIRST, after=begins, days=WORKING_DAYS_TO_FIRST_DATE)


def plan_second(session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """Some days after the first meeting."""
    _plan(session, tandem, person, cohort, number=SECOND, after=now, days=WORKING_DAYS_TO_SECOND_DATE)


def move_along(planned: Sequence[DateNudge], tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """The round begins or ends on another day: the first nudge counts from the new start, none comes after the end."""
    starts_at = cohort.morning_of(cohort.starts_on, person.zone)
    for nudge in planned:
        if nudge.number == FIRST and starts_at > now:
            begins = max(tandem.started_at, starts_at)
            nudge.due_at = _morning_after(begins, person, cohort, days=WORKING_DAYS_TO_FIRST_DATE)
        if person.day_of(nudge.due_at) >= cohort.ends_on:
            nudge.done_at = now


def _plan(
    session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, number: int, after: datetime, days: int
) -> None:
    due_at = _morning_after(after, person, cohort, days=days)
    if person.day_of(due_at) < cohort.ends_on:
        nudge = DateNudge(
            team_id=tandem.team_id, tandem_id=tandem.id, person_id=person.id, number=number, due_at=due_at
        )
        session.add(nudge)


def _morning_after(moment: datetime, person: Person, cohort: Cohort, *, days: int) -> datetime:
    return cohort.morning_of(working_days_later(person.day_of(moment), days, cohort), person.zone)


async def nudge_due(services: Services) -> int:
    """Safe to run twice, late, or on two machines."""
    async with services.database.transaction() as session:
        due = await meetings.list_nudges_due(session, team_id=services.team_id, now=services.now())
    await for_each(services, due, _nudge_one)
    return len(due)


async def _nudge_one(session: AsyncSession, services: Services, nudge_id: UUID) -> None:
    now = services.now()
    nudge = await meetings.lock_nudge(session, nudge_id, team_id=services.team_id)
    if nudge is None or nudge.done_at is not None or nudge.due_at > now:
        return
    tandem = await tandems.find(session, nudge.tandem_id, team_id=services.team_id)
    person = await people.get(session, nudge.person_id, team_id=services.team_id)
    if tandem is None or not await _is_welcome(session, tandem, person, nudge, now=now):
        nudge.done_at = now
        return
    pair = await load_pair(session, tandem)
    if await _is_asked_these_days(session, person, tandem, pair.cohort, now=now):
        nudge.done_at = now
        return
    # Put off here and not in the outbox: on that morning it is asked again whether a nudge is still welcome.
    allowed = await post.allowed_from(session, person, pair.cohort, wanted=now)
    if allowed > now:
        nudge.due_at = allowed
        return
    nudge.done_at = now
    await _send(session, services, nudge, tandem, pair, person)


async def _is_welcome(
    session: AsyncSession, tandem: Tandem, person: Person, nudge: DateNudge, *, now: datetime
) -> bool:
    if not tandem.is_running or not person.is_reachable or person.is_paused(person.day_of(now)):
        return False
    # The first is for two without a date, the second for two who met once and have no next.
    return len(await meetings.list_of_tandem(session, tandem)) < nudge.number


async def _is_asked_these_days(
    session: AsyncSession, person: Person, tandem: Tandem, cohort: Cohort, *, now: datetime
) -> bool:
    """A check-in that brings the same thing up in those days takes the nudge's place."""
    moments = [(each.tandem_id, each.due_at) for each in await check_ins.list_planned(session, person)]
    moments += [(each.tandem_id, each.asked_at or each.due_at) for each in await check_ins.list_asked(session, person)]
    days = [person.day_of(moment) for tandem_id, moment in moments if tandem_id == tandem.id]
    return not nudges(days, today=person.day_of(now), holidays=holidays_in(cohort.federal_state))


async def _send(
    session: AsyncSession, services: Services, nudge: DateNudge, tandem: Tandem, pair: Pair, person: Person
) -> None:
    say, partner = services.say(person.language), pair.partner_of(person)
    times = [
        view.moment_for_both(say, at, zone=person.zone, partner=partner.mention, partners_zone=partner.zone)
        for at in await dates.suggestions(session, services, tandem, pair, person)
    ]
    message = view.nudge(say, tandem_id=tandem.id, partner=partner.mention, number=nudge.number, times=times)
    await post.unasked_while_tandem_runs(
        session,
        services,
        to=person,
        about=OfNudge(nudge.id).due(),
        message=message,
        cohort=pair.cohort,
        tandem=tandem,
    )
