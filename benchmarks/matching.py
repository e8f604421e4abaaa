"""How well and how fast people are matched, beside greedy and random choice, on the same made-up companies."""

import argparse
import multiprocessing
import platform
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from programme.matching import grid
from programme.matching.optimum import match
from programme.matching.profiles import Buddy, Inputs, Learner, Manner, Stage

SIZES = (20, 200, 2_000, 20_000)
DEPARTMENTS, SITES, DAYS = "ABCDEFGH", ("Nord", "Süd", "West"), ("mon", "tue", "wed", "thu", "fri")
# Where many topics are offered, each learner finds few who fit: about thirty.
FEW_TOPICS, PEOPLE_FOR_A_TOPIC = 12, 200

Scores = list[int]
Way = Callable[[Sequence[Learner], Sequence[Buddy]], Scores]


@dataclass(frozen=True)
class Figures:
    """What one way of choosing reached, in a process of its own: from profiles to pairs."""

    served: int
    worst: int
    total: int
    seconds: float
    megabytes: int


def company(people: int, *, sparse: bool, seed: int = 1) -> tuple[list[Learner], list[Buddy]]:
    """Two learners for each buddy; a buddy has one to three places."""
    chance = Random(seed)
    topics = [f"topic-{n}" for n in range(max(FEW_TOPICS, people // PEOPLE_FOR_A_TOPIC) if sparse else FEW_TOPICS)]
    learners, buddies = [], []
    for number in range(people):
        profile: dict[str, Any] = {
            "id": UUID(int=chance.getrandbits(128)),
            "person": UUID(int=chance.getrandbits(128)),
            "user": f"U{number}",
            "languages": frozenset(chance.sample(("de", "en"), chance.randint(1, 2))),
            "manners": frozenset(chance.sample(list(Manner), chance.randint(1, 2))),
            "site": chance.choice(SITES),
            "times": frozenset(chance.sample(DAYS, chance.randint(0, 3))),
            "department": chance.choice(DEPARTMENTS),
            "stage": chance.choice(list(Stage)),
            "waited": chance.choice((0, 0, 0, 1, 2)),
        }
        if number % 3:
            wants = {topic: chance.randint(1, 3) for topic in chance.sample(topics, chance.randint(1, 2))}
            learners.append(Learner(**profile, wants=wants))
        else:
            offers = {topic: chance.randint(2, 4) for topic in chance.sample(topics, chance.randint(1, 3))}
            buddies.append(Buddy(**profile, offers=offers, capacity=chance.randint(1, 3)))
    return learners, buddies


def ours(learners: Sequence[Learner], buddies: Sequence[Buddy]) -> Scores:
    return [pair.score for pair in match(Inputs(list(learners), list(buddies)), seed=1)]


def greedy(learners: Sequence[Learner], buddies: Sequence[Buddy]) -> Scores:
    """The best pair that is left, again and again."""
    return _one_after_another(learners, buddies, lambda scores: sorted(range(len(scores)), key=lambda e: -scores[e]))


def at_random(learners: Sequence[Learner], buddies: Sequence[Buddy]) -> Scores:
    """Any pair that is left, again and again, as most coffee bots do."""
    return _one_after_another(learners, buddies, lambda scores: Random(1).sample(range(len(scores)), len(scores)))


def _one_after_another(
    learners: Sequence[Learner], buddies: Sequence[Buddy], order: Callable[[Scores], list[int]]
) -> Scores:
    edges = grid.edges(Inputs(list(learners), list(buddies)))
    rows, columns, scores = edges.learner.tolist(), edges.buddy.tolist(), edges.score.tolist()
    left = [buddy.capacity for buddy in buddies]
    served: dict[int, int] = {}
    for edge in order(scores):
        if rows[edge] not in served and left[columns[edge]]:
            left[columns[edge]] -= 1
            served[rows[edge]] = scores[edge]
    return list(served.values())


WAYS: dict[str, Way] = {"Digital Buddy": ours, "greedy": greedy, "random": at_random}


def measure(way: str, people: int, sparse: bool) -> Figures:
    learners, buddies = company(people, sparse=sparse)
    began = time.perf_counter()
    scores = WAYS[way](learners, buddies)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Figures(len(scores), min(scores, default=0), sum(scores), seconds, peak)


def main() -> None:
    arguments = _parser().parse_args()
    print(f"{platform.machine()}, {multiprocessing.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{'people':>7} {'':14} {'served':>7} {'worst':>6} {'total':>8} {'seconds':>8} {'MB':>6}")
    for people in arguments.people or SIZES:
        for way in WAYS:
            with multiprocessing.get_context("spawn").Pool(1) as alone:
                found = alone.apply(measure, (way, people, arguments.sparse))
            line = f"{people:>7} {way:14} {found.served:>7} {found.worst:>6} {found.total:>8}"
            print(f"{line} {found.seconds:>8.2f} {found.megabytes:>6}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.matching", description="Matching, side by side.")
    parser.add_argument("people", nargs="*", type=int, help=f"sizes of the companies (default: {SIZES})")
    parser.add_argument("--sparse", action="store_true", help="few candidates for each learner: many topics")
    return parser


if __name__ == "__main__":
    main()
