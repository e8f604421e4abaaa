import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.rating_pool import LONGEST_COMMENT, POOL_BYTES, Pool, Rating, add, from_bytes, to_bytes

letters = st.characters(exclude_categories=["Cs"])
ratings = st.builds(Rating, st.integers(1, 5), st.text(letters, max_size=LONGEST_COMMENT), st.booleans())


def keep_order(ratings: list[Rating]) -> None:
    pass


def test_four_ratings_wait_and_the_fifth_lets_all_out() -> None:
    pool: Pool = ()
    for value in (1, 2, 3, 4):
        pool, mixed = add(pool, Rating(value), keep_order)
        assert mixed == ()

    pool, mixed = add(pool, Rating(5, "Helpful", may_be_shown=True), keep_order)

    assert pool == ()
    assert sorted(rating.value for rating in mixed) == [1, 2, 3, 4, 5]


def test_the_order_of_rating_is_lost_at_every_step() -> None:
    two, _ = add((Rating(1),), Rating(2), list.reverse)
    _, five = add((*two, Rating(3), Rating(4)), Rating(5), list.reverse)

    assert [rating.value for rating in two] == [2, 1]
    assert [rating.value for rating in five] == [5, 4, 3, 1, 2]


def test_the_fifth_rating_may_come_out_at_any_place() -> None:
    four = tuple(Rating(value) for value in (1, 2, 3, 4))
    places = {add(four, Rating(5), random.Random(seed).shuffle)[1].index(Rating(5)) for seed in range(100)}

    assert places == {0, 1, 2, 3, 4}


def test_the_longest_comment_has_room_four_times() -> None:
    full = (Rating(5, "🎉" * LONGEST_COMMENT, may_be_shown=True),) * 4

    assert len(to_bytes(full)) == POOL_BYTES
    assert from_bytes(to_bytes(full)) == full


@given(st.lists(ratings, max_size=4).map(tuple))
def test_a_pool_is_stored_in_one_size_and_read_back_as_it_was(pool: Pool) -> None:
    stored = to_bytes(pool)

    assert len(stored) == POOL_BYTES
    assert from_bytes(stored) == pool


@given(st.lists(ratings, max_size=23), st.randoms(use_true_random=False))
def test_no_rating_is_lost_or_counted_twice(given_ratings: list[Rating], chance: random.Random) -> None:
    pool: Pool = ()
    out: list[Rating] = []
    for rating in given_ratings:
        pool, mixed = add(from_bytes(to_bytes(pool)), rating, chance.shuffle)
        assert len(mixed) in (0, 5)
        out.extend(mixed)

    assert sorted(map(repr, [*out, *pool])) == sorted(map(repr, given_ratings))


@pytest.mark.parametrize("value", [-1, 0, 6])
def test_a_rating_is_from_one_to_five(value: int) -> None:
    with pytest.raises(ValueError):
        Rating(value)


def test_a_comment_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError):
        Rating(3, "x" * (LONGEST_COMMENT + 1))


def test_five_ratings_are_no_pool() -> None:
    with pytest.raises(ValueError):
        to_bytes((Rating(3),) * 5)


def test_what_is_not_a_pool_is_not_read() -> None:
    with pytest.raises(ValueError):
        from_bytes(b"")
