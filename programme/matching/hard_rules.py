"""The one list of hard rules: what must hold for two people to be paired, from the draft to the buddy's yes."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from programme.matching import rules
from programme.matching.people import Array, Buddies, Learners, have_common
from programme.matching.profiles import Buddy, Inputs, Learner

# Rows of the learners' table and of the buddies', which are broadcast against each other.
Comparison: TypeAlias = Callable[[Learners, Buddies, Array, Array], Array]
# Pairs by user, person or enrolment, the learner first.
KeptApart: TypeAlias = Callable[[Inputs], Iterable[tuple[Hashable, Hashable]]]


@dataclass(frozen=True)
class Rule:
    """What must hold for a learner and a buddy, asked about two people; private is what one alone said, in confidence.

    Each rule has a second form for thousands at once, and a test holds the two against each other.
    """

    name: str
    holds: Callable[[Learner, Buddy, Inputs], bool]
    is_private: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Compared(Rule):
    """A rule that is read off arrays."""

    compare: Comparison


@dataclass(frozen=True)
class Listed(Rule):
    """A rule that keeps so few apart that they are listed."""

    apart: KeptApart


def _can_meet(learners: Learners, buddies: Buddies, mine: Array, theirs: Array) -> Array:
    same_site = (learners.site[mine] == buddies.site[theirs]) & (buddies.site[theirs] >= 0)
    met: Array = (learners.online[mine] & buddies.online[theirs]) | (
        learners.on_site[mine] & buddies.on_site[theirs] & same_site
    )
    return met


def _have_common_time(learners: Learners, buddies: Buddies, mine: Array, theirs: Array) -> Array:
    at_any_time: Array = learners.is_free[mine] | buddies.is_free[theirs]
    return at_any_time | have_common(learners.times[mine], buddies.times[theirs])


def _managers(inputs: Inputs) -> Iterable[tuple[Hashable, Hashable]]:
    yield from ((each.user, each.manager) for each in inputs.learners if each.manager)
    yield from ((each.manager, each.user) for each in inputs.buddies if each.manager)


TWO_PEOPLE = Compared(
    "two-people",
    lambda learner, buddy, _: rules.are_two_people(learner, buddy),
    lambda learners, buddies, mine, theirs: (
        (learners.person[mine] != buddies.person[theirs]) & (learners.user[mine] != buddies.user[theirs])
    ),
)
# Also who learns or teaches no more: they want, or offer, nothing.
TOPIC = Compared(
    "topic",
    lambda learner, buddy, _: bool(rules.common_topics(learner, buddy)),
    lambda learners, buddies, mine, theirs: have_common(learners.wanted[mine], buddies.offered[theirs]),
)
LANGUAGE = Compared(
    "language",
    lambda learner, buddy, _: rules.have_common_language(learner, buddy),
    lambda learners, buddies, mine, theirs: have_common(learners.languages[mine], buddies.languages[theirs]),
)
TIMES = Compared("times", lambda learner, buddy, _: rules.have_common_time(learner, buddy), _have_common_time)
MANNER = Compared("manner", lambda learner, buddy, _: rules.can_meet(learner, buddy), _can_meet)
CAPACITY = Compared(
    "capacity",
    lambda _, buddy, __: buddy.capacity > 0,
    lambda _, buddies, __, theirs: buddies.has_place[theirs],
)
MANAGER = Listed("manager", lambda learner, buddy, _: rules.neither_leads_the_other(learner, buddy), _managers)
ENDED_EARLY = Listed(
    "ended-early",
    lambda learner, buddy, inputs: not rules.have_ended_early(learner, buddy, inputs.history),
    lambda inputs: ((a, b) for pair in inputs.history.ended_early for a in pair for b in pair if a != b),
)
PROPOSED_BEFORE = Listed(
    "proposed-before",
    lambda learner, buddy, inputs: not rules.were_proposed(learner, buddy, inputs.history),
    lambda inputs: inputs.history.lapsed,
)
RULED_OUT = Listed(
    "ruled-out",
    lambda learner, buddy, inputs: (learner.id, buddy.id) not in inputs.decisions.forbidden,
    lambda inputs: inputs.decisions.forbidden,
)
STARTING_POINT = Compared(
    "starting-point",
    lambda learner, buddy, _: bool(rules.teachable_topics(learner, buddy)),
    lambda learners, buddies, mine, theirs: have_common(learners.starting_points[mine], buddies.surpassed[theirs]),
    is_private=True,
)
LEARNERS_WISH = Listed(
    "learners-wish",
    lambda learner, buddy, _: buddy.user not in learner.not_with,
    lambda inputs: ((each.user, user) for each in inputs.learners for user in each.not_with),
    is_private=True,
)
BUDDYS_WISH = Listed(
    "buddys-wish",
    lambda learner, buddy, _: learner.user not in buddy.not_with,
    lambda inputs: ((user, each.user) for each in inputs.buddies for user in each.not_with),
    is_private=True,
)

HARD_RULES: tuple[Compared | Listed, ...] = (
    TWO_PEOPLE,
    TOPIC,
    LANGUAGE,
    TIMES,
    MANNER,
    CAPACITY,
    MANAGER,
    ENDED_EARLY,
    PROPOSED_BEFORE,
    RULED_OUT,
    STARTING_POINT,
    LEARNERS_WISH,
    BUDDYS_WISH,
)


def broken(learner: Learner, buddy: Buddy, inputs: Inputs) -> Sequence[Rule]:
    """The rules that keep these two apart. Of `inputs` the past and the coordinators' decisions are read."""
    return [rule for rule in HARD_RULES if not rule.holds(learner, buddy, inputs)]


def may_be_paired(learner: Learner, buddy: Buddy, inputs: Inputs) -> bool:
    return all(rule.holds(learner, buddy, inputs) for rule in HARD_RULES)
