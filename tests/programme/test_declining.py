"""The bot declines for somebody as late as people do: on one of the next two working days, in working hours."""

from datetime import UTC, datetime, time, timedelta

from programme.declining import MOMENTS, declines_at

FRIDAY = datetime(2027, 1, 15, 9, 30, tzinfo=UTC)


def test_of_all_moments_that_are_drawn_the_first_and_the_last_lie_in_working_hours() -> None:
    monday, tuesday = datetime(2027, 1, 18, tzinfo=UTC), datetime(2027, 1, 19, tzinfo=UTC)

    assert _declines(0) == monday.replace(hour=8)
    assert _declines(MOMENTS // 2 - 1) == monday.replace(hour=15, minute=59, second=59)
    assert _declines(MOMENTS // 2) == tuesday.replace(hour=8)
    assert _declines(MOMENTS - 1) == tuesday.replace(hour=15, minute=59, second=59)


def test_where_questions_come_in_the_evening_nothing_is_declined_at_night() -> None:
    assert _declines(MOMENTS - 1, at=time(20)) == _declines(MOMENTS - 1)
    assert _declines(0, at=time(7)) == _declines(0) - timedelta(hours=2)


def _declines(lot: int, *, at: time = time(9)) -> datetime:
    return declines_at(lot, FRIDAY, at=at, zone="Europe/Berlin", holidays=())
