"""All possible pairs at once: what `rules` and `scores` say pair by pair, on arrays, topic by topic."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

from programme.matching.hard_rules import HARD_RULES, Compared, Listed
from programme.matching.people import Array, Buddies, Learners, Register, by_topic, count_common, have_common
from programme.matching.preferences import MOST_UNITS, Preference
from programme.matching.profiles import Inputs, Profile
from programme.matching.scores import POINTS_ALWAYS, POINTS_THAT_MATTER, Always, buddy_points

# People are crossed in tables of about so many pairs, so that memory does not grow with their number.
BLOCK_PAIRS = 8_000_000


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

    blocks = list(_Grid(inputs).blocks()) if inputs.learners and inputs.buddies else []
    types = (np.int32, np.int32, np.int16, bool)
    empty = tuple(np.zeros(0, dtype=each) for each in types)
    columns = zip(empty, *blocks, strict=True)
    return Edges(*(np.concatenate(column, dtype=each) for column, each in zip(columns, types, strict=True)))


class _Grid:
    def __init__(self, inputs: Inputs) -> None:
        import numpy as np  # noqa: PLC0415

        self._weights = inputs.weights
        self._learners, self._buddies = inputs.learners, inputs.buddies
        register = Register(self._learners, self._buddies)
        self._l, self._b = Learners(self._learners, register), Buddies(self._buddies, register)
        self._extra = np.array([buddy_points(each) for each in self._buddies], dtype=np.int16)
        rows, columns = _positions(self._learners), _positions(self._buddies)
        apart = [pair for rule in HARD_RULES if isinstance(rule, Listed) for pair in rule.apart(inputs)]
        self._apart = _by_name(apart, rows, columns)
        self._former = _by_name(_former_partners(inputs), rows, columns)

    def blocks(self) -> Iterator[tuple[Array, Array, Array, Array]]:
        """Learner, buddy, score and whether they are former partners, some learners at a time."""
        import numpy as np  # noqa: PLC0415

        step = max(1, BLOCK_PAIRS // len(self._buddies))
        for first in range(0, len(self._learners), step):
            table = self._possible(range(first, min(first + step, len(self._learners))))
            cells = np.flatnonzero(table)
            row, buddy = np.divmod(cells.astype(np.int32), np.int32(len(self._buddies)))
            learner = row + np.int32(first)
            table[...] = False
            _mark(table, self._former, first, as_=True)
            score, again = self.scores(learner, buddy), table.ravel()[cells]
            yield learner, buddy, score.astype(np.int16), again

    def _possible(self, block: range) -> Array:
        """One row for each learner of the block: whom no rule keeps apart."""
        import numpy as np  # noqa: PLC0415

        table = np.zeros((len(block), len(self._buddies)), dtype=bool)
        # Only those are compared who have a topic in common: where there are many topics, they are few.
        for topic, wanting in by_topic(self._learners[row].wants for row in block).items():
            if topic in self._b.by_topic:
                rows, columns = np.array(wanting), self._b.by_topic[topic]
                table[np.ix_(rows, columns)] = self._compare(rows[:, None] + block.start, columns[None, :])
        _mark(table, self._apart, block.start, as_=False)
        return table

    def _compare(self, mine: Array, theirs: Array) -> Array:
        compared = [rule.compare for rule in HARD_RULES if isinstance(rule, Compared)]
        return reduce(and_, (compare(self._l, self._b, mine, theirs) for compare in compared))

    def scores(self, learner: Array, buddy: Array) -> Array:
        """The points of these pairs."""
        total: Array = POINTS_ALWAYS * len(Always) + self._extra[buddy]
        for preference, weight in self._weights.items():
            if weight:
                mine, theirs = self._l.matters[preference], self._b.matters[preference]
                each: Array | int = weight
                if mine.any() or theirs.any():
                    each = weight + POINTS_THAT_MATTER * (mine[learner].astype("int16") + theirs[buddy])
                total = total + each * self._units(preference, learner, buddy)
        return total

    def _units(self, preference: Preference, learner: Array, buddy: Array) -> Array:
        import numpy as np  # noqa: PLC0415

        mine, theirs = self._l, self._b
        match preference:
            case Preference.SEVERAL_TOPICS:
                units = count_common(mine.wanted[learner], theirs.offered[buddy]) - 1
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


def _are_same(one: Array, other: Array) -> Array:
    same: Array = (one == other) & (one >= 0)
    return same


def _former_partners(inputs: Inputs) -> list[tuple[Hashable, Hashable]]:
    return [(one, other) for pair in inputs.history.completed for one in pair for other in pair]


def _by_name(
    pairs: Iterable[tuple[Hashable, Hashable]],
    rows: Mapping[Hashable, list[int]],
    columns: Mapping[Hashable, list[int]],
) -> Array:
    """Pairs named by user, person or enrolment, as positions: one row a pair."""
    import numpy as np  # noqa: PLC0415

    found = [(row, column) for one, other in pairs for row in rows.get(one, ()) for column in columns.get(other, ())]
    return np.array(found, dtype=np.int64).reshape(-1, 2)


def _positions(people: Sequence[Profile]) -> dict[Hashable, list[int]]:
    """Where in the list somebody stands, by each of their names."""
    found: dict[Hashable, list[int]] = {}
    for number, each in enumerate(people):
        for name in (each.user, each.person, each.id):
            found.setdefault(name, []).append(number)
    return found


def _mark(table: Array, pairs: Array, first: int, *, as_: bool) -> None:
    """Set the cells of these pairs in a table whose first row is the learner `first`."""
    here = pairs[(pairs[:, 0] >= first) & (pairs[:, 0] < first + len(table))]
    table[here[:, 0] - first, here[:, 1]] = as_
