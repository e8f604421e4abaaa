from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.calendar import (
    add_working_days,
    at_local,
    is_working_day,
    local_date,
    next_morning,
    next_working_day,
    working_days_before,
)

BERLIN = "Europe/Berlin"
QUARTER = timedelta(minutes=15)
CHRISTMAS = {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}

days = st.dates(date(2020, 1, 1), date(2045, 12, 31))
holidays = st.sets(days, max_size=5)
moments = st.integers(0, 16 * 365 * 24 * 60).map(lambda m: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=m))
zones = st.sampled_from([BERLIN, "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo", "UTC"])


def test_c3_a_time_that_spring_skips_is_the_first_moment_after_the_gap() -> None:
    due = at_local(date(2027, 3, 28), time(2, 30), BERLIN)

    assert due == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    assert due.astimezone(ZoneInfo(BERLIN)).time() == time(3, 0)


def test_c4_a_time_that_autumn_repeats_is_its_first_moment() -> None:
    assert at_local(date(2027, 10, 31), time(2, 30), BERLIN) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_a_gap_of_half_an_hour_ends_where_it_ends() -> None:
    due = at_local(date(2027, 10, 3), time(2, 10), "Australia/Lord_Howe")

    assert due.astimezone(ZoneInfo("Australia/Lord_Howe")).time() == time(2, 30)


def test_a_midnight_that_spring_skips_is_the_first_moment_of_that_day() -> None:
    due = at_local(date(2027, 4, 30), time(0, 0), "Africa/Cairo")

    assert due == datetime(2027, 4, 29, 22, 0, tzinfo=UTC)
    assert due.astimezone(ZoneInfo("Africa/Cairo")).time() == time(1, 0)


def test_c9_ten_years_of_berlin_are_as_a_clock_on_the_wall_shows_them() -> None:
    shown = _first_shown(datetime(2026, 1, 1, tzinfo=UTC), datetime(2036, 1, 3, tzinfo=UTC))

    for day in _days(date(2026, 1, 2), date(2036, 1, 1)):
        for at in (time(0, 0), time(2, 0), time(2, 30), time(2, 45), time(3, 0), time(9, 15)):
            wall = datetime.combine(day, at)
            while wall not in shown:  # a gap: the next time the wall clock shows
                wall += QUARTER
            assert at_local(day, at, BERLIN) == shown[wall]


def test_c9_the_next_mornings_of_ten_years_are_those_of_a_clock_on_the_wall() -> None:
    closed = {day for day in _days(date(2026, 1, 1), date(2036, 2, 1)) if day.month == 12 and day.day > 23}
    shown = _first_shown(datetime(2026, 1, 1, tzinfo=UTC), datetime(2036, 1, 20, tzinfo=UTC))
    mornings = sorted(
        moment
        for wall, moment in shown.items()
        if wall.time() == time(9, 0) and wall.weekday() < 5 and wall.date() not in closed
    )

    for before, morning in pairwise(mornings):
        just_after = before + timedelta(seconds=1)
        half_way = before + (morning - before) / 2
        for after in (just_after, half_way, morning):
            assert next_morning(after, at=time(9, 0), zone=BERLIN, holidays=closed) == morning


def test_c9_a_leap_day_is_worked_and_a_year_may_begin_in_week_53() -> None:
    assert is_working_day(date(2028, 2, 29), ())
    assert add_working_days(date(2028, 2, 28), 2, ()) == date(2028, 3, 1)
    assert date(2027, 1, 1).isocalendar()[:2] == (2026, 53)
    assert add_working_days(date(2026, 12, 31), 1, CHRISTMAS) == date(2027, 1, 4)


def test_a_friday_answer_is_asked_about_again_on_tuesday() -> None:
    assert add_working_days(date(2026, 11, 6), 2, ()) == date(2026, 11, 10)


def test_a_weekend_answer_is_asked_about_again_on_tuesday_too() -> None:
    assert add_working_days(date(2026, 11, 7), 2, ()) == date(2026, 11, 10)


def test_no_working_day_later_is_the_day_itself() -> None:
    assert add_working_days(date(2026, 11, 7), 0, ()) == date(2026, 11, 7)


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError):
        add_working_days(date(2026, 11, 7), -1, ())


def test_christmas_moves_a_question_to_the_next_morning_that_is_worked() -> None:
    due = next_morning(datetime(2026, 12, 24, 12, tzinfo=UTC), at=time(9, 0), zone=BERLIN, holidays=CHRISTMAS)

    assert due == datetime(2026, 12, 28, 8, 0, tzinfo=UTC)


def test_somebody_in_new_york_is_asked_on_a_new_york_morning() -> None:
    due = next_morning(datetime(2026, 11, 6, 15, tzinfo=UTC), at=time(9, 0), zone="America/New_York", holidays=())

    assert due == datetime(2026, 11, 9, 14, 0, tzinfo=UTC)


def test_a_moment_near_midnight_belongs_to_the_local_day() -> None:
    assert local_date(datetime(2026, 12, 31, 23, 30, tzinfo=UTC), BERLIN) == date(2027, 1, 1)


@given(days, st.integers(0, 30), holidays)
def test_working_days_are_counted_one_by_one(day: date, count: int, off: set[date]) -> None:
    later = add_working_days(day, count, off)

    assert sum(is_working_day(each, off) for each in _days(day + timedelta(1), later + timedelta(1))) == count
    assert count == 0 or is_working_day(later, off)


@given(days, holidays)
def test_the_next_working_day_leaves_no_earlier_one_out(day: date, off: set[date]) -> None:
    later = next_working_day(day, off)

    assert is_working_day(later, off)
    assert not any(is_working_day(each, off) for each in _days(day, later))


@given(moments, st.times(), zones, holidays)
def test_a_morning_is_never_in_the_past_and_always_on_a_working_day(
    after: datetime, at: time, zone: str, off: set[date]
) -> None:
    morning = next_morning(after, at=at.replace(second=0, microsecond=0), zone=zone, holidays=off)

    assert morning >= after
    assert is_working_day(local_date(morning, zone), off)


def _first_shown(moment: datetime, until: datetime) -> dict[datetime, datetime]:
    """What a Berlin wall clock shows every quarter of an hour, and when it does so for the first time."""
    tz = ZoneInfo(BERLIN)
    shown: dict[datetime, datetime] = {}
    while moment < until:
        shown.setdefault(moment.astimezone(tz).replace(tzinfo=None, fold=0), moment)
        moment += QUARTER
    return shown


def _days(first: date, end: date) -> Iterator[date]:
    while first < end:
        yield first
        first += timedelta(days=1)


def test_working_days_are_counted_backwards_past_weekends_and_holidays() -> None:
    monday, friday = date(2027, 2, 1), date(2027, 1, 29)

    assert working_days_before(monday, 1, ()) == friday
    assert working_days_before(monday, 4, ()) == date(2027, 1, 26)
    assert working_days_before(monday, 1, {friday}) == date(2027, 1, 28)
    assert working_days_before(date(2027, 1, 31), 1, ()) == friday
