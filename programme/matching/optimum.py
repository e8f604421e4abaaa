"""The best possible choice among the candidates, and the same on every machine."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from uuid import UUID

from programme.matching.candidates import Candidate
from programme.matching.profiles import Learner
from programme.matching.solver import LOT_BITS, Problem, solve

# Whoever was freed goes before everybody who has merely waited, however often.
RANK_OF_FREED = 1_000


def choose(
    candidates: Sequence[Candidate], capacities: Mapping[UUID, int], *, seed: int, places: int | None = None
) -> list[Candidate]:
    """The optimum, exactly: each learner once, each buddy up to their capacity, at most `places` pairs in all.

    As many learners as can be; of them the freed and those who waited longest; then the weakest pair as good as it can
    be; then the highest total. The same for the same seed, whatever the order of the candidates.
    """
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415

    edges = sorted(candidates, key=_key)
    if not edges or (places is not None and places <= 0):
        return []
    learners = {each.learner.id: each.learner for each in edges}
    buddies = {each.buddy.id: number for number, each in enumerate(edges)}
    rows = {id_: number for number, id_ in enumerate(learners)}
    columns = {id_: number for number, id_ in enumerate(buddies)}
    problem = Problem(
        learner=np.array([rows[each.learner.id] for each in edges], dtype=np.int64),
        buddy=np.array([columns[each.buddy.id] for each in edges], dtype=np.int64),
        score=np.array([each.score for each in edges], dtype=np.int64),
        lot=np.array([_lot(each, seed) for each in edges], dtype=np.uint64),
        rank=np.array([rank(each) for each in learners.values()], dtype=np.int64),
        capacity=np.array([max(0, capacities[id_]) for id_ in columns], dtype=np.int64),
        places=places,
    )
    return [edges[int(position)] for position in solve(problem)]


def rank(learner: Learner) -> int:
    """Who goes first where not all can be served."""
    return RANK_OF_FREED * learner.freed + min(learner.waited, RANK_OF_FREED - 1)


def _key(candidate: Candidate) -> tuple[UUID, UUID, str]:
    return candidate.learner.id, candidate.buddy.id, candidate.topic


def _lot(candidate: Candidate, seed: int) -> int:
    learner, buddy, topic = _key(candidate)
    drawn = blake2b(b"%d/%b%b%b" % (seed, learner.bytes, buddy.bytes, topic.encode()), digest_size=LOT_BITS // 8)
    return int.from_bytes(drawn.digest())
