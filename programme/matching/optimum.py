"""The best possible pairs of a round, and the same on every machine."""

from collections.abc import Sequence

from programme.matching import grid, lots
from programme.matching.candidates import Candidate, candidate
from programme.matching.profiles import Buddy, History, Learner
from programme.matching.solver import Problem, solve

# Whoever was freed goes before everybody who has merely waited, however often.
RANK_OF_FREED = 1_000


def match(
    learners: Sequence[Learner], buddies: Sequence[Buddy], history: History, *, seed: int, places: int | None = None
) -> list[Candidate]:
    """The optimum, exactly: each learner once, each buddy up to their capacity, at most `places` pairs in all.

    As many learners as can be; of them the freed and those who waited longest; then the weakest pair as good as it can
    be; then the highest total. The same for the same seed, whatever the order of the lists.
    """
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415

    learners, buddies = sorted(learners, key=lambda each: each.id), sorted(buddies, key=lambda each: each.id)
    edges = grid.edges(learners, buddies, history)
    if not len(edges.learner) or (places is not None and places <= 0):
        return []
    names = [each.id.bytes for each in learners], [each.id.bytes for each in buddies]
    problem = Problem(
        edges.learner,
        edges.buddy,
        edges.score,
        lots.draw(seed, *names, edges.learner, edges.buddy),
        rank=np.array([rank(each) for each in learners], dtype=np.int64),
        capacity=np.array([max(0, each.capacity) for each in buddies], dtype=np.int64),
        places=places,
    )
    chosen = solve(problem)
    return [
        candidate(learners[row], buddies[column])
        for row, column in zip(edges.learner[chosen].tolist(), edges.buddy[chosen].tolist(), strict=True)
    ]


def rank(learner: Learner) -> int:
    """Who goes first where not all can be served."""
    return RANK_OF_FREED * learner.freed + min(learner.waited, RANK_OF_FREED - 1)
