"""Figures that expose nobody: a statistic appears only when enough people stand behind it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from programme.rating_pool import HIGHEST, LOWEST, Rating

# Promised to everybody who answers: shares and means from five people, distributions from ten, a comment beside five
# others.
SMALLEST_FOR_SHARE = 5
SMALLEST_FOR_MEAN = 5
SMALLEST_FOR_DISTRIBUTION = 10
OTHERS_WHO_COMMENTED = 5

# What others reached, in percent, to read our own figures against. Meetings confirmed: 54 % across a company, 81 % in
# one department (NPR with Donut). Answers to pulse surveys: 55 to 81 %. Target for a rating: 4 of 5 (Mentorloop).
MEETINGS_ELSEWHERE = (54, 81)
ANSWERS_ELSEWHERE = (55, 81)
RATING_TARGET, RATING_TARGET_SOURCE = 4, "Mentorloop"


@dataclass(frozen=True)
class Share:
    """How many of at least five people."""

    part: int
    of: int

    @property
    def percent(self) -> int:
        """Whole percent; a half is rounded up."""
        # In whole numbers: Python rounds a half to the even side, so 12.5 % would be 12 and 37.5 % 38.
        return (200 * self.part + self.of) // (2 * self.of)


@dataclass(frozen=True)
class Mean:
    """The average of what at least five people said."""

    value: float
    people: int


@dataclass(frozen=True)
class Distribution:
    """How often each value from 1 to 5 was given, lowest first, by at least ten people."""

    counts: tuple[int, ...]
    people: int


def share(part: int, of: int) -> Share | None:
    """None where fewer than five people stand behind it."""
    if not 0 <= part <= of:
        raise ValueError("a part is between nothing and the whole")
    return Share(part, of) if of >= SMALLEST_FOR_SHARE else None


def mean(values: Sequence[int]) -> Mean | None:
    """None from fewer than five people; one value a person."""
    return Mean(sum(values) / len(values), len(values)) if len(values) >= SMALLEST_FOR_MEAN else None


def distribution(values: Sequence[int]) -> Distribution | None:
    """None from fewer than ten people; one value a person."""
    if len(values) < SMALLEST_FOR_DISTRIBUTION:
        return None
    given = Counter(values)
    return Distribution(tuple(given[value] for value in range(LOWEST, HIGHEST + 1)), len(values))


def comments_to_show(ratings: Iterable[Rating]) -> tuple[str, ...]:
    """The comments whose writers ticked "may be shown", once five others have commented too, ticked or not."""
    commented = [rating for rating in ratings if rating.comment.strip()]
    if len(commented) <= OTHERS_WHO_COMMENTED:
        return ()
    return tuple(rating.comment for rating in commented if rating.may_be_shown)
