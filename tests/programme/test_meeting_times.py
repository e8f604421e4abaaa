from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.calendar import is_working_day, local_date
from programme.meeting_times import Diary, nudges, suggest
from programme.words import SLOTS

BERLIN, LISBON, AUCKLAND = "Europe/Berlin", "Europe/Lisbon", "Pacific/Auckland"
MONDAY_NOON = datetime(2027, 1, 11, 11, tzinfo=UTC)
ROUND_ENDS = date(2027, 3, 22)


def times(one: Diary, other: Diary, *, now: datetime = MONDAY_NOON, **more: object) -> list[str]:
    known = {"until": ROUND_ENDS, "holidays": (), **more}
    found = suggest(one, other, now=now, **known)  # type: ignore[arg-type]
    return [f"{each.astimezone(ZoneInfo(one.zone)):%a %d.%m. %H:%M}" for each in found]


def test_three_different_days_from_the_next_working_day_on() -> None:
    anyone = Diary(BERLIN, ())

    assert times(anyone, anyone) == ["Tue 12.01. 09:00", "Wed 13.01. 09:00", "Thu 14.01. 09:00"]


def test_only_hours_that_both_have_named() -> None:
    one, other = Diary(BERLIN, ["mon-am", "tue-pm", "fri-am"]), Diary(BERLIN, ["tue-am", "tue-pm", "fri-am"])

    assert times(one, other) == ["Tue 12.01. 14:00", "Fri 15.01. 09:00", "Tue 19.01. 14:00"]


def test_without_an_hour_in_common_there_is_no_suggestion() -> None:
    assert times(Diary(BERLIN, ["mon-am"]), Diary(BERLIN, ["mon-pm"])) == []


def test_no_holiday_no_pause_and_nothing_after_the_round() -> None:
    anyone, pausing = Diary(BERLIN, ()), Diary(BERLIN, (), paused_until=date(2027, 1, 14))

    assert times(anyone, pausing, holidays={date(2027, 1, 14)}, until=date(2027, 1, 16)) == [
        "Fri 15.01. 09:00",
        "Fri 15.01. 10:00",
        "Fri 15.01. 14:00",
    ]


def test_on_friday_the_next_working_day_is_monday() -> None:
    anyone = Diary(BERLIN, ())

    assert times(anyone, anyone, now=datetime(2027, 1, 15, 22, tzinfo=UTC))[0] == "Mon 18.01. 09:00"


def test_what_one_of_them_has_with_somebody_else_is_kept_free() -> None:
    anyone, taken = Diary(BERLIN, ()), datetime(2027, 1, 12, 8, 30, tzinfo=UTC)

    assert times(anyone, anyone, taken=[taken])[0] == "Tue 12.01. 14:00"


def test_nobody_is_asked_before_eight_or_in_the_evening_of_their_own_day() -> None:
    german, portuguese = Diary(BERLIN, ["tue-am"]), Diary(LISBON, ["tue-am"])

    assert times(german, portuguese)[0] == "Tue 12.01. 09:00"
    assert times(portuguese, german)[0] == "Tue 12.01. 09:00"
    assert times(german, Diary(AUCKLAND, ())) == []


@pytest.mark.parametrize(("day", "offset"), [(date(2027, 3, 26), 1), (date(2027, 3, 29), 2)])
def test_nine_stays_nine_across_the_clock_change(day: date, offset: int) -> None:
    anyone = Diary(BERLIN, ())
    before = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) - timedelta(days=1)

    first = suggest(anyone, anyone, now=before, until=day + timedelta(days=9), holidays=())[0]

    assert first == datetime(day.year, day.month, day.day, 9 - offset, tzinfo=UTC)


ticked = st.sets(st.sampled_from(SLOTS))


@given(ticked, ticked, st.integers(0, 365 * 24).map(lambda hours: MONDAY_NOON + timedelta(hours=hours)))
def test_whatever_they_tick_a_suggestion_suits_both(mine: set[str], theirs: set[str], now: datetime) -> None:
    one, other = Diary(BERLIN, mine), Diary(LISBON, theirs)
    holidays = {date(2027, 5, 6), date(2027, 10, 31)}

    found = suggest(one, other, now=now, until=local_date(now, BERLIN) + timedelta(weeks=8), holidays=holidays)

    assert found == sorted(set(found)) and len(found) <= 3
    for each in found:
        assert each > now and one.has_time_at(each, holidays) and other.has_time_at(each, holidays)
        assert is_working_day(local_date(each, BERLIN), holidays)


def test_a_nudge_makes_room_for_a_question_that_is_near() -> None:
    thursday = date(2027, 1, 14)

    assert nudges([], today=thursday, holidays=())
    assert nudges([date(2027, 1, 12), date(2027, 1, 18)], today=thursday, holidays=())
    assert not nudges([date(2027, 1, 15)], today=thursday, holidays=())
    assert not nudges([date(2027, 1, 13)], today=thursday, holidays=())
    assert not nudges([thursday, date(2027, 2, 1)], today=thursday, holidays=())
