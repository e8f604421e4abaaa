"""Working days and local mornings: when somebody may be written to, wherever they live and whatever the clocks do."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Holidays = Collection[date]

SATURDAY = 5
ONE_DAY = timedelta(days=1)
ONE_SECOND = timedelta(seconds=1)


def is_working_day(day: date, holidays: Holidays) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def next_working_day(day: date, holidays: Holidays) -> date:
    """The day itself, or the first working day after it."""
    while not is_working_day(day, holidays):
        day += ONE_DAY
    return day


def add_working_days(day: date, count: int, holidays: Holidays) -> date:
    """The working day that many working days later: one after a Saturday is Monday. None later is the day itself."""
    if count < 0:
        raise ValueError("working days are counted forwards")
    for _ in range(count):
        day = next_working_day(day + ONE_DAY, holidays)
    return day


def working_days_before(day: date, count: int, holidays: Holidays) -> date:
    """The working day that many working days earlier."""
    for _ in range(count):
        day -= ONE_DAY
        while not is_working_day(day, holidays):
            day -= ONE_DAY
    return day


def at_local(day: date, at: time, zone: str) -> datetime:
    """The moment (UTC) a wall clock first shows that time; where clocks skip it in spring, the moment after the gap."""
    # Clocks that go back show it twice: `fold=0` is the first time (C4). Clocks that go forward may not show it (C3).
    wall, tz = datetime.combine(day, at), ZoneInfo(zone)
    moment = wall.replace(tzinfo=tz, fold=0).astimezone(UTC)
    if _wall(moment, tz) == wall:
        return moment
    # The clocks jump somewhere between the readings of this wall time with the new offset and with the old one.
    return _first_reaching(wall, tz, after=wall.replace(tzinfo=tz, fold=1).astimezone(UTC), until=moment)


def local_date(moment: datetime, zone: str) -> date:
    """The day it is then where somebody lives. A moment has no day but in a zone: a round's or a person's."""
    return moment.astimezone(ZoneInfo(zone)).date()


def working_morning(day: date, *, at: time, zone: str, holidays: Holidays) -> datetime:
    """That local time of the day, or of the first working day after it."""
    return at_local(next_working_day(day, holidays), at, zone)


def next_morning(after: datetime, *, at: time, zone: str, holidays: Holidays) -> datetime:
    """The first moment at that local time on a working day, not before `after`."""
    day = next_working_day(local_date(after, zone), holidays)
    while (moment := at_local(day, at, zone)) < after:
        day = next_working_day(day + ONE_DAY, holidays)
    return moment


def _wall(moment: datetime, tz: ZoneInfo) -> datetime:
    return moment.astimezone(tz).replace(tzinfo=None, fold=0)


def _first_reaching(wall: datetime, tz: ZoneInfo, *, after: datetime, until: datetime) -> datetime:
    """The first whole second in the span whose wall time is not before `wall`, by halving."""
    # `zoneinfo` does not tell when clocks change, so the moment is looked for.
    low, high = after, until
    while high - low > ONE_SECOND:
        middle = low + (high - low) // ONE_SECOND // 2 * ONE_SECOND
        if _wall(middle, tz) < wall:
            low = middle
        else:
            high = middle
    return high
