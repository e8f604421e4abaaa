"""Ratings nobody can trace: up to four wait in a pool, and only the fifth lets them out, mixed."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

# As many as a figure needs: what leaves the pool may be shown.
POOL_SIZE = 5
LOWEST, HIGHEST = 1, 5
LONGEST_COMMENT = 500

# Value (0 is an empty place), may be shown, length of the comment, and room for the longest one: a character needs up
# to four bytes.
_PLACE = struct.Struct(f">B?H{4 * LONGEST_COMMENT}s")
POOL_BYTES = _PLACE.size * (POOL_SIZE - 1)


@dataclass(frozen=True)
class Rating:
    """The added value of the programme, 1 to 5, and a comment of up to 500 characters; never about a person."""

    value: int
    comment: str = ""
    may_be_shown: bool = False

    def __post_init__(self) -> None:
        if not LOWEST <= self.value <= HIGHEST:
            raise ValueError("a rating is from 1 to 5")
        if len(self.comment) > LONGEST_COMMENT:
            raise ValueError("a comment has up to 500 characters")


Pool = tuple[Rating, ...]
T = TypeVar("T")


def add(pool: tuple[T, ...], rating: T, shuffle: Callable[[list[T]], object]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """The pool with the rating, and the ratings that leave it: all five at once, or none."""
    ratings = [*pool, rating]
    # Four that wait are shuffled as well, so that the pool never tells who came first.
    shuffle(ratings)
    if len(ratings) < POOL_SIZE:
        return tuple(ratings), ()
    return (), tuple(ratings)


def to_bytes(pool: Pool) -> bytes:
    """Always of one size: the length of what is stored tells neither how many have rated nor who wrote a lot."""
    if len(pool) >= POOL_SIZE:
        raise ValueError("a pool holds up to four ratings")
    return b"".join(_pack(rating) for rating in pool).ljust(POOL_BYTES, b"\0")


def from_bytes(stored: bytes) -> Pool:
    """The pool again; `ValueError` if these are not a pool's bytes."""
    if len(stored) != POOL_BYTES:
        raise ValueError("not the size of a pool")
    places = _PLACE.iter_unpack(stored)
    return tuple(Rating(value, text[:length].decode(), shown) for value, shown, length, text in places if value)


def _pack(rating: Rating) -> bytes:
    comment = rating.comment.encode()
    return _PLACE.pack(rating.value, rating.may_be_shown, len(comment), comment)
