"""The arrays say exactly what the rules and scores say, pair by pair."""

import pytest

from programme.matching import grid
from tests.programme.matching.people import company, one_by_one


def test_a_thousand_small_companies_have_the_same_pairs_and_scores() -> None:
    pairs = 0
    for seed in range(1000):
        round_ = company(seed)
        found = grid.edges(round_.learners, round_.buddies, round_.history)
        by_array = {
            (round_.learners[a].id, round_.buddies[b].id): int(score)
            for a, b, score in zip(found.learner, found.buddy, found.score, strict=True)
        }
        assert by_array == {(each.learner.id, each.buddy.id): each.score for each in one_by_one(round_)}
        pairs += len(by_array)
    assert pairs > 500


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    round_ = company(5, people=120)
    whole = grid.edges(round_.learners, round_.buddies, round_.history)
    monkeypatch.setattr(grid, "BLOCK_PAIRS", 700)
    parts = grid.edges(round_.learners, round_.buddies, round_.history)
    assert [list(column) for column in (whole.learner, whole.buddy, whole.score)] == [
        list(column) for column in (parts.learner, parts.buddy, parts.score)
    ]


def test_nobody_makes_no_pairs() -> None:
    round_ = company(5, people=20)
    assert len(grid.edges([], round_.buddies, round_.history).learner) == 0
    assert len(grid.edges(round_.learners, [], round_.history).learner) == 0
