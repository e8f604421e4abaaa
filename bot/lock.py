"""One process on one SQLite file: a second one refuses to start."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import sqlalchemy as sa

from bot.refusals import AlreadyRunning, CannotStart
from storage.database import async_url


def _lock_file(path: Path) -> IO[str]:
    try:
        return path.open("w")
    except OSError as error:
        raise CannotStart(f"DATABASE_URL: nothing can be written to {path.parent} ({error.strerror})") from None


@contextmanager
def only_one(database_url: str) -> Iterator[None]:
    """Holds the lock beside the file while the bot runs; PostgreSQL needs none. Raises `AlreadyRunning`."""
    url = sa.make_url(async_url(database_url))
    if url.get_backend_name() != "sqlite" or not Path(url.database or "").parent.is_dir():
        yield
        return
    # R1. It stays when the bot ends: were it removed, two processes could each lock a file of that name.
    with _lock_file(Path(f"{url.database}.lock")) as file:
        try:
            # The system lets go of it however the process dies, which no file that merely lies there would know.
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunning(f"another bot is running on {url.database}; stop it first") from None
        yield
