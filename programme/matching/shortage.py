"""Why somebody waits, told from what everybody may know: who shows what, in which language, when and how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from uuid import UUID

from programme.matching.hard_rules import CAPACITY, LANGUAGE, MANNER, TIMES, TWO_PEOPLE, Compared
from programme.matching.people import Array, Buddies, Learners, Register
from programme.matching.profiles import Buddy, Learner


class Need(StrEnum):
    """What a buddy for the topic would have to bring. Where several would say as much, the earlier one is named."""

    LANGUAGE = "language"
    TIMES = "times"
    MANNER = "manner"
    CAPACITY = "capacity"


class Obstacle(StrEnum):
    """Why somebody waits, as far as it may be said."""

    NO_ONE_OFFERS_TOPIC = "no-one-offers-topic"
    NO_ONE_WITH_NEEDS = "no-one-with-needs"
    ROUND_IS_FULL = "round-is-full"
    NO_SUITABLE_YET = "no-suitable-yet"


@dataclass(frozen=True)
class WhyNot:
    """Nobody shows the topic and brings all these needs; they are as few as say so."""

    obstacle: Obstacle
    topic: str = ""
    needs: tuple[Need, ...] = ()


# The hard rules that may be named; each says of what a buddy brings whether it will do.
_RULES = {Need.LANGUAGE: LANGUAGE, Need.TIMES: TIMES, Need.MANNER: MANNER, Need.CAPACITY: CAPACITY}
_NEEDS = tuple(Need)
_FEWEST_FIRST = [
    sum(1 << number for number in chosen)
    for size in range(1, len(_NEEDS) + 1)
    for chosen in combinations(range(len(_NEEDS)), size)
]


class Shortage:
    """The buddies of a round, with the places that a draft leaves them, as those who wait see them.

    Levels, managers, wishes and history are not asked: "no suitable partner yet" beside an obvious obstacle would give
    them away. Where only they stand in the way, that is all that is said.
    """

    def __init__(self, learners: Sequence[Learner], buddies: Sequence[Buddy], *, is_full: bool) -> None:
        register = Register(learners, buddies)
        self._learners = list(learners)
        self._l, self._b = Learners(learners, register), Buddies(buddies, register)
        self._is_full = is_full

    def reasons(self) -> dict[UUID, WhyNot]:
        """Why each of the learners waits."""
        return {learner.id: self._why_not(row, learner) for row, learner in enumerate(self._learners)}

    def _why_not(self, row: int, learner: Learner) -> WhyNot:
        """Told for the topic that most buddies show."""
        columns = {topic: self._others(row, topic) for topic in sorted(learner.wants)}
        topic = max(columns, key=lambda each: len(columns[each]))
        if not len(columns[topic]):
            return WhyNot(Obstacle.NO_ONE_OFFERS_TOPIC, topic)
        if self._is_full:
            return WhyNot(Obstacle.ROUND_IS_FULL)
        if needs := self._missing(row, columns[topic]):
            return WhyNot(Obstacle.NO_ONE_WITH_NEEDS, topic, needs)
        return WhyNot(Obstacle.NO_SUITABLE_YET)

    def _others(self, row: int, topic: str) -> Array:
        """Who shows the topic, oneself left out."""
        import numpy as np  # noqa: PLC0415

        columns = self._b.by_topic.get(topic, np.zeros(0, dtype=np.int64))
        others: Array = columns[self._hold(TWO_PEOPLE, row, columns)]
        return others

    def _missing(self, row: int, columns: Array) -> tuple[Need, ...]:
        """The fewest needs that nobody brings all at once; none if somebody brings all four."""
        import numpy as np  # noqa: PLC0415

        found = np.zeros(len(columns), dtype=np.int64)
        for number, need in enumerate(_NEEDS):
            found |= self._hold(_RULES[need], row, columns).astype(np.int64) << number
        seen = set(np.unique(found).tolist())
        missing = next((each for each in _FEWEST_FIRST if not _is_brought(each, seen)), 0)
        return tuple(need for number, need in enumerate(_NEEDS) if missing >> number & 1)

    def _hold(self, rule: Compared, row: int, columns: Array) -> Array:
        import numpy as np  # noqa: PLC0415

        return rule.compare(self._l, self._b, np.array([row]), columns)


def _is_brought(needs: int, seen: Iterable[int]) -> bool:
    return any(each & needs == needs for each in seen)
