"""How a tandem can end, and what follows: one line a kind, read by whoever ends one and by the tests."""

from dataclasses import dataclass
from enum import StrEnum

from programme.tandems import Step


class Ending(StrEnum):
    """A kind of ending. It is stored nowhere: rows must not tell who ended what."""

    LEFT = "one of the two leaves altogether"
    LEFT_ROUND = "one of the two leaves this round and goes on in another"
    ERASED = "one of the two has everything erased"
    DEACTIVATED = "the account of one of the two is deactivated"
    ENDED = "one of the two ends it, or asks for another partner"
    STAND_IN_ENDED = "one of the two ends the tandem of a stand-in, or leaves"
    STAND_IN_OVER = "the buddy is back, or there is nothing left to stand in for"
    WEEKS_OVER = "its weeks in an onboarding are over"
    CANCELLED = "the round is cancelled"
    LAST_DAY = "it is the last day of the round"


class Consequence(StrEnum):
    """What may follow, in the order in which it is done."""

    OUTBOX_CANCELLED = "what waits for the tandem in the outbox is taken back"
    QUESTIONS_DROPPED = "no check-in and no nudge is to come any more"
    CONVERSATION_SILENT = "nothing more is said in its group message"
    BOTH_FREED = "both are first in the next draft"
    DRAFT_OFFERED = "the next working morning coordinators are offered a small draft"
    DRAFT_OFFERED_IF_WAITED = "the same, where somebody waits for the place that is free again"
    STAND_IN_GIVEN_UP = "whoever stands in, or is asked to, is thanked: that is over, too"
    GROUP_GOES_ON = "the others of its group meet in a new group message"
    AGREEMENT_ERASED = "the agreement is erased at once, not thirty days later"
    HALF_TIME_REDRAWN = "a question at half time that still waits names this tandem no more"
    RATING_ASKED = "both are asked for the added value"
    PARTNER_TOLD = "the partner hears so alone, in the neutral, fixed text"
    PARTNER_TOLD_OF_STAND_IN = "the partner hears alone that the stand-in is over"
    BOTH_TOLD_OF_STAND_IN = "both hear that the stand-in is over"
    DATES_CALLED_OFF = "dates to come leave the calendars of whoever may be written to"
    # Not one tandem's: once for the person, or once for the round, by whoever ends all of theirs.
    GOODBYE = "whoever leaves gets one confirmation"
    ROUND_TELLS = "everybody in the round is told, once and kindly"
    ROUND_TAKES_BACK_RATING = "nobody is asked for a rating that nobody would read"
    ROUND_ASKS_RATING = "whoever had a tandem is asked once more, for the added value at the end"


C = Consequence

# A tandem that is over asks nothing and says nothing, whichever way it ended. The group message above all: Slack takes
# nobody out of one, so that whoever leaves the programme later would still read what is said to the others.
ALWAYS = frozenset({C.OUTBOX_CANCELLED, C.QUESTIONS_DROPPED, C.CONVERSATION_SILENT})

# The same whoever parted from whom, and how: from any difference the partner, or a reader of the rows, could tell
# whether it was about them. That is why the agreement goes at once, too: from how long it stays one could tell.
PARTED = ALWAYS | {
    C.BOTH_FREED,
    C.DRAFT_OFFERED,
    C.STAND_IN_GIVEN_UP,
    C.GROUP_GOES_ON,
    C.AGREEMENT_ERASED,
    C.HALF_TIME_REDRAWN,
    C.PARTNER_TOLD,
    C.DATES_CALLED_OFF,
}


@dataclass(frozen=True)
class Follows:
    """How the tandem's own state moves on, and everything else that follows."""

    step: Step
    consequences: frozenset[Consequence]


TABLE: dict[Ending, Follows] = {
    Ending.LEFT: Follows(Step.LEAVE, PARTED | {C.GOODBYE}),
    # No goodbye: the dialog says it, and other rounds go on.
    Ending.LEFT_ROUND: Follows(Step.LEAVE, PARTED),
    # No goodbye: the address goes with the rest; the dialog says it.
    Ending.ERASED: Follows(Step.LEAVE, PARTED),
    # No goodbye: nobody is there to read it.
    Ending.DEACTIVATED: Follows(Step.LEAVE, PARTED),
    Ending.ENDED: Follows(Step.END, PARTED),
    # The learner keeps the buddy, and whoever stood in is owed no partner: nobody is freed. But a place is free again.
    Ending.STAND_IN_ENDED: Follows(
        Step.END,
        ALWAYS | {C.DRAFT_OFFERED_IF_WAITED, C.AGREEMENT_ERASED, C.PARTNER_TOLD_OF_STAND_IN, C.DATES_CALLED_OFF},
    ),
    # Dates go: from today on the learner meets the buddy again. The agreement serves its thirty days, as any that ended
    # as planned.
    Ending.STAND_IN_OVER: Follows(
        Step.BUDDY_IS_BACK, ALWAYS | {C.DRAFT_OFFERED_IF_WAITED, C.BOTH_TOLD_OF_STAND_IN, C.DATES_CALLED_OFF}
    ),
    # A new colleague who waits need not wait until a coordinator looks by chance. Nobody is freed: the learner has had
    # their weeks, the buddy stays on call. The question thanks both. Dates stay: see the last day.
    Ending.WEEKS_OVER: Follows(
        Step.WEEKS_ARE_OVER,
        ALWAYS | {C.DRAFT_OFFERED_IF_WAITED, C.STAND_IN_GIVEN_UP, C.GROUP_GOES_ON, C.RATING_ASKED},
    ),
    # Stand-ins are tandems of the round, and end with the others: no word of their own. Dates go: they were the round's
    # working time. Agreements keep the thirty days that the news speaks of.
    Ending.CANCELLED: Follows(
        Step.ROUND_CLOSES, ALWAYS | {C.DATES_CALLED_OFF, C.ROUND_TELLS, C.ROUND_TAKES_BACK_RATING}
    ),
    # Dates stay: the two part as planned, and this is the morning of a day on which many meet once more. One that lies
    # later they agreed on knowing the end; it is theirs, and the bot does not ask about it.
    Ending.LAST_DAY: Follows(Step.ROUND_CLOSES, ALWAYS | {C.ROUND_ASKS_RATING}),
}
