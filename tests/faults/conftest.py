"""The post office, on the engine a test asks for."""

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.faults.post_office import PostOffice, opened


@pytest.fixture
async def office(database: Database) -> AsyncIterator[PostOffice]:
    async with opened(database) as office:
        yield office


@pytest.fixture
async def office_on_postgresql(postgresql_url: str) -> AsyncIterator[PostOffice]:
    database = Database(postgresql_url)
    async with opened(database) as office:
        yield office
    await database.close()
