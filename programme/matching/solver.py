"""The exact optimum of a matching, on arrays of whole numbers: who is served, then the weakest pair, then the sum."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from programme.matching.lots import LOT_BITS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Numbers: TypeAlias = "npt.NDArray[np.int64]"

# The solver multiplies costs by the number of nodes in 64 bits. At 15,000 nodes costs near 2^47 were solved, near 2^51
# refused.
MOST_COST_BITS = 47
COST_AND_NODE_BITS = 61


@dataclass(frozen=True)
class Problem:
    """Edges by position: `learner`, `buddy`, `score` and `lot` have one entry each; a lot is 64 random bits.

    `rank` has one entry a learner, the higher goes first; `capacity` one a buddy.
    """

    learner: Numbers
    buddy: Numbers
    score: Numbers
    lot: "npt.NDArray[np.uint64]"
    rank: Numbers
    capacity: Numbers
    places: int | None = None


def solve(problem: Problem) -> Numbers:
    """The positions of the chosen edges, in order. ValueError if scores lie too far apart to be weighed exactly.

    None of these is ever traded for a later one: as many learners served as can be; among those the highest ranks, from
    the top down; the worst-scored pair as high as possible; the highest total; the smallest sum of lots.
    """
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415

    usable = np.flatnonzero(problem.capacity[problem.buddy] > 0)
    widths = _widths(problem, usable)
    if widths is None:
        return usable[:0]
    usable = _at_least_the_best_worst(problem, usable, widths)
    return _cheapest(problem, usable, widths)


def _widths(problem: Problem, edges: Numbers) -> "dict[int, int] | None":
    """How many learners of each rank are served; None if nobody can be.

    Those who can be served together form a matroid, so as many of the highest rank as can be are never too many.
    """
    import numpy as np  # noqa: PLC0415

    widths: dict[int, int] = {}
    served = 0
    for rank in sorted(
        {int(rank) for rank in np.unique(problem.rank[_numbered(problem.learner[edges], len(problem.rank))[0]])},
        reverse=True,
    ):
        among = edges[problem.rank[problem.learner[edges]] >= rank]
        most = len(among) if problem.places is None else problem.places
        reached = min(_flow(problem, among, None), most)
        widths[rank] = reached - served
        served = reached
    return widths if served > 0 else None


def _at_least_the_best_worst(problem: Problem, edges: Numbers, widths: dict[int, int]) -> Numbers:
    """Only the edges that may be used when the worst pair is as good as it can be: found by halving."""
    import numpy as np  # noqa: PLC0415

    served = sum(widths.values())
    levels = np.unique(problem.score[edges])
    low, high = 0, len(levels) - 1
    while low < high:
        middle = (low + high + 1) // 2
        tried = edges[problem.score[edges] >= levels[middle]]
        if _numbers(problem, tried) >= served and _flow(problem, tried, widths) == served:
            low = middle
        else:
            high = middle - 1
    kept: Numbers = edges[problem.score[edges] >= levels[low]]
    return kept


def _numbers(problem: Problem, edges: Numbers) -> int:
    """How many learners have any of these edges: quickly told, and never fewer than can be served."""
    return len(_numbered(problem.learner[edges], len(problem.rank))[0])


@dataclass(frozen=True)
class _Network:
    """Source, one gate a rank, learners, buddies, sink; the arcs of the edges come first."""

    start: "npt.NDArray[np.int32]"
    end: "npt.NDArray[np.int32]"
    room: Numbers
    source: int
    sink: int


def _network(problem: Problem, edges: Numbers, widths: dict[int, int] | None) -> _Network:
    import numpy as np  # noqa: PLC0415

    learners, from_learner = _numbered(problem.learner[edges], len(problem.rank))
    buddies, to_buddy = _numbered(problem.buddy[edges], len(problem.capacity))
    ranks, gate = np.unique(problem.rank[learners], return_inverse=True)
    first_gate, first_learner = 2, 2 + len(ranks)
    first_buddy = first_learner + len(learners)
    gates = np.arange(first_gate, first_learner)
    through = [len(learners) if widths is None else widths.get(int(rank), 0) for rank in ranks]
    pieces = (
        (first_learner + from_learner, first_buddy + to_buddy, np.ones(len(edges))),
        (np.zeros(len(ranks)), gates, np.array(through)),
        (gates[gate], first_learner + np.arange(len(learners)), np.ones(len(learners))),
        (first_buddy + np.arange(len(buddies)), np.ones(len(buddies)), problem.capacity[buddies]),
    )
    starts, ends, rooms = zip(*pieces, strict=True)
    start, end = (np.concatenate(column, dtype=np.int32, casting="unsafe") for column in (starts, ends))
    return _Network(start, end, np.concatenate(rooms, dtype=np.int64, casting="unsafe"), source=0, sink=1)


def _numbered(positions: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """The positions that occur, in order, and for each entry the number of its position among them."""
    import numpy as np  # noqa: PLC0415

    occurs = np.zeros(count, dtype=bool)
    occurs[positions] = True
    return np.flatnonzero(occurs), (np.cumsum(occurs) - 1)[positions]


def _flow(problem: Problem, edges: Numbers, widths: dict[int, int] | None) -> int:
    """How many can be served over these edges."""
    if not len(edges):
        return 0
    from ortools.graph.python.max_flow import SimpleMaxFlow  # noqa: PLC0415

    network = _network(problem, edges, widths)
    solver = SimpleMaxFlow()
    solver.add_arcs_with_capacity(network.start, network.end, network.room)
    _check(solver, solver.solve(network.source, network.sink))
    return int(solver.optimal_flow())


def _cheapest(problem: Problem, edges: Numbers, widths: dict[int, int]) -> Numbers:
    """The greatest total, and of those with the same total the smallest sum of lots."""
    import numpy as np  # noqa: PLC0415
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # noqa: PLC0415

    network, served = _network(problem, edges, widths), sum(widths.values())
    costs = np.zeros(len(network.start), dtype=np.int64)
    costs[: len(edges)] = _costs(problem, edges, served, nodes=int(network.end.max()) + 1)
    solver = SimpleMinCostFlow()
    handles = solver.add_arcs_with_capacity_and_unit_cost(network.start, network.end, network.room, costs)
    solver.set_node_supply(network.source, served)
    solver.set_node_supply(network.sink, -served)
    _check(solver, solver.solve())
    flows = np.asarray(solver.flows(handles[: len(edges)]))
    chosen: Numbers = edges[flows > 0]
    return chosen


def _costs(problem: Problem, edges: Numbers, served: int, *, nodes: int) -> Numbers:
    """What each edge lacks to the best score; in the last digits its lot, all lots together worth less than a point."""
    best = int(problem.score[edges].max())
    spread = best - int(problem.score[edges].min())
    budget = min(MOST_COST_BITS, COST_AND_NODE_BITS - nodes.bit_length())
    lot_bits = budget - (spread + 1).bit_length() - served.bit_length()
    if lot_bits < 0:
        raise ValueError("scores lie too far apart to be weighed exactly")
    lots = (problem.lot[edges] >> (LOT_BITS - lot_bits)) if lot_bits else problem.lot[edges] * 0
    costs: Numbers = (best - problem.score[edges]) * (served << lot_bits) + lots.astype("int64")
    return costs


def _check(solver: Any, status: Any) -> None:
    if status != solver.OPTIMAL:
        raise RuntimeError(f"the solver found no optimum: {status}")
