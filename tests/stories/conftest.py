"""The story every test here tells."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests import plans
from tests.stories.story import Story, told


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    async with told(database_url) as story:
        yield story


@pytest.fixture(autouse=True)
def nothing_goes_wrong(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A job that fails only writes a line; no story may hide one."""
    yield
    wrong = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.ERROR]
    assert wrong == []


@pytest.fixture(scope="session")
def looked_at() -> set[str]:
    """Statements whose plan has been read."""
    return set()


@pytest.fixture(autouse=True)
def nothing_reads_a_whole_history(
    request: pytest.FixtureRequest, sqlite_template: Path, looked_at: set[str]
) -> Iterator[None]:
    """N20: every query of every story, of clicks and ticks alike, has an index that narrows it down."""
    url = str(request.getfixturevalue("database_url")) if "database_url" in request.fixturenames else ""
    with plans.written_down() as found:
        yield
    in_postgresql = found["postgresql"] - looked_at if url.startswith("postgresql") else set()
    whole = plans.read_whole_in_sqlite(sqlite_template, found["sqlite"] - looked_at)
    whole += plans.read_whole_in_postgresql(url, in_postgresql)
    looked_at |= found["sqlite"] | in_postgresql
    if whole:
        pytest.fail("\n\n".join(whole), pytrace=False)
