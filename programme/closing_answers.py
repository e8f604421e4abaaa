"""What learners say of their topic at the end: how sure they feel, and whether they use it at work."""

import struct
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

from programme.rating_pool import POOL_SIZE
from programme.statistics import SMALLEST_FOR_DISTRIBUTION, Mean, Share, mean, share
from programme.words import Level

# What was said; for `SURE` before and after, for `USED` once. From one, for nought is an empty place.
Answer: TypeAlias = tuple[int, ...]
Answers: TypeAlias = tuple[Answer, ...]

_PLACE = struct.Struct(">BB")
POOL_BYTES = _PLACE.size * (POOL_SIZE - 1)


class Question(StrEnum):
    """Each has a pool of its own: whoever answers only one of the two counts there, and nowhere else."""

    SURE = "sure"
    USED = "used"


class Measure(StrEnum):
    """What is counted. Before and after are counted apart: how far one person came is kept nowhere."""

    BEFORE = "before"
    AFTER = "after"
    USED = "used"


MEASURES = {Question.SURE: (Measure.BEFORE, Measure.AFTER), Question.USED: (Measure.USED,)}


class Use(IntEnum):
    """Whether somebody has used at work what they learned."""

    OFTEN = 1
    SOMETIMES = 2
    NOT_YET = 3


Counted: TypeAlias = Mapping[Measure, Mapping[int, int]]


@dataclass(frozen=True)
class Outcome:
    """What may be shown of one topic; without a name it is the smaller topics together.

    `levels` holds for each level how many chose it before and after; it and `often` need ten people.
    """

    topic: str
    before: Mean | None = None
    after: Mean | None = None
    used: Share | None = None
    often: Share | None = None
    levels: tuple[tuple[int, int], ...] = ()


def counts(question: Question, answers: Iterable[Answer]) -> Counter[tuple[Measure, int]]:
    """How often each value was given; what one person said together is taken apart."""
    return Counter(
        (measure, value) for answer in answers for measure, value in zip(MEASURES[question], answer, strict=True)
    )


def outcome(topic: str, counted: Counted, *, is_over: bool) -> Outcome | None:
    """Means and shares from five people, the rest from ten and once nobody answers any more; None shows nothing."""
    before, after, used = (_values(counted.get(measure, {})) for measure in Measure)
    is_used = sum(value != Use.NOT_YET for value in used)
    # While answers come in, two looks at these small counts, around one answer, would tell what it was.
    whole = is_over and len(before) >= SMALLEST_FOR_DISTRIBUTION
    found = Outcome(
        topic,
        before=mean(before),
        after=mean(after),
        used=share(is_used, len(used)),
        often=share(used.count(Use.OFTEN), len(used)) if is_over and len(used) >= SMALLEST_FOR_DISTRIBUTION else None,
        levels=tuple((before.count(level), after.count(level)) for level in Level) if whole else (),
    )
    return found if found.before or found.used else None


def to_bytes(answers: Answers) -> bytes:
    """Always of one size, so that the length does not tell how many have answered."""
    if len(answers) >= POOL_SIZE:
        raise ValueError("a pool holds up to four answers")
    return b"".join(_PLACE.pack(*answer, *(0,) * (2 - len(answer))) for answer in answers).ljust(POOL_BYTES, b"\0")


def from_bytes(stored: bytes) -> Answers:
    """The answers again; `ValueError` if these are not a pool's bytes."""
    if len(stored) != POOL_BYTES:
        raise ValueError("not the size of a pool")
    return tuple(tuple(value for value in place if value) for place in _PLACE.iter_unpack(stored) if place[0])


def _values(counted: Mapping[int, int]) -> list[int]:
    return list(Counter(counted).elements())
