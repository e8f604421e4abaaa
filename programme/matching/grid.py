"""All possible pairs at once: what `rules` and `scores` say pair by pair, on arrays, topic by topic."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from programme.matching.people import Array, People, Register, bits, count_common, have_common, numbered
from programme.matching.preferences import MOST_UNITS, Preference
from programme.matching.profiles import Buddy, History, Inputs, Learner
from programme.matching.scores import POINTS_ALWAYS, POINTS_THAT_MATTER, Always, buddy_points

# Pairs are looked at in blocks of about so many, so that memory does not grow with the people on one topic.
BLOCK_PAIRS = 2_000_000


@dataclass(frozen=True)
class Edges:
    """Possible pairs by position in the two lists, in order, with their scores; `again` marks former partners."""

    learner: Array
    buddy: Array
    score: Array
    again: Array


def edges(inputs: Inputs) -> Edges:
    """Every pair that no hard rule and no coordinator forbids. Positions are those of the given lists."""
    import numpy as np  # noqa: PLC0415

    if not inputs.learners or not inputs.buddies:
        nothing = np.zeros(0, dtype=np.int64)
        return Edges(nothing, nothing, nothing, nothing.astype(bool))
    grid = _Grid(inputs)
    learner, buddy = grid.pairs()
    step = range(0, len(learner), BLOCK_PAIRS)
    scores = [grid.scores(learner[first : first + BLOCK_PAIRS], buddy[first : first + BLOCK_PAIRS]) for first in step]
    score = np.concatenate(scores or [np.zeros(0)]).astype(np.int64)
    return Edges(learner, buddy, score, grid.are_former_partners(learner, buddy))


class _Grid:
    def __init__(self, inputs: Inputs) -> None:
        import numpy as np  # noqa: PLC0415

        self._inputs = inputs
        self._learners, self._buddies = inputs.learners, inputs.buddies
        register = Register([*self._learners, *self._buddies])
        self._l, self._b = People(self._learners, register), People(self._buddies, register)
        topics = numbered(topic for each in self._learners for topic in each.wants)
        self._wanted = bits([each.wants.keys() for each in self._learners], topics)
        self._offered = bits([each.offers.keys() for each in self._buddies], topics)
        self._extra = np.array([buddy_points(each) for each in self._buddies], dtype=np.int16)

    def pairs(self) -> tuple[Array, Array]:
        """Learners and buddies of the pairs that may be, in order."""
        import numpy as np  # noqa: PLC0415

        count = len(self._buddies)
        found = [rows.astype(np.int64) * count + columns for rows, columns in self._blocks()]
        codes = np.unique(np.concatenate(found or [np.zeros(0, dtype=np.int64)]))
        learner, buddy = codes // count, codes % count
        apart = (
            (self._l.person[learner] == self._b.person[buddy])
            | (self._l.user[learner] == self._b.user[buddy])
            | (self._l.manager[learner] == self._b.user[buddy])
            | (self._l.user[learner] == self._b.manager[buddy])
        )
        apart |= np.isin(codes, _codes(_kept_apart(self._inputs), self._learners, self._buddies))
        return learner[~apart], buddy[~apart]

    def _blocks(self) -> Iterator[tuple[Array, Array]]:
        """Topic by topic and level by level: those who want it from there, and those who offer it above."""
        import numpy as np  # noqa: PLC0415

        wanting, offering = _by_level(self._learners), _by_topic(self._buddies)
        for (topic, level), rows in wanting.items():
            columns = np.array([row for row, held in offering.get(topic, ()) if held > level], dtype=np.int64)
            if not len(columns):
                continue
            step = max(1, BLOCK_PAIRS // len(columns))
            for first in range(0, len(rows), step):
                yield self._block(np.array(rows[first : first + step], dtype=np.int64), columns)

    def _block(self, rows: Array, columns: Array) -> tuple[Array, Array]:
        import numpy as np  # noqa: PLC0415

        mine, theirs = rows[:, None], columns[None, :]
        same_site = (self._l.site[mine] == self._b.site[theirs]) & (self._b.site[theirs] >= 0)
        possible = have_common(self._l.languages[mine], self._b.languages[theirs])
        possible &= (
            have_common(self._l.times[mine], self._b.times[theirs]) | self._l.is_free[mine] | self._b.is_free[theirs]
        )
        possible &= (self._l.online[mine] & self._b.online[theirs]) | (
            self._l.on_site[mine] & self._b.on_site[theirs] & same_site
        )
        row, column = np.nonzero(possible)
        return rows[row], columns[column]

    def scores(self, learner: Array, buddy: Array) -> Array:
        """The points of these pairs."""
        total: Array = POINTS_ALWAYS * len(Always) + self._extra[buddy]
        for preference, weight in self._inputs.weights.items():
            if weight:
                mine, theirs = self._l.matters[preference], self._b.matters[preference]
                each = weight
                if mine.any() or theirs.any():
                    each = weight + POINTS_THAT_MATTER * (mine[learner].astype("int16") + theirs[buddy])
                total = total + each * self._units(preference, learner, buddy)
        return total

    def _units(self, preference: Preference, learner: Array, buddy: Array) -> Array:
        import numpy as np  # noqa: PLC0415

        mine, theirs = self._l, self._b
        match preference:
            case Preference.SEVERAL_TOPICS:
                units = count_common(self._wanted[learner], self._offered[buddy]) - 1
            case Preference.TWO_WAY:
                units = have_common(mine.other_way[learner], theirs.other_way[buddy])
            case Preference.OTHER_DEPARTMENT:
                one, other = mine.department[learner], theirs.department[buddy]
                units = (one != other) & (one >= 0) & (other >= 0)
            case Preference.OTHER_STAGE:
                one, other = mine.stage[learner], theirs.stage[buddy]
                units = np.where((one >= 0) & (other >= 0), np.abs(one - other), 0)
            case Preference.COMMON_TIMES:
                units = self._common_times(learner, buddy)
            case Preference.SIMILAR_WAYS:
                units = count_common(mine.ways[learner], theirs.ways[buddy])
            case Preference.NEW_CONTACT:
                units = ~(
                    _are_same(mine.site[learner], theirs.site[buddy])
                    | _are_same(mine.department[learner], theirs.department[buddy])
                )
        most: Array = np.minimum(units.astype(np.int16), MOST_UNITS[preference])
        return most

    def _common_times(self, learner: Array, buddy: Array) -> Array:
        """Somebody who names no times can at all of the other's: of two such, one is all zero and counts nothing."""
        import numpy as np  # noqa: PLC0415

        common = count_common(self._l.times[learner], self._b.times[buddy])
        either = self._l.is_free[learner] | self._b.is_free[buddy]
        counts = [count_common(people.times, people.times) for people in (self._l, self._b)]
        all_of_one: Array = np.where(either, counts[0][learner] + counts[1][buddy], common)
        return all_of_one

    def are_former_partners(self, learner: Array, buddy: Array) -> Array:
        import numpy as np  # noqa: PLC0415

        pairs = [(one, other) for pair in self._inputs.history.completed for one in pair for other in pair]
        codes = _codes(pairs, self._learners, self._buddies)
        again: Array = np.isin(learner * len(self._buddies) + buddy, codes)
        return again


