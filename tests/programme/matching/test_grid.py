"""The arrays say exactly what the rules and scores say, pair by pair."""

from dataclasses import replace

import pytest

from programme.matching import grid
from programme.matching.profiles import Inputs
from programme.matching.rules import common_topics
from tests.programme.matching.people import buddy, candidates, company, learner, one_by_one


def test_a_thousand_small_companies_have_the_same_pairs_and_scores() -> None:
    pairs = 0
    for seed in range(1000):
        round_ = company(seed)
        found = grid.edges(round_.inputs())
        by_array = {
            (round_.learners[a].id, round_.buddies[b].id): int(score)
            for a, b, score in zip(found.learner, found.buddy, found.score, strict=True)
        }
        assert by_array == {(each.learner.id, each.buddy.id): each.score for each in one_by_one(round_)}
        pairs += len(by_array)
    assert pairs > 500


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    round_ = company(5, people=120)
    whole = grid.edges(round_.inputs())
    monkeypatch.setattr(grid, "BLOCK_PAIRS", 700)
    parts = grid.edges(round_.inputs())
    assert [list(column) for column in (whole.learner, whole.buddy, whole.score)] == [
        list(column) for column in (parts.learner, parts.buddy, parts.score)
    ]


def test_nobody_makes_no_pairs() -> None:
    round_ = company(5, people=20)
    assert len(grid.edges(replace(round_.inputs(), learners=[])).learner) == 0
    assert len(grid.edges(replace(round_.inputs(), buddies=[])).learner) == 0


def test_former_partners_are_marked_in_both_directions() -> None:
    marked = 0
    for seed in range(300):
        round_ = company(seed)
        found = grid.edges(round_.inputs())
        for row, column, again in zip(found.learner.tolist(), found.buddy.tolist(), found.again.tolist(), strict=True):
            pair = frozenset((round_.learners[row].person, round_.buddies[column].person))
            assert again == (pair in round_.history.completed)
            marked += again
    assert marked > 20


def test_more_words_than_fit_into_one_number_are_all_looked_at() -> None:
    topics = [f"topic-{number}" for number in range(150)]
    people = [learner(f"L{number}", topics[number], topics[-1]) for number in range(100)]
    others = [buddy(f"B{number}", *topics[number : number + 2], topics[-1]) for number in range(100)]
    found = candidates(Inputs(people, others))

    assert len(found) == 10_000
    assert sum(len(common_topics(each.learner, each.buddy)) == 2 for each in found) == 199
