"""Whoever has just written that they want to stop is asked nothing before they had the time to confirm it (P3)."""

from datetime import timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning
from handlers.desk import post
from handlers.desk.services import Services
from programme.messages import KINDS
from storage import check_ins, cohorts, outbox
from storage.people import Person

# Over a night: who has not left by then, is asked as before.
HELD_FOR = timedelta(days=1)
UNASKED = tuple(kind for kind, each in KINDS.items() if each.unasked)


async def hold_back(session: AsyncSession, services: Services, me: Person) -> None:
    """What nobody asked for and has not left, and the questions that would be asked today, come a working day later."""
    until = services.now() + HELD_FOR
    for message in await outbox.list_waiting(session, me, UNASKED):
        if message.due_at < until:
            cohort = await cohorts.get(session, message.cohort_id, team_id=me.team_id) if message.cohort_id else None
            message.put_off(await post.allowed_from(session, me, cohort, wanted=until, now=services.now()))
    for check_in in await check_ins.list_planned(session, me):
        if check_in.due_at < until:
            cohort = await cohorts.get(session, check_in.cohort_id, team_id=me.team_id)
            check_in.due_at = planning.next_morning_of(until, me, cohort)
