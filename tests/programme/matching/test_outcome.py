"""What a coordinator reads: pairs that hold, who waits, and the change that would help most."""

from collections import Counter
from dataclasses import replace
from random import Random

from programme.matching.hard_rules import may_be_paired
from programme.matching.optimum import match
from programme.matching.outcome import Change, work_out
from programme.matching.profiles import Buddy, Decisions, Inputs, Manner
from programme.matching.recruits import PLACES_OF_A_RECRUIT
from programme.matching.shortage import Obstacle
from tests.programme.matching.people import buddy, company, enrolment, learner


def test_everybody_is_either_paired_or_told_why_not() -> None:
    for seed in range(500):
        round_ = company(seed)
        found = work_out(round_.inputs(places=Random(seed).choice([None, 1, 2])), seed=1)
        served = {each.learner.id for each in found.chosen}
        assert served | found.waiting.keys() == {each.id for each in round_.learners}
        assert served.isdisjoint(found.waiting)


def test_a_pinned_pair_stays_and_a_forbidden_one_never_comes_as_far_as_the_rules_allow() -> None:
    kept = 0
    for seed in range(1000):
        round_ = company(seed)
        chosen = {(each.learner.id, each.buddy.id) for each in match(round_.inputs(), seed=1)}
        assert chosen.isdisjoint(round_.decisions.forbidden)
        learners = {each.id: each for each in round_.learners}
        buddies = {each.id: each for each in round_.buddies}
        possible = [
            (a, b)
            for a, b in sorted(round_.decisions.pinned)
            if a in learners and b in buddies and may_be_paired(learners[a], buddies[b], round_.inputs())
        ]
        alone = [pair for pair in possible if [a for a, _ in possible].count(pair[0]) == 1]
        roomy = [pair for pair in alone if [b for _, b in possible].count(pair[1]) <= buddies[pair[1]].capacity]
        assert set(roomy) <= chosen
        kept += len(roomy)
    assert kept > 20


def test_a_pin_is_kept_even_where_it_serves_fewer() -> None:
    anna, cem, ben, dora = learner("Anna"), learner("Cem"), buddy("Ben"), buddy("Dora")
    dora = replace(dora, not_with=frozenset({"Cem"}))
    pinned = Decisions(pinned=frozenset({(enrolment("Anna"), enrolment("Ben"))}))

    assert len(match(Inputs([anna, cem], [ben, dora]), seed=1)) == 2
    [only] = match(Inputs([anna, cem], [ben, dora], decisions=pinned), seed=1)
    assert (only.learner.user, only.buddy.user) == ("Anna", "Ben")


def test_one_more_buddy_for_a_topic_serves_as_many_as_was_said() -> None:
    changes: Counter[int] = Counter()
    for seed in range(400):
        round_ = replace(company(seed, people=14 if seed % 10 else 50), decisions=Decisions())
        online = [replace(each, manners=frozenset(Manner)) for each in round_.learners]
        inputs = replace(round_.inputs(), learners=online)
        found = work_out(inputs, seed=1)
        for change in found.changes:
            assert change.topic is not None
            with_one_more = replace(inputs, buddies=[*round_.buddies, _recruit(change.topic)])
            assert len(match(with_one_more, seed=1)) - len(found.chosen) == change.served
            changes[change.served] += 1
    assert min(changes[served] for served in (1, 2, 3)) > 20


def test_a_full_round_is_helped_by_places_alone() -> None:
    learners = [learner(f"L{number}") for number in range(3)]
    buddies = [buddy(f"B{number}") for number in range(3)]

    found = work_out(Inputs(learners, buddies, places=1), seed=1)

    assert found.changes == [Change(None, 2)]
    assert {each.obstacle for each in found.waiting.values()} == {Obstacle.ROUND_IS_FULL}


def test_the_change_that_would_serve_most_comes_first() -> None:
    wanting = {"materials": 1, "customers": 2, "social-media": 5}
    learners = [learner(f"{topic}-{n}", topic) for topic, count in wanting.items() for n in range(count)]

    found = work_out(Inputs(learners, [buddy("Ben", "ai-assistants")]), seed=1)

    assert found.changes == [Change("social-media", 3), Change("customers", 2), Change("materials", 1)]


def test_where_everybody_is_served_nothing_would_help() -> None:
    assert work_out(Inputs([learner("Anna")], [buddy("Ben")]), seed=1).changes == []


def _recruit(topic: str) -> Buddy:
    """Somebody who could meet anybody."""
    return replace(buddy("New", topic), capacity=PLACES_OF_A_RECRUIT, languages=frozenset({"de", "en"}))
