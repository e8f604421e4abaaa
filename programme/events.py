"""Events of a round: kick-off and closing, what their date needs, and when people are reminded of it."""

from datetime import date, timedelta
from enum import StrEnum

from programme.calendar import Holidays, working_days_before

SHORTEST_MINUTES, LONGEST_MINUTES = 15, 480
LONGEST_AHEAD = timedelta(days=2 * 366)


class EventKind(StrEnum):
    """What everybody of a round comes together for."""

    KICK_OFF = "kick-off"
    CLOSING = "closing"


class EventError(StrEnum):
    """What no date can be, each with a sentence of its own beside the field."""

    PAST = "past"
    TOO_FAR = "too-far"
    PLACE_MISSING = "place-missing"
    NOT_SAFE = "not-safe"


def check_day(day: date, *, today: date) -> EventError | None:
    """A day that has passed cannot be announced, and one years ahead is a slip of the finger."""
    if day < today:
        return EventError.PAST
    return EventError.TOO_FAR if day > today + LONGEST_AHEAD else None


def check_place(place: str) -> EventError | None:
    """A room, or an address on the web that nobody can read along on the way."""
    if not place:
        return EventError.PLACE_MISSING
    return EventError.NOT_SAFE if "://" in place.replace("https://", "") else None


def reminder_day(day: date, holidays: Holidays) -> date:
    """The working day before."""
    return working_days_before(day, 1, holidays)
