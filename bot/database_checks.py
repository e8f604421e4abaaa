"""Before the bot runs: can the database be used, and are its tables those of this version?"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from bot.refusals import CannotStart
from storage import migrate
from storage.database import async_url

# PostgreSQL's name for it.
READ_ONLY_TRANSACTION = "25006"


async def check_database(url: str) -> None:
    """Brings SQLite, and what is empty, up to date; a filled PostgreSQL waits for `migrate`. Raises `CannotStart`."""
    with opening_database():
        if sa.make_url(async_url(url)).get_backend_name() == "sqlite":
            _check_folder(url)
            await migrate.upgrade(url)
        elif not await migrate.upgrade_if_empty(url):
            # Other processes may be at work on these tables: when they change is the operator's choice.
            raise CannotStart("DATABASE_URL: the tables are not up to date; run: python -m bot migrate")
        await migrate.try_to_write(url)


@contextmanager
def opening_database() -> Iterator[None]:
    """Whatever a database refuses, in one line without its address; raises `CannotStart`."""
    try:
        yield
    except migrate.SchemaTooNew:
        raise CannotStart(
            "DATABASE_URL: this database belongs to a later version; update the bot or restore an older backup"
        ) from None
    except migrate.UnknownTables:
        raise CannotStart(
            "DATABASE_URL: this database holds tables and no note of the version that made them (alembic_version); "
            "name an empty database or restore a backup"
        ) from None
    except migrate.WrongTables as error:
        raise CannotStart(
            f"DATABASE_URL: the tables are not those of revision {error.revision}, which this database claims to have "
            f"({_in_short(error.differences)}); an unfinished version made them, or somebody changed them: "
            "restore a backup or name an empty database"
        ) from None
    except migrate.BrokenReferences:
        raise CannotStart(
            "DATABASE_URL: rows in this database point nowhere, and nothing was changed; restore a backup"
        ) from None
    except (sa.exc.SQLAlchemyError, OSError) as error:
        if _is_read_only(error):
            raise CannotStart("DATABASE_URL: nothing can be written to the database") from None
        raise CannotStart(f"DATABASE_URL: the database cannot be opened ({_cause(error)})") from None


def _in_short(differences: Sequence[str]) -> str:
    first, *others = differences
    return f"{first}, and {len(others)} more" if others else first


def _check_folder(url: str) -> None:
    folder = Path(sa.make_url(async_url(url)).database or "").parent
    if not folder.is_dir():
        raise CannotStart(f"DATABASE_URL: there is no folder {folder}")


def _is_read_only(error: Exception) -> bool:
    """N6: the file, or what the server lets this account do."""
    original = getattr(error, "orig", None) or error
    is_file = getattr(original, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY
    return is_file or getattr(original, "sqlstate", None) == READ_ONLY_TRANSACTION


def _cause(error: Exception) -> str:
    # The kind, and of the system's errors their fixed words: a driver may quote the address, and a password is in it.
    original = getattr(error, "orig", None) or error
    return type(original).__name__ if not isinstance(error, OSError) else str(error.strerror or type(error).__name__)
