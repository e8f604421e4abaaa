"""Supply and demand: what is missing is for whom there is no place at all."""

import pytest

from programme.supply import Supply, most_missing_first


@pytest.mark.parametrize(("offered", "wanted", "missing"), [(0, 0, 0), (3, 1, 0), (2, 2, 0), (1, 3, 2)])
def test_missing_are_learners_without_any_place(offered: int, wanted: int, missing: int) -> None:
    assert Supply("ai", "KI", offered, wanted).missing == missing


def test_the_greatest_need_comes_first_and_equal_ones_stay_in_order() -> None:
    some, much, none = Supply("a", "A", 1, 2), Supply("b", "B", 0, 5), Supply("c", "C", 9, 1)

    assert most_missing_first([none, some, much]) == [much, some, none]


def test_fewer_than_five_are_not_counted_where_everybody_reads() -> None:
    assert [Supply("a", "A", 0, wanted).may_be_counted_openly for wanted in (4, 5)] == [False, True]
