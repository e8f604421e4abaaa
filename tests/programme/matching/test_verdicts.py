"""Whether a pair still holds: what everybody may know lapses, what one alone has said looks like somebody's no."""

from dataclasses import replace

import pytest

from programme.matching.hard_rules import HARD_RULES, Rule
from programme.matching.profiles import Inputs
from programme.matching.verdicts import Verdict, verdict, verdicts
from tests.programme.matching.people import buddy, learner
from tests.programme.matching.test_hard_rules import BROKEN

TOPIC = "ai-assistants"
DECLINES = {
    "starting-point": Verdict.LEARNER_DECLINES,
    "learners-wish": Verdict.LEARNER_DECLINES,
    "buddys-wish": Verdict.BUDDY_DECLINES,
}


def judged(inputs: Inputs, topic: str | None = TOPIC) -> Verdict:
    return verdict(inputs, inputs.learners[0], inputs.buddies[0], topic)


@pytest.mark.parametrize("rule", HARD_RULES, ids=lambda rule: rule.name)
def test_only_private_rules_look_like_a_decline(rule: Rule) -> None:
    assert judged(BROKEN[rule.name]) is DECLINES.get(rule.name, Verdict.LAPSES)


def test_where_a_public_fact_stands_in_the_way_too_it_is_that_one() -> None:
    for name in DECLINES:
        inputs = BROKEN[name]
        assert judged(replace(inputs, buddies=[replace(inputs.buddies[0], capacity=0)])) is Verdict.LAPSES


def test_a_buddys_wish_is_asked_about_only_where_the_learner_would_not_decline_first() -> None:
    ben = replace(buddy("Ben"), not_with=frozenset({"Anna"}))
    anna = replace(learner("Anna"), not_with=frozenset({"Ben"}))

    assert judged(Inputs([anna], [ben])) is Verdict.LEARNER_DECLINES


def test_another_topic_that_would_do_is_not_the_one_they_were_asked_about() -> None:
    anna, ben = learner("Anna", TOPIC, "customers"), buddy("Ben", "customers")

    assert judged(Inputs([anna], [ben])) is Verdict.LAPSES
    assert judged(Inputs([anna], [ben]), "customers") is Verdict.HOLDS
    assert judged(Inputs([anna], [ben]), None) is Verdict.LAPSES


def test_who_has_no_part_in_the_round_any_more_is_in_no_pair() -> None:
    inputs = Inputs([learner("Anna")], [buddy("Ben")])

    assert judged(inputs) is Verdict.HOLDS
    assert verdict(inputs, None, inputs.buddies[0], TOPIC) is Verdict.LAPSES
    assert verdict(inputs, inputs.learners[0], None, TOPIC) is Verdict.LAPSES


def test_of_pairs_released_together_the_first_get_the_places_there_are() -> None:
    people, ben, dora = [learner(name) for name in ("Anna", "Cem", "Eva")], buddy("Ben"), buddy("Dora")
    anna, cem, eva = (each.id for each in people)
    pairs = [(anna, ben.id, TOPIC), (cem, ben.id, TOPIC), (eva, dora.id, TOPIC)]

    assert verdicts(Inputs(people, [ben, dora]), pairs) == [Verdict.HOLDS, Verdict.LAPSES, Verdict.HOLDS]
    assert verdicts(Inputs(people, [ben, dora], places=1), pairs) == [Verdict.HOLDS, Verdict.LAPSES, Verdict.LAPSES]


def test_whoever_the_bot_will_decline_for_holds_the_place_until_then() -> None:
    anna, cem, ben = replace(learner("Anna"), not_with=frozenset({"Ben"})), learner("Cem"), buddy("Ben")
    pairs = [(anna.id, ben.id, TOPIC), (cem.id, ben.id, TOPIC)]

    assert verdicts(Inputs([anna, cem], [ben]), pairs) == [Verdict.LEARNER_DECLINES, Verdict.LAPSES]
