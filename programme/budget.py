"""The message budget: one unasked message a working day, two a week, so that the bot never becomes a nuisance."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from programme.calendar import ONE_DAY, Holidays, at_local, is_working_day, local_date, next_morning, next_working_day

# What the bot promises everybody who signs up. Dates, and answers to one's own doing, do not count.
MESSAGES_A_DAY = 1
MESSAGES_A_WEEK = 2
WORKING_HOURS = timedelta(hours=8)


def earliest_allowed(
    wanted: datetime, *, taken: Sequence[datetime], at: time, zone: str, holidays: Holidays
) -> datetime:
    """The wanted moment if the budget allows it, otherwise the next working morning that does.

    `taken` are the person's other unasked messages, sent or planned; days and ISO weeks are local ones.
    """
    days = [local_date(moment, zone) for moment in taken]
    day = local_date(wanted, zone)
    if is_working_day(day, holidays) and _fits(day, days):
        return wanted
    # It ends: what is taken is finite, and a working day in a week without any of it comes.
    while True:
        day = next_working_day(day + ONE_DAY, holidays)
        if _fits(day, days):
            return at_local(day, at, zone)


def at_a_decent_hour(wanted: datetime, *, at: time, zone: str, holidays: Holidays) -> datetime:
    """The moment itself in the eight hours from `at` on a working day, otherwise the next working morning."""
    morning = at_local(local_date(wanted, zone), at, zone)
    if is_working_day(local_date(wanted, zone), holidays) and morning <= wanted <= morning + WORKING_HOURS:
        return wanted
    return next_morning(wanted, at=at, zone=zone, holidays=holidays)


def _fits(day: date, taken: Sequence[date]) -> bool:
    # The ISO year belongs to the week: 2027-01-01 lies in week 53 of 2026.
    week = day.isocalendar()[:2]
    that_week = sum(other.isocalendar()[:2] == week for other in taken)
    return taken.count(day) < MESSAGES_A_DAY and that_week < MESSAGES_A_WEEK
