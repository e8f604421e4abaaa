"""When what falls due for a whole round comes: planned when it opens, and moved along when its dates change."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.calendars import holidays_in, working_morning
from programme.briefing import BriefingRule
from programme.calendar import add_working_days, working_days_before
from programme.rounds import MilestoneKind, half_time, next_summary
from storage import milestones
from storage.cohorts import Cohort
from storage.milestones import Milestone

# After the last day (docs/rounds.md).
WORKING_DAYS_TO_RATE = 10
# Before the start: whoever has not read the briefing teaches nobody in a draft.
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
    last = await milestones.find_done(session, cohort.id, MilestoneKind.SUMMARY, team_id=cohort.team_id)
    if last is None:
        return
    waiting = next((each for each in planned if each.kind is MilestoneKind.SUMMARY), None)
    following = _summary_after(last, cohort)
    if waiting is not None:
        await session.delete(waiting)
        await session.flush()
    if max(following, today) < cohort.ends_on:
        session.add(_of(cohort, MilestoneKind.SUMMARY, max(following, today), number=last.number + 1))


def plan_next_summary(session: AsyncSession, cohort: Cohort, last: Milestone) -> None:
    """None follows the last one before the end: the farewell brings its own."""
    following = _summary_after(last, cohort)
    if following < cohort.ends_on:
        session.add(_of(cohort, MilestoneKind.SUMMARY, following, number=last.number + 1))


def _summary_after(last: Milestone, cohort: Cohort) -> date:
    came_on = cohort.day_of(last.due_at)
    return next_summary(came_on, starts_on=cohort.starts_on, every_weeks=cohort.summary_every_weeks)


def _of(cohort: Cohort, kind: MilestoneKind, day: date, *, number: int = 1) -> Milestone:
    due_at = working_morning(day, cohort)
    return Milestone(team_id=cohort.team_id, cohort_id=cohort.id, kind=kind, number=number, due_at=due_at)
