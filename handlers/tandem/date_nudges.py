"""Nudges: one friendly word where a tandem has no date after some days, never on top of a check-in."""

from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import holidays_in
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.tandem import date_suggesting
from handlers.tandem.views import dates as view
from programme.meeting_times import nudges
from storage import check_ins, meetings, people, tandems
from storage.meetings import DateNudge
from storage.occurrences.tandems import OfNudge
from storage.people import Person
from storage.tandems import Tandem


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
    if await _is_asked_these_days(session, person, tandem, pair, now=now):
        nudge.done_at = now
        return
    # Put off here and not in the outbox: on that morning it is asked again whether a nudge is still welcome.
    allowed = await post.allowed_from(session, person, pair.cohort, wanted=now, now=now)
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
    session: AsyncSession, person: Person, tandem: Tandem, pair: Pair, *, now: datetime
) -> bool:
    """A check-in that brings the same thing up in those days takes the nudge's place."""
    moments = [(each.tandem_id, each.due_at) for each in await check_ins.list_planned(session, person)]
    moments += [(each.tandem_id, each.asked_at or each.due_at) for each in await check_ins.list_asked(session, person)]
    days = [person.day_of(moment) for tandem_id, moment in moments if tandem_id == tandem.id]
    return not nudges(days, today=person.day_of(now), holidays=holidays_in(pair.cohort.federal_state))


async def _send(
    session: AsyncSession, services: Services, nudge: DateNudge, tandem: Tandem, pair: Pair, person: Person
) -> None:
    say, partner = services.say(person.language), pair.partner_of(person)
    times = [
        view.moment_for_both(say, at, zone=person.zone, partner=partner.mention, partners_zone=partner.zone)
        for at in await date_suggesting.suggestions(session, services, tandem, pair, person)
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
