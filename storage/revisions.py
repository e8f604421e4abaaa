"""The revisions, as alembic knows and runs them; `storage.migrate` says when."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import Script, ScriptDirectory

from storage import migrate, shape


def head() -> str | None:
    """The revision this version expects."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def newest() -> str:
    """What `newest.txt` has to say: see `storage.migrate`."""
    statements, tables = _made_by("head")
    digests = {"sqlite": shape.digest(statements), "postgresql": shape.digest(tables)}
    return "".join(f"{line}\n" for line in (head(), *(f"{digest}  {engine}" for engine, digest in digests.items())))


def upgrade(connection: sa.Connection, revision: str) -> None:
    current(connection)
    command.upgrade(_config(connection), revision)


def current(connection: sa.Connection) -> str | None:
    revision = _noted(connection)
    if revision is not None:
        _check_tables(connection, revision)
    elif shape.tables(connection):
        raise migrate.UnknownTables
    return revision


def _check_tables(connection: sa.Connection, revision: str) -> None:
    statements, expected = _made_by(revision)
    if shape.statements(connection) == statements:
        return
    found = shape.tables(connection)
    # Tables of others do no harm (a backup program keeps its own), but those of later revisions would be in the way.
    ours = expected.keys() | _made_by("head")[1].keys()
    if differing := shape.differences({name: found[name] for name in found.keys() & ours}, expected):
        raise migrate.WrongTables(revision, differing)


def _noted(connection: sa.Connection) -> str | None:
    """What the database says of itself."""
    revisions = MigrationContext.configure(connection).get_current_heads()
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if len(revisions) > 1 or not known.issuperset(revisions):
        raise migrate.SchemaTooNew(*revisions)
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


def revise(connection: sa.Connection, message: str) -> Path:
    upgrade(connection, "head")
    number = int(head() or 0) + 1
    try:
        script = command.revision(_config(connection), message, autogenerate=True, rev_id=f"{number:04}")
    except BaseException:
        # One that cannot be read would be in the way of every other command.
        for path in (migrate.SCRIPTS / "versions").glob(f"{number:04}_*.py"):
            path.unlink()
        raise
    return Path(cast(Script, script).path)


def _config(connection: sa.Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    hook = {"hooks": "format", "format.type": "module", "format.module": "ruff"}
    hook["format.options"] = "format --quiet REVISION_SCRIPT_FILENAME"
    for option, value in hook.items():
        config.set_section_option("post_write_hooks", option, value)
    config.attributes["connection"] = connection
    return config
