"""People as arrays: one row a person, so that rules and scores look at thousands of pairs at once."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar
from uuid import UUID

from programme.matching.preferences import Preference
from programme.matching.profiles import Buddy, Learner, Manner, Profile
from programme.matching.rules import plain
from programme.matching.scores import stage_number

if TYPE_CHECKING:
    import numpy.typing as npt

Array: TypeAlias = "npt.NDArray[Any]"
Word = TypeVar("Word", bound=Hashable)
BITS = 64
NOWHERE = -1


class Register:
    """The numbers that words, users and persons go by, the same for learners and buddies."""

    def __init__(self, learners: Sequence[Learner], buddies: Sequence[Buddy]) -> None:
        everybody: list[Profile] = [*learners, *buddies]
        self.languages = numbered(word for each in everybody for word in each.languages)
        self.times = numbered(word for each in everybody for word in each.times)
        self.ways = numbered(word for each in everybody for word in each.ways)
        self.other_way = numbered(word for each in everybody for word in each.other_way)
        self.sites = numbered(plain(each.site) for each in everybody)
        self.departments = numbered(plain(each.department) for each in everybody)
        self.users = numbered(each.user for each in everybody)
        self.persons: dict[UUID, int] = {
            person: row for row, person in enumerate({each.person: None for each in everybody})
        }
        self.topics = numbered(topic for each in learners for topic in each.wants)
        # Each topic with each starting point somebody has in it.
        self.starting_points = numbered(want for each in learners for want in each.wants.items())


class People:
    """Learners or buddies. Sets are rows of bits; what nobody wrote is -1."""

    def __init__(self, people: Sequence[Profile], register: Register) -> None:
        import numpy as np  # noqa: PLC0415

        self.languages = bits([each.languages for each in people], register.languages)
        self.times = bits([each.times for each in people], register.times)
        # Somebody who names no times can at any.
        self.is_free = np.array([not each.times for each in people], dtype=bool)
        self.ways = bits([each.ways for each in people], register.ways)
        self.other_way = bits([each.other_way for each in people], register.other_way)
        self.online = np.array([Manner.ONLINE in each.manners for each in people], dtype=bool)
        self.on_site = np.array([Manner.ON_SITE in each.manners for each in people], dtype=bool)
        self.site = _numbers([plain(each.site) for each in people], register.sites)
        self.department = _numbers([plain(each.department) for each in people], register.departments)
        self.stage = np.array([stage_number(each.stage) for each in people], dtype=np.int8)
        self.user = _numbers([each.user for each in people], register.users)
        self.person = np.array([register.persons[each.person] for each in people], dtype=np.int32)
        self.matters = {preference: np.zeros(len(people), dtype=bool) for preference in Preference}
        for row, each in enumerate(people):
            for preference in each.matters:
                self.matters[preference][row] = True


class Learners(People):
    """People with what they want to learn."""

    def __init__(self, people: Sequence[Learner], register: Register) -> None:
        super().__init__(people, register)
        self.wanted = bits([each.wants.keys() for each in people], register.topics)
        self.starting_points = bits([each.wants.items() for each in people], register.starting_points)


class Buddies(People):
    """People with what they teach: `surpassed` are the starting points that they are above."""

    def __init__(self, people: Sequence[Buddy], register: Register) -> None:
        import numpy as np  # noqa: PLC0415

        super().__init__(people, register)
        self.offered = bits([each.offers.keys() for each in people], register.topics)
        levels: dict[str, list[int]] = {}
        for topic, level in register.starting_points:
            levels.setdefault(topic, []).append(level)
        surpassed = [
            [(topic, level) for topic, own in each.offers.items() for level in levels.get(topic, ()) if level < own]
            for each in people
        ]
        self.surpassed = bits(surpassed, register.starting_points)
        self.by_topic = {topic: np.array(rows) for topic, rows in by_topic([each.offers for each in people]).items()}
        self.has_place = np.array([each.capacity > 0 for each in people], dtype=bool)


def by_topic(chosen: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """The rows in which each topic stands."""
    found: dict[str, list[int]] = {}
    for row, topics in enumerate(chosen):
        for topic in topics:
            found.setdefault(topic, []).append(row)
    return found


def numbered(words: Iterable[Word]) -> dict[Word, int]:
    """A number for each word; none for what nobody wrote."""
    return {word: number for number, word in enumerate(word for word in dict.fromkeys(words) if word)}


def bits(chosen: Sequence[Collection[Word]], numbers: Mapping[Word, int]) -> Array:
    """One row a person and as many columns of 64 bits as the words need."""
    import numpy as np  # noqa: PLC0415

    columns = max(1, -(-len(numbers) // BITS))
    table = np.zeros((len(chosen), columns), dtype=np.uint64)
    for column in range(columns):
        masks = {word: 1 << (number % BITS) for word, number in numbers.items() if number // BITS == column}
        # A set names no word twice, so that the sum is the union.
        table[:, column] = [sum(masks.get(word, 0) for word in words) for words in chosen]
    return table


def have_common(mine: Array, theirs: Array) -> Array:
    """Whether any bit is set in both; shapes (…, columns), broadcast."""
    shared: Array = (mine[..., 0] & theirs[..., 0]) != 0
    for column in range(1, mine.shape[-1]):
        shared = shared | ((mine[..., column] & theirs[..., column]) != 0)
    return shared


def count_common(mine: Array, theirs: Array) -> Array:
    """How many bits are set in both."""
    import numpy as np  # noqa: PLC0415

    count: Array = np.bitwise_count(mine[..., 0] & theirs[..., 0]).astype(np.int16)
    for column in range(1, mine.shape[-1]):
        count += np.bitwise_count(mine[..., column] & theirs[..., column])
    return count


def _numbers(words: Sequence[str], numbers: Mapping[str, int]) -> Array:
    import numpy as np  # noqa: PLC0415

    return np.array([numbers.get(word, NOWHERE) for word in words], dtype=np.int32)
