"""Every hard rule says the same of two people as of thousands, and none is forgotten where pairs are made."""

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.matching import grid
from programme.matching.hard_rules import HARD_RULES, Compared, Listed, broken
from programme.matching.people import Buddies, Learners, Register
from programme.matching.profiles import Buddy, Decisions, History, Inputs, Learner, Manner, Profile
from tests.programme.matching.people import buddy, enrolment, learner, person

NAMES = ("Anna", "Ben", "Cem", "Dora")
# More than fit into one number of 64 bits, so that none behind the first is overlooked.
TOPICS = [f"topic-{number}" for number in range(70)]
ANNA, BEN = learner("Anna"), buddy("Ben")
ON_SITE = frozenset({Manner.ON_SITE})
PEOPLE = person("Anna"), person("Ben")


def some(words: Any) -> st.SearchStrategy[frozenset[Any]]:
    return st.frozensets(st.sampled_from(sorted(words)), max_size=3)


def profiles(name: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "id": st.just(enrolment(name)),
            "person": st.just(person(name)),
            "user": st.just(name),
            "languages": some({"de", "en", "tr"}),
            "manners": some(Manner),
            "site": st.sampled_from(["Nord", "nord ", "Süd", ""]),
            "times": some({"mon-am", "tue-pm", "thu-am"}),
            "manager": st.sampled_from([None, *NAMES]),
            "not_with": some(NAMES),
        }
    )


def levels(lowest: int, highest: int) -> st.SearchStrategy[dict[str, int]]:
    topics = st.sampled_from([TOPICS[0], TOPICS[1], TOPICS[-1]])
    return st.dictionaries(topics, st.integers(lowest, highest), max_size=2)


@st.composite
def companies(draw: st.DrawFn) -> Inputs:
    """Up to four people, some of them learner and buddy at once, with a past and a coordinator who rules out pairs."""
    learners = [
        Learner(**draw(profiles(name)), wants=draw(levels(1, 3)))
        for name in draw(st.lists(st.sampled_from(NAMES), unique=True))
    ]
    # Somebody who wants everything, so that there are more words than one number has bits.
    learners.append(replace(learner("Eva"), wants=dict.fromkeys(TOPICS, draw(st.integers(1, 3)))))
    buddies = [
        Buddy(**draw(profiles(name)), offers=draw(levels(2, 4)), capacity=draw(st.integers(0, 2)))
        for name in draw(st.lists(st.sampled_from(NAMES), unique=True))
    ]
    pairs = draw(st.lists(st.tuples(*[st.sampled_from(NAMES)] * 2).filter(lambda pair: pair[0] != pair[1])))
    people = [(person(a), person(b)) for a, b in pairs]
    history = History(ended_early={frozenset(pair) for pair in people[::3]}, lapsed=set(people[1::3]))
    forbidden = frozenset((enrolment(a), enrolment(b)) for a, b in pairs[2::3])
    return Inputs(learners, buddies, history, decisions=Decisions(forbidden=forbidden))


@given(inputs=companies())
def test_every_rule_says_of_two_what_it_says_of_thousands(inputs: Inputs) -> None:
    for rule in HARD_RULES:
        one_by_one = [[rule.holds(each, other, inputs) for other in inputs.buddies] for each in inputs.learners]
        assert at_once(rule, inputs) == one_by_one, rule.name


@given(inputs=companies())
def test_the_pairs_of_a_draft_are_those_that_break_no_rule(inputs: Inputs) -> None:
    found = grid.edges(inputs)

    assert list(zip(found.learner.tolist(), found.buddy.tolist(), strict=True)) == [
        (row, column)
        for row, each in enumerate(inputs.learners)
        for column, other in enumerate(inputs.buddies)
        if not broken(each, other, inputs)
    ]


def at_once(rule: Compared | Listed, inputs: Inputs) -> list[list[bool]]:
    """What the form for thousands says, for each learner of each buddy."""
    shape = len(inputs.learners), len(inputs.buddies)
    if isinstance(rule, Listed):
        apart = set(rule.apart(inputs))
        return [[not _are_listed(each, other, apart) for other in inputs.buddies] for each in inputs.learners]
    register = Register(inputs.learners, inputs.buddies)
    sides = Learners(inputs.learners, register), Buddies(inputs.buddies, register)
    rows, columns = np.arange(shape[0])[:, None], np.arange(shape[1])[None, :]
    table: list[list[bool]] = np.broadcast_to(rule.compare(*sides, rows, columns), shape).tolist()
    return table


def _are_listed(one: Profile, other: Profile, apart: set[tuple[Hashable, Hashable]]) -> bool:
    return any((mine, theirs) in apart for mine in _names(one) for theirs in _names(other))


def _names(each: Profile) -> tuple[Hashable, ...]:
    return each.user, each.person, each.id


def alone(anna: Learner = ANNA, ben: Buddy = BEN, **more: Any) -> Inputs:
    return Inputs([anna], [ben], **more)


# One pair for each rule that this rule keeps apart.
BROKEN = {
    "two-people": alone(ben=buddy("Anna")),
    "topic": alone(learner("Anna", "social-media")),
    "language": alone(replace(ANNA, languages=frozenset({"tr"}))),
    "times": alone(replace(ANNA, times=frozenset({"mon-am"})), replace(BEN, times=frozenset({"tue-am"}))),
    "manner": alone(replace(ANNA, manners=ON_SITE, site="Nord"), replace(BEN, manners=ON_SITE, site="Süd")),
    "capacity": alone(ben=replace(BEN, capacity=0)),
    "manager": alone(ben=replace(BEN, manager="Anna")),
    "ended-early": alone(history=History(ended_early={frozenset(PEOPLE)})),
    "proposed-before": alone(history=History(lapsed={PEOPLE})),
    "ruled-out": alone(decisions=Decisions(forbidden=frozenset({(enrolment("Anna"), enrolment("Ben"))}))),
    "starting-point": alone(replace(ANNA, wants={"ai-assistants": 3}), replace(BEN, offers={"ai-assistants": 3})),
    "learners-wish": alone(replace(ANNA, not_with=frozenset({"Ben"}))),
    "buddys-wish": alone(ben=replace(BEN, not_with=frozenset({"Anna"}))),
}


@pytest.mark.parametrize("rule", HARD_RULES, ids=lambda rule: rule.name)
def test_each_rule_keeps_somebody_apart_by_itself(rule: Compared | Listed) -> None:
    inputs = BROKEN[rule.name]
    # Who has no topic in common is above the other in none either.
    by_itself = [each.name for each in broken(inputs.learners[0], inputs.buddies[0], inputs)]

    assert by_itself == (["topic", "starting-point"] if rule.name == "topic" else [rule.name])
    assert len(grid.edges(inputs).learner) == 0


def test_private_is_what_one_of_the_two_said_in_confidence() -> None:
    assert {rule.name for rule in HARD_RULES if rule.is_private} == {"starting-point", "learners-wish", "buddys-wish"}
