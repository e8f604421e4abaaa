"""One row of a list of people, cell by cell; what cannot be understood is noted and read as the default."""

import re
from collections.abc import Sequence

from handlers.lists.people_columns import Problems, shown
from handlers.lists.people_words import Topics, Words
from handlers.lists.tables import Row

# People are often written “surname, first name”: a comma does not part them.
BETWEEN_WORDS, BETWEEN_PEOPLE = re.compile(r"[,;|\n]"), re.compile(r"[;|\n]")
_WITH_LEVEL = re.compile(r"(?P<topic>.*\S)\s*:\s*(?P<level>[+-]?\d\S*)", re.DOTALL)
# What looks like a starting point is not quoted: those are confidential.
_TRAILING_NUMBER = re.compile(r"[\s:(=+-]+\d+\W*$")
# Python's `int` takes “1_000” and the figures of other scripts as well.
_WHOLE = re.compile(r"[0-9]{1,6}")


class Cells:
    """The cells of a row by column."""

    def __init__(self, row: Row, problems: Problems) -> None:
        self._row, self._problems = row, problems
        if row.overflows:
            self.complain(
                None, "there are more cells than columns; a cell with several entries needs quotation marks, or “|”"
            )

    def complain(self, column: str | None, problem: str) -> None:
        self._problems.add(self._row.line, column, problem)

    def text(self, column: str) -> str:
        return " ".join(self._row.get(column).split())

    def entries(self, column: str, between: re.Pattern[str] = BETWEEN_WORDS) -> list[str]:
        return [" ".join(each.split()) for each in between.split(self._row.get(column)) if each.strip()]

    def number(self, column: str, *, default: int, least: int, most: int, is_confidential: bool = False) -> int:
        text = self.text(column)
        if not text:
            return default
        if _WHOLE.fullmatch(text) and least <= int(text) <= most:
            return int(text)
        told = "this" if is_confidential else f"“{shown(text)}”"
        self.complain(column, f"{told} is no whole number from {least} to {most}")
        return default

    def word(self, column: str, words: Words) -> str:
        text = self.text(column)
        return (self._meaning(column, text, words) or "") if text else ""

    def words(self, column: str, words: Words) -> list[str]:
        return [found for each in self.entries(column) if (found := self._meaning(column, each, words))]

    def levels(self, column: str, topics: Topics, *, default: int, allowed: Sequence[int]) -> dict[str, int]:
        """Topics with the level behind the colon, or the default."""
        found: dict[str, int] = {}
        for entry in self.entries(column):
            name, level = self._parted(column, entry, topics, default, allowed)
            if (topic := topics.find(name)) is None:
                told = _TRAILING_NUMBER.sub("", name)
                self.complain(column, f"there is no topic “{shown(told)}”{topics.advice(told)}")
            elif topic in found:
                self.complain(column, f"the topic “{shown(name)}” stands there twice")
            else:
                found[topic] = level
        return found

    def _parted(self, column: str, entry: str, topics: Topics, default: int, allowed: Sequence[int]) -> tuple[str, int]:
        # A topic may have a colon and a number in its own name.
        with_level = None if topics.find(entry) else _WITH_LEVEL.fullmatch(entry)
        if with_level is None:
            return entry, default
        name, level = with_level["topic"], with_level["level"]
        if level not in map(str, allowed):
            self.complain(column, f"behind “{shown(name)}:” stands a whole number from {allowed[0]} to {allowed[-1]}")
            return name, default
        return name, int(level)

    def _meaning(self, column: str, word: str, words: Words) -> str | None:
        found = words.find(word)
        if found is None:
            self.complain(column, f"“{shown(word)}” is not known here{words.advice(word)}")
        return found
