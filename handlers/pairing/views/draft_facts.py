"""What stands in a draft, and which state of it somebody has in front of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from storage.people import Person


@dataclass(frozen=True)
class Ref:
    """What a button in a draft is about: which state of it the coordinator has in front of them, and where."""

    draft_id: UUID
    version: int
    page: int = 0

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.version}/{self.page}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises ValueError."""
        draft_id, version, page = text.split("/")
        return cls(UUID(draft_id), int(version), int(page))

    def turned(self, page: int) -> "Ref":
        return Ref(self.draft_id, self.version, page)


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
