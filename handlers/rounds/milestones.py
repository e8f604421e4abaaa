"""What falls due for a whole round: summaries, the rating at half time, the end, and the farewell."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate, due_talks
from handlers.desk.calendars import holidays_in
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.joining import briefing_reminders
from handlers.measuring import summary
from handlers.rounds import cancelling, closing, moved_dates
from programme.briefing import BriefingRule
from programme.calendar import add_working_days, working_days_before, working_morning
from programme.rounds import MilestoneKind, half_time, next_summary
from programme.words import Moment
from storage import cohorts
from storage import milestones as rows
from storage.cohorts import Cohort
from storage.milestones import Milestone

WORKING_DAYS_TO_RATE = 10
WORKING_DAYS_TO_READ = 4


def plan(session: AsyncSession, cohort: Cohort) -> None:
    """A round's milestones, when it is opened."""
    session.add_all(_given_by_dates(cohort))


def _given_by_dates(cohort: Cohort, *, not_before: date = date.min) -> list[Milestone]:
    """The milestones that the dates of a round give; what would lie in the past comes on the first day there is."""
    holidays = holidays_in(cohort.federal_state)
    if cohort.is_endless:
        first = cohort.starts_on + timedelta(weeks=cohort.summary_every_weeks)
        return [_of(cohort, MilestoneKind.SUMMARY, max(first, not_before))]
    days = [
        (MilestoneKind.SUMMARY, cohort.starts_on),
        (MilestoneKind.INTERIM, half_time(cohort.starts_on, cohort.ends_on)),
        (MilestoneKind.CLOSING, cohort.ends_on),
        (MilestoneKind.FAREWELL, add_working_days(cohort.ends_on, WORKING_DAYS_TO_RATE, holidays)),
    ]
    if cohort.briefing is BriefingRule.REQUIRED:
        reminder = working_days_before(cohort.starts_on, WORKING_DAYS_TO_READ, holidays)
        days.append((MilestoneKind.BRIEFING, reminder))
    return [_of(cohort, kind, max(day, not_before)) for kind, day in days]


def plan_end(session: AsyncSession, cohort: Cohort) -> None:
    """An onboarding has been given a last day."""
    ahead = (MilestoneKind.CLOSING, MilestoneKind.FAREWELL)
    session.add_all(each for each in _given_by_dates(cohort) if each.kind in ahead)


async def replan(session: AsyncSession, cohort: Cohort, planned: Sequence[Milestone], *, today: date) -> None:
    """The dates or a rhythm have changed: what was `planned` and has not happened yet moves along."""
    waiting = {(each.kind, each.number): each for each in planned}
    for wanted in _given_by_dates(cohort, not_before=today):
        if (found := waiting.get((wanted.kind, wanted.number))) is not None:
            found.due_at = wanted.due_at
    await _replan_summaries(session, cohort, planned, today=today)


async def _replan_summaries(
    session: AsyncSession, cohort: Cohort, planned: Sequence[Milestone], *, today: date
) -> None:
    """After the first one, each summary follows the one before: one that no longer fits goes, a missing one comes."""
    last = await rows.find_done(session, cohort.id, MilestoneKind.SUMMARY, team_id=cohort.team_id)
    if last is None:
        return
    waiting = next((each for each in planned if each.kind is MilestoneKind.SUMMARY), None)
    following = _summary_after(last, cohort)
    if waiting is not None:
        await session.delete(waiting)
        await session.flush()
    if max(following, today) < cohort.ends_on:
        session.add(_of(cohort, MilestoneKind.SUMMARY, max(following, today), number=last.number + 1))


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
    if cohort.is_open or milestone.kind is MilestoneKind.CANCELLED:
        await session.flush()
        await REACHED[milestone.kind](session, services, cohort, milestone)


async def _briefing(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await briefing_reminders.remind(session, services, cohort)


async def _summary(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    await summary.post_on_time(session, services, cohort, number=milestone.number)
    following = _summary_after(milestone, cohort)
    if following < cohort.ends_on:
        session.add(_of(cohort, MilestoneKind.SUMMARY, following, number=milestone.number + 1))


async def _interim(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await asking_to_rate.ask(session, services, cohort, Moment.INTERIM)
    await due_talks.post_cards(session, services, cohort)


async def _closing(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await closing.end_round(session, services, cohort)


async def _farewell(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await closing.close(session, services, cohort)


async def _new_dates(session: AsyncSession, services: Services, cohort: Cohort, milestone: Milestone) -> None:
    await moved_dates.tell(session, services, cohort, number=milestone.number)


async def _cancelled(session: AsyncSession, services: Services, cohort: Cohort, _: Milestone) -> None:
    await cancelling.end(session, services, cohort)


REACHED: dict[MilestoneKind, Callable[[AsyncSession, Services, Cohort, Milestone], Awaitable[None]]] = {
    MilestoneKind.BRIEFING: _briefing,
    MilestoneKind.SUMMARY: _summary,
    MilestoneKind.INTERIM: _interim,
    MilestoneKind.CLOSING: _closing,
    MilestoneKind.FAREWELL: _farewell,
    MilestoneKind.NEW_DATES: _new_dates,
    MilestoneKind.CANCELLED: _cancelled,
}


def _summary_after(last: Milestone, cohort: Cohort) -> date:
    came_on = cohort.day_of(last.due_at)
    return next_summary(came_on, starts_on=cohort.starts_on, every_weeks=cohort.summary_every_weeks)


def _of(cohort: Cohort, kind: MilestoneKind, day: date, *, number: int = 1) -> Milestone:
    holidays = holidays_in(cohort.federal_state)
    due_at = working_morning(day, at=cohort.check_in_at, zone=cohort.zone, holidays=holidays)
    return Milestone(team_id=cohort.team_id, cohort_id=cohort.id, kind=kind, number=number, due_at=due_at)
