"""Our own ways from a company to pairs: the whole matching, its solver alone, greedy and random choice."""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random

from benchmarks.companies import company
from benchmarks.instance import Instance, load, report
from programme.matching import grid
from programme.matching.explanations import why
from programme.matching.outcome import work_out
from programme.matching.profiles import Buddy, Inputs, Learner

Pairs = Iterable[tuple[int, int]]
Way = Callable[[Sequence[Learner], Sequence[Buddy]], Pairs]


def ours(learners: Sequence[Learner], buddies: Sequence[Buddy]) -> Pairs:
    """Profiles, candidates, optimum, and the reasons of every pair and of everybody who waits."""
    outcome = work_out(Inputs(list(learners), list(buddies)), seed=1)
    if not all(why(pair) for pair in outcome.chosen):
        raise AssertionError("every pair has a reason")
    rows = {learner.id: row for row, learner in enumerate(learners)}
    columns = {buddy.id: column for column, buddy in enumerate(buddies)}
    return [(rows[pair.learner.id], columns[pair.buddy.id]) for pair in outcome.chosen]


def greedy(learners: Sequence[Learner], buddies: Sequence[Buddy]) -> Pairs:
    """The best pair that is left, again and again."""
    return _one_after_another(learners, buddies, lambda scores: sorted(range(len(scores)), key=lambda e: -scores[e]))


def at_random(learners: Sequence[Learner], buddies: Sequence[Buddy]) -> Pairs:
    """Any pair that is left, again and again, as most coffee bots do."""
    return _one_after_another(learners, buddies, lambda scores: Random(1).sample(range(len(scores)), len(scores)))


def _one_after_another(
    learners: Sequence[Learner], buddies: Sequence[Buddy], order: Callable[[list[int]], list[int]]
) -> Pairs:
    edges = grid.edges(Inputs(list(learners), list(buddies)))
    rows, columns, scores = edges.learner.tolist(), edges.buddy.tolist(), edges.score.tolist()
    left = [buddy.capacity for buddy in buddies]
    served: dict[int, int] = {}
    for edge in order(scores):
        if rows[edge] not in served and left[columns[edge]]:
            left[columns[edge]] -= 1
            served[rows[edge]] = columns[edge]
    return served.items()


def solver_alone(given: Instance) -> tuple[Pairs, float]:
    """The floor: the same pairs given, their optimum found, nothing explained."""
    import numpy as np  # noqa: PLC0415

    from programme.matching import lots  # noqa: PLC0415
    from programme.matching.solver import Problem, solve  # noqa: PLC0415

    learner, buddy, score = (np.frombuffer(each, dtype=np.int32) for each in (given.learner, given.buddy, given.score))
    mine, theirs = ([b"%d" % number for number in range(len(each))] for each in (given.ranks, given.capacities))
    drawn = lots.draw(1, mine, theirs, learner.astype(np.int64), buddy.astype(np.int64))
    began = time.perf_counter()
    chosen = solve(Problem(learner, buddy, score, drawn, np.array(given.ranks), np.array(given.capacities)))
    seconds = time.perf_counter() - began
    return zip(learner[chosen].tolist(), buddy[chosen].tolist(), strict=True), seconds


WAYS: dict[str, Way] = {"ours": ours, "greedy": greedy, "random": at_random}


def main() -> None:
    way, people, density, path = sys.argv[1:]
    if way == "solver":
        report(*solver_alone(load(Path(path))))
        return
    learners, buddies = company(int(people), sparse=density == "sparse")
    began = time.perf_counter()
    pairs = WAYS[way](learners, buddies)
    report(pairs, time.perf_counter() - began)


if __name__ == "__main__":
    main()
