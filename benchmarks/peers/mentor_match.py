"""mentor-match: Munkres on a table of scores, in which a pair that may not be counts nothing."""

import sys
import time
from pathlib import Path

from matching.match import Match
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data
from matching.rules.rule import Disqualify, Rule

from benchmarks.instance import Instance, confine, load, report


class Given(Rule):  # type: ignore[misc]
    """The score we give the pair."""

    def __init__(self, scores: dict[tuple[int, int], int]) -> None:
        super().__init__()
        self._scores = scores

    def evaluate(self, match_object: Match) -> bool:
        return _names(match_object) in self._scores

    def apply(self, match_object: Match) -> int:
        return self._scores.get(_names(match_object), 0)


def _names(match: Match) -> tuple[int, int]:
    return match.mentee.email[1], match.mentor.email[1]


def pairs(given: Instance) -> list[tuple[int, int]]:
    """One exercise, a mentor there once for each place; a pair that may not be is disqualified, as its manual says."""
    found = dict(zip(zip(given.learner, given.buddy, strict=True), given.score, strict=True))
    mentees = [Mentee(grade=0, email=("learner", row)) for row in sorted(set(given.learner))]
    seats = [row for row, places in enumerate(given.capacities) for _ in range(places)]
    mentors = [Mentor(grade=0, email=("buddy", row)) for row in seats]
    rules = [Given(found), Disqualify(lambda match: _names(match) not in found)]
    process_data(mentors, mentees, [rules])
    return [(mentee.email[1], mentor.email[1]) for mentee in mentees for mentor in mentee.mentors]


if __name__ == "__main__":
    confine(gigabytes=4)
    instance = load(Path(sys.argv[1]))
    began = time.perf_counter()
    chosen = pairs(instance)
    report(chosen, time.perf_counter() - began)
