"""What of a round may still change: each rule on both sides of where it begins."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from programme.round_changes import DAYS_TO_PART, Change, Timing, check
from programme.rounds import PlanError

TIMING = Timing(
    sign_up_until=date(2027, 1, 22),
    starts_on=date(2027, 1, 25),
    ends_on=date(2027, 3, 22),
    check_in_every_weeks=2,
    check_in_at=time(9),
    summary_every_weeks=2,
)
ROUND = Change(name="Frühjahr", timing=TIMING, places=10)
BEFORE, DURING = date(2027, 1, 11), date(2027, 2, 1)


def wanted(**changes: Any) -> Change:
    timing = {name: value for name, value in changes.items() if hasattr(TIMING, name)}
    rest = {name: value for name, value in changes.items() if name not in timing}
    return replace(ROUND, timing=replace(TIMING, **timing), **rest)


@pytest.mark.parametrize("today", [BEFORE, DURING, TIMING.ends_on + timedelta(days=3)])
def test_what_stays_as_it_is_is_never_wrong(today: date) -> None:
    assert check(ROUND, ROUND, today=today, tandems=99) == {}


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"name": " "}, {"name": PlanError.NAME_MISSING}),
        ({"starts_on": BEFORE, "sign_up_until": BEFORE}, {"starts_on": PlanError.START_PAST}),
        ({"starts_on": BEFORE + timedelta(days=1), "sign_up_until": BEFORE}, {}),
        ({"starts_on": date(2027, 1, 21)}, {"sign_up_until": PlanError.SIGN_UP_AFTER_START}),
        ({"sign_up_until": date(2027, 1, 10)}, {"sign_up_until": PlanError.SIGN_UP_PAST}),
        ({"sign_up_until": BEFORE}, {}),
        ({"sign_up_until": TIMING.starts_on}, {}),
        ({"starts_on": date(2027, 3, 9)}, {"ends_on": PlanError.LENGTH}),
        ({"starts_on": date(2027, 3, 8)}, {}),
        ({"ends_on": TIMING.starts_on + timedelta(weeks=52)}, {}),
        ({"ends_on": TIMING.starts_on + timedelta(weeks=52, days=1)}, {"ends_on": PlanError.LENGTH}),
        ({"places": 0}, {"places": PlanError.PLACES}),
        ({"places": 3}, {"places": PlanError.PLACES_TAKEN}),
        ({"places": 4}, {}),
        ({"places": None}, {}),
        ({"briefing_url": "http://intranet"}, {"briefing_url": PlanError.LINK}),
        ({"name": "", "places": 0}, {"name": PlanError.NAME_MISSING, "places": PlanError.PLACES}),
    ],
)
def test_before_the_start(changes: dict[str, Any], errors: dict[str, PlanError]) -> None:
    assert check(wanted(**changes), ROUND, today=BEFORE, tandems=4) == errors


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"starts_on": date(2027, 2, 8)}, {"starts_on": PlanError.START_FIXED}),
        ({"ends_on": DURING + timedelta(days=DAYS_TO_PART - 1)}, {"ends_on": PlanError.LENGTH}),
        ({"ends_on": TIMING.starts_on + timedelta(weeks=2)}, {}),
        ({"ends_on": date(2027, 5, 31)}, {}),
        ({"check_in_every_weeks": 4}, {}),
    ],
)
def test_once_it_runs(changes: dict[str, Any], errors: dict[str, PlanError]) -> None:
    assert check(wanted(**changes), ROUND, today=DURING, tandems=4) == errors


def test_an_end_leaves_a_week_to_part() -> None:
    today = date(2027, 3, 1)
    soon, in_time = (wanted(ends_on=today + timedelta(days=DAYS_TO_PART - less)) for less in (1, 0))

    assert check(soon, ROUND, today=today, tandems=0) == {"ends_on": PlanError.END_TOO_SOON}
    assert check(in_time, ROUND, today=today, tandems=0) == {}
