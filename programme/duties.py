"""Who may do what in which phase of a round: one table, which the code asks and docs/rounds.md shows."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from programme.rounds import Phase
from programme.words import Duty


class Who(StrEnum):
    """In whose name somebody acts: the duties, and those that nobody is appointed to."""

    PARTICIPANT = "participant"
    CONTACT = "contact person"
    HELPER = "helper"
    DEPUTY = "deputy"
    COORDINATOR = "coordinator"
    ADMIN = "workspace admin"


class Deed(StrEnum):
    """What can be done, in the words of the table."""

    SIGN_UP = "sign up, or apply as a buddy"
    RATE = "rate the programme"
    LEAVE = "pause, raise a hand, end a tandem, leave"
    SEE_ROUNDS = "see the rounds with their counts"
    SET_DATES = "set, move and call off kick-off and closing event"
    POST_SUMMARY = "post a summary in the channel"
    SEE_SUPPLY = "see supply and demand as counts"
    ASK_AROUND = "ask around in a channel"
    SEE_WAITING_LIST = "see who waits for what"
    DECIDE_APPLICATIONS = "see applications and decide on them"
    WORK_ON_DRAFT = "make, change and release drafts"
    SET_RULES = "set what counts in the matching"
    CLOSE_HAND = "mark a raised hand as done"
    POST_AGAIN = "post again what a channel refused"
    OPEN_ROUND = "open a round"
    CHANGE = "change a round and the words of its questions"
    CANCEL = "cancel a round"
    MAKE_REPORT = "get the report"
    FOLLOW_UP = "start the next round from this one"
    HAND_OVER = "hand coordination over"
    APPOINT = "appoint coordinators, deputies and helpers"


@dataclass(frozen=True)
class Rule:
    """Whom a deed is open to, and in which phases of the round it is about."""

    who: Collection[Who]
    phases: Collection[Phase] = tuple(Phase)


BEFORE_THE_END = (Phase.SIGN_UP, Phase.RUNNING)
UNTIL_IT_CLOSES = (Phase.SIGN_UP, Phase.RUNNING, Phase.CLOSING)
AFTERWARDS = (Phase.CLOSING, Phase.CLOSED)
# Helpers see no names of applicants, of people who wait or of raised hands, and nothing of a draft.
WITHOUT_NAMES = (Who.HELPER, Who.DEPUTY, Who.COORDINATOR)
WITH_NAMES = (Who.DEPUTY, Who.COORDINATOR)

TABLE: dict[Deed, Rule] = {
    Deed.SIGN_UP: Rule((Who.PARTICIPANT,), BEFORE_THE_END),
    Deed.RATE: Rule((Who.PARTICIPANT,), (Phase.RUNNING, Phase.CLOSING)),
    # In every phase: leaving at any time, without a reason, is what such programmes stand on.
    Deed.LEAVE: Rule((Who.PARTICIPANT,)),
    Deed.SEE_ROUNDS: Rule(WITHOUT_NAMES, UNTIL_IT_CLOSES),
    Deed.SET_DATES: Rule(WITHOUT_NAMES, UNTIL_IT_CLOSES),
    Deed.POST_SUMMARY: Rule(WITHOUT_NAMES, UNTIL_IT_CLOSES),
    Deed.SEE_SUPPLY: Rule(WITHOUT_NAMES, BEFORE_THE_END),
    Deed.ASK_AROUND: Rule(WITHOUT_NAMES, BEFORE_THE_END),
    Deed.SEE_WAITING_LIST: Rule(WITH_NAMES, UNTIL_IT_CLOSES),
    Deed.DECIDE_APPLICATIONS: Rule(WITH_NAMES, UNTIL_IT_CLOSES),
    Deed.WORK_ON_DRAFT: Rule(WITH_NAMES, BEFORE_THE_END),
    Deed.SET_RULES: Rule(WITH_NAMES, BEFORE_THE_END),
    Deed.CLOSE_HAND: Rule((Who.CONTACT, *WITH_NAMES)),
    Deed.POST_AGAIN: Rule(WITH_NAMES),
    Deed.OPEN_ROUND: Rule(WITH_NAMES),
    Deed.CHANGE: Rule(WITH_NAMES, BEFORE_THE_END),
    Deed.CANCEL: Rule(WITH_NAMES, BEFORE_THE_END),
    Deed.MAKE_REPORT: Rule(WITH_NAMES, AFTERWARDS),
    Deed.FOLLOW_UP: Rule(WITH_NAMES, AFTERWARDS),
    Deed.HAND_OVER: Rule((Who.COORDINATOR,)),
    # Admins too, so that a workspace whose last coordinator is gone can help itself.
    Deed.APPOINT: Rule((Who.COORDINATOR, Who.ADMIN)),
}


def may(deed: Deed, who: Who | Duty, phase: Phase | None = None) -> bool:
    """Whether the table allows it; without a phase, whether it does in any."""
    rule = TABLE[deed]
    return Who(who) in rule.who and (phase is None or phase in rule.phases)


def possible(deed: Deed, phase: Phase) -> bool:
    """Whether it is the time for it, whoever asks."""
    return phase in TABLE[deed].phases


def deeds_of(who: Who | Duty | None, phase: Phase | None = None) -> frozenset[Deed]:
    """All that somebody may do; nobody in particular may do nothing."""
    return frozenset(deed for deed in Deed if who is not None and may(deed, who, phase))
