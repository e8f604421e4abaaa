"""How well two people fit: a sum of small named parts, so that an explanation is the score read aloud."""

from dataclasses import dataclass
from enum import StrEnum

from programme.matching.profiles import Buddy, Learner, Stage
from programme.matching.rules import can_meet_on_site, common_topics, have_different_departments


class Reason(StrEnum):
    """What may be said about a pair: only what both show of themselves. Where two weigh the same, in this order."""

    SHARED_TOPIC = "shared-topic"
    SEVERAL_TOPICS = "several-topics"
    OTHER_DEPARTMENT = "other-department"
    OTHER_STAGE = "other-stage"
    COMMON_TIMES = "common-times"
    SAME_SITE = "same-site"
    COMMON_LANGUAGE = "common-language"


class Priority(StrEnum):
    """What counts and is never said: that a buddy goes first."""

    WAITED = "waited"
    FREED = "freed"


@dataclass(frozen=True)
class Part:
    """One part of a score, in points."""

    name: Reason | Priority
    points: int


class Points:
    """What each reason weighs, once or for each that counts."""

    SHARED_TOPIC = 1
    SEVERAL_TOPICS = 2
    OTHER_DEPARTMENT = 4
    OTHER_STAGE = 2
    COMMON_TIMES = 1
    SAME_SITE = 2
    COMMON_LANGUAGE = 1


# How many further topics, and how many times, are counted.
MOST_TOPICS, MOST_TIMES = 2, 3
# Learners go first by rank, before any score. A buddy who waits, or lost a tandem, weighs as much as a good reason.
POINTS_FREED = 4
POINTS_PER_DRAFT_WAITED = 1
MOST_DRAFTS_COUNTED = 4

_STAGES = list(Stage)


def parts(learner: Learner, buddy: Buddy) -> tuple[Part, ...]:
    """The parts that count for this pair. None looks at levels, hopes, managers or "not with"."""
    points: dict[Reason | Priority, int] = {
        Reason.SHARED_TOPIC: Points.SHARED_TOPIC,
        Reason.SEVERAL_TOPICS: Points.SEVERAL_TOPICS * min(len(common_topics(learner, buddy)) - 1, MOST_TOPICS),
        Reason.OTHER_DEPARTMENT: Points.OTHER_DEPARTMENT * have_different_departments(learner, buddy),
        Reason.OTHER_STAGE: Points.OTHER_STAGE * _stages_apart(learner.stage, buddy.stage),
        Reason.COMMON_TIMES: Points.COMMON_TIMES * min(_common_times(learner, buddy), MOST_TIMES),
        Reason.SAME_SITE: Points.SAME_SITE * can_meet_on_site(learner, buddy),
        Reason.COMMON_LANGUAGE: Points.COMMON_LANGUAGE,
        **_priorities(buddy),
    }
    return tuple(Part(name, count) for name, count in points.items() if count > 0)


def buddy_points(buddy: Buddy) -> int:
    """What a buddy who goes first adds to each pair."""
    return sum(_priorities(buddy).values())


def _priorities(buddy: Buddy) -> dict[Reason | Priority, int]:
    waited = POINTS_PER_DRAFT_WAITED * min(buddy.waited, MOST_DRAFTS_COUNTED)
    return {Priority.WAITED: waited, Priority.FREED: POINTS_FREED * buddy.freed}


def stage_number(stage: Stage | None) -> int:
    """Its place in working life; -1 if it is not known."""
    return _STAGES.index(stage) if stage else -1


def _stages_apart(one: Stage | None, other: Stage | None) -> int:
    return abs(_STAGES.index(one) - _STAGES.index(other)) if one and other else 0


def _common_times(learner: Learner, buddy: Buddy) -> int:
    """Somebody who names no times can at all of the other's."""
    if learner.times and buddy.times:
        return len(learner.times & buddy.times)
    return len(learner.times or buddy.times)
