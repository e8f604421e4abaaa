"""The waiting list: who goes first in the next matching, as far as that can be told beforehand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from programme.matching.optimum import rank


@dataclass(frozen=True)
class Waits:
    """A learner without a partner; `waited` counts released drafts, as the matching does."""

    id: UUID
    freed: bool
    waited: int
    since: datetime


@dataclass(frozen=True)
class Standing:
    """The how-manieth of how many."""

    place: int
    of: int


def standing(everybody: Iterable[Waits], who: UUID) -> Standing | None:
    """By the rule of the matching, and then by the day of signing up; None for somebody who does not wait."""
    # The id last, so that two who signed up in one moment do not change places from one look to the next.
    order = [each.id for each in sorted(everybody, key=lambda each: (-rank(each), each.since, each.id.int))]
    return Standing(order.index(who) + 1, len(order)) if who in order else None
