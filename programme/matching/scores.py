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


# Learners go first by rank, before any score. A buddy who waits, or lost a tandem, weighs as much as a good reason.
POINTS_FREED = 4
POINTS_PER_DRAFT_WAITED = 1
MOST_DRAFTS_COUNTED = 4

_STAGES = list(Stage)


def parts(learner: Learner, buddy: Buddy) -> tuple[Part, ...]:
    """The parts that count for this pair. None looks at levels, hopes, managers or "not with"."""
    points: dict[Reason | Priority, int] = {
        Reason.SHARED_TOPIC: 1,
        Reason.SEVERAL_TOPICS: 2 * min(len(common_topics(learner, buddy)) - 1, 2),
        Reason.OTHER_DEPARTMENT: 4 if have_different_departments(learner, buddy) else 0,
        Reason.OTHER_STAGE: 2 * _stages_apart(learner.stage, buddy.stage),
        Reason.COMMON_TIMES: min(_common_times(learner, buddy), 3),
        Reason.SAME_SITE: 2 if can_meet_on_site(learner, buddy) else 0,
        Reason.COMMON_LANGUAGE: 1,
        Priority.WAITED: POINTS_PER_DRAFT_WAITED * min(buddy.waited, MOST_DRAFTS_COUNTED),
        Priority.FREED: POINTS_FREED * buddy.freed,
    }
    return tuple(Part(name, count) for name, count in points.items() if count > 0)


def _stages_apart(one: Stage | None, other: Stage | None) -> int:
    return abs(_STAGES.index(one) - _STAGES.index(other)) if one and other else 0


def _common_times(learner: Learner, buddy: Buddy) -> int:
    """Somebody who names no times can at all of the other's."""
    if learner.times and buddy.times:
        return len(learner.times & buddy.times)
    return len(learner.times or buddy.times)
