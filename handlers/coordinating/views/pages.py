"""Lists of a round that go over several pages: what stands on one, and which of them a button leads to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Self, TypeVar
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import button, buttons, context
from handlers.desk.texts import Say
from handlers.desk.values import Value

Line = TypeVar("Line")


@dataclass(frozen=True)
class Page(Generic[Line]):
    """A page of a list that may be long: only its lines are read; one that is no longer there gives way to the last."""

    wanted: int
    length: int
    count: int
    lines: Sequence[Line] = ()

    @property
    def last(self) -> int:
        return max(0, (self.count - 1) // self.length)

    @property
    def number(self) -> int:
        return min(max(0, self.wanted), self.last)

    @property
    def after(self) -> int:
        """How many lines come before it."""
        return self.number * self.length

    def showing(self, lines: Iterable[Line]) -> Self:
        return replace(self, lines=tuple(lines))


@dataclass(frozen=True)
class PageOf(Value):
    """A page of a round's list; an entrance names the round alone and opens the list anew."""

    cohort_id: UUID
    page: int | None = None

    @property
    def is_turned(self) -> bool:
        return self.page is not None


def turning(say: Say, page: Page[Line], cohort_id: UUID, *, back: str, on: str) -> list[Block]:
    """The arrows of a list, by their actions, and where in it one is; nothing for a list of one page."""
    if page.last == 0:
        return []
    ways = (("page-back", back, page.number - 1), ("page-on", on, page.number + 1))
    arrows = [
        button(say(label), action=action, value=PageOf(cohort_id, number).to_value())
        for label, action, number in ways
        if 0 <= number <= page.last
    ]
    return [buttons(*arrows), context(say("page", page=page.number + 1, pages=page.last + 1))]
