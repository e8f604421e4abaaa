from dataclasses import replace
from uuid import UUID

import pytest

from programme.matching.candidates import Candidate
from programme.matching.preferences import DEFAULT_WEIGHTS, Preference
from programme.matching.profiles import Buddy, Decisions, History, Inputs, Learner, Manner, Stage
from programme.matching.scores import Always, Part, Reason, Unsaid
from tests.programme.matching.people import buddy, candidates, company, learner, person

ANNA = learner("Anna")
BEN = buddy("Ben")
ON_SITE = frozenset({Manner.ON_SITE})
NOTHING = History()


def pair(anna: Learner = ANNA, ben: Buddy = BEN, history: History = NOTHING) -> Candidate | None:
    found = candidates(Inputs([anna], [ben], history))
    return found[0] if found else None


def points(anna: Learner, ben: Buddy) -> dict[Reason | Unsaid, int]:
    found = pair(anna, ben)
    assert found is not None
    assert found.score == sum(part.points for part in found.parts)
    return {part.name: part.points for part in found.parts}


def test_a_wanted_topic_and_an_offered_one_make_a_pair() -> None:
    found = pair()

    assert found is not None
    assert (found.learner, found.buddy, found.topic) == (ANNA, BEN, "ai-assistants")


@pytest.mark.parametrize(
    ("anna", "ben"),
    [
        (learner("Anna", "social-media"), BEN),
        (replace(ANNA, wants={"ai-assistants": 3}), replace(BEN, offers={"ai-assistants": 3})),
        (replace(ANNA, wants={"ai-assistants": 3}), replace(BEN, offers={"ai-assistants": 2})),
        (replace(ANNA, languages=frozenset({"en"})), BEN),
        (replace(ANNA, manners=ON_SITE, site="Nord"), BEN),
        (replace(ANNA, manners=ON_SITE, site="Nord"), replace(BEN, manners=ON_SITE, site="Süd")),
        (replace(ANNA, manners=ON_SITE), replace(BEN, manners=ON_SITE)),
        (replace(ANNA, times=frozenset({"mon-am"})), replace(BEN, times=frozenset({"mon-pm"}))),
        (replace(ANNA, manager="Ben"), BEN),
        (ANNA, replace(BEN, manager="Anna")),
        (replace(ANNA, not_with=frozenset({"Ben"})), BEN),
        (ANNA, replace(BEN, not_with=frozenset({"Anna"}))),
        (ANNA, buddy("Anna")),
    ],
    ids=[
        "another topic",
        "the same level",
        "a lower level",
        "no common language",
        "on site only, online only",
        "different sites",
        "sites unknown",
        "different times",
        "his own line manager",
        "her line manager",
        "she would rather not",
        "he would rather not",
        "one and the same person",
    ],
)
def test_a_hard_rule_is_never_bent(anna: Learner, ben: Buddy) -> None:
    assert pair(anna, ben) is None


def test_people_of_one_site_meet_there_however_they_write_it() -> None:
    assert pair(replace(ANNA, manners=ON_SITE, site="Werk  Nord "), replace(BEN, manners=ON_SITE, site="werk nord"))


def test_who_names_no_times_can_at_any() -> None:
    assert pair(ANNA, replace(BEN, times=frozenset({"mon-pm"})))


def test_a_tandem_that_ended_early_does_not_come_back_in_either_direction() -> None:
    history = History(ended_early={frozenset((person("Ben"), person("Anna")))})

    assert pair(history=history) is None
    assert pair(learner("Ben"), buddy("Anna"), history) is None


def test_a_proposal_that_lapsed_is_not_made_again_but_may_be_the_other_way_round() -> None:
    history = History(lapsed={(person("Anna"), person("Ben"))})

    assert pair(history=history) is None
    assert pair(learner("Ben"), buddy("Anna"), history)


def test_a_topic_that_does_not_fit_leaves_the_one_that_does() -> None:
    anna = replace(ANNA, wants={"ai-assistants": 3, "social-media": 1})
    ben = replace(BEN, offers={"ai-assistants": 2, "social-media": 2})

    found = pair(anna, ben)

    assert found is not None
    assert found.topic == "social-media"


def test_several_topics_make_one_pair_with_one_topic_whatever_the_levels() -> None:
    topics = ("ai-assistants", "mobile-devices", "social-media")
    first = pair(learner("Anna", *topics), buddy("Ben", *topics))
    again = pair(replace(ANNA, wants=dict(zip(reversed(topics), (1, 2, 3), strict=True))), buddy("Ben", *topics))

    assert first is not None
    assert again is not None
    assert first.topic == again.topic


def test_two_people_can_teach_each_other() -> None:
    anna, ben = replace(buddy("Anna", "customers"), capacity=1), replace(buddy("Ben", "ai-assistants"), capacity=1)

    found = candidates(Inputs([learner("Anna", "ai-assistants"), learner("Ben", "customers")], [anna, ben]))

    assert [(each.learner.user, each.buddy.user) for each in found] == [("Anna", "Ben"), ("Ben", "Anna")]


