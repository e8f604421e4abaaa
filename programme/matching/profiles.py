"""What the matching knows about the people of a round, about what has been between them, and what was decided."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from programme.matching.preferences import DEFAULT_WEIGHTS, Preference, Weights


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
    """What learners and buddies have in common. `id` is the enrolment; `user`, `manager`, `not_with` are user ids.

    `other_way` are topics for the other direction: what a learner could show, what a buddy would like to learn.
    """

    id: UUID
    person: UUID
    user: str
    languages: frozenset[str]
    manners: frozenset[Manner]
    site: str = ""
    times: frozenset[str] = frozenset()
    department: str = ""
    stage: Stage | None = None
    ways: frozenset[str] = frozenset()
    other_way: frozenset[str] = frozenset()
    matters: frozenset[Preference] = frozenset()
    manager: str | None = None
    not_with: frozenset[str] = frozenset()
    waited: int = 0
    freed: bool = False


@dataclass(frozen=True, kw_only=True)
class Learner(Profile):
    """Somebody who looks for a buddy: topics with the starting point, 1 to 3."""

    # A mapping has no hash; the id tells people apart.
    wants: Mapping[str, int] = field(hash=False)
    small_group: bool = False


@dataclass(frozen=True, kw_only=True)
class Buddy(Profile):
    """Somebody who teaches: topics with how much at home they are, 2 to 4, and the places that are free."""

    offers: Mapping[str, int] = field(hash=False)
    capacity: int = 1


@dataclass(frozen=True)
class History:
    """What has been between people, by person.

    Pairs whose tandem ended early, (learner, buddy) whose proposal did not come about, pairs who completed a tandem.
    """

    ended_early: AbstractSet[frozenset[UUID]] = frozenset()
    lapsed: AbstractSet[tuple[UUID, UUID]] = frozenset()
    completed: AbstractSet[frozenset[UUID]] = frozenset()


@dataclass(frozen=True)
class Decisions:
    """What a coordinator has decided: pairs (learner, buddy; enrolments) that are to be, and that are not to be."""

    pinned: AbstractSet[tuple[UUID, UUID]] = frozenset()
    forbidden: AbstractSet[tuple[UUID, UUID]] = frozenset()


@dataclass(frozen=True)
class Inputs:
    """Everything one run of the matching needs; holds gaps, so it is never printed.

    Buddies without a free place are there too: they are not chosen, but "nobody offers it" would be wrong.
    """

    learners: list[Learner]
    buddies: list[Buddy]
    history: History = History()
    weights: Weights = field(default_factory=lambda: DEFAULT_WEIGHTS)
    decisions: Decisions = Decisions()
    places: int | None = None
    largest_group: int = 1

    @property
    def free_buddies(self) -> list[Buddy]:
        return [buddy for buddy in self.buddies if buddy.capacity > 0]

    # What is passed to another thread can end in a traceback.
    def __repr__(self) -> str:
        return f"Inputs({len(self.learners)} learners, {len(self.buddies)} buddies)"
