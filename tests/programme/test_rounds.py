from collections.abc import Collection, Iterator
from datetime import date, time, timedelta

import holidays
import pytest

from programme.calendar import is_working_day, local_date, working_morning
from programme.rounds import next_summary

ONE_DAY = timedelta(days=1)
STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")
# Far east and far west of Greenwich, half an hour of summer time, a day that was left out, none of all that.
ZONES = (
    "Australia/Sydney", "Pacific/Auckland", "Europe/Berlin", "Pacific/Honolulu", "Australia/Lord_Howe",
    "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "UTC",
)  # fmt: skip


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("every_weeks", [1, 2, 3, 4])
def test_summaries_of_a_year_keep_their_weekday_wherever_the_round_is(zone: str, every_weeks: int) -> None:
    """With a leap day that is a Thursday, and at hours at which Greenwich has another day."""
    starts_on = date(2024, 1, 4)
    for at in (time(0, 0), time(0, 30), time(2, 30), time(9, 0), time(13, 0), time(23, 45)):
        came = _summaries(starts_on, every_weeks, zone=zone, at=at, off=(), until=date(2025, 1, 30))

        assert came == [starts_on + number * timedelta(weeks=every_weeks) for number in range(len(came))]
        assert {day.strftime("%A") for day in came} == {"Thursday"} and len(came) >= 52 // every_weeks


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("weekday", range(5))
def test_a_holiday_moves_one_summary_and_not_the_rhythm(state: str, weekday: int) -> None:
    """Ten years of each federal state, against days counted one by one; long week-ends and Christmas are among them."""
    off = holidays.country_holidays("DE", subdiv=state)
    starts_on, until = date(2024, 1, 1) + weekday * ONE_DAY, date(2034, 1, 1)

    came = _summaries(starts_on, 1, zone="Europe/Berlin", at=time(9), off=off, until=until)

    planned = [starts_on + number * timedelta(weeks=1) for number in range(len(came))]
    assert came == [next(day for day in _days_from(each) if is_working_day(day, off)) for each in planned]
    moved = [day for day, each in zip(came, planned, strict=True) if day != each]
    assert 0 < len(moved) < len(came) / 5


def test_a_round_that_begins_on_a_holiday_keeps_to_that_weekday() -> None:
    good_friday, whit_monday = date(2027, 3, 26), date(2027, 5, 17)
    off = {good_friday, whit_monday, date(2027, 3, 29)}

    assert _summaries(good_friday, 2, zone="Europe/Berlin", at=time(9), off=off, until=date(2027, 5, 1)) == [
        date(2027, 3, 30),  # the first working day after Easter
        date(2027, 4, 9),
        date(2027, 4, 23),
    ]


def test_a_new_rhythm_counts_from_the_planned_day_too() -> None:
    starts_on, came_on_tuesday = date(2027, 3, 8), date(2027, 5, 18)

    assert next_summary(came_on_tuesday, starts_on=starts_on, every_weeks=3) == date(2027, 6, 7)


def _summaries(
    starts_on: date, every_weeks: int, *, zone: str, at: time, off: Collection[date], until: date
) -> list[date]:
    """The days on which they come where the round is, each planned as the one before is posted."""
    came: list[date] = []
    day = starts_on
    while day < until:
        moment = working_morning(day, at=at, zone=zone, holidays=off)
        came.append(local_date(moment, zone))
        day = next_summary(came[-1], starts_on=starts_on, every_weeks=every_weeks)
    return came


def _days_from(day: date) -> Iterator[date]:
    while True:
        yield day
        day += ONE_DAY
