"""The flow network behind a matching: source, gates, learners, buddies, sink; and OR-Tools, which solves it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Numbers: TypeAlias = "npt.NDArray[np.int64]"


@dataclass(frozen=True)
class Problem:
    """Edges by position: `learner`, `buddy`, `score` and `lot` have one entry each; a lot is 64 random bits.

    `rank` has one entry a learner, the higher goes first; `capacity` one a buddy. `again` marks the edges between
    former partners, who are joined only where fewer would otherwise be served.
    """

    learner: Numbers
    buddy: Numbers
    score: Numbers
    lot: "npt.NDArray[np.uint64]"
    rank: Numbers
    capacity: Numbers
    again: "npt.NDArray[np.bool_] | None" = None
    places: int | None = None

    def is_again(self, edges: Numbers) -> "npt.NDArray[np.bool_]":
        """Which of these edges join former partners."""
        import numpy as np  # noqa: PLC0415

        return np.zeros(len(edges), dtype=bool) if self.again is None else self.again[edges]


@dataclass(frozen=True)
class Network:
    """Source, one gate a rank, learners, buddies, sink; the arcs of the edges come first, then those to the gates."""

    start: "npt.NDArray[np.int32]"
    end: "npt.NDArray[np.int32]"
    room: Numbers
    ranks: Numbers
    source: int
    sink: int


def network_of(problem: Problem, edges: Numbers, widths: dict[int, int] | None) -> Network:
    import numpy as np  # noqa: PLC0415

    learners, from_learner = numbered(problem.learner[edges], len(problem.rank))
    buddies, to_buddy = numbered(problem.buddy[edges], len(problem.capacity))
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
    return Network(start, end, np.concatenate(rooms, dtype=np.int64, casting="unsafe"), ranks, source=0, sink=1)


def numbered(positions: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """The positions that occur, in order, and for each entry the number of its position among them."""
    import numpy as np  # noqa: PLC0415

    occurs = np.zeros(count, dtype=bool)
    occurs[positions] = True
    return np.flatnonzero(occurs), (np.cumsum(occurs) - 1)[positions]


def flow(problem: Problem, edges: Numbers, widths: dict[int, int] | None) -> int:
    """How many can be served over these edges."""
    if not len(edges):
        return 0
    from ortools.graph.python.max_flow import SimpleMaxFlow  # noqa: PLC0415

    network = network_of(problem, edges, widths)
    solver = SimpleMaxFlow()
    solver.add_arcs_with_capacity(network.start, network.end, network.room)
    _check(solver, solver.solve(network.source, network.sink))
    return int(solver.optimal_flow())


def on_edges(network: Network, costs: Any) -> Numbers:
    """Costs of the edges alone; every other arc is free."""
    import numpy as np  # noqa: PLC0415

    on_all = np.zeros(len(network.start), dtype=np.int64)
    on_all[: len(costs)] = costs
    return on_all


def solved(network: Network, costs: Numbers, served: int) -> tuple[Any, Any]:
    """The solver at its optimum, and the names it gave the arcs."""
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # noqa: PLC0415

    solver = SimpleMinCostFlow()
    handles = solver.add_arcs_with_capacity_and_unit_cost(network.start, network.end, network.room, costs)
    solver.set_node_supply(network.source, served)
    solver.set_node_supply(network.sink, -served)
    _check(solver, solver.solve())
    return solver, handles


def least_cost(network: Network, costs: Numbers, served: int) -> int:
    return int(solved(network, costs, served)[0].optimal_cost())


def _check(solver: Any, status: Any) -> None:
    if status != solver.OPTIMAL:
        raise RuntimeError(f"the solver found no optimum: {status}")
