"""Times to meet: up to three starts in hours that both have named, on working days, in both people's daylight."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import (
    ONE_DAY,
    Holidays,
    add_working_days,
    at_local,
    is_working_day,
    local_date,
    next_working_day,
)
from programme.words import SLOTS, WEEKDAYS

SUGGESTIONS = 3
LOOKS_AHEAD = timedelta(weeks=4)
MINUTES = 60
LENGTHS = (30, 45, 60, 90, 120)
# The first hour of each half of the day comes first, the others where something is in the way.
HOURS = (9, 14, 10, 15, 11, 13, 16)
# Many buddies are 16 or 17: nobody is to meet outside of working hours.
MORNINGS, AFTERNOONS = range(8, 12), range(12, 17)
# Four one-hour meetings are what BMW's tandems usually come to.
MEETINGS_ON_THE_PATH = 4
WORKING_DAYS_TO_FIRST_DATE, WORKING_DAYS_TO_SECOND_DATE = 3, 10
# A nudge does not come on top of a question that is as near as this.
WORKING_DAYS_BETWEEN = 2


@dataclass(frozen=True)
class Diary:
    """When somebody can: their time zone, the halves of days they ticked (none: any), and until when they pause."""

    zone: str
    times: Collection[str]
    paused_until: date | None = None

    def has_time_at(self, moment: datetime, holidays: Holidays) -> bool:
        day, slot = local_date(moment, self.zone), slot_of(moment.astimezone(ZoneInfo(self.zone)))
        if slot is None or slot not in (self.times or SLOTS) or not is_working_day(day, holidays):
            return False
        return self.paused_until is None or day >= self.paused_until


def slot_of(local: datetime) -> str | None:
    """The half of a working day in which an hour begins; None in the evening, at night and at weekends."""
    if local.weekday() >= len(WEEKDAYS):
        return None
    half = "am" if local.hour in MORNINGS else "pm" if local.hour in AFTERNOONS else None
    return f"{WEEKDAYS[local.weekday()]}-{half}" if half else None


def suggest(
    one: Diary, other: Diary, *, now: datetime, until: date, holidays: Holidays, taken: Sequence[datetime] = ()
) -> list[datetime]:
    """Up to three starts, the first on the next working day at the earliest, on different days where there are enough.

    None where the two have no hour in common. `taken` are starts at which one of them already meets somebody.
    """
    by_day = [
        found
        for day in _days(local_date(now, one.zone), until, holidays)
        if (found := [moment for moment in _starts(day, one, other, holidays) if _is_free(moment, taken)])
    ]
    # The first hour of each day comes before the second of any: three suggestions fall on three days.
    rounds = [[moments[turn] for moments in by_day if turn < len(moments)] for turn in range(len(HOURS))]
    return sorted([moment for moments in rounds for moment in moments][:SUGGESTIONS])


def _days(today: date, until: date, holidays: Holidays) -> Iterator[date]:
    day = next_working_day(today + ONE_DAY, holidays)
    while day < min(until, today + LOOKS_AHEAD):
        yield day
        day = next_working_day(day + ONE_DAY, holidays)


def _starts(day: date, one: Diary, other: Diary, holidays: Holidays) -> Iterator[datetime]:
    for hour in HOURS:
        moment = at_local(day, time(hour), one.zone)
        if one.has_time_at(moment, holidays) and other.has_time_at(moment, holidays):
            yield moment


def _is_free(moment: datetime, taken: Sequence[datetime]) -> bool:
    return all(abs(moment - other) >= timedelta(minutes=MINUTES) for other in taken)


def nudges(check_ins_on: Sequence[date], *, today: date, holidays: Holidays) -> bool:
    """Whether a nudge may come: not shortly before or after a question that brings the same thing up."""
    return all(
        add_working_days(min(today, day), WORKING_DAYS_BETWEEN, holidays) <= max(today, day) for day in check_ins_on
    )
