"""Tandems whose time is over by themselves: a stand-in's, and that of an onboarding's weeks."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.leaving import ending
from programme.endings import Ending
from storage import tandems


async def end_stand_ins(services: Services) -> int:
    """Stand-ins whose time is over."""
    async with services.database.transaction() as session:
        due = [t.id for t in await tandems.list_stand_ins_over(session, team_id=services.team_id, now=services.now())]
    await for_each(services, due, _end_stand_in)
    return len(due)


async def _end_stand_in(session: AsyncSession, services: Services, tandem_id: UUID) -> None:
    # Looked at again under the lock: since it was found due, the buddy may have paused for longer, or be back.
    stand_in = await tandems.lock(session, tandem_id, team_id=services.team_id)
    if stand_in is not None and stand_in.is_running and (stand_in.stands_in_until or services.now()) <= services.now():
        await ending.end(session, services, [stand_in], Ending.STAND_IN_OVER)


async def end_weeks(services: Services) -> int:
    """Tandems whose weeks are over."""
    async with services.database.transaction() as session:
        due = [t.id for t in await tandems.list_weeks_over(session, team_id=services.team_id, now=services.now())]
    await for_each(services, due, _complete)
    return len(due)


async def _complete(session: AsyncSession, services: Services, tandem_id: UUID) -> None:
    """It ends by itself: both are thanked and asked for the added value, and the buddy has a place again."""
    tandem = await tandems.lock(session, tandem_id, team_id=services.team_id)
    if tandem is not None and tandem.is_running and (tandem.weeks_until or services.now()) <= services.now():
        await ending.end(session, services, [tandem], Ending.WEEKS_OVER)
