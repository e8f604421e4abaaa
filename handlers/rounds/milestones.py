"""What falls due for a whole round is reached: one line for each kind says who does what then."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.joining import briefing_reminders
from handlers.measuring import summary
from handlers.rounds import called_off, farewell, half_time, last_day, new_dates, planning
from programme.rounds import MilestoneKind
from storage import cohorts
from storage import milestones as rows
from storage.cohorts import Cohort
from storage.milestones import Milestone


async def reach_due(services: Services) -> int:
    """Does what is due, each in its own transaction, so that one that fails holds up no other."""
    async with services.database.transaction() as session:
        due = [m.id for m in await rows.list_due(session, team_id=services.team_id, now=services.now())]
    await for_each(services, due, _reach_one)
    return len(due)


async def _reach_one(session: AsyncSession, services: Services, milestone_id: UUID) -> None:
    milestone = await rows.lock(session, milestone_id, team_id=services.team_id)
    if milestone is not None and milestone.done_at is None:
        await _reach(session, services, milestone)


async def _reach(session: AsyncSession, services: Services, milestone: Milestone) -> None:
    cohort = await cohorts.get(session, milestone.cohort_id, team_id=services.team_id)
    # Also where nothing is done: what was planned for a round that closed meanwhile must not be due for ever.
    milestone.done_at = services.now()
    if cohort.is_open or milestone.kind is MilestoneKind.CANCELLED:
        await session.flush()
        await REACHED[milestone.kind](session, services, cohort, milestone)


async def _briefing(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await briefing_reminders.remind(session, services, cohort)


async def _summary(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    await summary.post_on_time(session, services, cohort, number=milestone.number)
    planning.plan_next_summary(session, cohort, milestone)


async def _interim(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await half_time.reach(session, services, cohort)


async def _closing(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await last_day.reach(session, services, cohort)


async def _farewell(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await farewell.reach(session, services, cohort)


async def _new_dates(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    await new_dates.tell(session, services, cohort, number=milestone.number)


async def _cancelled(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await called_off.reach(session, services, cohort)


REACHED: dict[MilestoneKind, Callable[[AsyncSession, Services, Cohort, Milestone], Awaitable[None]]] = {
    MilestoneKind.BRIEFING: _briefing,
    MilestoneKind.SUMMARY: _summary,
    MilestoneKind.INTERIM: _interim,
    MilestoneKind.CLOSING: _closing,
    MilestoneKind.FAREWELL: _farewell,
    MilestoneKind.NEW_DATES: _new_dates,
    MilestoneKind.CANCELLED: _cancelled,
}
