"""What one run of the matching comes to: pairs, why others wait, and the smallest change that would help."""

from collections import Counter
from dataclasses import dataclass, replace
from uuid import UUID

from programme.matching.candidates import Candidate
from programme.matching.network import Numbers, Problem, flow
from programme.matching.optimum import OnStep, Optimum, Step, optimum, say_nothing
from programme.matching.profiles import Inputs
from programme.matching.shortage import Shortage, WhyNot

# A buddy who is found takes up to so many learners.
PLACES_OF_A_RECRUIT = 3
MOST_CHANGES = 3
# Up to so many possible pairs everybody is seated anew for each topic; beyond, only who would get the new places.
MOST_EDGES_SEATED_ANEW = 500_000


@dataclass(frozen=True)
class Change:
    """One more buddy for a topic, or with no topic more places in the round, and how many more that would serve."""

    topic: str | None
    served: int


@dataclass(frozen=True)
class Outcome:
    """The chosen pairs, why each other learner waits, and what would help most."""

    chosen: list[Candidate]
    waiting: dict[UUID, WhyNot]
    changes: list[Change]


def work_out(inputs: Inputs, *, seed: int, on_step: OnStep = say_nothing) -> Outcome:
    """From people to all that a coordinator reads; pure, so that it can run beside the event loop."""
    best = optimum(inputs, seed=seed, on_step=on_step)
    on_step(Step.EXPLAINING)
    served = {pair.learner.id for pair in best.chosen}
    waiting = [learner for learner in best.learners if learner.id not in served]
    if not waiting:
        return Outcome(best.chosen, {}, [])
    taken = Counter(pair.buddy.id for pair in best.chosen)
    left = {buddy.id: buddy.capacity - taken[buddy.id] for buddy in best.buddies}
    is_full = inputs.places is not None and len(best.chosen) >= inputs.places
    shortage = Shortage(waiting, best.buddies, left, is_full=is_full)
    return Outcome(best.chosen, shortage.reasons(), _changes(inputs, best, served, is_full=is_full))


def _changes(inputs: Inputs, best: Optimum, served: set[UUID], *, is_full: bool) -> list[Change]:
    """The three that would serve most; only those that would serve anybody."""
    import numpy as np  # noqa: PLC0415

    if is_full:
        without_limit = flow(best.problem, np.arange(len(best.problem.learner)), None) + len(best.pinned_rows)
        found = [Change(None, without_limit - len(best.chosen))]
    else:
        topics = sorted({topic for learner in best.learners if learner.id not in served for topic in learner.wants})
        room = len(best.learners) if inputs.places is None else inputs.places - len(best.chosen)
        found = [Change(topic, min(room, _served_by_recruit(best, served, topic))) for topic in topics]
    return sorted((each for each in found if each.served > 0), key=lambda each: (-each.served, each.topic or ""))[
        :MOST_CHANGES
    ]


def _served_by_recruit(best: Optimum, served: set[UUID], topic: str) -> int:
    """How many more would be served if one more buddy, free at any time and in every language, showed this topic."""
    wanting = [row for row, learner in enumerate(best.learners) if topic in learner.wants]
    waiting = sum(learner.id not in served for learner in best.learners)
    directly = sum(best.learners[row].id not in served for row in wanting)
    most = min(PLACES_OF_A_RECRUIT, waiting)
    if directly >= most or len(best.problem.learner) > MOST_EDGES_SEATED_ANEW:
        return min(directly, most)
    return flow(*_with_recruit(best, wanting), None) + len(best.pinned_rows) - len(best.chosen)


def _with_recruit(best: Optimum, wanting: list[int]) -> tuple[Problem, Numbers]:
    import numpy as np  # noqa: PLC0415

    problem = best.problem
    free = np.array([row for row in wanting if row not in best.pinned_rows], dtype=np.int64)
    more = replace(
        problem,
        learner=np.concatenate([problem.learner, free]),
        buddy=np.concatenate([problem.buddy, np.full(len(free), len(problem.capacity), dtype=np.int64)]),
        capacity=np.append(problem.capacity, PLACES_OF_A_RECRUIT),
    )
    return more, np.arange(len(more.learner))
