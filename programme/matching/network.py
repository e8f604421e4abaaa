"""The flow network behind a matching: source, gates, learners, buddies, sink; and OR-Tools, which solves it."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from programme.matching.lots import LOT_BITS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Numbers: TypeAlias = "npt.NDArray[np.integer[Any]]"
Mask: TypeAlias = "npt.NDArray[np.bool_]"

# Where somebody has many edges, a flow is tried on about so many of theirs first.
FEW = 20
# As many as a float of 32 bits holds exactly.
_LOT_BITS_COMPARED = 24


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

    @cached_property
    def few(self) -> Mask:
        """A few edges of each learner and each buddy, chosen by lot."""
        import numpy as np  # noqa: PLC0415

        ends = ((self.learner, len(self.rank)), (self.buddy, len(self.capacity)))
        shares = [
            (FEW / np.maximum(1, np.bincount(who, minlength=count))).astype(np.float32)[who] for who, count in ends
        ]
        drawn = (self.lot >> np.uint64(LOT_BITS - _LOT_BITS_COMPARED)).astype(np.float32)
        chosen: Mask = drawn < np.maximum(*shares) * np.float32(1 << _LOT_BITS_COMPARED)
        return chosen


@dataclass(frozen=True)
class Network:
    """Source, sink, one gate a rank, learners, buddies; the arcs of the edges come first, then those to the gates."""

    start: "npt.NDArray[np.int32]"
    end: "npt.NDArray[np.int32]"
    room: Numbers
    ranks: Numbers
    first_learner: int
    first_buddy: int
    nodes: int
    source: int = 0
    sink: int = 1


def network_of(problem: Problem, edges: Numbers, widths: dict[int, int] | None) -> Network:
    import numpy as np  # noqa: PLC0415

    ranks, gate = np.unique(problem.rank, return_inverse=True)
    first_gate, first_learner = 2, 2 + len(ranks)
    first_buddy = first_learner + len(problem.rank)
    nodes = first_buddy + len(problem.capacity)
    gates, learners, buddies = (np.arange(*each) for each in pairwise((first_gate, first_learner, first_buddy, nodes)))
    # How wide a gate is says how many of its rank are served; without widths it holds nobody back.
    through = [len(learners) if widths is None else widths.get(int(rank), 0) for rank in ranks]
    one = np.ones(1, dtype=np.int8)
    pieces: tuple[tuple[Any, Any, Any], ...] = (
        (first_learner + problem.learner[edges], first_buddy + problem.buddy[edges], one.repeat(len(edges))),
        (np.zeros(len(ranks)), gates, np.array(through)),
        (gates[gate], learners, one.repeat(len(learners))),
        (buddies, one.repeat(len(buddies)), problem.capacity),
    )
    starts, ends, rooms = zip(*pieces, strict=True)
    start, end = (np.concatenate(column, dtype=np.int32, casting="unsafe") for column in (starts, ends))
    room = np.concatenate(rooms, dtype=np.int64, casting="unsafe")
    return Network(start, end, room, ranks, first_learner, first_buddy, nodes)


def flow(problem: Problem, edges: Numbers, widths: dict[int, int] | None, *, enough: int | None = None) -> int:
    """How many can be served over these edges, or at least `enough`.

    A few edges are tried first. They leave a cut: learners who could still be reached, buddies who could not. While
    others lead over it, those are tried too. When none does, nobody more can be served, whatever else was left out.
    """
    tried = problem.few[edges]
    while True:
        count, open_learners, open_buddies = _tried(problem, edges[tried], widths)
        if enough is not None and count >= enough:
            return count
        missed = open_learners[problem.learner[edges]]
        missed &= ~open_buddies[problem.buddy[edges]]
        missed &= ~tried
        if not missed.any():
            return count
        tried |= missed


def _tried(problem: Problem, edges: Numbers, widths: dict[int, int] | None) -> tuple[int, Mask, Mask]:
    """The greatest flow, and to which learners and which buddies one more could still get from the source."""
    import numpy as np  # noqa: PLC0415
    from ortools.graph.python.max_flow import SimpleMaxFlow  # noqa: PLC0415

    network = network_of(problem, edges, widths)
    solver = SimpleMaxFlow()
    solver.add_arcs_with_capacity(network.start, network.end, network.room)
    _check(solver, solver.solve(network.source, network.sink))
    is_open = np.zeros(network.nodes, dtype=bool)
    is_open[solver.get_source_side_min_cut()] = True
    learners, buddies = np.split(is_open[network.first_learner :], [len(problem.rank)])
    return int(solver.optimal_flow()), learners, buddies


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
    # How many are served is settled before, so the solver need not look for the greatest flow once more.
    solver.set_node_supply(network.source, served)
    solver.set_node_supply(network.sink, -served)
    _check(solver, solver.solve())
    return solver, handles


def least_cost(network: Network, costs: Numbers, served: int) -> int:
    return int(solved(network, costs, served)[0].optimal_cost())


def _check(solver: Any, status: Any) -> None:
    if status != solver.OPTIMAL:
        raise RuntimeError(f"the solver found no optimum: {status}")
