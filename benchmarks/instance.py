"""One instance in a file, for ways that cannot be called from here. Only the standard library: peers read it too."""

import json
import resource
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Instance:
    """Possible pairs by position, with their scores; ranks of the learners, places of the buddies."""

    learner: "array[int]"
    buddy: "array[int]"
    score: "array[int]"
    ranks: list[int]
    capacities: list[int]

    def save(self, path: Path) -> None:
        with path.open("wb") as file:
            about = {"pairs": len(self.learner), "ranks": self.ranks, "capacities": self.capacities}
            file.write(json.dumps(about).encode() + b"\n")
            for column in (self.learner, self.buddy, self.score):
                column.tofile(file)


def load(path: Path) -> Instance:
    with path.open("rb") as file:
        about = json.loads(file.readline())
        learner, buddy, score = (array("i") for _ in range(3))
        for column in (learner, buddy, score):
            column.fromfile(file, about["pairs"])
    return Instance(learner, buddy, score, about["ranks"], about["capacities"])


def report(pairs: Iterable[tuple[int, int]], seconds: float) -> None:
    """What a way found, for whoever started it."""
    print(json.dumps({"pairs": list(pairs), "seconds": seconds, "megabytes": _peak_megabytes()}))


def confine(gigabytes: int) -> None:
    """A table of all people with all others would otherwise take the machine with it."""
    resource.setrlimit(resource.RLIMIT_AS, (gigabytes << 30, gigabytes << 30))


def _peak_megabytes() -> int:
    # What getrusage tells of a child begins at what its parent had; Linux keeps the process's own peak here.
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    own = next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), None)
    return (own or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // 1024
