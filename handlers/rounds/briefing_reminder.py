"""A few working days before the start: whoever the matching still waits for is reminded of the briefing, once."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.joining import briefing_reminders
from handlers.rounds.work import Work
from storage import briefings
from storage.cohorts import Cohort


async def tell(work: Work) -> None:
    await work.each(_list_missing, briefing_reminders.remind)


async def _list_missing(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    return list(await briefings.list_missing(session, cohort))
