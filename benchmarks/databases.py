"""A migrated database for one measurement, on either engine, in a folder that goes afterwards."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from storage import migrate
from storage.database import Database, async_url
from tests import postgres

ENGINES = ("sqlite", "postgresql")


@asynccontextmanager
async def fresh_database(engine: str) -> AsyncIterator[str]:
    """Its address; what is saved there outlives a power cut, as in earnest."""
    with tempfile.TemporaryDirectory(prefix="digital-buddy-") as folder:
        url = f"sqlite:///{folder}/buddy.db" if engine == "sqlite" else await _postgresql()
        await migrate.upgrade(url)
        yield url


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = Database(async_url(url))
    try:
        yield database
    finally:
        await database.close()


async def size_of(database: Database) -> int:
    """Megabytes on the disk."""
    sqlite = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    asked = sqlite if database.is_sqlite else "SELECT pg_database_size(current_database())"
    async with database.engine.connect() as connection:
        return int((await connection.execute(sa.text(asked))).scalar_one()) >> 20


async def _postgresql() -> str:
    name = f"measured_{uuid4().hex}"
    server = postgres.server(Path(tempfile.gettempdir()) / "digital-buddy-measured")
    await postgres.execute(server, f"CREATE DATABASE {name}")
    return postgres.driven(server, name)
