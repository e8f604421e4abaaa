"""How well two people fit: a sum of small named parts, so that an explanation is the score read aloud."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from programme.matching.preferences import MOST_UNITS, Preference, Weights
from programme.matching.profiles import Buddy, Learner, Stage
from programme.matching.rules import are_same, common_topics, have_different_departments


class Always(StrEnum):
    """What holds for every pair, and is named where nothing else can be."""

    SHARED_TOPIC = "shared-topic"
    COMMON_LANGUAGE = "common-language"


class Unsaid(StrEnum):
    """What counts and is never said: that a buddy goes first, and what matters to one of the two."""

    WAITED = "waited"
    FREED = "freed"
    MATTERS = "matters"


Reason: TypeAlias = Preference | Always
# What may be said about a pair: only what both show of themselves. Where two weigh the same, in this order.
REASONS: tuple[Reason, ...] = (Always.SHARED_TOPIC, *Preference, Always.COMMON_LANGUAGE)


@dataclass(frozen=True)
class Part:
    """One part of a score, in points."""

    name: Reason | Unsaid
    points: int


POINTS_ALWAYS = 1
# Learners go first by rank, before any score. A buddy who waits, or lost a tandem, weighs as much as a good reason.
POINTS_FREED = 4
POINTS_PER_DRAFT_WAITED = 1
MOST_DRAFTS_COUNTED = 4
# What matters to somebody weighs this much more for each of the two, unless the round has set it to nothing.
POINTS_THAT_MATTER = 1

_STAGES = list(Stage)


def parts(learner: Learner, buddy: Buddy, weights: Weights) -> tuple[Part, ...]:
    """The parts that count for this pair. None looks at levels, hopes, managers or "not with"."""
    counted = units(learner, buddy)
    points: dict[Reason | Unsaid, int] = {
        Always.SHARED_TOPIC: POINTS_ALWAYS,
        **{preference: count * weights[preference] for preference, count in counted.items()},
        Always.COMMON_LANGUAGE: POINTS_ALWAYS,
        **_priorities(buddy),
        Unsaid.MATTERS: POINTS_THAT_MATTER
        * sum(counted[each] for mine in (learner.matters, buddy.matters) for each in mine if weights[each]),
    }
    return tuple(Part(name, count) for name, count in points.items() if count > 0)


def units(learner: Learner, buddy: Buddy) -> dict[Preference, int]:
    """How often each preference counts."""
    counted: Mapping[Preference, int] = {
        Preference.SEVERAL_TOPICS: len(common_topics(learner, buddy)) - 1,
        Preference.TWO_WAY: not learner.other_way.isdisjoint(buddy.other_way),
        Preference.OTHER_DEPARTMENT: have_different_departments(learner, buddy),
        Preference.OTHER_STAGE: _stages_apart(learner.stage, buddy.stage),
        Preference.COMMON_TIMES: _common_times(learner, buddy),
        Preference.SIMILAR_WAYS: len(learner.ways & buddy.ways),
        Preference.NEW_CONTACT: not (
            are_same(learner.site, buddy.site) or are_same(learner.department, buddy.department)
        ),
    }
    return {preference: min(count, MOST_UNITS[preference]) for preference, count in counted.items()}


def buddy_points(buddy: Buddy) -> int:
    """What a buddy who goes first adds to each pair."""
    return sum(_priorities(buddy).values())


def _priorities(buddy: Buddy) -> dict[Reason | Unsaid, int]:
    waited = POINTS_PER_DRAFT_WAITED * min(buddy.waited, MOST_DRAFTS_COUNTED)
    return {Unsaid.WAITED: waited, Unsaid.FREED: POINTS_FREED * buddy.freed}


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
