"""When the bot declines for somebody who had ruled a pair out: as late as people do, so that nobody can tell."""

from datetime import datetime, time, timedelta

from programme.budget import WORKING_HOURS
from programme.calendar import Holidays, add_working_days, at_local, local_date

LATEST_AFTER_WORKING_DAYS = 2
NINE = time(9)
# Of so many moments one is drawn: every second of the working hours on either day.
MOMENTS = LATEST_AFTER_WORKING_DAYS * int(WORKING_HOURS.total_seconds())


def declines_at(lot: int, asked_at: datetime, *, at: time, zone: str, holidays: Holidays) -> datetime:
    """One or two working days after the question, at some moment of the eight hours from `at`; `lot` is a moment.

    A round that asks in the evening would have it declined at night, when people do not: never later than from nine.
    """
    days, seconds = divmod(lot, int(WORKING_HOURS.total_seconds()))
    day = add_working_days(local_date(asked_at, zone), 1 + days, holidays)
    return at_local(day, min(at, NINE), zone) + timedelta(seconds=seconds)
