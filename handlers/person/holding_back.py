"""Whoever has just written that they want to stop is asked nothing before they had the time to confirm it (P3)."""

from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning
from handlers.desk import post
from handlers.desk.services import Services
from programme.messages import KINDS
from storage import check_ins, cohorts, meetings, outbox
from storage.check_ins import CheckIn
from storage.meetings import DateNudge
from storage.people import Person

# Over a night: who has not left by then, is asked as before.
HELD_FOR = timedelta(days=1)
UNASKED = tuple(kind for kind, each in KINDS.items() if each.unasked)


async def hold_back(session: AsyncSession, services: Services, me: Person) -> None:
    """What nobody asked for and has not left, and what would be asked today, comes a working day later."""
    until = services.now() + HELD_FOR
    for message in await outbox.list_waiting(session, me, UNASKED):
        if message.due_at < until:
            cohort = await cohorts.get(session, message.cohort_id, team_id=me.team_id) if message.cohort_id else None
            message.put_off(await post.allowed_from(session, me, cohort, wanted=until, now=services.now()))
    questions = await check_ins.list_planned(session, me)
    planned: list[tuple[CheckIn | DateNudge, UUID]] = [(question, question.cohort_id) for question in questions]
    for each, cohort_id in (*planned, *await meetings.list_nudges_of(session, me)):
        if each.due_at < until:
            cohort = await cohorts.get(session, cohort_id, team_id=me.team_id)
            each.due_at = planning.next_morning_of(until, me, cohort)
