"""The briefing: short cards with one question each, for buddies and for learners; it is no exam."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from programme.words import Role


class BriefingRule(StrEnum):
    """What a round makes of the briefing; "required" binds buddies, learners are only ever offered theirs."""

    OFF = "off"
    OFFERED = "offered"
    REQUIRED = "required"


@dataclass(frozen=True)
class Card:
    """A card: its name in the texts, and the answers to its question, by letter."""

    name: str
    answers: str


# Good training is, beside having had a say in the pairing, what good tandems have most consistently in common.
CARDS: dict[Role, Sequence[Card]] = {
    Role.BUDDY: (
        Card("eye-level", "abc"),
        Card("keyboard", "ab"),
        Card("confidential", "abc"),
        Card("first-meeting", "abc"),
        Card("one-thing", "ab"),
        Card("no-fit", "abc"),
        Card("both-ways", "ab"),
        Card("working-time", "abc"),
        Card("contact", "ab"),
    ),
    Role.LEARNER: (
        Card("any-question", "ab"),
        Card("real-task", "abc"),
        Card("between-you", "ab"),
        Card("your-pace", "ab"),
        Card("way-out", "abc"),
    ),
}


def set_for(role: Role) -> Role:
    """Whose cards somebody reads; who is both reads the buddies', which the round may ask for."""
    return Role.BUDDY if role.teaches else Role.LEARNER


def is_link(text: str) -> bool:
    """Whether this is a whole https address that can stand in a message."""
    try:
        address = urlsplit(text)
        host = address.hostname
    except ValueError:
        return False
    # A host without a dot will do, unlike in a link that people share: the page may stand in the company's intranet.
    return address.scheme == "https" and bool(host) and not any(letter.isspace() or letter in "<>|" for letter in text)
