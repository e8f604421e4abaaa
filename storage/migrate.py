"""Migrations: bring the tables of a database to what this version of the bot expects."""

import argparse
import asyncio
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
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
- Add its line to storage/migrations/landed.txt (make check says which). From then on it stays as it is."""

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


async def is_current(url: str) -> bool:
    """Whether the tables are what this version expects; raises what `current` raises."""
    return await current(url) == head()


async def current(url: str) -> str | None:
    """The revision a database stands at, None for an empty one; its tables are looked at, too.

    Raises `SchemaTooNew`, `UnknownTables` or `WrongTables`.
    """
    return await _run(url, _current)


def head() -> str | None:
    """The revision this version expects."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def revise(message: str) -> Path:
    """Writes the next revision: what the tables in the code have and the revisions so far do not."""
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_run(f"sqlite:///{folder}/empty.db", lambda connection: _revise(connection, message)))


async def _run(url: str, step: Callable[[sa.Connection], T]) -> T:
    database = Database(async_url(url))
    if database.is_sqlite:
        # A batch copies a table and drops the old one; with foreign keys on, the rows that hang on it would go too.
        event.listen(database.engine.sync_engine, "connect", _foreign_keys_off)
    try:
        async with database.engine.begin() as connection:
            return await connection.run_sync(step)
    finally:
        await database.close()


def _foreign_keys_off(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.close()


def _upgrade(connection: sa.Connection, revision: str) -> None:
    _current(connection)
    command.upgrade(_config(connection), revision)
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise BrokenReferences


def _current(connection: sa.Connection) -> str | None:
    if connection.dialect.name == "postgresql":
        # Whoever looks while another migrates would see half of it.
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ADVISORY_LOCK)))
    revision = _noted(connection)
    if revision is not None:
        _check_tables(connection, revision)
    elif shape.tables(connection):
        raise UnknownTables
    return revision


def _check_tables(connection: sa.Connection, revision: str) -> None:
    statements, expected = _made_by(revision)
    if shape.statements(connection) == statements:
        return
    found = shape.tables(connection)
    # Tables of others do no harm (a backup program keeps its own), but those of later revisions would be in the way.
    ours = expected.keys() | _made_by("head")[1].keys()
    if differing := shape.differences({name: found[name] for name in found.keys() & ours}, expected):
        raise WrongTables(revision, differing)


def _noted(connection: sa.Connection) -> str | None:
    """What the database says of itself."""
    revisions = MigrationContext.configure(connection).get_current_heads()
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if len(revisions) > 1 or not known.issuperset(revisions):
        raise SchemaTooNew(*revisions)
    return revisions[0] if revisions else None


@cache
def _made_by(revision: str) -> tuple[frozenset[str] | None, Mapping[str, shape.Parts]]:
    """What the revisions make of an empty database: nothing else knows the tables of an older one."""
    engine = sa.create_engine("sqlite://")
    try:
        with engine.connect() as connection:
            command.upgrade(_config(connection), revision)
            return shape.statements(connection), shape.tables(connection)
    finally:
        engine.dispose()


def _revise(connection: sa.Connection, message: str) -> Path:
    _upgrade(connection, "head")
    number = int(head() or 0) + 1
    try:
        script = command.revision(_config(connection), message, autogenerate=True, rev_id=f"{number:04}")
    except BaseException:
        # One that cannot be read would be in the way of every other command.
        for path in (SCRIPTS / "versions").glob(f"{number:04}_*.py"):
            path.unlink()
        raise
    return Path(cast(Script, script).path)


def _config(connection: sa.Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    hook = {"hooks": "format", "format.type": "module", "format.module": "ruff"}
    hook["format.options"] = "format --quiet REVISION_SCRIPT_FILENAME"
    for option, value in hook.items():
        config.set_section_option("post_write_hooks", option, value)
    config.attributes["connection"] = connection
    return config


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
