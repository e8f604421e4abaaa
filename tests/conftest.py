"""A fresh, migrated database for a test: in a SQLite file, and on a real PostgreSQL server where the engine matters."""

import asyncio
import os
import random
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings

from sandbox.fleeting import FLEETING
from storage import migrate
from storage.database import Database
from tests import postgres

# The same cases in every run, and how long one takes on a busy machine is no matter.
settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")

# Nothing of a test has to survive a power cut; and nobody counts rows in the middle of a test, as the server would do
# after a minute: plans are read that know no numbers.
SWITCHED_OFF = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")


ENGINES = ("sqlite", "postgresql")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--both-engines", action="store_true", help="everything on SQLite and on PostgreSQL")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Side by side, tests that wait stand among those that compute; and none may need another one before it."""
    if os.environ.get("PYTEST_XDIST_WORKER"):
        random.Random(1).shuffle(items)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """On SQLite; what depends on the engine (`@pytest.mark.depends_on_engine`) on PostgreSQL, too."""
    if "database_url" in metafunc.fixturenames:
        depends = metafunc.definition.get_closest_marker("depends_on_engine") is not None
        is_told_twice = depends or metafunc.config.getoption("both_engines")
        metafunc.parametrize("database_url", ENGINES if is_told_twice else ENGINES[:1], indirect=True)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with all tables."""
    return cast(str, request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with all tables."""
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """The address of a database without any table, once on each engine."""
    return cast(str, request.getfixturevalue(f"empty_{request.param}_url"))


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """The address of a SQLite file that does not exist yet."""
    return f"sqlite+aiosqlite:///{tmp_path}/empty.db"


@pytest.fixture
def sqlite_url(sqlite_template: Path) -> Iterator[str]:
    """The address of a migrated SQLite file of its own."""
    with tempfile.TemporaryDirectory(dir=FLEETING) as folder:
        shutil.copy(sqlite_template, f"{folder}/buddy.db")
        yield f"sqlite+aiosqlite:///{folder}/buddy.db"


@pytest.fixture
def postgresql_url(postgres_template: str, postgres_server: str) -> Iterator[str]:
    """The address of a migrated PostgreSQL database of its own."""
    name = f"test_{uuid4().hex}"
    asyncio.run(postgres.execute(postgres_server, f"CREATE DATABASE {name} TEMPLATE {postgres_template}"))
    yield postgres.driven(postgres_server, name)
    asyncio.run(postgres.execute(postgres_server, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def empty_postgresql_url(postgres_server: str) -> Iterator[str]:
    """The address of a PostgreSQL database without any table."""
    name = f"test_{uuid4().hex}"
    asyncio.run(postgres.execute(postgres_server, f"CREATE DATABASE {name}"))
    yield postgres.driven(postgres_server, name)
    asyncio.run(postgres.execute(postgres_server, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that went through all migrations."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    asyncio.run(migrate.upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """The name of a PostgreSQL database that went through all migrations."""
    name = f"template_{os.environ.get('PYTEST_XDIST_WORKER', 'only')}"
    asyncio.run(postgres.execute(postgres_server, f"CREATE DATABASE {name}"))
    asyncio.run(migrate.upgrade(postgres.driven(postgres_server, name)))
    return name


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """The address of a PostgreSQL server that all workers share; the last one to go stops and removes it."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)
    # Not in pytest's own folder: another run would close that to the server's user.
    folder = Path(tempfile.gettempdir()) / f"buddy-{run}"
    url = postgres.server(folder)
    asyncio.run(
        postgres.execute(
            url, *(f"ALTER SYSTEM SET {setting} = off" for setting in SWITCHED_OFF), "SELECT pg_reload_conf()"
        )
    )
    return url
