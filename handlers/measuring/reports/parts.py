"""What a report is made of: parts with charts and tables, which the page and the spreadsheet draw alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from handlers.desk.texts import Say


@dataclass(frozen=True)
class Percent:
    """A whole percent, or nothing where it may not be shown."""

    value: int


@dataclass(frozen=True)
class Decimal:
    """A number with one place behind the comma."""

    value: float


Cell: TypeAlias = str | int | Percent | Decimal


@dataclass(frozen=True)
class Table:
    """Rows under a caption; the first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Bars:
    """A chart: for each group a name, and for each series a value and how it is written.

    Without series there is one bar a group; so many of them are `ours`, and those beside them are others'.
    """

    title: str
    groups: tuple[tuple[str, tuple[tuple[int, str], ...]], ...]
    series: tuple[str, ...] = ()
    highest: int | None = None
    ours: int = 1
    # Behind each group's bar, from where to where others reach.
    elsewhere: tuple[tuple[int, int], ...] = ()
    # A value to reach.
    target: int | None = None

    @property
    def description(self) -> str:
        """The chart in words, for those who hear it."""
        return "; ".join(f"{name}: {', '.join(self._named(values))}" for name, values in self.groups)

    def _named(self, values: tuple[tuple[int, str], ...]) -> list[str]:
        names = self.series or ("",)
        return [f"{name} {shown}".strip() for name, (_, shown) in zip(names, values, strict=True)]


@dataclass(frozen=True)
class Part:
    """One part of a report, under a heading."""

    title: str
    lines: tuple[str, ...] = ()
    bars: tuple[Bars, ...] = ()
    table: Table | None = None
    points: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


def spoken(say: Say, cell: Cell) -> str:
    """A cell as people read it."""
    match cell:
        case Percent(value):
            return say("report-percent", value=value)
        case Decimal(value):
            return f"{value:.1f}".replace(".", say("decimal-comma"))
    return str(cell)


def written(groups: Iterable[tuple[str, tuple[int, ...]]]) -> tuple[tuple[str, tuple[tuple[int, str], ...]], ...]:
    return tuple((label, tuple((value, str(value)) for value in values)) for label, values in groups)
