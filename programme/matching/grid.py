"""All possible pairs at once: what `rules` and `scores` say pair by pair, on arrays."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

from programme.matching.profiles import Buddy, History, Learner, Manner, Profile
from programme.matching.rules import plain
from programme.matching.scores import MOST_TIMES, MOST_TOPICS, Points, buddy_points, stage_number

if TYPE_CHECKING:
    import numpy.typing as npt

Array: TypeAlias = "npt.NDArray[Any]"
LEVELS = (1, 2, 3)
# Learners are tested against all buddies in blocks of about so many pairs, so that memory does not grow with people.
BLOCK_PAIRS = 2_000_000


@dataclass(frozen=True)
class Edges:
    """Possible pairs by position in the two lists, in order, with their scores."""

    learner: Array
    buddy: Array
    score: Array


def edges(learners: Sequence[Learner], buddies: Sequence[Buddy], history: History) -> Edges:
    """Every pair that no hard rule forbids. Positions are those of the given lists."""
    import numpy as np  # noqa: PLC0415

    if not learners or not buddies:
        nothing = np.zeros(0, dtype=np.int64)
        return Edges(nothing, nothing, nothing)
    grid = _Grid(learners, buddies, history)
    step = max(1, BLOCK_PAIRS // len(buddies))
    found = [grid.block(first, min(first + step, len(learners))) for first in range(0, len(learners), step)]
    return Edges(*(np.concatenate(column) for column in zip(*found, strict=True)))


class _Grid:
    """Both lists as arrays: one row a person."""

    def __init__(self, learners: Sequence[Learner], buddies: Sequence[Buddy], history: History) -> None:
        import numpy as np  # noqa: PLC0415

        both: list[Profile] = [*learners, *buddies]
        users = {user: number for number, user in enumerate({p.user: None for p in both})}
        persons = {person: number for number, person in enumerate({p.person: None for p in both})}
        self._l = _People(learners, both, users, persons)
        self._b = _People(buddies, both, users, persons)
        topics = _numbered(topic for each in learners for topic in each.wants)
        # By level: what is wanted from there, and what is offered above it.
        self._wants = [_membership([_at(p.wants, level) for p in learners], topics) for level in LEVELS]
        self._offers = [_membership([_above(p.offers, level) for p in buddies], topics) for level in LEVELS]
        self._wanted = _membership([p.wants for p in learners], topics)
        self._offered = _membership([p.offers for p in buddies], topics)
        self._extra = np.array([buddy_points(buddy) for buddy in buddies], dtype=np.int16)
        self._forbidden = _forbidden(learners, buddies, history)

    def block(self, first: int, last: int) -> tuple[Array, Array, Array]:
        import numpy as np  # noqa: PLC0415

        rows = slice(first, last)
        teachable = sum(wants[rows] @ offers.T for wants, offers in zip(self._wants, self._offers, strict=True))
        times, has_time = self._times(rows)
        on_site = self._on_site(rows)
        possible = (
            (np.asarray(teachable) > 0)
            & has_time
            & (self._l.languages[rows] @ self._b.languages.T > 0)
            & ((self._l.online[rows, None] & self._b.online) | on_site)
            & (self._l.person[rows, None] != self._b.person)
            & (self._l.user[rows, None] != self._b.user)
            & (self._l.manager[rows, None] != self._b.user)
            & (self._l.user[rows, None] != self._b.manager)
        )
        for row in range(first, last):
            if row in self._forbidden:
                possible[row - first, self._forbidden[row]] = False
        learner, buddy = np.nonzero(possible)
        score = self._scores(rows, times, on_site)[learner, buddy]
        return learner + first, buddy, score.astype(np.int64)

    def _times(self, rows: slice) -> tuple[Array, Array]:
        """How many times both can at, and whether there is any; who names none can at all of the other's."""
        import numpy as np  # noqa: PLC0415

        mine, theirs = self._l.times[rows], self._b.times
        counts, others = mine.sum(axis=1), theirs.sum(axis=1)
        either_is_free = (counts[:, None] == 0) | (others == 0)
        common = mine @ theirs.T
        return np.where(either_is_free, counts[:, None] + others, common), either_is_free | (common > 0)

    def _on_site(self, rows: slice) -> Array:
        same = (self._l.site[rows, None] == self._b.site) & (self._b.site > 0)
        together: Array = self._l.on_site[rows, None] & self._b.on_site & same
        return together

    def _scores(self, rows: slice, times: Array, on_site: Array) -> Array:
        import numpy as np  # noqa: PLC0415

        common = self._wanted[rows] @ self._offered.T
        mine, theirs = self._l.department[rows, None], self._b.department
        differ = (mine != theirs) & (mine > 0) & (theirs > 0)
        stages, others = self._l.stage[rows, None], self._b.stage
        apart = np.where((stages >= 0) & (others >= 0), np.abs(stages - others), 0)
        total: Array = (
            Points.SHARED_TOPIC
            + Points.SEVERAL_TOPICS * np.clip(common - 1, 0, MOST_TOPICS)
            + Points.OTHER_DEPARTMENT * differ
            + Points.OTHER_STAGE * apart
            + Points.COMMON_TIMES * np.minimum(times, MOST_TIMES)
            + Points.SAME_SITE * on_site
            + Points.COMMON_LANGUAGE
            + self._extra
        )
        return total


