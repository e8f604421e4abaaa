"""Nudges: one friendly word where a tandem has no date after some days, never on top of a check-in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import holidays_in
from handlers.desk.pairs import Pair, load_pairs
from handlers.desk.services import Services
from handlers.desk.steps import in_portions
from handlers.tandem import date_suggesting
from handlers.tandem.date_suggesting import Starts
from handlers.tandem.views import dates as view
from programme.meeting_times import nudges
from storage import budgets, due_dates, meetings
from storage.meetings import DateNudge
from storage.occurrences.tandems import OfNudge
from storage.people import Person
from storage.tandems import Tandem


@dataclass(frozen=True)
class _Nudge:
    """A nudge that is due, to whom it goes, and what decides whether it is still welcome."""

    row: DateNudge
    tandem: Tandem
    pair: Pair
    person: Person
    # Held or to come.
    dates: int
    asked_at: Sequence[datetime]


async def nudge_due(services: Services) -> int:
    """Safe to run twice, late, or on two machines."""
    async with services.database.reading() as session:
        due = await due_dates.list_nudges(session, team_id=services.team_id, now=services.now())
    await in_portions(services, due, _nudge_some)
    return len(due)


async def _nudge_some(session: AsyncSession, services: Services, ids: Sequence[UUID]) -> None:
    found = await _load(session, services, ids)
    now, people = services.now(), {person.id: person for nudge in found for person in nudge.pair.both}
    await budgets.keep_at_hand(session, [nudge.person for nudge in found], now=now)
    starts = await meetings.list_starts_of(session, list(people.values()), after=now)
    for nudge in found:
        await _nudge(session, services, nudge, starts)


async def _load(session: AsyncSession, services: Services, ids: Sequence[UUID]) -> list[_Nudge]:
    now = services.now()
    due = await due_dates.lock_nudges(session, ids, team_id=services.team_id, now=now)
    found = [tandem for _, tandem in due]
    pairs = await load_pairs(session, found)
    people = {person.id: person for pair in pairs.values() for person in pair.both}
    dates = await due_dates.count_dates(session, found)
    asked = await due_dates.list_questions_near(session, list(people.values()), now=now)
    return [
        _Nudge(
            row,
            tandem,
            pairs[tandem.id],
            people[row.person_id],
            dates[tandem.id],
            [at for person_id, tandem_id, at in asked if (person_id, tandem_id) == (row.person_id, tandem.id)],
        )
        for row, tandem in due
    ]


async def _nudge(session: AsyncSession, services: Services, nudge: _Nudge, starts: Starts) -> None:
    now = services.now()
    if not _is_welcome(nudge, now) or _is_asked_these_days(nudge, now):
        nudge.row.done_at = now
        return
    # Put off here and not in the outbox: on that morning it is asked again whether a nudge is still welcome.
    allowed = await post.allowed_from(session, nudge.person, nudge.pair.cohort, wanted=now, now=now)
    if allowed > now:
        nudge.row.due_at = allowed
        return
    nudge.row.done_at = now
    await _send(session, services, nudge, starts)


def _is_welcome(nudge: _Nudge, now: datetime) -> bool:
    person = nudge.person
    if not nudge.tandem.is_running or not person.is_reachable or person.is_paused(person.day_of(now)):
        return False
    # The first is for two without a date, the second for two who met once and have no next.
    return nudge.dates < nudge.row.number


def _is_asked_these_days(nudge: _Nudge, now: datetime) -> bool:
    """A check-in that brings the same thing up in those days takes the nudge's place."""
    days = [nudge.person.day_of(moment) for moment in nudge.asked_at]
    return not nudges(days, today=nudge.person.day_of(now), holidays=holidays_in(nudge.pair.cohort.federal_state))


async def _send(session: AsyncSession, services: Services, nudge: _Nudge, starts: Starts) -> None:
    tandem, person, partner = nudge.tandem, nudge.person, nudge.pair.partner_of(nudge.person)
    say = services.say(person.language)
    times = [
        view.moment_for_both(say, at, zone=person.zone, partner=partner.mention, partners_zone=partner.zone)
        for at in date_suggesting.suggest_beside(services, starts, tandem, nudge.pair, person)
    ]
    message = view.nudge(say, tandem_id=tandem.id, partner=partner.mention, number=nudge.row.number, times=times)
    about = OfNudge(nudge.row.id).due()
    await post.while_tandem_runs(session, services, to=person, about=about, message=message, tandem=tandem)
