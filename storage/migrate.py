"""Migrations: bring the tables of a database to what this version of the bot expects."""

import argparse
import asyncio
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event

from storage import shape
from storage.database import Database, async_url

SCRIPTS = Path(__file__).parent / "migrations"
# Any number will do, as long as every process asks for the same lock.
ADVISORY_LOCK = 7_215_001
REMINDER = """\
Wrote {path}. Before it lands:
- Read it. A rename is written as a drop and an add; a column that may not be empty needs a server_default
  for the rows that are there.
- Try it over a filled database, on both engines: python -m pytest tests/storage/test_migrating.py
- Add its line to storage/migrations/landed.txt (make check says which). From then on it stays as it is.
- Write what make check says into storage/migrations/newest.txt."""

T = TypeVar("T")


class SchemaTooNew(Exception):
    """The database belongs to a later version of the bot; start that version, or restore an older backup."""


class UnknownTables(Exception):
    """There are tables, and nothing says which version of the bot made them."""


class WrongTables(Exception):
    """The tables are not what their revision makes: an unfinished version made them, or somebody changed them."""

    def __init__(self, revision: str, differences: Sequence[str]) -> None:
        super().__init__(f"{revision}: {'; '.join(differences)}")
        self.revision, self.differences = revision, differences


class BrokenReferences(Exception):
    """A migration left rows that point nowhere; it has been rolled back."""


async def upgrade(url: str, revision: str = "head") -> None:
    """Brings the tables up to date, all or nothing; may be run twice, and by two processes at once.

    Raises what `current` raises, and `BrokenReferences`.
    """
    await _run(url, lambda connection: _upgrade(connection, revision))


async def upgrade_if_empty(url: str) -> bool:
    """Makes the tables where there are none; whether they are then what this version expects.

    One step: of two processes, the one that waited must not take what the other has just made for old tables (N9).
    Raises what `current` raises.
    """
    return await _run(url, _upgrade_if_empty)


async def is_current(url: str) -> bool:
    """Whether the tables are what this version expects; raises what `current` raises."""
    return await _run(url, lambda c: _are_newest(c) or _revisions().current(c) == _revisions().head())


async def current(url: str) -> str | None:
    """The revision a database stands at, None for an empty one; its tables are looked at, too.

    Raises `SchemaTooNew`, `UnknownTables` or `WrongTables`.
    """
    return await _run(url, lambda connection: _revisions().current(connection))


async def try_to_write(url: str) -> None:
    """Writes what is there already. A database may let one read and begin, and refuse only what is written (N6)."""
    await _run(url, _write_the_same)


def revise(message: str) -> Path:
    """Writes the next revision: what the tables in the code have and the revisions so far do not."""
    with tempfile.TemporaryDirectory() as folder:
        written: Path = asyncio.run(_run(f"sqlite:///{folder}/empty.db", lambda c: _revisions().revise(c, message)))
    return written


def _revisions() -> Any:
    """Alembic takes its time and its room, and a database whose tables are the newest has no need of it."""
    from storage import revisions  # noqa: PLC0415

    return revisions


async def _run(url: str, step: Callable[[sa.Connection], T]) -> T:
    database = Database(async_url(url))
    if database.is_sqlite:
        # A batch copies a table and drops the old one; with foreign keys on, the rows that hang on it would go too.
        event.listen(database.engine.sync_engine, "connect", _foreign_keys_off)
    try:
        async with database.engine.begin() as connection:
            return await connection.run_sync(_one_at_a_time, step)
    finally:
        await database.close()


def _foreign_keys_off(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.close()


def _one_at_a_time(connection: sa.Connection, step: Callable[[sa.Connection], T]) -> T:
    if connection.dialect.name == "postgresql":
        # Whoever looks while another migrates would see half of it.
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ADVISORY_LOCK)))
    return step(connection)


def _upgrade(connection: sa.Connection, revision: str) -> None:
    if revision != "head" or not _are_newest(connection):
        _revisions().upgrade(connection, revision)
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise BrokenReferences


def _upgrade_if_empty(connection: sa.Connection) -> bool:
    if _are_newest(connection):
        return True
    if (revision := _revisions().current(connection)) is None:
        _revisions().upgrade(connection, "head")
        return True
    return bool(revision == _revisions().head())


def _write_the_same(connection: sa.Connection) -> None:
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")


def _are_newest(connection: sa.Connection) -> bool:
    """Whether the tables are, word for word, those of the newest revision; a no says nothing about what they are."""
    newest, *digests = (SCRIPTS / "newest.txt").read_text(encoding="utf-8").splitlines()
    if newest != max(path.name for path in (SCRIPTS / "versions").glob("*.py"))[: len(newest)]:
        # Somebody is at work on the next one.
        return False
    if not sa.inspect(connection).has_table("alembic_version"):
        return False
    noted = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    found = shape.statements(connection) or shape.tables(connection)
    return noted == [newest] and f"{shape.digest(found)}  {connection.dialect.name}" in digests


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m storage.migrate", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("revision", help="write the next revision from the tables").add_argument("message")
    actions.add_parser("upgrade", help="bring a database up to date").add_argument("url")
    arguments = parser.parse_args()
    if arguments.action == "revision":
        print(REMINDER.format(path=revise(arguments.message)))
    else:
        asyncio.run(upgrade(arguments.url))


if __name__ == "__main__":
    main()
