"""networkx: the heaviest matching of any graph, as Yelp Beans pairs people; a buddy is there once for each place."""

import sys
import time
from pathlib import Path

import networkx

from benchmarks.instance import Instance, confine, load, report


def pairs(given: Instance) -> list[tuple[int, int]]:
    """As many pairs as there can be, of those the heaviest."""
    graph = networkx.Graph()
    for learner, buddy, score in zip(given.learner, given.buddy, given.score, strict=True):
        for place in range(given.capacities[buddy]):
            graph.add_edge((0, learner, 0), (1, buddy, place), weight=score)
    chosen = networkx.max_weight_matching(graph, maxcardinality=True)
    return [(learner, buddy) for (_, learner, _), (_, buddy, _) in map(sorted, chosen)]


if __name__ == "__main__":
    confine(gigabytes=4)
    instance = load(Path(sys.argv[1]))
    began = time.perf_counter()
    chosen = pairs(instance)
    report(chosen, time.perf_counter() - began)
