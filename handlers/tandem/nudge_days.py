"""When a tandem without a date is nudged: some days after it began, and again some days after the first meeting."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.calendars import working_days_later
from programme.meeting_times import WORKING_DAYS_TO_FIRST_DATE, WORKING_DAYS_TO_SECOND_DATE
from storage.cohorts import Cohort
from storage.meetings import DateNudge
from storage.people import Person
from storage.tandems import Tandem

FIRST, SECOND = 1, 2


def plan_first(session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """Some days after the tandem, or the round, has begun."""
    begins = max(now, cohort.morning_of(cohort.starts_on, person.zone))
    _plan(session, tandem, person, cohort, number=FIRST, after=begins, days=WORKING_DAYS_TO_FIRST_DATE)


def plan_second(session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """Some days after the first meeting."""
    _plan(session, tandem, person, cohort, number=SECOND, after=now, days=WORKING_DAYS_TO_SECOND_DATE)


def move_along(planned: Sequence[DateNudge], tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """The round begins or ends on another day: the first nudge counts from the new start, none comes after the end."""
    starts_at = cohort.morning_of(cohort.starts_on, person.zone)
    for nudge in planned:
        if nudge.number == FIRST and starts_at > now:
            begins = max(tandem.started_at, starts_at)
            nudge.due_at = _morning_after(begins, person, cohort, days=WORKING_DAYS_TO_FIRST_DATE)
        if person.day_of(nudge.due_at) >= cohort.ends_on:
            nudge.done_at = now


def _plan(
    session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, number: int, after: datetime, days: int
) -> None:
    due_at = _morning_after(after, person, cohort, days=days)
    if person.day_of(due_at) < cohort.ends_on:
        nudge = DateNudge(
            team_id=tandem.team_id, tandem_id=tandem.id, person_id=person.id, number=number, due_at=due_at
        )
        session.add(nudge)


def _morning_after(moment: datetime, person: Person, cohort: Cohort, *, days: int) -> datetime:
    return cohort.morning_of(working_days_later(person.day_of(moment), days, cohort), person.zone)
