import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.rating_pool import Rating
from programme.statistics import Mean, Share, comments_to_show, distribution, mean, share


def test_four_people_make_no_figure() -> None:
    assert share(3, 4) is None
    assert mean([1, 2, 3, 4]) is None


def test_five_people_make_a_share_and_a_mean() -> None:
    assert share(3, 5) == Share(3, 5)
    assert mean([5, 4, 4, 3, 4]) == Mean(4.0, 5)


def test_nine_people_make_no_distribution_and_ten_do() -> None:
    assert distribution([5] * 9) is None
    ten = distribution([5] * 4 + [4] * 3 + [3] * 2 + [1])
    assert ten is not None
    assert (ten.counts, ten.people) == ((1, 0, 2, 3, 4), 10)


@pytest.mark.parametrize(("part", "of", "percent"), [(0, 5, 0), (1, 8, 13), (2, 3 * 2, 33), (4, 6, 67), (7, 7, 100)])
def test_a_share_is_read_in_whole_percent(part: int, of: int, percent: int) -> None:
    assert Share(part, of).percent == percent


@pytest.mark.parametrize(("part", "of"), [(6, 5), (-1, 5)])
def test_a_part_is_not_larger_than_the_whole(part: int, of: int) -> None:
    with pytest.raises(ValueError):
        share(part, of)


def test_a_comment_is_shown_beside_five_others() -> None:
    shown = Rating(5, "More of this", may_be_shown=True)
    silent = [Rating(4, f"only for you {number}") for number in range(5)]

    assert comments_to_show([shown, *silent]) == ("More of this",)


def test_a_comment_beside_four_others_stays_unseen() -> None:
    shown = Rating(5, "More of this", may_be_shown=True)
    silent = [Rating(4, f"only for you {number}") for number in range(4)]

    assert comments_to_show([shown, *silent, Rating(4), Rating(3, "  ")]) == ()


@given(st.lists(st.builds(Rating, st.integers(1, 5), st.sampled_from(["", "a", "b"]), st.booleans()), max_size=12))
def test_no_comment_is_shown_without_a_tick(ratings: list[Rating]) -> None:
    ticked = [rating.comment for rating in ratings if rating.comment and rating.may_be_shown]

    assert list(comments_to_show(ratings)) in ([], ticked)


@given(st.lists(st.integers(1, 5), max_size=30))
def test_a_figure_always_stands_on_enough_people(values: list[int]) -> None:
    assert (mean(values) is None) == (len(values) < 5)
    assert (distribution(values) is None) == (len(values) < 10)
