"""The best possible choice: as many learners served as can be, then the pairs that fit best, then a repeatable lot."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from uuid import UUID

from programme.matching.candidates import Candidate

# The solver multiplies costs by the number of nodes in 64 bits. At 15,000 nodes costs near 2^47 were solved, near 2^51
# refused.
MOST_COST_BITS = 47
COST_AND_NODE_BITS = 61

_SOURCE, _GATE, _SINK = range(3)


@dataclass(frozen=True)
class _Arc:
    start: int
    end: int
    capacity: int
    cost: int = 0


def choose(
    candidates: Sequence[Candidate], capacities: Mapping[UUID, int], *, seed: int, places: int | None = None
) -> list[Candidate]:
    """The optimum, exactly: each learner once, each buddy up to their capacity, at most `places` pairs in all.

    The same for the same seed, whatever the order of the candidates.
    """
    edges = sorted((each for each in candidates if capacities[each.buddy.id] > 0), key=_key)
    if not edges or (places is not None and places <= 0):
        return []
    network = _network(edges, capacities, seed, places)
    flows = _solve(network)
    return [edge for edge, flow in zip(edges, flows, strict=False) if flow]


def _key(candidate: Candidate) -> tuple[UUID, UUID, str]:
    return candidate.learner.id, candidate.buddy.id, candidate.topic


def _network(edges: Sequence[Candidate], capacities: Mapping[UUID, int], seed: int, places: int | None) -> list[_Arc]:
    """Source, gate (as wide as the round), learners, buddies, sink; the arcs of the candidates come first."""
    learners = _nodes({edge.learner.id for edge in edges}, first=_SINK + 1)
    buddies = _nodes({edge.buddy.id for edge in edges}, first=_SINK + 1 + len(learners))
    most = len(learners) if places is None else min(places, len(learners))
    costs = _costs(edges, seed, most, nodes=_SINK + 1 + len(learners) + len(buddies))
    return [
        *(_Arc(learners[e.learner.id], buddies[e.buddy.id], 1, c) for e, c in zip(edges, costs, strict=True)),
        _Arc(_SOURCE, _GATE, most),
        *(_Arc(_GATE, node, 1) for node in learners.values()),
        *(_Arc(node, _SINK, capacities[buddy]) for buddy, node in buddies.items()),
    ]


def _nodes(ids: Iterable[UUID], *, first: int) -> dict[UUID, int]:
    return {each: node for node, each in enumerate(sorted(ids), start=first)}


def _costs(edges: Sequence[Candidate], seed: int, most: int, *, nodes: int) -> list[int]:
    """What each edge lacks to the best score; in the last digits its lot, all lots together worth less than a point."""
    best = max(edge.score for edge in edges)
    spread = best - min(edge.score for edge in edges)
    budget = min(MOST_COST_BITS, COST_AND_NODE_BITS - nodes.bit_length())
    lot_bits = budget - (spread + 1).bit_length() - most.bit_length()
    if lot_bits < 0:
        raise ValueError("scores lie too far apart to be weighed exactly")
    point = most << lot_bits
    return [(best - edge.score) * point + _lot(edge, seed, lot_bits) for edge in edges]


def _lot(candidate: Candidate, seed: int, bits: int) -> int:
    learner, buddy, topic = _key(candidate)
    drawn = blake2b(b"%d/%b%b%b" % (seed, learner.bytes, buddy.bytes, topic.encode()), digest_size=8).digest()
    return int.from_bytes(drawn) >> (64 - bits)


def _solve(arcs: Sequence[_Arc]) -> list[int]:
    """The flow on each arc, from the greatest flow that costs least."""
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # noqa: PLC0415

    solver = SimpleMinCostFlow()
    handles = solver.add_arcs_with_capacity_and_unit_cost(
        np.array([arc.start for arc in arcs], dtype=np.int32),
        np.array([arc.end for arc in arcs], dtype=np.int32),
        np.array([arc.capacity for arc in arcs], dtype=np.int64),
        np.array([arc.cost for arc in arcs], dtype=np.int64),
    )
    total = len(arcs)
    solver.set_node_supply(_SOURCE, total)
    solver.set_node_supply(_SINK, -total)
    status = solver.solve_max_flow_with_min_cost()
    if status != solver.OPTIMAL:
        raise RuntimeError(f"the solver found no optimum: {status}")
    return [int(flow) for flow in solver.flows(handles)]
