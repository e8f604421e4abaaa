"""What is kept: each column says beside itself whose it is, what for, how its owner sees it and when it goes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import Field


class Whose(StrEnum):
    """Whom a value tells something about."""

    NOBODY = "nobody"  # the round's, the workspace's, or what can be traced to nobody
    PERSON = "person"  # the one the row hangs on
    PAIR = "pair"  # the two the row hangs on
    NAMED = "named"  # the one whose account in Slack the value is, whatever else the row is about


class Goes(StrEnum):
    """When a value goes by itself. Whoever erases everything takes along whatever is theirs, whenever it would go."""

    STAYS = "stays"
    # At a word; else thirty days after somebody left and the last round they were in is over, or a year after the
    # last round of somebody who stayed to its end; thirty days after they were first seen, if they never took part.
    WITH_THE_PERSON = "with-the-person"
    # Like the person, but the figures of a round still count it: it stays, and belongs to nobody any more.
    COUNTED = "counted"
    ON_LEAVING = "on-leaving"
    # When somebody leaves; else thirty days after the tandem has ended or the round is over.
    AFTER_SERVING = "after-serving"
    # Thirty days after the tandem has ended: it is the two's, and one of them may go on.
    AFTER_THE_TANDEM = "after-the-tandem"
    AFTER_THE_ROUND = "after-the-round"  # thirty days after it is over
    # A duty ends when it is taken back or handed over; that there was one goes a year later.
    AFTER_THE_DUTY = "after-the-duty"
    AFTER_A_YEAR = "after-a-year"
    AFTER_THIRTY_DAYS = "after-thirty-days"
    AFTER_TWO_DAYS = "after-two-days"
    WHEN_MIXED = "when-mixed"  # into figures of nobody, at the latest when the round is closed


class Shown(StrEnum):
    """The parts of "my data": under which of them the owner finds a value."""

    ACCOUNT = "account"
    PROFILE = "profile"
    MANAGER = "manager"
    NOT_WITH = "not-with"
    PREFERENCES = "preferences"
    CONSENT = "consent"
    INTEREST = "interest"
    PAUSE = "pause"
    ROUND = "round"
    AGREEMENT = "agreement"
    BRIEFING = "briefing"
    EVENTS = "events"
    APPLICATION = "application"
    DUTIES = "duties"
    REPLIES = "replies"
    MEETINGS = "meetings"
    LEARNED = "learned"
    CHECK_INS = "check-ins"
    HANDS = "hands"
    SIGN_UP = "sign-up"


class Hidden(StrEnum):
    """Why "my data" leaves a value out."""

    NUMBER = "a random number that says nothing by itself"
    EVERYBODYS = "the same for everybody in the workspace"
    ONES_OWN = "the account whose data it is"
    SLACK = "it is in Slack, before the eyes of whom it is about"
    CONVERSATION = "it is in the conversation of the two"
    SAID_ELSEWHERE = "another value that is shown says the same"
    CLOCKWORK = "it is the clockwork: what happens when, and once"
    UNDECIDED = "nothing is decided yet, and whoever it concerns is asked themselves"
    BOTH = "it would tell something of another person as well"
    COORDINATION = "it is the work of coordinators, who account for it among themselves"


@dataclass(frozen=True)
class Kept:
    """What a column says of itself; what it leaves out, its table says for all."""

    why: str
    shown: Shown | Hidden | None = None
    goes: Goes | None = None
    whose: Whose | None = None
    sealed: bool = False


@dataclass(frozen=True)
class About:
    """What a table says for those of its columns that say nothing else."""

    whose: Whose
    goes: Goes
    shown: Shown | Hidden | None = None


KEPT, ABOUT = "kept", "about"


def kept(
    why: str,
    shown: Shown | Hidden | None = None,
    *,
    goes: Goes | None = None,
    whose: Whose | None = None,
    **field: Any,
) -> Any:
    """A column that lies in plain, and what it is kept for."""
    return Field(**field, sa_column_kwargs={"info": {KEPT: Kept(why, shown, goes, whose)}})


def sealed(why: str, shown: Shown | Hidden | None = None, *, goes: Goes | None = None, **field: Any) -> Any:
    """A column that only the key opens, and what it is kept for."""
    return Field(**field, sa_column_kwargs={"info": {KEPT: Kept(why, shown, goes, sealed=True)}})


def about(whose: Whose, goes: Goes, *more: Any, shown: Shown | Hidden | None = None) -> tuple[Any, ...]:
    """Table arguments: whose the rows are, when they go and how they are shown; then constraints and indexes."""
    return (*more, {"info": {ABOUT: About(whose, goes, shown)}})
