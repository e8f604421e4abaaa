"""The exact optimum of a matching, on arrays of whole numbers: who is served, then the weakest pair, then the sum."""

from dataclasses import dataclass

from programme.matching.lots import LOT_BITS
from programme.matching.network import Numbers, Problem, flow, least_cost, network_of, on_edges, solved

__all__ = ["Problem", "solve"]

# The solver multiplies costs by the number of nodes in 64 bits. At 15,000 nodes costs near 2^47 were solved, near 2^51
# refused.
MOST_COST_BITS = 47
COST_AND_NODE_BITS = 61


def solve(problem: Problem) -> Numbers:
    """The positions of the chosen edges, in order. ValueError if scores lie too far apart to be weighed exactly.

    None of these is ever traded for a later one: as many learners served as can be; as few former partners as can be;
    the highest ranks, from the top down; the worst-scored pair as high as possible; the highest total; the smallest sum
    of lots.
    """
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415

    usable: Numbers = np.flatnonzero(problem.capacity[problem.buddy] > 0)
    served = _served(problem, usable)
    if served <= 0:
        return usable[:0]
    fresh = usable[~problem.is_again(usable)]
    # Mostly nobody has to meet a former partner again, and then none of the costly searches below has to count them.
    if len(fresh) < len(usable) and _served(problem, fresh) == served:
        usable = fresh
    again = _fewest_again(problem, usable, served)
    aim = Aim(served, again, _widths(problem, usable, served, again))
    usable = _at_least_the_best_worst(problem, usable, aim)
    return _cheapest(problem, usable, aim)


@dataclass(frozen=True)
class Aim:
    """What has been settled so far: how many are served, how many by former partners, and how many of each rank."""

    served: int
    again: int
    widths: dict[int, int]


def _served(problem: Problem, edges: Numbers) -> int:
    most = len(problem.rank) if problem.places is None else problem.places
    return min(flow(problem, edges, None, enough=most), most)


def _fewest_again(problem: Problem, edges: Numbers, served: int) -> int:
    """How many former partners it takes to serve so many."""
    if not problem.is_again(edges).any():
        return 0
    network = network_of(problem, edges, None)
    return least_cost(network, on_edges(network, problem.is_again(edges)), served)


def _widths(problem: Problem, edges: Numbers, served: int, again: int) -> dict[int, int]:
    """How many learners of each rank are served.

    Those who can be served together at the least cost form a matroid, so as many of the highest rank as can be are
    never too many.
    """
    import numpy as np  # noqa: PLC0415

    has_edges = np.zeros(len(problem.rank), dtype=bool)
    has_edges[problem.learner[edges]] = True
    widths: dict[int, int] = {}
    reached = 0
    *higher, lowest = sorted(set(problem.rank[has_edges].tolist()), reverse=True)
    for rank in higher:
        if again:
            count = _most_from_rank(problem, edges, rank, served, again)
        else:
            among = edges[problem.rank[problem.learner[edges]] >= rank]
            count = min(flow(problem, among, None, enough=served), served)
        widths[rank] = count - reached
        reached = count
    return {**widths, lowest: served - reached}


def _most_from_rank(problem: Problem, edges: Numbers, rank: int, served: int, again: int) -> int:
    """How many of this rank or above, where so many former partners are needed anyway."""
    network = network_of(problem, edges, None)
    # One former partner more costs more than all learners of the rank together can save.
    costs = on_edges(network, problem.is_again(edges) * (served + 1))
    costs[len(edges) : len(edges) + len(network.ranks)] = -(network.ranks >= rank).astype("int64")
    return again * (served + 1) - least_cost(network, costs, served)


def _at_least_the_best_worst(problem: Problem, edges: Numbers, aim: Aim) -> Numbers:
    """Only the edges that may be used when the worst pair is as good as it can be: found by halving."""
    import numpy as np  # noqa: PLC0415

    levels = np.unique(problem.score[edges])
    low, high = 0, len(levels) - 1
    while low < high:
        middle = (low + high + 1) // 2
        tried = edges[problem.score[edges] >= levels[middle]]
        if _can_reach(problem, tried, aim):
            low = middle
        else:
            high = middle - 1
    kept: Numbers = edges[problem.score[edges] >= levels[low]]
    return kept


def _can_reach(problem: Problem, edges: Numbers, aim: Aim) -> bool:
    if flow(problem, edges, aim.widths, enough=aim.served) < aim.served:
        return False
    if not aim.again:
        return True
    network = network_of(problem, edges, aim.widths)
    return least_cost(network, on_edges(network, problem.is_again(edges)), aim.served) == aim.again


def _cheapest(problem: Problem, edges: Numbers, aim: Aim) -> Numbers:
    """The greatest total, and of those with the same total the smallest sum of lots."""
    import numpy as np  # noqa: PLC0415

    network = network_of(problem, edges, aim.widths)
    costs = on_edges(network, _costs(problem, edges, aim.served, nodes=network.nodes))
    solver, handles = solved(network, costs, aim.served)
    arcs = np.asarray(solver.flows(handles[: len(edges)]))
    chosen: Numbers = edges[arcs > 0]
    return chosen


def _costs(problem: Problem, edges: Numbers, served: int, *, nodes: int) -> Numbers:
    """What each edge lacks to the best score; in the last digits its lot, all lots together worth less than a point.

    Where former partners have to be among them, one more would cost more than everything else together.
    """
    best = int(problem.score[edges].max())
    spread = best - int(problem.score[edges].min())
    budget = min(MOST_COST_BITS, COST_AND_NODE_BITS - nodes.bit_length())
    again = problem.is_again(edges)
    if again.any():
        budget -= served.bit_length() + 1
    lot_bits = budget - (spread + 1).bit_length() - served.bit_length()
    if lot_bits < 0:
        raise ValueError("scores lie too far apart to be weighed exactly")
    lots = (problem.lot[edges] >> (LOT_BITS - lot_bits)) if lot_bits else problem.lot[edges] * 0
    costs: Numbers = (best - problem.score[edges].astype("int64")) * (served << lot_bits) + lots.astype("int64")
    return costs + again * ((served * (spread + 1) << lot_bits) * served)
