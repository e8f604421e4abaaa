from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from random import Random
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from programme.matching import lots
from programme.matching.candidates import Candidate
from programme.matching.optimum import match, rank
from programme.matching.profiles import Decisions, Inputs, Stage
from programme.matching.solver import Problem, solve
from tests.programme.matching.people import Company, buddy, candidates, company, enrolment, learner

# Served; served by rank from the top; the worst pair; the sum.
Result = tuple[int, tuple[int, ...], int, int]


def result(chosen: Sequence[Candidate]) -> Result:
    scores = [each.score for each in chosen]
    ranks = Counter(rank(each.learner) for each in chosen)
    return len(chosen), tuple(ranks[each] for each in sorted(ranks, reverse=True)), min(scores, default=0), sum(scores)


def choose(
    edges: Sequence[Candidate], capacities: Mapping[UUID, int], *, seed: int, places: int | None = None
) -> list[Candidate]:
    """The solver on pairs that need not fit the rules."""
    edges = sorted(edges, key=lambda each: (each.learner.id, each.buddy.id))
    learners = {each.learner.id: each.learner for each in edges}
    names = {id_: place for place, id_ in enumerate(learners)}
    others = {id_: place for place, id_ in enumerate(capacities)}
    learner = np.array([names[each.learner.id] for each in edges], dtype=np.int64)
    buddy = np.array([others[each.buddy.id] for each in edges], dtype=np.int64)
    problem = Problem(
        learner,
        buddy,
        np.array([each.score for each in edges], dtype=np.int64),
        lots.draw(seed, [each.bytes for each in names], [each.bytes for each in others], learner, buddy),
        np.array([rank(each) for each in learners.values()], dtype=np.int64),
        np.array([capacities[each] for each in others], dtype=np.int64),
        places=places,
    )
    return [edges[position] for position in solve(problem).tolist()]


def edges_of(round_: Company) -> list[Candidate]:
    return candidates(round_.inputs())


def edge(anna: str, ben: str, score: int) -> Candidate:
    return Candidate(learner(anna), buddy(ben), "ai-assistants", score, ())


