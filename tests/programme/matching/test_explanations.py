from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any
from uuid import UUID

from programme.matching.candidates import Candidate
from programme.matching.explanations import Reason, WhyNot, why, why_not
from programme.matching.profiles import Buddy, History, Learner, Manner, Stage
from tests.programme.matching.people import Company, buddy, candidates, company, learner, person

ANNA = learner("Anna")
BEN = buddy("Ben")
NOTHING = History()
ENGLISH = frozenset({"en"})
ON_SITE = frozenset({Manner.ON_SITE})
MONDAY, TUESDAY = frozenset({"mon-am"}), frozenset({"tue-am"})


def only(anna: Learner, ben: Buddy) -> Candidate:
    return candidates([anna], [ben], NOTHING)[0]


def test_the_two_strongest_reasons_are_named_the_strongest_first() -> None:
    anna = replace(ANNA, department="Lager", stage=Stage.IN_TRAINING, times=MONDAY)
    ben = replace(BEN, department="IT", stage=Stage.PROFESSIONAL, times=MONDAY)

    assert why(only(anna, ben)) == (Reason.OTHER_DEPARTMENT, Reason.OTHER_STAGE)


def test_a_pair_that_shares_little_still_has_two_reasons() -> None:
    assert why(only(ANNA, BEN)) == (Reason.SHARED_TOPIC, Reason.COMMON_LANGUAGE)


def test_nobody_learns_that_somebody_goes_first() -> None:
    assert why(only(replace(ANNA, freed=True, waited=5), replace(BEN, freed=True))) == why(only(ANNA, BEN))


def test_the_closed_list_of_reasons() -> None:
    assert {reason.value for reason in Reason} == {
        "shared-topic",
        "several-topics",
        "other-department",
        "other-stage",
        "common-times",
        "same-site",
        "common-language",
    }


def test_no_explanation_of_a_pair_depends_on_what_is_hidden() -> None:
    compared = 0
    for seed in range(1000):
        round_ = company(seed)
        told = _explained(round_)
        told_otherwise = _explained(_with_other_secrets(round_))
        for both in told.keys() & told_otherwise.keys():
            assert told[both] == told_otherwise[both]
            compared += 1

    assert compared > 500


def test_a_topic_that_nobody_offers_is_named() -> None:
    assert why_not(learner("Anna", "materials"), [BEN], NOTHING) is WhyNot.NO_ONE_OFFERS_TOPIC
    assert why_not(ANNA, [], NOTHING) is WhyNot.NO_ONE_OFFERS_TOPIC


def test_what_somebody_offers_herself_is_no_offer_to_her() -> None:
    assert why_not(ANNA, [buddy("Anna")], NOTHING) is WhyNot.NO_ONE_OFFERS_TOPIC


def test_one_rule_that_stands_in_the_way_alone_is_named() -> None:
    assert why_not(replace(ANNA, languages=ENGLISH), [BEN], NOTHING) is WhyNot.LANGUAGE
    assert why_not(replace(ANNA, times=MONDAY), [replace(BEN, times=TUESDAY)], NOTHING) is WhyNot.TIMES
    assert why_not(replace(ANNA, manners=ON_SITE), [BEN], NOTHING) is WhyNot.MANNER
    assert why_not(ANNA, [replace(BEN, capacity=0)], NOTHING) is WhyNot.CAPACITY


def test_where_two_rules_stand_in_the_way_no_single_change_helps() -> None:
    anna = replace(ANNA, languages=ENGLISH, times=MONDAY)

    assert why_not(anna, [replace(BEN, times=TUESDAY)], NOTHING) is WhyNot.NO_SUITABLE_YET


def test_the_change_that_would_open_most_ways_is_named() -> None:
    anna = replace(ANNA, times=MONDAY)
    english = replace(BEN, languages=ENGLISH)
    others = [replace(buddy(name), times=TUESDAY) for name in ("Cem", "Dora")]

    assert why_not(anna, [english, *others], NOTHING) is WhyNot.TIMES


