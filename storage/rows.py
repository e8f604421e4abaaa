"""What every table has in common: a random id, the workspace it belongs to, column types that mean what they say."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.exc import NoResultFound
from sqlmodel import SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Hidden, Shown, kept

# Alembic on SQLite can only change constraints that have names.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel):
    """A row of one workspace: the id is random, so that an id in a button cannot be guessed."""

    id: UUID = kept("to tell rows apart", Hidden.NUMBER, default_factory=uuid4, primary_key=True)
    team_id: str = kept("the Slack workspace it belongs to", Hidden.EVERYBODYS)


# Objects made of so many rows take some ten milliseconds.
PORTION = 100
# Of these so many take as long to write.
INSERTED_AT_ONCE = 250

R = TypeVar("R", bound=Row)
S = TypeVar("S", bound=sa.Select[Any])


async def get_row(session: AsyncSession, kind: type[R], row_id: UUID, *, team_id: str) -> R:
    """A row that is there, asked for once in a transaction however often it is needed; raises `NoResultFound`."""
    row = await session.get(kind, row_id)
    # The id alone would do today; the guard between workspaces is in place before there are several in one database.
    if row is None or row.team_id != team_id:
        raise NoResultFound(f"no such {kind.__name__.lower()}")
    return row


def locked(statement: S) -> S:
    """Rows for this transaction alone: it waits for another that is at them, and then reads what that one did."""
    return statement.with_for_update().execution_options(populate_existing=True)


# Rows that are written together, in one statement, before a transaction is saved.
WAITING = "waiting rows"
Write = Callable[[AsyncSession, list[dict[str, Any]]], Awaitable[None]]


def put_off(session: AsyncSession, write: Write, values: dict[str, Any]) -> None:
    """A row for `write`, which gets all of a transaction at once."""
    session.info.setdefault(WAITING, {}).setdefault(write, []).append(values)


async def write_what_waits(session: AsyncSession) -> None:
    """Whoever asks within the same transaction for rows that were put off calls this first."""
    for write, rows in session.info.pop(WAITING, {}).items():
        # What they point to may still be waiting to be written itself.
        await session.flush()
        await write(session, rows)


async def insert_all(session: AsyncSession, table: type[Row], rows: Sequence[dict[str, Any]]) -> None:
    """Many rows of one kind, a statement for some hundred of them; what is not named has the value of a new row."""
    await session.flush()
    new = _of_a_new_row(table)
    for start in range(0, len(rows), INSERTED_AT_ONCE):
        some = [{**new, "id": uuid4(), **row} for row in rows[start : start + INSERTED_AT_ONCE]]
        await session.exec(sa.insert(table.__table__), params=some)  # type: ignore[attr-defined]
        # The event loop takes a breath.
        await asyncio.sleep(0)


def _of_a_new_row(table: type[Row]) -> dict[str, Any]:
    return {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in table.model_fields.items()
        if name != "id" and not field.is_required()
    }


async def in_portions(session: AsyncSession, statement: Any) -> list[Any]:
    """All rows of a list that can be long, read a portion at a time, so that others are heard in between."""
    found: list[Any] = []
    result = await session.stream(statement.execution_options(yield_per=PORTION))
    async for rows in result.partitions():
        found += [row[0] for row in rows] if len(result.keys()) == 1 else rows
    return found


async def delete_rows(session: AsyncSession, table: type[Row], *conditions: Any, team_id: str) -> None:
    """All rows of a workspace that meet the conditions; objects that were read before do not hear of it."""
    await write_what_waits(session)
    statement = sa.delete(table).where(col(table.team_id) == team_id, *conditions)
    await session.exec(statement.execution_options(synchronize_session=False))


async def change_rows(
    session: AsyncSession, table: type[Row], values: dict[str, Any], *conditions: Any, team_id: str
) -> None:
    """As `delete_rows`; what is written is the same in all of them."""
    await write_what_waits(session)
    statement = sa.update(table).where(col(table.team_id) == team_id, *conditions).values(values)
    await session.exec(statement.execution_options(synchronize_session=False))


def choice(kind: type[StrEnum]) -> Any:
    """A column type that stores an enum's words, not Python's names for them."""
    # Neither a type of PostgreSQL's own nor a CHECK: a new word needs no migration.
    return sa.Enum(
        kind, native_enum=False, create_constraint=False, length=40, values_callable=lambda e: [m.value for m in e]
    )


def words(why: str, shown: Shown | Hidden | None = None) -> Any:
    """A column for a short list of words, in order."""
    return kept(why, shown, default_factory=no_words, sa_type=sa.JSON)


# Pydantic reads the signature of a factory for each new row; of `list` itself that takes a quarter of a millisecond.
def no_words() -> list[Any]:
    return []


def no_entries() -> dict[str, Any]:
    return {}


def is_one_of(column: Any, *words: StrEnum) -> sa.ColumnElement[bool]:
    """The words stand in the statement itself: a database sees that an index of those rows alone will do."""
    condition: sa.ColumnElement[bool] = column.in_([sa.literal_column(repr(word.value)) for word in words])
    return condition


def unique(*columns: str) -> Sequence[Any]:
    """Table arguments for one unique key."""
    return (sa.UniqueConstraint(*columns),)


def index_of(name: str, *columns: str, where: str) -> sa.Index:
    """An index of some rows alone, mostly of what is still to be done: it stays small however long the history is.

    A query has to say the same in the same words.
    """
    return sa.Index(name, *columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def in_words(column: str, words: Sequence[StrEnum]) -> str:
    """What `is_one_of` says, for an index."""
    return f"{column} IN ({', '.join(repr(word.value) for word in words)})"


def reference(column: str, why: str = "what the row belongs to", *, optional: bool = False, **more: Any) -> Any:
    """A foreign key; rows that hang on it go with it. `index=False` where another index begins with it."""
    more = {"shown": Hidden.NUMBER, "index": True, **more}
    if optional:
        return kept(why, default=None, foreign_key=column, ondelete="SET NULL", **more)
    return kept(why, foreign_key=column, ondelete="CASCADE", **more)
