"""What the buttons and the form of a date carry: which one, and the state of it that was seen."""

from dataclasses import dataclass
from uuid import UUID

from handlers.desk.values import Value
from programme.events import EventKind


@dataclass(frozen=True)
class Which(Value):
    """One of a round's dates."""

    cohort_id: UUID
    kind: EventKind


@dataclass(frozen=True)
class Seen(Value):
    """The same, as somebody has it in front of them; -1 before it was set."""

    cohort_id: UUID
    kind: EventKind
    revision: int
