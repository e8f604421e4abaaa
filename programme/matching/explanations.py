"""Why two people were paired, and why somebody waits, so that nobody's gaps or wishes can be worked out."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from programme.matching.candidates import Candidate
from programme.matching.profiles import Buddy, History, Learner
from programme.matching.rules import (
    are_two_people,
    can_meet,
    common_topics,
    have_common_language,
    have_common_time,
    may_be_paired,
    teachable_topics,
)
from programme.matching.scores import Reason

__all__ = ["Reason", "WhyNot", "why", "why_not"]

MOST_REASONS = 2


class WhyNot(StrEnum):
    """Why somebody waits, as far as it may be said. Where several would help as much, the earlier one is named."""

    NO_ONE_OFFERS_TOPIC = "no-one-offers-topic"
    CAPACITY = "capacity"
    LANGUAGE = "language"
    TIMES = "times"
    MANNER = "manner"
    NO_SUITABLE_YET = "no-suitable-yet"


def why(candidate: Candidate) -> tuple[Reason, ...]:
    """The two strongest reasons, the strongest first."""
    order = list(Reason)
    named = [(-part.points, order.index(part.name)) for part in candidate.parts if isinstance(part.name, Reason)]
    return tuple(order[position] for _, position in sorted(named)[:MOST_REASONS])


def why_not(learner: Learner, buddies: Iterable[Buddy], history: History) -> WhyNot:
    """The one thing whose change would help most; `capacity` of the buddies is what is still free.

    Only what everybody may know is tried: were levels, managers, wishes and history asked as well, "no suitable partner
    yet" beside an obvious obstacle would give them away.
    """
    offering = [each for each in buddies if are_two_people(learner, each) and common_topics(learner, each)]
    if not offering:
        return WhyNot.NO_ONE_OFFERS_TOPIC
    if any(_is_left_over(learner, each, history) for each in offering):
        return WhyNot.CAPACITY
    return _most_helpful(_obstacles(learner, each) for each in offering)


def _is_left_over(learner: Learner, buddy: Buddy, history: History) -> bool:
    """Whether these two could be paired, which the optimum leaves undone only where the round itself is full."""
    suits = may_be_paired(learner, buddy, history) and bool(teachable_topics(learner, buddy))
    return suits and buddy.capacity > 0


def _most_helpful(obstacles: Iterable[list[WhyNot]]) -> WhyNot:
    alone = Counter(found[0] for found in obstacles if len(found) == 1)
    return max(WhyNot, key=lambda obstacle: alone[obstacle]) if alone else WhyNot.NO_SUITABLE_YET


def _obstacles(learner: Learner, buddy: Buddy) -> list[WhyNot]:
    holds = {
        WhyNot.CAPACITY: buddy.capacity > 0,
        WhyNot.LANGUAGE: have_common_language(learner, buddy),
        WhyNot.TIMES: have_common_time(learner, buddy),
        WhyNot.MANNER: can_meet(learner, buddy),
    }
    return [obstacle for obstacle, is_met in holds.items() if not is_met]