def test_whoever_could_be_paired_waits_for_a_place_in_the_round() -> None:
    assert why_not(ANNA, [BEN, replace(buddy("Cem"), languages=ENGLISH)], NOTHING) is WhyNot.CAPACITY


def test_a_hidden_obstacle_reads_as_no_suitable_partner_yet() -> None:
    lapsed = History(lapsed={(person("Anna"), person("Ben"))})
    ended = History(ended_early={frozenset((person("Anna"), person("Ben")))})
    far = replace(ANNA, wants={"ai-assistants": 3})

    assert why_not(far, [replace(BEN, offers={"ai-assistants": 3})], NOTHING) is WhyNot.NO_SUITABLE_YET
    assert why_not(ANNA, [replace(BEN, not_with=frozenset({"Anna"}))], NOTHING) is WhyNot.NO_SUITABLE_YET
    assert why_not(replace(ANNA, not_with=frozenset({"Ben"})), [BEN], NOTHING) is WhyNot.NO_SUITABLE_YET
    assert why_not(replace(ANNA, manager="Ben"), [BEN], NOTHING) is WhyNot.NO_SUITABLE_YET
    assert why_not(ANNA, [BEN], lapsed) is WhyNot.NO_SUITABLE_YET
    assert why_not(ANNA, [BEN], ended) is WhyNot.NO_SUITABLE_YET


def test_a_hidden_obstacle_behind_an_obvious_one_does_not_show_through() -> None:
    english = replace(ANNA, languages=ENGLISH)
    advanced = replace(english, wants={"ai-assistants": 3})
    less_advanced = replace(BEN, offers={"ai-assistants": 2})

    assert why_not(english, [replace(BEN, not_with=frozenset({"Anna"}))], NOTHING) is WhyNot.LANGUAGE
    assert why_not(advanced, [less_advanced], NOTHING) is WhyNot.LANGUAGE
    assert why_not(ANNA, [replace(BEN, capacity=0, not_with=frozenset({"Anna"}))], NOTHING) is WhyNot.CAPACITY


def test_nobody_can_work_out_what_is_hidden_from_who_waits_and_why() -> None:
    told: Counter[WhyNot] = Counter()
    for seed in range(1000):
        round_ = company(seed)
        other = _with_other_secrets(round_)
        for anna, other_anna in zip(round_.learners, other.learners, strict=True):
            # Whoever has a partner with a free place would not have been left waiting.
            if _has_free_partner(anna, round_) or _has_free_partner(other_anna, other):
                continue
            reason = why_not(anna, round_.buddies, round_.history)
            assert reason is why_not(other_anna, other.buddies, other.history)
            told[reason] += 1

    assert min(told[reason] for reason in WhyNot) > 20


def _explained(round_: Company) -> dict[tuple[UUID, UUID], tuple[Reason, ...]]:
    found = candidates(round_.learners, round_.buddies, round_.history)
    return {(each.learner.id, each.buddy.id): why(each) for each in found}


def _has_free_partner(anna: Learner, round_: Company) -> bool:
    return any(each.buddy.capacity for each in candidates([anna], round_.buddies, round_.history))


def _with_other_secrets(round_: Company) -> Company:
    """The same people to look at, with other levels, managers, wishes and no past."""
    chance = Random(round_.seed)

    def secrets() -> dict[str, Any]:
        not_with = frozenset(chance.sample(["U2", "U3"], chance.randint(0, 1)))
        return {"manager": chance.choice([None, "U0", "U1"]), "not_with": not_with}

    def levels(topics: Mapping[str, int], lowest: int) -> dict[str, int]:
        return {topic: chance.randint(lowest, lowest + 2) for topic in topics}

    return Company(
        [replace(each, wants=levels(each.wants, 1), **secrets()) for each in round_.learners],
        [replace(each, offers=levels(each.offers, 2), **secrets()) for each in round_.buddies],
        NOTHING,
        round_.seed,
    )