class _People:
    """What learners and buddies have in common."""

    def __init__(
        self, people: Sequence[Profile], both: Sequence[Profile], users: dict[str, int], persons: dict[UUID, int]
    ) -> None:
        import numpy as np  # noqa: PLC0415

        # Words that nobody wrote have number 0; users whom nobody is have a number that fits nobody.
        sites, departments = _numbered(plain(p.site) for p in both), _numbered(plain(p.department) for p in both)
        self.languages = _membership([p.languages for p in people], _numbered(x for p in both for x in p.languages))
        self.times = _membership([p.times for p in people], _numbered(x for p in both for x in p.times))
        self.online = np.array([Manner.ONLINE in p.manners for p in people])
        self.on_site = np.array([Manner.ON_SITE in p.manners for p in people])
        self.site = np.array([sites[plain(p.site)] + 1 if plain(p.site) else 0 for p in people])
        self.department = np.array([departments[plain(p.department)] + 1 if plain(p.department) else 0 for p in people])
        self.stage = np.array([stage_number(p.stage) for p in people])
        self.user = np.array([users[p.user] for p in people])
        self.manager = np.array([users.get(p.manager or "", -1) for p in people])
        self.person = np.array([persons[p.person] for p in people])


def _numbered(words: Iterable[str]) -> dict[str, int]:
    return {word: number for number, word in enumerate(dict.fromkeys(words))}


def _membership(chosen: Sequence[Collection[str]], numbers: dict[str, int]) -> Array:
    """One row a person, one column a word; numbers, so that a product of two counts what is common."""
    import numpy as np  # noqa: PLC0415

    table = np.zeros((len(chosen), max(1, len(numbers))), dtype=np.float32)
    for row, words in enumerate(chosen):
        table[row, [numbers[word] for word in words if word in numbers]] = 1
    return table


def _at(levels: Mapping[str, int], level: int) -> list[str]:
    return [topic for topic, held in levels.items() if held == level]


def _above(levels: Mapping[str, int], level: int) -> list[str]:
    return [topic for topic, held in levels.items() if held > level]


def _forbidden(learners: Sequence[Learner], buddies: Sequence[Buddy], history: History) -> dict[int, list[int]]:
    """Buddies by learner whom a wish or the past keeps apart: few, so they are listed."""
    rows = _positions((learner.user, learner.person) for learner in learners)
    columns = _positions((buddy.user, buddy.person) for buddy in buddies)
    apart: list[tuple[Hashable, Hashable]] = [*history.lapsed]
    apart += [(one, other) for pair in history.ended_early for one in pair for other in pair if one != other]
    apart += [(learner.user, user) for learner in learners for user in learner.not_with]
    apart += [(user, buddy.user) for buddy in buddies for user in buddy.not_with]
    found: dict[int, list[int]] = {}
    for one, other in apart:
        for row in rows.get(one, ()):
            found.setdefault(row, []).extend(columns.get(other, ()))
    return found


def _positions(names: Iterable[tuple[str, UUID]]) -> dict[Hashable, list[int]]:
    """Where in the list somebody stands, by user id and by person."""
    found: dict[Hashable, list[int]] = {}
    for number, both in enumerate(names):
        for name in both:
            found.setdefault(name, []).append(number)
    return found