def random_edges(seed: int, *, people: int, density: float, scores: int) -> list[Candidate]:
    chance = Random(seed)
    return [
        edge(f"L{a}", f"B{b}", chance.randint(0, scores))
        for a in range(people // 2)
        for b in range(people - people // 2)
        if chance.random() < density
    ]


def places_of(edges: Sequence[Candidate], *, seed: int, most: int = 3) -> dict[UUID, int]:
    chance = Random(seed)
    return {id_: chance.randint(0, most) for id_ in sorted({each.buddy.id for each in edges})}


def names(chosen: Sequence[Candidate]) -> set[tuple[str, str]]:
    return {(each.learner.user, each.buddy.user) for each in chosen}


def test_four_people_in_a_row_are_all_paired() -> None:
    # Anna - Ben - Cem - Dora: greedy takes the strong pair in the middle and leaves two without a partner.
    cem_ben = edge("Cem", "Ben", 100)
    anna_ben, cem_dora = edge("Anna", "Ben", 1), edge("Cem", "Dora", 1)
    one_each = {enrolment("Ben"): 1, enrolment("Dora"): 1}

    for seed in range(50):
        assert names(choose([cem_ben, anna_ben, cem_dora], one_each, seed=seed)) == {("Anna", "Ben"), ("Cem", "Dora")}


def test_without_candidates_nobody_is_paired() -> None:
    assert choose([], {}, seed=1) == []


def test_a_buddy_without_a_free_place_gets_nobody() -> None:
    assert choose([edge("Anna", "Ben", 5)], {enrolment("Ben"): 0}, seed=1) == []


def test_a_buddy_with_two_places_gets_the_two_who_fit_best() -> None:
    asked = [edge("Anna", "Ben", 3), edge("Cem", "Ben", 5), edge("Dora", "Ben", 4)]

    assert names(choose(asked, {enrolment("Ben"): 2}, seed=1)) == {("Cem", "Ben"), ("Dora", "Ben")}


def test_a_pilot_takes_the_best_pairs_it_has_places_for() -> None:
    asked = [edge("Anna", "Ben", 3), edge("Cem", "Dora", 5)]
    one_each = {enrolment("Ben"): 1, enrolment("Dora"): 1}

    assert names(choose(asked, one_each, seed=1, places=1)) == {("Cem", "Dora")}
    assert choose(asked, one_each, seed=1, places=0) == []


def test_whoever_was_freed_goes_first_however_well_others_fit() -> None:
    topics = ("ai-assistants", "mobile-devices", "social-media")
    ben = replace(buddy("Ben", *topics), department="IT", stage=Stage.LEADING)
    others = [
        replace(learner(name, *topics), department="Lager", stage=Stage.IN_TRAINING) for name in ("Cem", "Dora", "Eva")
    ]
    freed = replace(learner("Anna"), freed=True)

    chosen = match(Inputs([*others, freed], [replace(ben, capacity=1)]), seed=1)

    assert names(chosen) == {("Anna", "Ben")}


def test_a_thousand_small_companies_are_served_as_well_as_can_be() -> None:
    served = 0
    for seed in range(1000):
        round_ = replace(company(seed), decisions=Decisions())
        round_ = replace(round_, history=replace(round_.history, completed=frozenset()))
        edges = edges_of(round_)
        places = Random(seed).choice([None, None, 1, 2, 3])
        chosen = match(round_.inputs(places=places), seed=round_.seed)
        assert result(chosen) == _brute_force(edges, round_.capacities, places)
        _check_places(chosen, round_.capacities, places)
        served += len(chosen)

    assert served > 500


def test_a_thousand_random_graphs_of_seven_are_solved_exactly() -> None:
    for seed in range(1000):
        chance = Random(seed)
        edges = random_edges(
            seed, people=chance.randint(2, 7), density=chance.random(), scores=chance.choice([0, 2, 20, 40_000])
        )
        capacities = places_of(edges, seed=seed)
        assert result(choose(edges, capacities, seed=seed)) == _brute_force(edges, capacities, None)


@pytest.mark.parametrize("density", [0.05, 0.2, 1.0])
@pytest.mark.parametrize("scores", [1, 50, 40_000])
def test_an_independent_solver_finds_nothing_better(density: float, scores: int) -> None:
    for seed in range(5):
        edges = random_edges(seed, people=60, density=density, scores=scores)
        capacities = places_of(edges, seed=seed, most=2)
        assert result(choose(edges, capacities, seed=seed)) == _scipy(edges, capacities)


def test_the_costs_of_a_large_company_fit_the_solver() -> None:
    edges = [edge(f"L{number}", f"B{number + step}", 40_000 * step) for number in range(5000) for step in (0, 1)]
    capacities = dict.fromkeys({each.buddy.id for each in edges}, 1)

    assert result(choose(edges, capacities, seed=3)) == (5000, (5000,), 40_000, 5000 * 40_000)


def test_scores_too_far_apart_are_refused_rather_than_rounded() -> None:
    edges = [edge("Anna", "Ben", 0), edge("Cem", "Ben", 2**60), edge("Cem", "Dora", 5)]

    with pytest.raises(ValueError):
        choose(edges, {enrolment("Ben"): 1, enrolment("Dora"): 1}, seed=1)


@given(st.integers(0, 10_000), st.integers(-(2**63), 2**63 - 1), st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(number: int, seed: int, chance: Random) -> None:
    edges = random_edges(number, people=12, density=0.7, scores=2)
    capacities = places_of(edges, seed=number)
    shuffled = chance.sample(edges, len(edges))

    assert choose(shuffled, capacities, seed=seed) == choose(edges, capacities, seed=seed)


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_the_people_changes_nothing(number: int, chance: Random) -> None:
    round_ = company(number, people=12)
    learners = chance.sample(round_.learners, len(round_.learners))
    buddies = chance.sample(round_.buddies, len(round_.buddies))

    drawn = match(replace(round_.inputs(), learners=learners, buddies=buddies), seed=number)
    assert drawn == match(round_.inputs(), seed=number)


def test_all_lots_together_weigh_less_than_a_point() -> None:
    # A ring of fifty can be paired in two ways, one of them a single point better.
    for seed in range(20):
        ring = [edge(f"L{n}", f"B{(n + step) % 50}", int(n == step == 0)) for n in range(50) for step in (0, 1)]
        one_each = dict.fromkeys({each.buddy.id for each in ring}, 1)
        assert result(choose(ring, one_each, seed=seed)) == (50, (50,), 0, 1)


def test_another_seed_draws_another_lot_among_equals() -> None:
    equals = [edge(f"L{number}", "Ben", 5) for number in range(10)]
    winners = {choose(equals, {enrolment("Ben"): 1}, seed=seed)[0].learner.user for seed in range(100)}

    assert len(winners) == 10


def test_the_lot_is_the_same_on_every_machine() -> None:
    equals = [edge(f"L{number}", "Ben", 5) for number in range(10)]

    drawn = [choose(equals, {enrolment("Ben"): 1}, seed=seed)[0].learner.user for seed in range(5)]

    assert drawn == ["L9", "L8", "L0", "L9", "L6"]


def _check_places(chosen: Sequence[Candidate], capacities: Mapping[UUID, int], places: int | None) -> None:
    assert len({each.learner.id for each in chosen}) == len(chosen)
    taught = Counter(each.buddy.id for each in chosen)
    assert all(count <= capacities[id_] for id_, count in taught.items())
    assert places is None or len(chosen) <= places


def _brute_force(edges: Sequence[Candidate], capacities: Mapping[UUID, int], places: int | None) -> Result:
    """Every choice there is, for every pair that could be the worst one."""
    found: list[Result] = [(0, (), 0, 0)]
    ranks = sorted({rank(each.learner) for each in edges}, reverse=True)
    for worst in {each.score for each in edges}:
        served, by_rank, total = _every_choice([e for e in edges if e.score >= worst], ranks, capacities, places)
        if served:
            found.append((served, by_rank, worst, total))
    served, by_rank, worst, total = max(found)
    return served, tuple(count for count in by_rank if count), worst, total


def _every_choice(
    edges: Sequence[Candidate], ranks: Sequence[int], capacities: Mapping[UUID, int], places: int | None
) -> tuple[int, tuple[int, ...], int]:
    """Learner by learner: with nobody, or with each buddy who has a place left. Most served, by rank, best sum."""
    learners = sorted({each.learner.id: each.learner for each in edges}.items())
    buddies = sorted({each.buddy.id for each in edges})
    rows = [id_ for id_, _ in learners]
    scores = {(rows.index(e.learner.id), buddies.index(e.buddy.id)): e.score for e in edges}

    @cache
    def best(row: int, free: tuple[int, ...], places: int) -> tuple[int, tuple[int, ...], int]:
        if row == len(learners) or places == 0:
            return 0, (0,) * len(ranks), 0
        results = [best(row + 1, free, places)]
        mine = ranks.index(rank(learners[row][1]))
        for seat, left in enumerate(free):
            if left and (row, seat) in scores:
                less = (*free[:seat], left - 1, *free[seat + 1 :])
                served, by_rank, total = best(row + 1, less, places - 1)
                more = (*by_rank[:mine], by_rank[mine] + 1, *by_rank[mine + 1 :])
                results.append((served + 1, more, total + scores[row, seat]))
        return max(results)

    return best(0, tuple(max(0, capacities[id_]) for id_ in buddies), len(learners) if places is None else places)


def _scipy(edges: Sequence[Candidate], capacities: Mapping[UUID, int]) -> Result:
    """The lowest score that may be demanded of every pair before somebody goes without, and the best sum with it."""
    table = _table(edges, capacities)
    scores = sorted({each.score for each in edges})
    served, _ = _assigned(table, 0)
    if not served:
        return 0, (), 0, 0
    worst = scores[bisect_left(scores, True, key=lambda demanded: _assigned(table, demanded)[0] < served) - 1]
    return served, (served,), worst, _assigned(table, worst)[1]


WORTH = 10_000_000


def _table(edges: Sequence[Candidate], capacities: Mapping[UUID, int]) -> NDArray[np.int64]:
    """Each buddy once for each place; one pair is worth more than all scores together."""
    learners = sorted({each.learner.id for each in edges})
    seats = [id_ for id_, capacity in sorted(capacities.items()) for _ in range(capacity)]
    table = np.zeros((len(learners), len(seats)), dtype=np.int64)
    for each in edges:
        row = learners.index(each.learner.id)
        table[row, [seat for seat, id_ in enumerate(seats) if id_ == each.buddy.id]] = WORTH + each.score
    return table


def _assigned(table: NDArray[np.int64], demanded: int) -> tuple[int, int]:
    allowed = np.where(table >= WORTH + demanded, table, 0)
    gains = allowed[linear_sum_assignment(allowed, maximize=True)]
    return int(np.count_nonzero(gains)), int((gains[gains > 0] - WORTH).sum())
