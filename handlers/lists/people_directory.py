"""Who is meant: people of a list by id or name, their managers, and what cannot be right about those."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.lists.people_columns import MANAGER, Problems, shown
from handlers.lists.tables import MOST_PROBLEMS_SHOWN
from programme.matching.rules import plain
from programme.nearest import nearest

MOST_NAMES_OF_A_CIRCLE = 8


@dataclass(frozen=True)
class Named:
    """A person as others name them: by the id, or by the name where nobody else has it.

    `key` is the id; in a list without ids it is the name, whatever its capitals.
    """

    line: int
    key: str
    id: str
    name: str


class Directory:
    """Finds people; a name that is nobody's, or several people's, is noted as a problem."""

    def __init__(self, people: Sequence[Named], problems: Problems) -> None:
        self._problems = problems
        self._people = {each.key: each for each in people}
        self._by_name: dict[str, list[str]] = {}
        for each in people:
            self._by_name.setdefault(plain(each.name), []).append(each.key)

    def find(self, text: str, *, line: int, column: str) -> str | None:
        found = self._keys(text)
        if not found:
            self._problems.add(line, column, f"“{shown(text)}” is nobody in this list{self._advice(text)}")
        elif len(found) > 1:
            self._problems.add(line, column, f"“{shown(text)}” may be {len(found)} people; write the id")
        return found[0] if len(found) == 1 else None

    def find_in_confidence(self, names: Iterable[str], *, line: int, column: str) -> frozenset[str]:
        """Like find, but no problem tells whom somebody has named."""
        keys = set()
        for number, name in enumerate(names, start=1):
            found = self._keys(name)
            if len(found) == 1:
                keys.add(found[0])
            else:
                amiss = "may be several people; write the id" if found else "is nobody in this list"
                self._problems.add(line, column, f"entry {number} {amiss}")
        return frozenset(keys)

    def check_circles(self, managers: dict[str, str]) -> None:
        """Nobody is the manager of their own manager, however far up."""
        done: set[str] = set()
        for start in managers:
            way: list[str] = []
            key: str | None = start
            while key is not None and key not in done:
                done.add(key)
                way.append(key)
                key = managers.get(key)
            if key in way:
                self._complain_of(way[way.index(key) :])

    def _complain_of(self, circle: list[str]) -> None:
        first = min(range(len(circle)), key=lambda at: self._people[circle[at]].line)
        people = [self._people[key] for key in circle[first:] + circle[:first]]
        if len(people) == 1:
            problem = f"“{shown(people[0].name)}” cannot be the own manager"
        else:
            names = [shown(each.name) for each in (*people[:MOST_NAMES_OF_A_CIRCLE], people[0])]
            if len(people) > MOST_NAMES_OF_A_CIRCLE:
                names.insert(-1, "…")
            problem = f"the managers go round in a circle: {' → '.join(names)}"
        self._problems.add(people[0].line, MANAGER, problem)

    def _keys(self, text: str) -> list[str]:
        return [text] if text in self._people else self._by_name.get(plain(text), [])

    def _advice(self, text: str) -> str:
        # In a long list each look takes a while, and later ones are not shown.
        if len(self._problems) >= MOST_PROBLEMS_SHOWN:
            return ""
        near = nearest(text, {each.name for each in self._people.values()})
        return f"; did you mean “{shown(near)}”?" if near else "; a row without a role is enough"
