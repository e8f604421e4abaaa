"""Asking the check-ins that are due: whether at all, now or on a better morning, within the message budget."""

from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning, questions
from handlers.desk import post
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from programme import check_ins as rules
from storage import check_ins, people, tandems
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.people import Person
from storage.tandems import Tandem


async def ask_due(services: Services) -> int:
    """Asks everybody whose question is due; safe to run twice, late, or on two machines."""
    async with services.database.transaction() as session:
        due = [c.id for c in await check_ins.list_due(session, team_id=services.team_id, now=services.now())]
    await for_each(services, due, _ask_one)
    return len(due)


async def _ask_one(session: AsyncSession, services: Services, check_in_id: UUID) -> None:
    check_in = await check_ins.lock(session, check_in_id, team_id=services.team_id)
    if check_in is not None and check_in.asked_at is None and check_in.dropped_at is None:
        await _ask(session, services, check_in)


async def _ask(session: AsyncSession, services: Services, check_in: CheckIn) -> None:
    now = services.now()
    tandem = await tandems.find(session, check_in.tandem_id, team_id=services.team_id)
    person = await people.get(session, check_in.person_id, team_id=services.team_id)
    if tandem is None or not tandem.is_running or not person.is_reachable or person.questions_paused_at:
        check_in.dropped_at = now
        return
    pair = await load_pair(session, tandem)
    if person.is_paused(person.day_of(now)):
        check_in.dropped_at = now
        back = post.back_from_pause(person, pair.cohort, now)
        planning.plan_next(session, check_in, tandem, person, pair.cohort, after=max(back, now), repeat=True)
        return
    stand_in = await tandems.find_stand_in(session, tandem.id, team_id=services.team_id)
    if stand_in is not None and stand_in.stands_in_until is not None:
        check_in.dropped_at = now
        planning.plan_next(
            session, check_in, tandem, person, pair.cohort, after=max(stand_in.stands_in_until, now), repeat=True
        )
        return
    if await _just_asked_about(session, person, pair.partner_of(person), tandem, now=now):
        check_in.dropped_at = now
        planning.plan_next(session, check_in, tandem, person, pair.cohort, after=check_in.due_at)
        return
    if (moment := await _better_moment(session, services, check_in, person, pair.cohort)) is not None:
        check_in.due_at = moment
        return
    if await _nobody_answers(session, person):
        await questions.ask_whether_to_ask(session, services, check_in, tandem, person)
        return
    await questions.ask(session, services, check_in, tandem, person, pair)
    # The rhythm goes by the morning it was due, not by when it was sent: it would drift with each late tick.
    planning.plan_next(session, check_in, tandem, person, pair.cohort, after=check_in.due_at)


async def _just_asked_about(
    session: AsyncSession, person: Person, partner: Person, tandem: Tandem, *, now: datetime
) -> bool:
    """Two people who show each other something are two tandems, but they meet as one."""
    for asked in await check_ins.list_asked(session, person):
        if asked.tandem_id == tandem.id or asked.asked_at is None or asked.asked_at < now - planning.FIRST_AFTER:
            continue
        other = await tandems.find(session, asked.tandem_id, team_id=person.team_id)
        if other and other.is_running and (await load_pair(session, other)).partner_of(person).id == partner.id:
            return True
    return False


async def _better_moment(
    session: AsyncSession, services: Services, check_in: CheckIn, person: Person, cohort: Cohort
) -> datetime | None:
    """When to ask instead: the next working morning if this one has passed, or what the message budget allows."""
    now = services.now()
    wanted = now
    if not rules.is_timely(check_in.due_at, now=now):
        wanted = planning.next_morning_of(now, person, cohort)
    allowed = await post.allowed_from(session, person, cohort, wanted=wanted)
    return allowed if allowed > now else None


async def _nobody_answers(session: AsyncSession, person: Person) -> bool:
    asked = await check_ins.list_asked(session, person)
    since = person.questions_resumed_at
    return rules.questions_pause(
        [c.answered_at is not None for c in asked if not since or (c.asked_at and c.asked_at > since)]
    )
