"""What falls due for a whole round: summaries, the rating at half time, the end, and the farewell."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import briefing, closing, interim_talks, rating, summary
from handlers.calendars import holidays_in
from handlers.services import Services
from handlers.steps import for_each
from programme.briefing import BriefingRule
from programme.calendar import add_working_days, at_local, next_working_day, working_days_before
from programme.rounds import MilestoneKind, half_time
from programme.words import Moment
from storage import cohorts
from storage import milestones as rows
from storage.cohorts import Cohort
from storage.milestones import Milestone

WORKING_DAYS_TO_RATE = 10
WORKING_DAYS_TO_READ = 4


def plan(session: AsyncSession, cohort: Cohort) -> None:
    """A round's milestones, when it is opened."""
    holidays = holidays_in(cohort.federal_state)
    farewell = add_working_days(cohort.ends_on, WORKING_DAYS_TO_RATE, holidays)
    if cohort.briefing is BriefingRule.REQUIRED:
        reminder = working_days_before(cohort.starts_on, WORKING_DAYS_TO_READ, holidays)
        _add(session, cohort, MilestoneKind.BRIEFING, reminder)
    _add(session, cohort, MilestoneKind.SUMMARY, cohort.starts_on)
    _add(session, cohort, MilestoneKind.INTERIM, half_time(cohort.starts_on, cohort.ends_on))
    _add(session, cohort, MilestoneKind.CLOSING, cohort.ends_on)
    _add(session, cohort, MilestoneKind.FAREWELL, farewell)


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
    milestone.done_at = services.now()
    if cohort.is_open:
        await session.flush()
        await REACHED[milestone.kind](session, services, cohort, milestone)


async def _briefing(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await briefing.remind(session, services, cohort)


async def _summary(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    await summary.post_on_time(session, services, cohort, number=milestone.number)
    following = milestone.due_at + timedelta(weeks=cohort.summary_every_weeks)
    if following.date() < cohort.ends_on:
        _add(session, cohort, MilestoneKind.SUMMARY, following.date(), number=milestone.number + 1)


async def _interim(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await rating.ask(session, services, cohort, Moment.INTERIM)
    await interim_talks.post_cards(session, services, cohort)


async def _closing(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await closing.end_round(session, services, cohort)


async def _farewell(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await closing.close(session, services, cohort)


REACHED: dict[MilestoneKind, Callable[[AsyncSession, Services, Cohort, Milestone], Awaitable[None]]] = {
    MilestoneKind.BRIEFING: _briefing,
    MilestoneKind.SUMMARY: _summary,
    MilestoneKind.INTERIM: _interim,
    MilestoneKind.CLOSING: _closing,
    MilestoneKind.FAREWELL: _farewell,
}


def _add(session: AsyncSession, cohort: Cohort, kind: MilestoneKind, day: date, *, number: int = 1) -> None:
    morning = next_working_day(day, holidays_in(cohort.federal_state))
    due_at = at_local(morning, cohort.check_in_at, cohort.zone)
    session.add(Milestone(team_id=cohort.team_id, cohort_id=cohort.id, kind=kind, number=number, due_at=due_at))
