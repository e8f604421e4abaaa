"""The solver alone: on thousands of small problems nothing better exists, in the whole order of what counts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from programme.matching import network
from programme.matching.solver import Problem, solve

# Served; fewer former partners; served by rank from the top; the worst pair; the sum.
Quality = tuple[int, int, tuple[int, ...], int, int]
NOBODY: Quality = (0, 0, (), 0, 0)


def problem(
    edges: list[tuple[int, int, int]],
    *,
    rank: list[int],
    capacity: list[int],
    again: list[bool] | None = None,
    places: int | None = None,
    seed: int = 0,
) -> Problem:
    learner, buddy, score = (np.array([edge[n] for edge in edges], dtype=np.int64) for n in range(3))
    lot = np.random.default_rng(seed).integers(0, 2**64, len(edges), dtype=np.uint64)
    marked = None if again is None else np.array(again)
    return Problem(learner, buddy, score, lot, np.array(rank), np.array(capacity), marked, places)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    learners, buddies = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    pairs = [(a, b) for a in range(learners) for b in range(buddies)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, min_size=1))
    scores = st.integers(0, draw(st.sampled_from([0, 1, 5, 40_000])))
    return problem(
        [(a, b, draw(scores)) for a, b in chosen],
        rank=draw(st.lists(st.integers(0, 2), min_size=learners, max_size=learners)),
        capacity=draw(st.lists(st.integers(0, 2), min_size=buddies, max_size=buddies)),
        again=draw(st.none() | st.lists(st.booleans(), min_size=len(chosen), max_size=len(chosen))),
        places=draw(st.none() | st.integers(0, 4)),
        seed=draw(st.integers(0, 99)),
    )


def quality(given_: Problem, chosen: list[int]) -> Quality:
    if not chosen:
        return NOBODY
    scores = [int(given_.score[edge]) for edge in chosen]
    ranks = [int(given_.rank[given_.learner[edge]]) for edge in chosen]
    by_rank = tuple(ranks.count(rank) for rank in range(2, -1, -1))
    again = 0 if given_.again is None else int(given_.again[chosen].sum())
    return len(chosen), -again, by_rank, min(scores), sum(scores)


def choices(given_: Problem) -> Iterator[list[int]]:
    """Every choice there is, learner by learner."""
    by_learner = {
        learner: [edge for edge in range(len(given_.learner)) if given_.learner[edge] == learner]
        for learner in sorted({int(each) for each in given_.learner})
    }
    most = len(by_learner) if given_.places is None else given_.places

    def further(left: list[int], room: tuple[int, ...], chosen: list[int]) -> Iterator[list[int]]:
        if not left or len(chosen) >= most:
            yield chosen
            return
        yield from further(left[1:], room, chosen)
        for edge in by_learner[left[0]]:
            buddy = int(given_.buddy[edge])
            if room[buddy]:
                less = (*room[:buddy], room[buddy] - 1, *room[buddy + 1 :])
                yield from further(left[1:], less, [*chosen, edge])

    yield from further(list(by_learner), tuple(int(each) for each in given_.capacity), [])


@settings(max_examples=2000)
@given(problems())
def test_nothing_better_exists(given_: Problem) -> None:
    chosen = [int(edge) for edge in solve(given_)]
    assert sorted(chosen) in [sorted(each) for each in choices(given_)]
    assert quality(given_, chosen) == max(quality(given_, each) for each in choices(given_))


@settings(max_examples=300)
@given(problems())
def test_ties_fall_to_the_smallest_sum_of_lots(given_: Problem) -> None:
    chosen = [int(edge) for edge in solve(given_)]
    best = quality(given_, chosen)
    ties = [each for each in choices(given_) if quality(given_, each) == best]

    # The solver looks at the lots' leading bits, as many as fit beside the scores.
    @cache
    def drawn(edges: tuple[int, ...]) -> int:
        return sum(int(given_.lot[edge]) >> 40 for edge in edges)

    assert drawn(tuple(chosen)) <= min(drawn(tuple(each)) for each in ties) + len(chosen)


@pytest.mark.parametrize("few", [0, 0.5, 1, 2])
@settings(max_examples=300)
@given(problems())
def test_how_few_edges_are_tried_first_changes_nothing(few: float, given_: Problem) -> None:
    with pytest.MonkeyPatch.context() as tried_first:
        tried_first.setattr(network, "FEW", few)
        chosen = solve(replace(given_))
    assert list(chosen) == list(solve(replace(given_)))


@pytest.mark.parametrize("few", [0, 1, 3])
def test_a_flow_on_few_edges_is_as_great_as_on_all(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(11)
    for _ in range(100):
        pairs = np.argwhere(chance.random((40, 20)) < chance.uniform(0.02, 0.5))
        edges = [(int(a), int(b), 1) for a, b in pairs]
        given_ = problem(edges, rank=[0] * 40, capacity=[int(each) for each in chance.integers(0, 4, 20)])
        every = np.arange(len(edges))
        monkeypatch.setattr(network, "FEW", 40)
        most = network.flow(given_, every, None)
        monkeypatch.setattr(network, "FEW", few)
        assert network.flow(replace(given_), every, None) == most


@pytest.mark.parametrize("density", [0.05, 0.3, 1.0])
def test_scipy_finds_no_higher_total_where_nobody_goes_first(density: float) -> None:
    chance = np.random.default_rng(7)
    for _ in range(5):
        size = 60
        allowed = chance.random((size, size)) < density
        scores = np.where(allowed, chance.integers(0, 100, (size, size)), 0)
        edges = [(int(a), int(b), int(scores[a, b])) for a, b in zip(*np.nonzero(allowed), strict=True)]
        if not edges:
            continue
        given_ = problem(edges, rank=[0] * size, capacity=[1] * size)
        chosen = solve(given_)
        worst = int(given_.score[chosen].min())
        # With the worst pair given, the rest is a plain assignment.
        usable = np.where(allowed & (scores >= worst), 1_000_000 + scores, 0)
        rows, columns = linear_sum_assignment(usable, maximize=True)
        value = usable[rows, columns]
        assert (len(chosen), int(given_.score[chosen].sum())) == (int((value > 0).sum()), int(value.sum() % 1_000_000))


def test_a_weak_pair_is_avoided_even_where_the_sum_is_lower() -> None:
    # 9 + 1 is more than 4 + 4, and leaves somebody badly served.
    given_ = problem([(0, 0, 9), (0, 1, 4), (1, 0, 4), (1, 1, 1)], rank=[0, 0], capacity=[1, 1])
    assert list(solve(given_)) == [1, 2]


def test_who_waited_longest_is_served_first_but_never_instead_of_two() -> None:
    one_place = problem([(0, 0, 9), (1, 0, 1)], rank=[0, 1], capacity=[1])
    assert list(solve(one_place)) == [1]
    # Serving the one who waited at the one place costs nobody theirs: the other goes elsewhere.
    two_places = problem([(0, 0, 9), (1, 0, 1), (0, 1, 1)], rank=[0, 1], capacity=[1, 1])
    assert list(solve(two_places)) == [1, 2]


def test_former_partners_are_joined_only_where_fewer_would_otherwise_be_served() -> None:
    # Anna and Ben have been a tandem: with Dora there, Anna meets somebody new, however good the two were together.
    good_old, new = (0, 0, 100), (0, 1, 1)
    assert list(solve(problem([good_old, new], rank=[0], capacity=[1, 1], again=[True, False]))) == [1]
    assert list(solve(problem([good_old], rank=[0], capacity=[1], again=[True]))) == [0]
    # Nor does anybody who waited longer change that.
    waited = problem([(0, 0, 1), (1, 0, 1)], rank=[9, 0], capacity=[1], again=[True, False])
    assert list(solve(waited)) == [1]


def test_scores_too_far_apart_are_refused_rather_than_rounded() -> None:
    with pytest.raises(ValueError):
        solve(problem([(0, 0, 0), (1, 0, 2**60), (1, 1, 5)], rank=[0, 0], capacity=[1, 1]))
