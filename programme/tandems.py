"""The life of a tandem, from a pair in a draft to its last day; docs/rounds.md draws this table."""

from enum import StrEnum

from programme.refusals import NoLongerCurrent


class State(StrEnum):
    """Where a pair stands. One word serves for declined, expired and withdrawn: nobody can tell them apart."""

    DRAFTED = "drafted"
    DISCARDED = "discarded"
    LEARNER_ASKED = "learner-asked"
    BUDDY_ASKED = "buddy-asked"
    LAPSED = "lapsed"
    TANDEM = "tandem"
    ENDED = "ended"
    COMPLETED = "completed"


class Step(StrEnum):
    """What moves a pair on."""

    RELEASE = "release"
    DISCARD = "discard"
    YES = "yes"
    RATHER_NOT = "rather not"
    NO_ANSWER = "no answer"
    LEAVE = "somebody leaves"
    END = "one of the two ends it"
    ROUND_CLOSES = "the round closes"
    BUDDY_IS_BACK = "whom one stood in for is back"
    WEEKS_ARE_OVER = "its weeks are over"


NEXT: dict[tuple[State, Step], State] = {
    (State.DRAFTED, Step.RELEASE): State.LEARNER_ASKED,
    (State.DRAFTED, Step.DISCARD): State.DISCARDED,
    (State.DRAFTED, Step.LEAVE): State.DISCARDED,
    (State.LEARNER_ASKED, Step.YES): State.BUDDY_ASKED,
    (State.BUDDY_ASKED, Step.YES): State.TANDEM,
    **{
        (asked, step): State.LAPSED
        for asked in (State.LEARNER_ASKED, State.BUDDY_ASKED)
        for step in (Step.RATHER_NOT, Step.NO_ANSWER, Step.LEAVE, Step.ROUND_CLOSES)
    },
    # Ended or completed: the matching does not pair again who parted early, and may pair again who saw it through.
    (State.TANDEM, Step.END): State.ENDED,
    (State.TANDEM, Step.LEAVE): State.ENDED,
    (State.TANDEM, Step.ROUND_CLOSES): State.COMPLETED,
    (State.TANDEM, Step.BUDDY_IS_BACK): State.COMPLETED,
    (State.TANDEM, Step.WEEKS_ARE_OVER): State.COMPLETED,
}

ASKING = (State.LEARNER_ASKED, State.BUDDY_ASKED)


def move(state: State, step: Step) -> State:
    """The state after a step; raises `NoLongerCurrent` where the table has none."""
    try:
        return NEXT[state, step]
    except KeyError:
        raise NoLongerCurrent from None
