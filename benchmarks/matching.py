"""How well and how fast people are matched, side by side with other ways, on the same made-up companies."""

import argparse
import multiprocessing
import platform
import tempfile
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import log10
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.companies import FEWEST_SPARSE, company
from benchmarks.instance import Instance
from benchmarks.running import NotMeasured, of_ours, of_peer
from programme.matching import grid
from programme.matching.optimum import rank
from programme.matching.profiles import Inputs

SIZES = (20, 200, 2_000, 20_000)
DENSITIES = {"dense": "few topics, every pair that fits", "sparse": "many topics, about 30 who fit for each learner"}
OURS = "Digital Buddy"
OWN_WAYS = {OURS: "ours", "its solver alone": "solver", "greedy": "greedy", "random": "random"}
PEERS = {"mentor-match": "mentor_match", "networkx blossom": "blossom"}


@dataclass(frozen=True)
class Figures:
    """What one way reached, in a process of its own. Pairs that may not be serve nobody and count nothing."""

    served: int
    forbidden: int
    worst: int
    total: int
    seconds: float
    megabytes: int

    def __str__(self) -> str:
        line = f"{self.served:>7,} {self.worst:>6} {self.total:>9,} {self.seconds:>9.2f} {self.megabytes:>6,}"
        return f"{line}   {self.forbidden} pairs that may not be" if self.forbidden else line


def instance_of(people: int, density: str) -> Instance:
    learners, buddies = company(people, sparse=density == "sparse")
    edges = grid.edges(Inputs(learners, buddies))
    learner, buddy, score = (
        array("i", each.astype(np.int32).tobytes()) for each in (edges.learner, edges.buddy, edges.score)
    )
    return Instance(learner, buddy, score, [rank(each) for each in learners], [each.capacity for each in buddies])


def judged(given: Instance, found: dict[str, Any]) -> Figures:
    """One and the same judge for all: from the pairs alone."""
    width = len(given.capacities)
    learner, buddy, score = (np.frombuffer(each, dtype=np.int32) for each in (given.learner, given.buddy, given.score))
    codes = learner * np.int64(width) + buddy
    pairs = np.array(found["pairs"], dtype=np.int64).reshape(-1, 2)
    chosen = pairs[:, 0] * width + pairs[:, 1]
    position = np.minimum(np.searchsorted(codes, chosen), len(codes) - 1)
    scores = score[position[codes[position] == chosen]]
    worst, total = int(min(scores, default=0)), int(scores.sum())
    return Figures(len(scores), len(pairs) - len(scores), worst, total, found["seconds"], found["megabytes"])


class Table:
    """One density, company by company; a way that was over its time is not asked again with more people."""

    def __init__(self, density: str, *, limit: int, with_peers: bool) -> None:
        self._density, self._limit, self._with_peers = density, limit, with_peers
        self._gave_up: dict[str, str] = {}
        self._seconds: dict[int, float] = {}

    def show(self, sizes: Sequence[int]) -> None:
        print(f"\n{self._density}: {DENSITIES[self._density]}")
        print(f"{'people':>7} {'':16} {'served':>7} {'worst':>6} {'total':>9} {'seconds':>9} {'MB':>6}")
        for people in sizes:
            with tempfile.TemporaryDirectory() as folder:
                self._company(people, Path(folder) / "instance")
        self._growth()

    def _company(self, people: int, path: Path) -> None:
        given = instance_of(people, self._density)
        given.save(path)
        ways: dict[str, Callable[[], dict[str, Any]]] = {
            name: partial(of_ours, way, people, self._density, path, seconds=self._limit)
            for name, way in OWN_WAYS.items()
        }
        if self._with_peers:
            ways |= {name: partial(of_peer, way, path, seconds=self._limit) for name, way in PEERS.items()}
        print(f"{people:>7,} {len(given.learner):,} possible pairs, {sum(given.capacities):,} places")
        for name, way in ways.items():
            print(f"{'':7} {name:16} {self._figures(name, way, given, people)}", flush=True)

    def _figures(self, name: str, way: Callable[[], dict[str, Any]], given: Instance, people: int) -> str:
        if name in self._gave_up:
            return f"not tried: {self._gave_up[name]}"
        try:
            figures = judged(given, way())
        except NotMeasured as why_not:
            self._gave_up[name] = f"{why_not} with {people:,} people"
            return str(why_not)
        if name == OURS:
            self._seconds[people] = figures.seconds
        return str(figures)

    def _growth(self) -> None:
        """By how much the time grows with ten times as many people."""
        for (few, before), (many, after) in pairwise(self._seconds.items()):
            times = (after / before) ** (1 / log10(many / few))
            print(f"from {few:,} to {many:,} people: {times:.1f} times the time for ten times as many")


def main() -> None:
    arguments = _parser().parse_args()
    print(f"{platform.machine()}, {multiprocessing.cpu_count()} cores, Python {platform.python_version()}")
    print("Ours, greedy and random from profiles to pairs, ours with every reason; solver and peers from scored pairs.")
    sizes = sorted(set(arguments.people or SIZES))
    for density in DENSITIES:
        chosen = [each for each in sizes if density == "dense" or arguments.sparse or each >= FEWEST_SPARSE]
        if chosen and (getattr(arguments, density) or not (arguments.dense or arguments.sparse)):
            Table(density, limit=arguments.limit, with_peers=not arguments.without_peers).show(chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description="Matching, side by side.")
    parser.add_argument("people", nargs="*", type=int, help=f"sizes of the companies (default: {SIZES})")
    parser.add_argument("--dense", action="store_true", help="only: every pair that fits")
    parser.add_argument("--sparse", action="store_true", help="only: many topics, few candidates for each learner")
    parser.add_argument("--limit", type=int, default=60, metavar="SECONDS", help="for each figure (default: 60)")
    parser.add_argument("--without-peers", action="store_true", help="needs no packages from elsewhere")
    return parser


if __name__ == "__main__":
    main()
