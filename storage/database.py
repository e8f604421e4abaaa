"""The database: SQLite in one file by default, PostgreSQL when that is outgrown."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

# As long as a click can wait: Slack gives up after three seconds (I13).
WAIT_SECONDS = 2
# Below this version two connections that checkpoint at once can corrupt a WAL (sqlite.org: WAL reset bug).
SAFE_WAL = (3, 51, 3)


class Database:
    """Hands out transactions; everything inside one is saved together or not at all."""

    def __init__(self, url: str) -> None:
        self.url = sa.make_url(url)
        self.engine = _sqlite(self.url) if self.is_sqlite else _postgres(self.url)

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        # What was read stays readable after the commit: with asyncio SQLAlchemy cannot fetch it again by itself.
        async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    async def close(self) -> None:
        await self.engine.dispose()


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
    # One connection: writers queue up instead of meeting SQLITE_BUSY, and no second one can checkpoint.
    engine = create_async_engine(
        url,
        # An error would otherwise print the secret it was given.
        hide_parameters=True,
        pool_size=1,
        max_overflow=0,
        pool_timeout=30,
        # The driver would begin transactions of its own; ours begin below.
        connect_args={"timeout": WAIT_SECONDS, "isolation_level": None},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        cursor = connection.cursor()
        journal = "WAL" if sqlite3.sqlite_version_info >= SAFE_WAL else "DELETE"
        for setting in (
            f"journal_mode={journal}",
            # What the bot acknowledged as saved outlives a power cut (S4).
            "synchronous=FULL",
            "foreign_keys=ON",
            # Erased in a row is otherwise not erased on the disk.
            "secure_delete=ON",
        ):
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: sa.Connection) -> None:
        # SQLAlchemy's deferred BEGIN loses updates: two readers would both write what they read.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgres(url: sa.URL) -> AsyncEngine:
    # Asked whether it lives before each use: a server that was restarted meanwhile has closed its connections.
    return create_async_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=5, pool_timeout=30)
