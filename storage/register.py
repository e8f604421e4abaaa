"""The register of what is kept about people: one line for each column, read from what stands beside the columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.keeping import ABOUT, KEPT, About, Goes, Hidden, Kept, Shown, Whose
from storage.promises import broken
from storage.rows import Row
from storage.schema import TABLES


class Undeclared(TypeError):
    """A column that does not say what it is kept for, a table that does not say whose it is, or what cannot be so."""


@dataclass(frozen=True)
class Entry:
    """What is kept in one column: whose it is, what for, sealed or not, how its owner sees it, and when it goes."""

    table: str
    column: str
    whose: Whose
    why: str
    sealed: bool
    shown: Shown | Hidden | None
    goes: Goes

    @property
    def name(self) -> str:
        return f"{self.table}.{self.column}"


@cache
def register() -> tuple[Entry, ...]:
    """Every column of every table, in their order; raises `Undeclared`."""
    return read([_table(table) for table in TABLES])


def read(tables: Sequence[sa.Table]) -> tuple[Entry, ...]:
    """What these tables say of themselves; raises `Undeclared`."""
    entries = tuple(_entry(column) for table in tables for column in table.columns)
    if faults := broken(tables):
        raise Undeclared("; ".join(faults))
    return entries


def entries_of(table: type[Row], *goes: Goes) -> list[Entry]:
    """The columns of a table, or those of them that go at one of these moments."""
    name = _table(table).name
    return [each for each in register() if each.table == name and (not goes or each.goes in goes)]


def parts() -> list[Shown]:
    """The parts of "my data" under which something is shown."""
    found = {each.shown for each in register()}
    return [part for part in Shown if part in found]


def tables_of(*whose: Whose) -> list[type[Row]]:
    """The tables whose rows belong to somebody."""
    return [table for table in TABLES if _about(_table(table)).whose in whose]


def rows_go(table: type[Row]) -> Goes:
    """When whole rows of a table go."""
    return _about(_table(table)).goes


def named() -> list[tuple[type[Row], Entry]]:
    """The columns in which somebody's account stands, whatever else the row is about."""
    return [(table, each) for table in TABLES for each in entries_of(table) if each.whose is Whose.NAMED]


def hanging_on(row: type[Row]) -> list[tuple[type[Row], sa.Column[Any]]]:
    """The tables that point to a row of this one, and the column that does."""
    return [
        (table, column)
        for table in TABLES
        for column in _table(table).columns
        if any(key.column.table is _table(row) for key in column.foreign_keys)
    ]


def emptied(table: type[Row], *goes: Goes) -> dict[str, Any]:
    """What is written where something goes and the row stays."""
    return {each.column: empty_value(column_of(table, each.column)) for each in entries_of(table, *goes)}


def empty(row: Row, *goes: Goes) -> None:
    """Empties of a row what goes now."""
    for column, value in emptied(type(row), *goes).items():
        setattr(row, column, value)


def empty_value(column: sa.Column[Any]) -> Any:
    """Nothing, or what a new row has there; raises `Undeclared` where a column is never without a value."""
    if column.nullable:
        return None
    default = column.default
    if isinstance(default, sa.ColumnDefault):
        return default.arg if default.is_scalar else default.arg({})
    if (kind := plain_type(column)) in (str, bytes):
        return kind()
    raise Undeclared(f"{column.table.name}.{column.name} cannot be empty: its row has to go")


def plain_type(column: sa.Column[Any]) -> type[Any]:
    """What Python has in a column: a word of an enum is no text that may be empty."""
    kind = column.type.impl_instance if isinstance(column.type, sa.TypeDecorator) else column.type
    return kind.python_type


def holds_something(table: type[Row], *goes: Goes) -> sa.ColumnElement[bool]:
    """Rows in which something lies that goes at one of these moments."""
    chosen = [column_of(table, each.column) for each in entries_of(table, *goes)]
    return sa.or_(
        sa.false(),
        *(column.is_not(None) if column.nullable else column != empty_value(column) for column in chosen),
    )


def column_of(table: type[Row], name: str) -> sa.Column[Any]:
    return _table(table).columns[name]


def _entry(column: sa.Column[Any]) -> Entry:
    table, kept = column.table, column.info.get(KEPT)
    if not isinstance(kept, Kept):
        raise Undeclared(f"{table.name}.{column.name} does not say what it is kept for")
    about = _about(table)
    return Entry(
        table=table.name,
        column=column.name,
        whose=kept.whose or about.whose,
        why=kept.why,
        sealed=kept.sealed,
        shown=kept.shown or about.shown,
        goes=kept.goes or about.goes,
    )


def _about(table: Any) -> About:
    about = table.info.get(ABOUT)
    if not isinstance(about, About):
        raise Undeclared(f"{table.name} does not say whose its rows are")
    return about


def _table(table: type[Row]) -> sa.Table:
    found: sa.Table = getattr(table, "__table__")  # noqa: B009 - SQLModel does not tell the type checker
    return found
