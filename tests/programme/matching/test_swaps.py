"""What a coordinator can do with one pair of a draft."""

from dataclasses import replace

from programme.matching.profiles import Inputs
from programme.matching.swaps import swaps
from tests.programme.matching.people import buddy, enrolment, learner


def test_a_buddy_with_a_place_left_can_be_exchanged_for_or_step_in() -> None:
    roomy = replace(buddy("Dora"), capacity=2)
    pairs = [(enrolment("Anna"), enrolment("Ben")), (enrolment("Cem"), enrolment("Dora"))]

    found = swaps(Inputs([learner("Anna"), learner("Cem")], [buddy("Ben"), roomy]), pairs, *pairs[0])

    assert [(each.mine.buddy.user, each.other.learner.user if each.other else None) for each in found] == [
        ("Dora", None),
        ("Dora", "Cem"),
    ]
