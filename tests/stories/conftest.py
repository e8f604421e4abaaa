"""The story every test here tells, once on each engine."""

from collections.abc import AsyncIterator

import pytest

from tests.stories.story import Story, told


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    async with told(database_url) as story:
        yield story
