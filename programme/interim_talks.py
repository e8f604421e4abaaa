"""The interim talk at half time: whom it concerns, what can be tapped to prepare it, and how it may go on."""

from datetime import datetime, timedelta
from enum import StrEnum

# Whoever has only just begun has nothing to look back on.
YOUNGEST = timedelta(weeks=2)

HELPS = ("time", "trying", "examples", "questions", "laughing")
WISHES = ("more-often", "slower", "more-trying", "other-things", "other-time")


class Way(StrEnum):
    """How somebody wants it to go on."""

    GO_ON = "go-on"
    CHANGE = "change"
    ANOTHER = "another"
    END = "end"
    HAND = "hand"


def is_due(*, started_at: datetime, is_stand_in: bool, now: datetime) -> bool:
    """A stand-in only bridges a few weeks, and a young tandem is left in peace."""
    return not is_stand_in and now - started_at >= YOUNGEST
