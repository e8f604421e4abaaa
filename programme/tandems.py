"""The life of a tandem, from a pair in a draft to its last day, as docs/rounds.md draws it; and what a state means."""

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
    (State.TANDEM, Step.END): State.ENDED,
    (State.TANDEM, Step.LEAVE): State.ENDED,
    (State.TANDEM, Step.ROUND_CLOSES): State.COMPLETED,
    (State.TANDEM, Step.BUDDY_IS_BACK): State.COMPLETED,
    (State.TANDEM, Step.WEEKS_ARE_OVER): State.COMPLETED,
}

ASKING = (State.LEARNER_ASKED, State.BUDDY_ASKED)


class Meaning(StrEnum):
    """What the state of a tandem decides. Whether it is a stand-in's, is asked beside it."""

    RUNS = "the two meet, and the bot asks and reminds them"
    SERVED = "its learner has had a buddy, and waits for none"
    PARTED_EARLY = "the two parted early: they are never paired again, and the report says how many did"
    WENT_ITS_WAY = "it counts as a tandem in the figures; the two may be paired again, but rather somebody new"
    LEARNED = "its learner gets the last questions about the topic"
    MAY_RATE = "in an onboarding both may rate it, and have a certificate"
    HAD_THEIR_WEEKS = "in an onboarding its learner is through"


M = Meaning

# A tandem begins as one, so that it has no state in which a pair is only drafted or asked.
MEANS: dict[State, frozenset[Meaning]] = {
    State.TANDEM: frozenset({M.RUNS, M.SERVED}),
    # The learner waits again.
    State.ENDED: frozenset({M.PARTED_EARLY}),
    State.COMPLETED: frozenset({M.SERVED, M.WENT_ITS_WAY, M.LEARNED, M.MAY_RATE, M.HAD_THEIR_WEEKS}),
}


def states_that(meaning: Meaning) -> tuple[State, ...]:
    """The states of tandems that mean this, for a question to rows or about one of them."""
    return tuple(state for state, means in MEANS.items() if meaning in means)


RUNNING = states_that(Meaning.RUNS)


def move(state: State, step: Step) -> State:
    """The state after a step; raises `NoLongerCurrent` where the table has none."""
    try:
        return NEXT[state, step]
    except KeyError:
        raise NoLongerCurrent from None
