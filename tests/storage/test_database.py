"""One transaction is saved whole or not at all, and no two lose each other's work."""

import asyncio
from datetime import datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from storage.database import Database, async_url
from storage.people import Person
from tests.storage.rows import NOW, TEAM, add_person

pytestmark = pytest.mark.depends_on_engine


async def test_what_raises_is_rolled_back(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.transaction() as session:
            await add_person(session)
            raise RuntimeError

    async with database.transaction() as session:
        assert (await session.exec(select(Person))).all() == []


async def test_thirty_writers_lose_nothing(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)

    async def work() -> None:
        async with database.transaction() as session:
            locked = select(Person).where(col(Person.id) == anna.id).with_for_update()
            person = (await session.exec(locked)).one()
            await asyncio.sleep(0)
            person.department = str(int(person.department or 0) + 1)

    await asyncio.gather(*(work() for _ in range(30)))

    async with database.transaction() as session:
        assert (await session.exec(select(Person.department))).one() == "30"


async def test_times_come_back_aware_and_in_utc(database: Database) -> None:
    berlin = NOW.astimezone(timezone(timedelta(hours=1)))
    async with database.transaction() as session:
        session.add(Person(team_id=TEAM, user_id="UANNA", created_at=berlin))

    async with database.transaction() as session:
        [stored] = (await session.exec(select(Person.created_at))).all()
    assert stored == NOW
    assert stored.utcoffset() == timedelta(0)


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(sa.exc.StatementError, match="timezone"):
        async with database.transaction() as session:
            session.add(Person(team_id=TEAM, user_id="UANNA", created_at=datetime(2027, 3, 1)))  # noqa: DTZ001


async def test_t6_an_error_does_not_print_what_it_was_given(database: Database) -> None:
    with pytest.raises(IntegrityError) as refusal:
        async with database.transaction() as session:
            for _ in range(2):
                session.add(Person(team_id=TEAM, user_id="UANNA", created_at=NOW, department="Geheimabteilung"))
                await session.flush()

    assert "Geheimabteilung" not in str(refusal.value)


async def test_sqlite_writes_to_the_disk_and_erases_what_it_deletes(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.transaction() as session:
        connection = await session.connection()
        settings = {
            name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("synchronous", "foreign_keys", "secure_delete")
        }
    await database.close()

    assert settings == {"synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sqlite:///buddy.db", "sqlite+aiosqlite:///buddy.db"),
        ("sqlite:////var/buddy.db", "sqlite+aiosqlite:////var/buddy.db"),
        ("postgresql://u:p@host/buddy", "postgresql+asyncpg://u:p@host/buddy"),
        ("postgres://host/buddy", "postgresql+asyncpg://host/buddy"),
        ("postgresql+asyncpg://host/buddy", "postgresql+asyncpg://host/buddy"),
    ],
)
def test_addresses_are_taken_as_people_write_them(written: str, meant: str) -> None:
    assert async_url(written) == meant
