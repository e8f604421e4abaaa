"""The migrations lead from nothing to exactly the tables that the code expects, on both engines."""

import asyncio
import sqlite3

import pytest
import sqlalchemy as sa

from storage import migrate
from storage.database import Database
from storage.schema import TABLES, metadata
from tests.storage.rows import add_person
from tests.storage.tables import differences, execute


async def test_upgrading_an_empty_database_gives_the_tables_of_the_code(empty_url: str) -> None:
    assert not await migrate.is_current(empty_url)

    await migrate.upgrade(empty_url)

    assert await migrate.is_current(empty_url)
    assert await differences(empty_url) == []


async def test_upgrading_twice_changes_nothing(empty_url: str) -> None:
    await migrate.upgrade(empty_url)
    database = Database(empty_url)
    async with database.transaction() as session:
        await add_person(session)
    await database.close()

    await migrate.upgrade(empty_url)

    assert await differences(empty_url) == []


async def test_two_processes_may_upgrade_at_once(empty_postgresql_url: str) -> None:
    await asyncio.gather(*(migrate.upgrade(empty_postgresql_url) for _ in range(3)))

    assert await migrate.is_current(empty_postgresql_url)


async def test_s6_an_older_bot_refuses_a_newer_database(empty_url: str) -> None:
    await migrate.upgrade(empty_url)
    await execute(empty_url, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(migrate.SchemaTooNew, match="9999"):
        await migrate.is_current(empty_url)
    with pytest.raises(migrate.SchemaTooNew, match="9999"):
        await migrate.upgrade(empty_url)


async def test_s6_a_migration_that_fails_half_way_leaves_nothing_behind(empty_url: str) -> None:
    # Something of the same name is in the way of the very last one.
    last = metadata().sorted_tables[-1].name
    await execute(empty_url, f"CREATE VIEW {last} AS SELECT 1 AS id")

    with pytest.raises(sa.exc.DBAPIError):
        await migrate.upgrade(empty_url)

    assert await migrate.current(empty_url) is None
    await execute(empty_url, f"DROP VIEW {last}")
    await migrate.upgrade(empty_url)
    assert await differences(empty_url) == []


async def test_s6_rows_that_point_nowhere_are_noticed(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite+aiosqlite:///")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO raised_hand VALUES ('a', 'T', 'nobody', 'nothing', '2027-03-01', NULL)")
    connection.commit()
    connection.close()

    with pytest.raises(migrate.BrokenReferences):
        await migrate.upgrade(sqlite_url)


def test_every_table_and_constraint_has_a_name_that_a_migration_can_use() -> None:
    tables = metadata().tables.values()

    assert {table.name for table in tables} == {table.__tablename__ for table in TABLES}
    assert not [c for table in tables for c in table.constraints if c.name is None]


def test_revisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in (migrate.SCRIPTS / "versions").glob("*.py"))

    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
