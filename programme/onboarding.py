"""Onboarding: a round without an end, in which each tandem has its own weeks."""

from datetime import date

from programme.rounds import PlanError

# New colleagues find their feet in about six weeks; the coordinator may choose otherwise.
USUAL_WEEKS, SHORTEST_WEEKS, LONGEST_WEEKS = 6, 2, 26
# The last day of a round that goes on until somebody ends it. Every day that there is comes before it.
NO_END = date.max


def check(*, name: str, weeks: int, topics: tuple[str, ...]) -> dict[str, PlanError]:
    """What is wrong with an onboarding as a coordinator plans it, by field; empty when it can be opened."""
    errors: dict[str, PlanError] = {}
    if not name.strip():
        errors["name"] = PlanError.NAME_MISSING
    if not SHORTEST_WEEKS <= weeks <= LONGEST_WEEKS:
        errors["weeks"] = PlanError.TANDEM_WEEKS
    if not topics:
        errors["topics"] = PlanError.NO_TOPICS
    return errors
