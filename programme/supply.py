"""Supply and demand by topic, so that coordinators see whom to recruit."""

from collections.abc import Iterable
from dataclasses import dataclass

# In a channel that everybody reads, fewer people who wait for a topic could be guessed.
FEWEST_TO_COUNT_OPENLY = 5


@dataclass(frozen=True)
class Supply:
    """How many places buddies have free for a topic, and how many learners wait for it.

    Whoever names several topics counts at each of them.
    """

    key: str
    topic: str
    offered: int
    wanted: int

    @property
    def missing(self) -> int:
        """Learners for whom there is no place, even if everything else fits."""
        return max(0, self.wanted - self.offered)

    @property
    def may_be_counted_openly(self) -> bool:
        return self.wanted >= FEWEST_TO_COUNT_OPENLY


def most_missing_first(supplies: Iterable[Supply]) -> list[Supply]:
    """Equal ones stay in the order of the catalogue."""
    return sorted(supplies, key=lambda each: -each.missing)
