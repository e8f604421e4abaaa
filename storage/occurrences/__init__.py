"""What messages are about: each occurrence has one key, so that it gets one message, and is of one kind.

Keys are made and read here and nowhere else: `rounds`, `people` and `tandems` say whose occurrences they hold.
"""

from dataclasses import dataclass
from typing import NewType, Self
from uuid import UUID, uuid4

__all__ = ["Occurrence", "Prefix", "asked_for", "whenever"]

# What the keys of several occurrences begin with: their messages are taken back together.
Prefix = NewType("Prefix", str)


@dataclass(frozen=True)
class Occurrence:
    """One thing to tell somebody. Databases hold the keys: one that changed would send its message a second time."""

    key: str
    kind: str

    def part(self, number: int) -> Self:
        """One of several messages that belong together."""
        return type(self)(f"{self.key}/{number}", self.kind)


def asked_for(name: str, row_id: UUID | str, by: str, kind: str) -> Occurrence:
    """What can be asked for again and again; `by` names what was clicked or sent, so that twice the same is once."""
    return Occurrence(f"{name}/{row_id}/{by}", kind)


def whenever(name: str, row_id: UUID | str, kind: str) -> Occurrence:
    """What may be said again for the same click: it changes nothing, and nobody is to go without an answer."""
    return Occurrence(f"{name}/{row_id}/{uuid4()}", kind)
