"""The solver alone, on lists of possible pairs: to compare it with others, or to use it for something else."""

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.lists.tables import Row, TableError, read, rows, say_why
from programme.matching import lots
from programme.matching.solver import Problem, solve

PAIR, PLACES = ("learner", "buddy", "score"), ("buddy", "capacity")
# More than any scale needs, and few enough digits for the solver's 64 bits in lists of a usual size: where they do
# not suffice, it refuses instead of rounding (docs/matching.md).
MOST_SCORE = 10**9


@dataclass(frozen=True)
class Edge:
    """A pair that is possible, with a whole number that says how good it is."""

    learner: str
    buddy: str
    score: int


def match(arguments: argparse.Namespace) -> int:
    """Prints the optimum as CSV, or as JSON with what it is worth. Exit code 2 when a file cannot be used."""
    try:
        capacities = _capacities(arguments.capacities)
        edges = _edges(arguments.edges, capacities)
    except (TableError, OSError) as error:
        return say_why(error)
    try:
        chosen = chosen_of(edges, capacities, seed=arguments.seed)
    except ValueError as error:
        return say_why(TableError([f"{arguments.edges}: {error}"]))
    _print(chosen, as_json=arguments.json)
    return 0


def chosen_of(edges: Sequence[Edge], capacities: dict[str, int], *, seed: int) -> list[Edge]:
    """The optimum, the same whatever the order of the lists."""
    if not edges:
        return []
    # Large, and needed only when a matching runs.
    import numpy as np  # noqa: PLC0415

    edges = sorted(edges, key=lambda each: (each.learner, each.buddy))
    learners = {name: row for row, name in enumerate(dict.fromkeys(each.learner for each in edges))}
    buddies = {name: row for row, name in enumerate(capacities)}
    learner = np.array([learners[each.learner] for each in edges], dtype=np.int64)
    buddy = np.array([buddies[each.buddy] for each in edges], dtype=np.int64)
    problem = Problem(
        learner,
        buddy,
        score=np.array([each.score for each in edges], dtype=np.int64),
        lot=lots.draw(seed, [n.encode() for n in learners], [n.encode() for n in buddies], learner, buddy),
        rank=np.zeros(len(learners), dtype=np.int64),
        capacity=np.array(list(capacities.values()), dtype=np.int64),
    )
    return [edges[int(position)] for position in solve(problem)]


def _capacities(path: str) -> dict[str, int]:
    found: dict[str, int] = {}
    problems: list[str] = []
    for row in _table(path, PLACES):
        problems += _missing(row, path, ("buddy",))
        if row.get("buddy") in found:
            problems.append(f"{path}, line {row.line}: the buddy “{row.get('buddy')}” stands there twice")
        found[row.get("buddy")] = _whole(row, path, "capacity", problems, least=0)
    if problems:
        raise TableError(problems)
    return found


def _edges(path: str, capacities: dict[str, int]) -> list[Edge]:
    found: dict[tuple[str, str], Edge] = {}
    problems: list[str] = []
    for row in _table(path, PAIR):
        learner, buddy = row.get("learner"), row.get("buddy")
        problems += _missing(row, path, ("learner", "buddy"))
        if buddy and buddy not in capacities:
            problems.append(f"{path}, line {row.line}: the buddy “{buddy}” has no capacity")
        if (learner, buddy) in found:
            problems.append(f"{path}, line {row.line}: “{learner}” and “{buddy}” stand there twice")
        score = _whole(row, path, "score", problems, least=-MOST_SCORE)
        found[learner, buddy] = Edge(learner, buddy, score)
    if problems:
        raise TableError(problems)
    return list(found.values())


def _table(path: str, columns: tuple[str, ...]) -> Iterator[Row]:
    def known(name: str) -> str | None:
        return name.casefold() if name.casefold() in columns else None

    try:
        yield from rows(read(path), known, needed=columns)
    except TableError as error:
        raise TableError([f"{path}, {problem}" for problem in error.problems]) from None


def _missing(row: Row, path: str, columns: tuple[str, ...]) -> list[str]:
    return [f"{path}, line {row.line}: the {name} is missing" for name in columns if not row.get(name)]


def _whole(row: Row, path: str, column: str, problems: list[str], *, least: int) -> int:
    text = row.get(column)
    try:
        number = int(text)
    except ValueError:
        problems.append(f"{path}, line {row.line}: the {column} “{text}” is no whole number")
        return 0
    if not least <= number <= MOST_SCORE:
        problems.append(f"{path}, line {row.line}: the {column} {number} is not between {least} and {MOST_SCORE}")
        return 0
    return number


def _print(chosen: Sequence[Edge], *, as_json: bool) -> None:
    if not as_json:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(PAIR)
        writer.writerows((each.learner, each.buddy, each.score) for each in chosen)
        return
    answer: dict[str, Any] = {
        "served": len(chosen),
        "worst": min((each.score for each in chosen), default=None),
        "total": sum(each.score for each in chosen),
        "pairs": [{"learner": each.learner, "buddy": each.buddy, "score": each.score} for each in chosen],
    }
    print(json.dumps(answer, ensure_ascii=False))
