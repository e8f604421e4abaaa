from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any
from uuid import UUID

from programme.matching.candidates import Candidate
from programme.matching.explanations import why
from programme.matching.preferences import Preference
from programme.matching.profiles import Buddy, History, Inputs, Learner, Stage
from programme.matching.scores import REASONS, Always, Reason
from tests.programme.matching.people import Company, buddy, candidates, company, learner

ANNA = learner("Anna")
BEN = buddy("Ben")
NOTHING = History()
MONDAY = frozenset({"mon-am"})


def only(anna: Learner, ben: Buddy) -> Candidate:
    return candidates(Inputs([anna], [ben]))[0]


def test_the_two_strongest_reasons_are_named_the_strongest_first() -> None:
    anna = replace(ANNA, department="Lager", stage=Stage.IN_TRAINING, times=MONDAY)
    ben = replace(BEN, department="IT", stage=Stage.PROFESSIONAL, times=MONDAY)

    assert why(only(anna, ben)) == (Preference.OTHER_DEPARTMENT, Preference.OTHER_STAGE)


def test_a_pair_that_shares_little_still_has_two_reasons() -> None:
    assert why(only(ANNA, BEN)) == (Always.SHARED_TOPIC, Preference.NEW_CONTACT)


def test_nobody_learns_that_somebody_goes_first() -> None:
    assert why(only(replace(ANNA, freed=True, waited=5), replace(BEN, freed=True))) == why(only(ANNA, BEN))


def test_nobody_learns_what_matters_to_somebody() -> None:
    days = frozenset({"mon-am", "tue-am"})
    anna, ben = replace(ANNA, times=days, department="IT"), replace(BEN, times=days, department="Lager")
    cares = replace(anna, matters=frozenset({Preference.COMMON_TIMES}))

    assert why(only(cares, replace(ben, matters=cares.matters))) == why(only(anna, ben))


def test_the_closed_list_of_reasons() -> None:
    assert {reason.value for reason in REASONS} == {
        "shared-topic",
        "several-topics",
        "other-department",
        "other-stage",
        "common-times",
        "two-way",
        "similar-ways",
        "new-contact",
        "common-language",
    }


def test_no_explanation_of_a_pair_depends_on_what_is_hidden() -> None:
    compared = 0
    for seed in range(1000):
        round_ = company(seed)
        told = _explained(round_)
        told_otherwise = _explained(with_other_secrets(round_))
        for both in told.keys() & told_otherwise.keys():
            assert told[both] == told_otherwise[both]
            compared += 1

    assert compared > 500


def _explained(round_: Company) -> dict[tuple[UUID, UUID], tuple[Reason, ...]]:
    found = candidates(round_.inputs())
    return {(each.learner.id, each.buddy.id): why(each) for each in found}


def with_other_secrets(round_: Company) -> Company:
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
        round_.weights,
        round_.decisions,
    )
