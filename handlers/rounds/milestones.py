"""What falls due for a whole round is reached: one line for each kind says who does what then."""

import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import traces
from handlers.desk.services import Services
from handlers.measuring import summary
from handlers.rounds import (
    briefing_reminder,
    called_off,
    farewell,
    half_time,
    last_day,
    moved_questions,
    new_dates,
    opened,
    planning,
)
from handlers.rounds.work import Overtaken, Work, goes_on
from programme.rounds import MilestoneKind
from storage import cohorts
from storage import milestones as rows
from storage.cohorts import Cohort
from storage.milestones import Milestone

log = logging.getLogger("buddy")


async def reach_due(services: Services) -> int:
    """One after the other, the earliest first. One that fails holds up no other, and is due again at the next tick."""
    tried: list[UUID] = []
    # Looked for anew each time: half time and the last day make something due that comes before what is due later.
    while (milestone_id := await _find_due(services, but=tried)) is not None:
        tried.append(milestone_id)
        try:
            await _reach(services, milestone_id)
        except Exception as error:
            log.error("a milestone failed: %s at %s", type(error).__name__, traces.where(error))
    return len(tried)


async def _find_due(services: Services, *, but: Collection[UUID]) -> UUID | None:
    async with services.database.reading() as session:
        due = await rows.list_due(session, team_id=services.team_id, now=services.now())
    return next((milestone.id for milestone in due if milestone.id not in but), None)


async def _reach(services: Services, milestone_id: UUID) -> None:
    async with services.database.transaction() as session:
        milestone = await rows.lock(session, milestone_id, team_id=services.team_id)
        if milestone is None or milestone.done_at is not None:
            return
        cohort = await cohorts.get(session, milestone.cohort_id, team_id=services.team_id)
        if not goes_on(cohort, milestone.kind):
            # What was planned for a round that closed meanwhile must not be due for ever.
            milestone.done_at = services.now()
            return
        if milestone.kind in MOMENTS:
            await _mark(session, services, cohort, milestone)
            return
    work = Work(services, milestone_id, milestone.number)
    try:
        await FOR_EVERYBODY[milestone.kind](work)
        await work.finish()
    except Overtaken:
        return


async def _mark(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    last_day_is_told = MilestoneKind.LAST_DAY_TOLD
    if milestone.kind is MilestoneKind.FAREWELL and await _is_planned(session, cohort, last_day_is_told):
        return  # where the bot was away for weeks: nobody is left out
    milestone.done_at = services.now()
    await session.flush()
    await MOMENTS[milestone.kind](session, services, cohort, milestone)


async def _is_planned(session: AsyncSession, cohort: Cohort, kind: MilestoneKind) -> bool:
    planned = await rows.list_planned(session, cohort.id, team_id=cohort.team_id)
    return any(milestone.kind is kind for milestone in planned)


async def _summary(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    await summary.post_on_time(session, services, cohort, number=milestone.number)
    planning.plan_next_summary(session, cohort, milestone)


async def _interim(session: AsyncSession, _: Services, cohort: Cohort, milestone: Milestone) -> None:
    await _follow(session, cohort, MilestoneKind.HALF_TIME_TOLD, due_at=milestone.due_at)


async def _closing(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    # Half time is over, and nobody more is asked about it.
    for each in await rows.list_planned(session, cohort.id, team_id=cohort.team_id, lock=True):
        if each.kind is MilestoneKind.HALF_TIME_TOLD:
            each.done_at = services.now()
    await _follow(session, cohort, MilestoneKind.LAST_DAY_TOLD, due_at=milestone.due_at)


async def _follow(session: AsyncSession, cohort: Cohort, kind: MilestoneKind, *, due_at: datetime) -> None:
    """For everybody, as soon as the moment itself is marked: from then on whoever was asked may answer."""
    await rows.add_paperwork(session, cohort.id, kind, team_id=cohort.team_id, now=due_at)


async def _farewell(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await farewell.reach(session, services, cohort)


# One short transaction each.
MOMENTS: dict[MilestoneKind, Callable[[AsyncSession, Services, Cohort, Milestone], Awaitable[None]]] = {
    MilestoneKind.SUMMARY: _summary,
    MilestoneKind.INTERIM: _interim,
    MilestoneKind.CLOSING: _closing,
    MilestoneKind.FAREWELL: _farewell,
}
# Many short ones each, with a turn for whoever clicks in between.
FOR_EVERYBODY: dict[MilestoneKind, Callable[[Work], Awaitable[None]]] = {
    MilestoneKind.OPENED: opened.tell,
    MilestoneKind.BRIEFING: briefing_reminder.tell,
    MilestoneKind.HALF_TIME_TOLD: half_time.tell,
    MilestoneKind.LAST_DAY_TOLD: last_day.tell,
    MilestoneKind.NEW_DATES: new_dates.tell,
    MilestoneKind.NEW_TIMING: moved_questions.follow_timing,
    MilestoneKind.NEW_RHYTHM: moved_questions.follow_rhythm,
    MilestoneKind.CANCELLED: called_off.tell,
}
