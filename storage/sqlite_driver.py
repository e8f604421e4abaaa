"""SQLite in the loop itself: a statement takes microseconds, the way to another thread and back a millisecond."""

# What waits leaves the loop all the same: a commit for the disk, and whatever meets another's lock.

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self, TypeVar

T = TypeVar("T")
# In the loop nothing waits for a lock.
AT_ONCE = 0


class Connection:
    """What SQLAlchemy's dialect for aiosqlite asks of a connection (`async_creator`)."""

    def __init__(self, path: Path, *, wait_seconds: float) -> None:
        self._wait_seconds = wait_seconds
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")
        self._under_way: Future[Any] | None = None
        # No transactions of the driver's own: ours begin in `storage.database`.
        self._connection: sqlite3.Connection | None = sqlite3.connect(
            path, timeout=AT_ONCE, isolation_level=None, check_same_thread=False
        )
        self._saved_changes = 0

    @property
    def isolation_level(self) -> str | None:
        return self._open.isolation_level

    @property
    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("connection closed")
        return self._connection

    def cursor(self) -> "Cursor":
        return Cursor(self)

    async def execute(self, statement: str, *parameters: Any) -> "Cursor":
        return await self.cursor().execute(statement, *parameters)

    async def commit(self) -> None:
        if not self._open.in_transaction:
            return
        if self._open.total_changes == self._saved_changes:
            await self.run(self._open.commit)
        else:
            await self._off_the_loop(self._open.commit)
            self._saved_changes = self._open.total_changes

    async def rollback(self) -> None:
        await self.run(self._open.rollback)
        self._saved_changes = self._open.total_changes

    async def create_function(self, *arguments: Any, **named: Any) -> None:
        self._open.create_function(*arguments, **named)

    async def close(self) -> None:
        if self._connection is None:
            return
        # The last one to close carries the write-ahead log over into the file.
        await self._off_the_loop(self._connection.close)
        self.stop()

    def stop(self) -> None:
        self._connection = None
        self._thread.shutdown(wait=False)

    async def run(self, work: Callable[..., T], *arguments: Any) -> T:
        """At once, in the loop; in the thread, with patience, where another process holds a lock."""
        if self._under_way is not None and not self._under_way.done():
            # Whoever waited for it was cancelled: what it does to the connection comes first.
            return await self._off_the_loop(work, *arguments)
        try:
            return work(*arguments)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            return await self._off_the_loop(work, *arguments)

    async def _off_the_loop(self, work: Callable[..., T], *arguments: Any) -> T:
        self._under_way = self._thread.submit(self._with_patience, work, *arguments)
        return await asyncio.wrap_future(self._under_way)

    def _with_patience(self, work: Callable[..., T], *arguments: Any) -> T:
        connection = self._open
        connection.execute(f"PRAGMA busy_timeout={int(self._wait_seconds * 1000)}")
        try:
            return work(*arguments)
        finally:
            if work != connection.close:
                connection.execute(f"PRAGMA busy_timeout={AT_ONCE}")


class Cursor:
    """One statement and its rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cursor = connection._open.cursor()
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        await self._connection.run(self._cursor.execute, statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> Self:
        await self._connection.run(self._cursor.executemany, statement, parameters)
        return self

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(self.arraysize if size is None else size)

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def close(self) -> None:
        self._cursor.close()