def test_a_pair_that_shares_little_says_so() -> None:
    found = pair(replace(ANNA, times=frozenset({"mon-am"})), replace(BEN, times=frozenset({"mon-am", "tue-am"})))

    assert found is not None
    assert found.parts == (
        Part(Always.SHARED_TOPIC, 1),
        Part(Preference.COMMON_TIMES, 1),
        Part(Preference.NEW_CONTACT, 1),
        Part(Always.COMMON_LANGUAGE, 1),
    )


def test_each_preference_is_a_part_of_its_own() -> None:
    assert points(*_as_good_as_it_gets()) == {
        Always.SHARED_TOPIC: 1,
        Preference.SEVERAL_TOPICS: 2 * 2,
        Preference.TWO_WAY: 3,
        Preference.OTHER_DEPARTMENT: 4,
        Preference.OTHER_STAGE: 2 * 2,
        Preference.COMMON_TIMES: 3 * 1,
        Preference.SIMILAR_WAYS: 3 * 2,
        Preference.NEW_CONTACT: 1,
        Always.COMMON_LANGUAGE: 1,
    }


@pytest.mark.parametrize("preference", Preference)
def test_a_weight_of_nothing_takes_a_preference_out_however_much_it_matters_to_somebody(
    preference: Preference,
) -> None:
    anna, ben = _as_good_as_it_gets()
    anna = replace(anna, matters=frozenset({preference}))
    weights = {**DEFAULT_WEIGHTS, preference: 0}

    [found] = candidates(Inputs([anna], [ben], weights=weights))

    assert preference not in {part.name for part in found.parts}
    assert Unsaid.MATTERS not in {part.name for part in found.parts}


def test_what_matters_to_the_two_weighs_more_but_not_for_the_fit_that_is_shown() -> None:
    anna, ben = _as_good_as_it_gets()
    matters = frozenset({Preference.SIMILAR_WAYS})
    plain, one, both = pair(anna, ben), pair(replace(anna, matters=matters), ben), None
    both = pair(replace(anna, matters=matters), replace(ben, matters=matters))

    assert plain is not None and one is not None and both is not None
    assert (one.score - plain.score, both.score - plain.score) == (3, 6)
    assert plain.fit == one.fit == both.fit


def _as_good_as_it_gets() -> tuple[Learner, Buddy]:
    days = frozenset({"mon-am", "tue-am", "wed-am", "thu-am"})
    ways = frozenset({"try-first", "short-and-often", "by-plan"})
    topics = ("ai-assistants", "mobile-devices", "social-media")
    anna = replace(learner("Anna", *topics), department="Lager", stage=Stage.IN_TRAINING, times=days, ways=ways)
    ben = replace(buddy("Ben", *topics), department="Vertrieb", stage=Stage.LEADING, times=days, ways=ways)
    both_ways = frozenset({"materials"})
    return replace(anna, other_way=both_ways), replace(ben, other_way=both_ways)


def test_people_of_one_site_or_department_are_no_new_contact() -> None:
    assert Preference.NEW_CONTACT not in points(replace(ANNA, site="Nord"), replace(BEN, site=" NORD"))
    assert Preference.NEW_CONTACT not in points(replace(ANNA, department="IT"), replace(BEN, department="it"))


def test_an_unknown_department_is_no_other_department() -> None:
    assert Preference.OTHER_DEPARTMENT not in points(replace(ANNA, department="IT"), BEN)
    assert Preference.OTHER_DEPARTMENT not in points(replace(ANNA, department="IT"), replace(BEN, department=" it"))


def test_a_buddy_who_was_freed_counts_a_little_but_not_for_the_fit() -> None:
    found = pair(replace(ANNA, waited=2), replace(BEN, freed=True))

    assert found is not None
    assert found.score == found.fit + 4


def test_a_thousand_companies_never_see_a_hard_rule_broken() -> None:
    pairs = 0
    for seed in range(1000):
        round_ = company(seed)
        found = candidates(replace(round_.inputs(), decisions=Decisions()))
        allowed = {(a.id, b.id) for a in round_.learners for b in round_.buddies if _allowed(a, b, round_.history)}
        assert {(each.learner.id, each.buddy.id) for each in found} == allowed
        assert len(found) == len(allowed)
        assert all(each.buddy.offers[each.topic] > each.learner.wants[each.topic] for each in found)
        pairs += len(found)

    assert pairs > 1000


def _allowed(anna: Learner, ben: Buddy, history: History) -> bool:
    """The hard rules once more, in other words."""
    one_site = anna.site.strip().lower() == ben.site.strip().lower() != ""
    manners = {manner for manner in anna.manners if manner in ben.manners and (manner == "online" or one_site)}
    couple: set[UUID] = {anna.person, ben.person}
    return (
        len(couple) == 2
        and ben.capacity >= 1
        and any(ben.offers.get(topic, 0) > level for topic, level in anna.wants.items())
        and len(anna.languages & ben.languages) > 0
        and len(manners) > 0
        and not (anna.times and ben.times and not anna.times & ben.times)
        and ben.user not in {anna.manager, *anna.not_with}
        and anna.user not in {ben.manager, *ben.not_with}
        and couple not in [set(ended) for ended in history.ended_early]
        and not any(lapsed == (anna.person, ben.person) for lapsed in history.lapsed)
    )