def _are_same(one: Array, other: Array) -> Array:
    same: Array = (one == other) & (one >= 0)
    return same


def _by_level(learners: Sequence[Learner]) -> dict[tuple[str, int], list[int]]:
    found: dict[tuple[str, int], list[int]] = {}
    for row, learner in enumerate(learners):
        for topic, level in learner.wants.items():
            found.setdefault((topic, level), []).append(row)
    return found


def _by_topic(buddies: Sequence[Buddy]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for row, buddy in enumerate(buddies):
        for topic, level in buddy.offers.items():
            found.setdefault(topic, []).append((row, level))
    return found


def _kept_apart(inputs: Inputs) -> list[tuple[Hashable, Hashable]]:
    """Pairs whom a wish, the past or a coordinator keeps apart: few, so they are listed."""
    history: History = inputs.history
    apart: list[tuple[Hashable, Hashable]] = [*history.lapsed, *inputs.decisions.forbidden]
    apart += [(one, other) for pair in history.ended_early for one in pair for other in pair if one != other]
    apart += [(learner.user, user) for learner in inputs.learners for user in learner.not_with]
    apart += [(user, buddy.user) for buddy in inputs.buddies for user in buddy.not_with]
    return apart


def _codes(
    pairs: Iterable[tuple[Hashable, Hashable]], learners: Sequence[Learner], buddies: Sequence[Buddy]
) -> list[int]:
    """Named by user, person or enrolment, as positions drawn together into one number."""
    rows = _positions((each.user, each.person, each.id) for each in learners)
    columns = _positions((each.user, each.person, each.id) for each in buddies)
    return [
        row * len(buddies) + column
        for one, other in pairs
        for row in rows.get(one, ())
        for column in columns.get(other, ())
    ]


def _positions(names: Iterable[tuple[str, UUID, UUID]]) -> dict[Hashable, list[int]]:
    """Where in the list somebody stands, by each of their names."""
    found: dict[Hashable, list[int]] = {}
    for number, all_names in enumerate(names):
        for name in all_names:
            found.setdefault(name, []).append(number)
    return found
