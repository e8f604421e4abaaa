from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from programme.budget import at_a_decent_hour, earliest_allowed
from programme.calendar import at_local, is_working_day, local_date

NINE = time(9, 0)
BERLIN = "Europe/Berlin"
MONDAY = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)

moments = st.integers(0, 29 * 24 * 60).map(lambda m: datetime(2026, 12, 14, tzinfo=UTC) + timedelta(minutes=m))
zones = st.sampled_from([BERLIN, "Pacific/Auckland", "America/Los_Angeles"])
holidays = st.sets(st.dates(date(2026, 12, 14), date(2027, 1, 20)), max_size=8)


def allowed(wanted: datetime, *taken: datetime) -> datetime:
    return earliest_allowed(wanted, taken=taken, at=NINE, zone=BERLIN, holidays=())


def test_a_first_message_goes_out_when_it_is_wanted() -> None:
    assert allowed(MONDAY) == MONDAY


def test_a_second_message_of_a_day_waits_for_the_next_morning() -> None:
    assert allowed(MONDAY, MONDAY - timedelta(hours=2)) == datetime(2026, 11, 3, 8, 0, tzinfo=UTC)


def test_a_third_message_of_a_week_waits_for_monday() -> None:
    assert allowed(MONDAY + 3 * DAY, MONDAY, MONDAY + DAY) == datetime(2026, 11, 9, 8, 0, tzinfo=UTC)


def test_a_message_that_is_only_planned_counts_as_well() -> None:
    assert allowed(MONDAY, MONDAY + DAY, MONDAY + 2 * DAY) == datetime(2026, 11, 9, 8, 0, tzinfo=UTC)


def test_nobody_is_written_to_on_a_sunday() -> None:
    assert allowed(MONDAY - DAY) == datetime(2026, 11, 2, 8, 0, tzinfo=UTC)


def test_a_week_goes_on_over_new_year() -> None:
    wednesday, thursday = (datetime(2026, 12, day, 10, tzinfo=UTC) for day in (30, 31))

    assert allowed(datetime(2027, 1, 1, 10, tzinfo=UTC), wednesday, thursday) == datetime(2027, 1, 4, 8, tzinfo=UTC)


def test_the_same_week_of_another_year_does_not_count() -> None:
    in_week_44 = datetime(2026, 10, 26, 10, tzinfo=UTC)
    a_year_before = datetime(2025, 10, 27, 10, tzinfo=UTC)

    assert a_year_before.isocalendar().week == in_week_44.isocalendar().week
    assert allowed(in_week_44, a_year_before, a_year_before + DAY) == in_week_44


def test_a_day_is_the_persons_own_day() -> None:
    late_on_monday = datetime(2026, 11, 2, 22, 30, tzinfo=UTC)
    after_midnight = late_on_monday + timedelta(hours=1)

    assert allowed(after_midnight, late_on_monday - timedelta(hours=1)) == after_midnight


@given(st.lists(moments, max_size=14), zones, holidays)
def test_the_budget_is_never_broken(wishes: list[datetime], zone: str, off: set[date]) -> None:
    sent: list[datetime] = []
    for wanted in wishes:
        sent.append(earliest_allowed(wanted, taken=sent, at=NINE, zone=zone, holidays=off))

    days = [local_date(moment, zone) for moment in sent]
    assert all(is_working_day(day, off) for day in days)
    assert max(Counter(days).values(), default=0) <= 1
    assert max(Counter(day.isocalendar()[:2] for day in days).values(), default=0) <= 2


@given(moments, st.lists(moments, max_size=8), zones, holidays)
def test_nothing_waits_longer_than_the_budget_asks(
    wanted: datetime, taken: list[datetime], zone: str, off: set[date]
) -> None:
    allowed_at = earliest_allowed(wanted, taken=taken, at=NINE, zone=zone, holidays=off)

    assert allowed_at >= wanted
    day = local_date(wanted, zone)
    while allowed_at != wanted and day < local_date(allowed_at, zone):
        assert not _would_fit(day, [local_date(moment, zone) for moment in taken], off)
        day += DAY
    assert allowed_at in (wanted, at_local(local_date(allowed_at, zone), NINE, zone))


def _would_fit(day: date, taken: list[date], off: set[date]) -> bool:
    monday = day - timedelta(days=day.weekday())
    in_week = [other for other in taken if monday <= other < monday + timedelta(days=7)]
    return is_working_day(day, off) and day not in taken and len(in_week) < 2


def test_nobody_is_written_to_unasked_at_night() -> None:
    evening = datetime(2027, 1, 11, 21, 0, tzinfo=UTC)
    morning = datetime(2027, 1, 12, 8, 0, tzinfo=UTC)

    decent = at_a_decent_hour(evening, at=time(9), zone="Europe/Berlin", holidays=())

    assert decent == morning


def test_at_noon_nobody_has_to_wait_for_the_morning() -> None:
    noon = datetime(2027, 1, 11, 11, 0, tzinfo=UTC)

    assert at_a_decent_hour(noon, at=time(9), zone="Europe/Berlin", holidays=()) == noon
