"""Why two people were paired, in reasons from which nobody's gaps or wishes can be worked out."""

from programme.matching.candidates import Candidate
from programme.matching.scores import REASONS, Reason, Unsaid

# More is not read, and what is missing from a long list tells something too.
MOST_REASONS = 2


def why(candidate: Candidate, *, most: int = MOST_REASONS) -> tuple[Reason, ...]:
    """The strongest reasons, the strongest first."""
    named = [(-part.points, REASONS.index(part.name)) for part in candidate.parts if not isinstance(part.name, Unsaid)]
    return tuple(REASONS[position] for _, position in sorted(named)[:most])
