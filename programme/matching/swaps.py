"""What a coordinator can do with one pair of a draft: exchange buddies with another, or take a free one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from programme.matching.candidates import Candidate, candidate
from programme.matching.hard_rules import may_be_paired
from programme.matching.profiles import Buddy, Inputs, Learner


@dataclass(frozen=True)
class Swap:
    """The pairs as they would be: this one, and the other where two exchange their buddies."""

    mine: Candidate
    other: Candidate | None = None

    @property
    def score(self) -> float:
        """The mean of what comes about, so that an exchange can be compared with a free buddy."""
        return (self.mine.score + self.other.score) / 2 if self.other else self.mine.score


def swaps(inputs: Inputs, pairs: Sequence[tuple[UUID, UUID]], learner_id: UUID, buddy_id: UUID) -> list[Swap]:
    """Everything the hard rules allow for the pair, the best first; `pairs` is the draft, by enrolment."""
    learners = {each.id: each for each in inputs.learners}
    buddies = {each.id: each for each in inputs.buddies}
    if learner_id not in learners or buddy_id not in buddies:
        return []
    found = [*_exchanges(inputs, pairs, learners, buddies, learner_id, buddy_id)]
    found += _free(inputs, pairs, learners[learner_id], buddy_id)
    return sorted(found, key=_order)


def _order(swap: Swap) -> tuple[float, int, int]:
    """The best first; of the same buddy, who has a place left before who would have to exchange."""
    return -swap.score, swap.mine.buddy.id.int, swap.other.learner.id.int if swap.other else 0


def _exchanges(
    inputs: Inputs,
    pairs: Sequence[tuple[UUID, UUID]],
    learners: dict[UUID, Learner],
    buddies: dict[UUID, Buddy],
    learner_id: UUID,
    buddy_id: UUID,
) -> Iterator[Swap]:
    for other_id, their_id in pairs:
        if their_id == buddy_id or other_id not in learners or their_id not in buddies:
            continue
        mine = possible(inputs, learners[learner_id], buddies[their_id])
        theirs = possible(inputs, learners[other_id], buddies[buddy_id])
        if mine and theirs:
            yield Swap(mine, theirs)


def _free(inputs: Inputs, pairs: Sequence[tuple[UUID, UUID]], learner: Learner, buddy_id: UUID) -> Iterator[Swap]:
    taken = Counter(buddy for _, buddy in pairs)
    for buddy in inputs.buddies:
        if buddy.id != buddy_id and buddy.capacity > taken[buddy.id] and (mine := possible(inputs, learner, buddy)):
            yield Swap(mine)


def possible(inputs: Inputs, learner: Learner, buddy: Buddy) -> Candidate | None:
    """The pair, if no hard rule stands in the way."""
    return candidate(learner, buddy, inputs.weights) if may_be_paired(learner, buddy, inputs) else None
