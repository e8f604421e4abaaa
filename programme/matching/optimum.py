"""The whole matching: from people to the best possible pairs for the rules, the weights and what was decided."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, TypeAlias

from programme.matching import grid, lots
from programme.matching.candidates import Candidate, candidate
from programme.matching.grid import Edges
from programme.matching.profiles import Buddy, Inputs, Learner
from programme.matching.solver import Problem, solve

# Whoever lost a tandem or a proposal goes before everybody who waits, however long.
RANK_OF_FREED = 1_000
# Bounded, or whoever waited for a thousand drafts would pass for somebody who lost a partner.
MOST_DRAFTS_WAITED = RANK_OF_FREED - 1


class Step(StrEnum):
    """What takes a while with thousands of people."""

    COMPARING = "comparing"
    CHOOSING = "choosing"
    EXPLAINING = "explaining"


OnStep: TypeAlias = Callable[[Step], None]


def say_nothing(step: Step) -> None:
    """For whoever does not watch."""


class Waiting(Protocol):
    """Somebody who has waited for so many drafts, or lost a partner."""

    @property
    def freed(self) -> bool: ...

    @property
    def waited(self) -> int: ...


@dataclass(frozen=True)
class Optimum:
    """The chosen pairs, and what they were chosen from: the people in the order in which the problem counts them.

    `pinned_rows` are the learners whose pair a coordinator has settled; they are no part of the problem.
    """

    chosen: list[Candidate]
    learners: Sequence[Learner]
    buddies: Sequence[Buddy]
    problem: Problem
    pinned_rows: frozenset[int]


def match(inputs: Inputs, *, seed: int) -> list[Candidate]:
    """The pairs alone."""
    return optimum(inputs, seed=seed).chosen


def optimum(inputs: Inputs, *, seed: int, on_step: OnStep = say_nothing) -> Optimum:
    """The optimum, exactly: each learner once, each buddy up to their capacity, at most `places` pairs in all.

    Pinned pairs first, as far as the rules allow them. Then as many learners as can be; of those choices the one with
    the fewest former partners; then the freed and those who waited longest; then the weakest pair as good as it can be;
    then the highest total. The same for the same seed, whatever the order of the lists.
    """
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415

    on_step(Step.COMPARING)
    # By id, so that neither the order of signing up nor that of the database decides between equals; the lots do.
    learners = sorted(inputs.learners, key=lambda each: each.id.int)
    buddies = sorted(inputs.buddies, key=lambda each: each.id.int)
    edges = grid.edges(replace(inputs, learners=learners, buddies=buddies))
    capacity = np.array([max(0, each.capacity) for each in buddies], dtype=np.int64)
    pinned = _pinned(inputs, learners, buddies, edges)
    for edge in pinned:
        capacity[edges.buddy[edge]] -= 1
    # Where nobody is pinned, a slice: millions of edges need not be copied.
    left = np.flatnonzero(~np.isin(edges.learner, edges.learner[pinned])) if pinned else slice(None)
    places = None if inputs.places is None else max(0, inputs.places - len(pinned))
    names = [each.id.bytes for each in learners], [each.id.bytes for each in buddies]
    problem = Problem(
        edges.learner[left],
        edges.buddy[left],
        edges.score[left],
        lots.draw(seed, *names, edges.learner[left], edges.buddy[left]),
        rank=np.array([rank(each) for each in learners], dtype=np.int64),
        capacity=capacity,
        again=edges.again[left],
        places=places,
    )
    on_step(Step.CHOOSING)
    solved = np.arange(len(edges.learner))[left][solve(problem)]
    chosen = np.sort(np.concatenate([np.array(pinned, dtype=np.int64), solved]))
    pairs = [
        candidate(learners[row], buddies[column], inputs.weights)
        for row, column in zip(edges.learner[chosen].tolist(), edges.buddy[chosen].tolist(), strict=True)
    ]
    return Optimum(pairs, learners, buddies, problem, frozenset(edges.learner[pinned].tolist()))


def rank(learner: Waiting) -> int:
    """Who goes first where not all can be served."""
    return RANK_OF_FREED * learner.freed + min(learner.waited, MOST_DRAFTS_WAITED)


def _pinned(inputs: Inputs, learners: Sequence[Learner], buddies: Sequence[Buddy], edges: Edges) -> list[int]:
    """The edges a coordinator holds on to: those that are still possible, while there is room."""
    wanted = sorted(inputs.decisions.pinned)
    rows, columns = {each.id: n for n, each in enumerate(learners)}, {each.id: n for n, each in enumerate(buddies)}
    room = {number: each.capacity for number, each in enumerate(buddies)}
    places = len(wanted) if inputs.places is None else inputs.places
    found: dict[int, int] = {}
    for learner_id, buddy_id in wanted:
        row, column = rows.get(learner_id), columns.get(buddy_id)
        if row is None or column is None or row in found or room[column] < 1 or len(found) >= places:
            continue
        if (edge := _find(edges, row, column)) is not None:
            found[row], room[column] = edge, room[column] - 1
    return sorted(found.values())


def _find(edges: Edges, row: int, column: int) -> int | None:
    import numpy as np  # noqa: PLC0415

    first, last = np.searchsorted(edges.learner, [row, row + 1])
    at = first + int(np.searchsorted(edges.buddy[first:last], column))
    return int(at) if at < last and edges.buddy[at] == column else None
