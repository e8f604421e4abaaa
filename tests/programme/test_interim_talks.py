"""Which tandems an interim talk is due in."""

from datetime import UTC, datetime, timedelta

import pytest

from programme.interim_talks import YOUNGEST, is_due

NOW = datetime(2027, 2, 22, 8, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("age", "is_stand_in", "due"),
    [
        (YOUNGEST, False, True),
        (YOUNGEST - A_SECOND, False, False),
        (timedelta(weeks=20), False, True),
        (timedelta(weeks=20), True, False),
    ],
)
def test_a_talk_is_due_in_tandems_that_have_something_to_look_back_on(
    age: timedelta, is_stand_in: bool, due: bool
) -> None:
    assert is_due(started_at=NOW - age, is_stand_in=is_stand_in, now=NOW) is due
