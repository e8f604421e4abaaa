"""What one run of the matching comes to: pairs, why others wait, and the smallest change that would help."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from programme.matching.candidates import Candidate
from programme.matching.network import flow
from programme.matching.optimum import OnStep, Optimum, Step, optimum, say_nothing
from programme.matching.profiles import Inputs
from programme.matching.recruits import served_by_recruits
from programme.matching.shortage import Shortage, WhyNot

MOST_CHANGES = 3


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
    return Outcome(best.chosen, shortage.reasons(), _changes(inputs, best, is_full=is_full))


def _changes(inputs: Inputs, best: Optimum, *, is_full: bool) -> list[Change]:
    """The three that would serve most; only those that would serve anybody."""
    import numpy as np  # noqa: PLC0415

    # In a full round another buddy helps nobody, whatever is missing besides.
    if is_full:
        without_limit = flow(best.problem, np.arange(len(best.problem.learner)), None) + len(best.pinned_rows)
        found = [Change(None, without_limit - len(best.chosen))]
    else:
        room = len(best.learners) if inputs.places is None else inputs.places - len(best.chosen)
        served = served_by_recruits(best, room=room, wanted=MOST_CHANGES)
        found = [Change(topic, count) for topic, count in served.items()]
    return sorted((each for each in found if each.served > 0), key=lambda each: (-each.served, each.topic or ""))[
        :MOST_CHANGES
    ]
