"""What stands in a draft, and which state of it somebody has in front of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self
from uuid import UUID

from handlers.desk.values import Value
from storage.people import Person


@dataclass(frozen=True)
class Ref(Value):
    """What a button in a draft is about: which state of it the coordinator has in front of them, and where."""

    draft_id: UUID
    version: int
    page: int

    def turned(self, page: int) -> Self:
        return replace(self, page=page)


class Choice(StrEnum):
    """What there is to choose beside a pair."""

    PIN = "pin"
    UNPIN = "unpin"
    SWAP = "swap"
    FORBID = "forbid"


@dataclass(frozen=True)
class ChoiceFor(Value):
    """A choice, for a pair of a draft as it was seen."""

    choice: Choice
    ref: Ref
    pair_id: UUID


@dataclass(frozen=True)
class PairRef(Value):
    """A pair of a draft as it was seen."""

    ref: Ref
    pair_id: UUID


@dataclass(frozen=True)
class PairLine:
    """A pair in a draft."""

    id: UUID
    learner: str
    buddy: str
    topic: str
    reasons: Sequence[str]
    is_pinned: bool


@dataclass(frozen=True)
class WaitingLine:
    """A learner without a buddy, and why."""

    learner: Person
    reason: str
    topic: str
    needs: Sequence[str]


@dataclass(frozen=True)
class Comparison:
    """What is different from the draft before: how many pairs came, went and stayed, and learners are served."""

    new: int
    gone: int
    kept: int
    served_before: int
    served_now: int


@dataclass(frozen=True)
class Counted:
    """How many pairs there are in a draft, how many of them are held on to, and how many learners wait."""

    pairs: int
    pinned: int
    waiting: int


@dataclass(frozen=True)
class Window:
    """What of a draft stands on one of its pages: its lines are a heading, the pairs, a heading, and whoever waits.

    Only what is seen is read and drawn: a large round has thousands of lines.
    """

    counted: Counted
    wanted: int
    length: int

    @property
    def last(self) -> int:
        waiting = self.counted.waiting + 1 if self.counted.waiting else 0
        return (self.counted.pairs + waiting) // self.length

    @property
    def page(self) -> int:
        return min(max(0, self.wanted), self.last)

    @property
    def pairs(self) -> range:
        return self._seen(1, self.counted.pairs)

    @property
    def waiting(self) -> range:
        return self._seen(self.counted.pairs + 2, self.counted.waiting)

    @property
    def has_heading_of_pairs(self) -> bool:
        return self.page == 0

    @property
    def has_heading_of_waiting(self) -> bool:
        return bool(self.counted.waiting and self._seen(self.counted.pairs + 1, 1))

    def _seen(self, begins: int, count: int) -> range:
        """Which of so many lines, the first of which is the `begins`th of the draft."""
        first = self.page * self.length - begins
        return range(min(max(0, first), count), min(max(0, first + self.length), count))


@dataclass(frozen=True)
class DraftFacts:
    """A page of a draft; `changes` are topics ("" for places) and how many more each would serve."""

    ref: Ref
    cohort_id: UUID
    cohort: str
    window: Window
    pairs: Sequence[PairLine]
    waiting: Sequence[WaitingLine]
    changes: Sequence[tuple[str, int]] = ()
    comparison: Comparison | None = None
    forbidden: int = 0
    note: str = ""
    in_briefing: int = 0
    # When everybody who takes part was last looked for in Slack.
    roll_call: str = ""
