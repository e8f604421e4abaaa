"""The database: SQLite in one file by default, PostgreSQL when that is outgrown."""

import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.dialects import shared
from storage.rows import write_what_waits
from storage.sqlite_driver import Connection

# As long as a click can wait: Slack gives up after three seconds (I13).
WAIT_SECONDS = 2
# PostgreSQL's own name for two that wait for each other.
DEADLOCK = "40P01"
# Of each index: a few milliseconds, however long the history is (sqlite.org: PRAGMA optimize).
ENTRIES_COUNTED = 400
# So many look at once; who comes then waits for one of them.
READERS = 4


class Database:
    """Hands out transactions; everything inside one is saved together or not at all."""

    def __init__(self, url: str) -> None:
        self.url = sa.make_url(url)
        self.engine = _sqlite(self.url) if self.is_sqlite else _postgres(self.url)
        self.readers = _sqlite_readers(self.url) if self.is_sqlite else self.engine

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        # What was read stays readable after the commit: with asyncio SQLAlchemy cannot fetch it again by itself.
        async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            yield session
            await write_what_waits(session)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """As `transaction`, for looking alone: it waits for nobody who writes, and nobody who writes waits for it."""
        async with AsyncSession(self.readers, expire_on_commit=False) as session, session.begin():
            if not self.is_sqlite:
                await session.connection(execution_options={"postgresql_readonly": True})
            yield session

    async def tidy(self) -> None:
        """SQLite counts what has grown, so that it plans by numbers; mostly there is nothing to do."""
        if self.is_sqlite:
            # A database that is locked, full or gone is no worse without.
            with contextlib.suppress(sa.exc.OperationalError):
                async with self.engine.begin() as connection:
                    await connection.exec_driver_sql(f"PRAGMA analysis_limit={ENTRIES_COUNTED}")
                    await connection.exec_driver_sql("PRAGMA optimize")

    async def close(self) -> None:
        # The one that writes closes last, and with that carries the write-ahead log over into the file.
        await self.readers.dispose()
        await self.engine.dispose()


def may_go_on_anew(error: sa.exc.DBAPIError) -> bool:
    """Somebody else was there first, or two waited for each other and PostgreSQL let one go on: it is not so again."""
    return isinstance(error, sa.exc.IntegrityError) or getattr(error.orig, "sqlstate", None) == DEADLOCK


def async_url(url: str) -> str:
    """The address as people write it (`sqlite:///buddy.db`, `postgresql://…`), with the driver we use."""
    for plain, driven in (
        ("sqlite:///", "sqlite+aiosqlite:///"),
        ("postgresql://", "postgresql+asyncpg://"),
        ("postgres://", "postgresql+asyncpg://"),
    ):
        if url.startswith(plain):
            return driven + url.removeprefix(plain)
    return url


def _sqlite(url: sa.URL) -> AsyncEngine:
    # One connection that writes: writers queue up instead of meeting SQLITE_BUSY, and it alone carries the write-ahead
    # log over into the file. Two that do so at once can corrupt it below SQLite 3.51.3 (sqlite.org: WAL-reset bug).
    engine = _sqlite_engine(
        url,
        1,
        "journal_mode=WAL",
        # What the bot acknowledged as saved outlives a power cut (S4).
        "synchronous=FULL",
        "foreign_keys=ON",
        # Erased in a row is otherwise not erased on the disk.
        "secure_delete=ON",
    )

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # SQLAlchemy's deferred BEGIN loses updates: two readers would both write what they read.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _sqlite_readers(url: sa.URL) -> AsyncEngine:
    engine = _sqlite_engine(url, READERS, "query_only=ON", "wal_autocheckpoint=0")

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # One state of the database, however many questions follow.
        connection.exec_driver_sql("BEGIN")

    return engine


def _sqlite_engine(url: sa.URL, connections: int, *settings: str) -> AsyncEngine:
    async def connect() -> Connection:
        return Connection(Path(url.database or ""), wait_seconds=WAIT_SECONDS)

    engine = create_async_engine(
        **shared(url),
        # An error would otherwise print the secret it was given.
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=30,
        async_creator=connect,
    )
    event.listen(engine.sync_engine, "connect", partial(_set_up, settings))
    return engine


def _set_up(settings: tuple[str, ...], connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    for setting in settings:
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _postgres(url: sa.URL) -> AsyncEngine:
    # Asked whether it lives before each use: a server that was restarted meanwhile has closed its connections.
    return create_async_engine(**shared(url), hide_parameters=True, pool_pre_ping=True, pool_size=5, pool_timeout=30)
