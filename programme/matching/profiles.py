"""What the matching knows about the people of a round, and about what has been between them before."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Manner(StrEnum):
    """How somebody can meet."""

    ONLINE = "online"
    ON_SITE = "on-site"


class Stage(StrEnum):
    """Where somebody stands in working life, in this order; never an age."""

    IN_TRAINING = "in-training"
    PROFESSIONAL = "professional"
    LEADING = "leading"


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What learners and buddies have in common. `id` is the enrolment; `user`, `manager`, `not_with` are user ids."""

    id: UUID
    person: UUID
    user: str
    languages: frozenset[str]
    manners: frozenset[Manner]
    site: str = ""
    times: frozenset[str] = frozenset()
    department: str = ""
    stage: Stage | None = None
    manager: str | None = None
    not_with: frozenset[str] = frozenset()
    waited: int = 0
    freed: bool = False


@dataclass(frozen=True, kw_only=True)
class Learner(Profile):
    """Somebody who looks for a buddy: topics with the starting point, 1 to 3."""

    wants: Mapping[str, int] = field(hash=False)


@dataclass(frozen=True, kw_only=True)
class Buddy(Profile):
    """Somebody who teaches: topics with how much at home they are, 2 to 4, and the places that are free."""

    offers: Mapping[str, int] = field(hash=False)
    capacity: int = 1


@dataclass(frozen=True)
class History:
    """Persons whose tandem ended early, and (learner, buddy) persons whose proposal did not come about."""

    ended_early: AbstractSet[frozenset[UUID]] = frozenset()
    lapsed: AbstractSet[tuple[UUID, UUID]] = frozenset()
