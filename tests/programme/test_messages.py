"""How late a message may be, who may still get it, and what follows from an attempt."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.messages import (
    KINDS,
    Decision,
    Delivery,
    Outcome,
    Result,
    Sight,
    Situation,
    after_attempt,
    after_look,
    back_off,
    is_harmless_twice,
    reason_to_keep_back,
)

JITTER = st.floats(min_value=0, max_value=1)


def decide(result: Result, *, attempt: int = 1, retry_after: float | None = None) -> Decision:
    return after_attempt(Outcome(result, "why", retry_after=retry_after), attempt=attempt, jitter=0, settle=15)


def test_notices_of_leaving_ending_and_closing_never_expire() -> None:
    assert {name for name, kind in KINDS.items() if kind.late_limit is None} >= {"goodbye", "ending", "closing"}
    assert KINDS["check-in"].late_limit == timedelta(days=5)


def test_after_leaving_people_get_the_confirmation_and_an_answer_when_they_write_themselves() -> None:
    gone = Situation(reachable=False, paused=True, running=False)

    sent = {name for name, kind in KINDS.items() if reason_to_keep_back(kind, gone) is None}

    # Besides these: what goes to coordinators and channels, and what only redraws a message that is there.
    to_coordinators = {"hand", "coordinator", "overdue", "duty", "report"}
    assert sent == {"goodbye", "reply", "summary", "update", "asking-around"} | to_coordinators


@pytest.mark.parametrize(
    ("kind", "situation", "reason"),
    [
        ("goodbye", Situation(late=True), "too late"),
        ("goodbye", Situation(cancelled=True), "cancelled"),
        ("proposal", Situation(reachable=False), "person left"),
        ("proposal", Situation(paused=True), None),
        ("rating", Situation(paused=True), "person paused"),
        ("rating", Situation(running=False), None),
        ("check-in", Situation(running=False), "tandem ended"),
        ("introduction", Situation(silent=True), "group is silent"),
        ("check-in", Situation(), None),
    ],
)
def test_what_keeps_a_message_back(kind: str, situation: Situation, reason: str | None) -> None:
    assert reason_to_keep_back(KINDS[kind], situation) == reason


def test_nobody_minds_a_second_copy_only_where_we_say_so() -> None:
    harmless = {name for name in (*KINDS, "unknown") if is_harmless_twice(name)}
    dates = {"date", "called-off", "meeting"}

    assert harmless == {"certificate", "file", "interim-card", "introduction", "summary", "report", "update", *dates}


def test_waits_double_up_to_a_minute() -> None:
    assert [back_off(attempt, 0) for attempt in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]


@given(st.integers(min_value=1, max_value=1_000_000), JITTER)
def test_waits_stay_between_one_second_and_a_minute_and_a_half(attempt: int, jitter: float) -> None:
    assert 1 <= back_off(attempt, jitter) <= 90


def test_what_follows_from_an_attempt() -> None:
    assert decide(Result.DELIVERED) == Decision(Delivery.SENT)
    assert decide(Result.REFUSED) == Decision(Delivery.REFUSED, "why")
    assert decide(Result.UNKNOWN) == Decision(Delivery.UNCERTAIN, "why", 15)
    assert decide(Result.NOT_DELIVERED, attempt=3) == Decision(Delivery.WAITING, "why", 4)
    assert decide(Result.NOT_DELIVERED, retry_after=30) == Decision(Delivery.WAITING, "why", 30)
    assert decide(Result.NO_ACCESS) == Decision(Delivery.WAITING, "why", 1)


def test_d16_three_tries_are_enough_for_what_cannot_be_read() -> None:
    states = [decide(Result.UNREADABLE, attempt=attempt).state for attempt in (1, 2, 3)]

    assert states == [Delivery.WAITING, Delivery.WAITING, Delivery.REFUSED]


@given(st.sampled_from(Result), st.integers(min_value=1, max_value=99), JITTER)
def test_only_what_certainly_did_not_arrive_is_sent_again_without_looking(
    result: Result, attempt: int, jitter: float
) -> None:
    decision = after_attempt(Outcome(result), attempt=attempt, jitter=jitter, settle=15)

    if decision.state is Delivery.WAITING:
        assert result in {Result.NOT_DELIVERED, Result.NO_ACCESS, Result.UNREADABLE}
        assert decision.wait > 0


def test_what_follows_from_looking() -> None:
    for harmless in (True, False):
        assert after_look(Sight.THERE, harmless_twice=harmless).state is Delivery.SENT
        assert after_look(Sight.NOT_THERE, harmless_twice=harmless).state is Delivery.WAITING
    assert after_look(Sight.CANNOT_TELL, harmless_twice=True).state is Delivery.WAITING
    assert after_look(Sight.CANNOT_TELL, harmless_twice=False) == Decision(Delivery.REFUSED, "uncertain")
