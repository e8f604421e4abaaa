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
    """What is different from the draft before: pairs by enrolment, and how many learners are served."""

    new: Sequence[tuple[UUID, UUID]]
    gone: Sequence[tuple[UUID, UUID]]
    kept: int
    served_before: int
    served_now: int


@dataclass(frozen=True)
class DraftFacts:
    """All that stands in a draft; `changes` are topics ("" for places) and how many more each would serve."""

    ref: Ref
    cohort_id: UUID
    cohort: str
    pairs: Sequence[PairLine]
    waiting: Sequence[WaitingLine]
    changes: Sequence[tuple[str, int]] = ()
    comparison: Comparison | None = None
    forbidden: int = 0
    note: str = ""
    in_briefing: int = 0
