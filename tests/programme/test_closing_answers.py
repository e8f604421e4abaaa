"""The last answers: one size in the pool, taken apart when counted, and shown only from five and ten people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.closing_answers import (
    POOL_BYTES,
    Answers,
    Counted,
    Measure,
    Outcome,
    Question,
    Use,
    counts,
    from_bytes,
    outcome,
    to_bytes,
)
from programme.statistics import Mean, Share

sure = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=4).map(tuple)
used = st.lists(st.tuples(st.integers(1, 3)), max_size=4).map(tuple)


@given(st.one_of(sure, used))
def test_a_pool_comes_back_as_it_was_and_always_has_one_size(answers: Answers) -> None:
    assert from_bytes(to_bytes(answers)) == answers
    assert len(to_bytes(answers)) == POOL_BYTES


def test_a_pool_holds_four_answers_and_nothing_else_passes_for_one() -> None:
    with pytest.raises(ValueError, match="up to four"):
        to_bytes(((1,),) * 5)
    with pytest.raises(ValueError, match="size"):
        from_bytes(b"\1")


def test_before_and_after_are_counted_apart() -> None:
    one_came_far = counts(Question.SURE, [(1, 4), (2, 2)])
    two_came_a_little = counts(Question.SURE, [(1, 2), (2, 4)])

    assert one_came_far == two_came_a_little
    assert one_came_far[Measure.BEFORE, 1] == 1 and one_came_far[Measure.AFTER, 4] == 1


@pytest.mark.parametrize(
    ("people", "is_over", "has_mean", "has_levels"),
    [
        (4, True, False, False),
        (5, True, True, False),
        (9, True, True, False),
        (10, True, True, True),
        (10, False, True, False),
    ],
)
def test_means_begin_with_five_people_and_the_rest_with_ten_once_it_is_over(
    people: int, is_over: bool, has_mean: bool, has_levels: bool
) -> None:
    counted: Counted = {
        Measure.BEFORE: {1: people},
        Measure.AFTER: {3: people},
        Measure.USED: {Use.OFTEN: 1, Use.NOT_YET: people - 1},
    }

    shown = outcome("Kunden", counted, is_over=is_over)

    assert (shown is not None) is has_mean
    assert bool(shown and shown.levels) is has_levels
    assert bool(shown and shown.often) is has_levels


def test_what_is_shown_of_ten_people() -> None:
    counted: Counted = {
        Measure.BEFORE: {1: 8, 2: 2},
        Measure.AFTER: {2: 5, 4: 5},
        Measure.USED: {Use.OFTEN: 3, Use.SOMETIMES: 4, Use.NOT_YET: 3},
    }

    assert outcome("Kunden", counted, is_over=True) == Outcome(
        "Kunden",
        before=Mean(1.2, 10),
        after=Mean(3.0, 10),
        used=Share(7, 10),
        often=Share(3, 10),
        levels=((8, 0), (2, 5), (0, 0), (0, 5)),
    )


def test_each_question_is_shown_for_itself() -> None:
    only_used = outcome("Kunden", {Measure.USED: {Use.NOT_YET: 5}}, is_over=True)

    assert only_used == Outcome("Kunden", used=Share(0, 5))
    assert outcome("Kunden", {}, is_over=True) is None
