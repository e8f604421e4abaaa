"""The clock that can be moved."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox import Clock, Sandbox

START = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


def test_the_clock_starts_where_it_is_told_and_runs() -> None:
    clock = Clock(START)

    first, second = clock.now(), clock.now()

    assert START <= first <= second < START + timedelta(seconds=5)


def test_a_frozen_clock_stands_until_it_is_moved() -> None:
    clock = Clock(START, frozen=True)
    clock.move(timedelta(days=14))

    assert clock.now() == clock.now() == START + timedelta(days=14)

    clock.run()
    assert clock.now() > START + timedelta(days=14)


def test_a_clock_without_a_time_zone_is_no_clock() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Clock(datetime(2026, 9, 1))  # noqa: DTZ001 - the point of the test


async def test_messages_carry_the_time_of_the_clock(slack: Sandbox) -> None:
    slack.clock.set_to(datetime(2027, 3, 28, 1, 0, tzinfo=UTC))

    written = await slack.person("Anna").writes("Hallo")

    assert abs(float(written.ts) - slack.clock.now().timestamp()) < 60
