"""A database that people have filled comes through every revision, and one whose tables are not its own is refused."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.operations import Operations
from sqlmodel import select

from storage import migrate
from storage.database import Database
from storage.schema import TABLES
from storage.sealing import Place, Sealing
from tests.storage.filled_database import Rows, fill, recorded_revision, recorded_rows, rows_in, sealing_key
from tests.storage.tables import change, differences, execute, tables_of

pytestmark = pytest.mark.depends_on_engine

# What a revision drops, moves or rewrites on purpose is named here by that revision: "person.stage", or "person" where
# whole rows go. What it makes of it is a test of its own.
CHANGED_ON_PURPOSE: frozenset[str] = frozenset()


@pytest.fixture
async def filled_url(empty_url: str) -> str:
    await fill(empty_url)
    return empty_url


@pytest.fixture
async def migrated(filled_url: str) -> AsyncIterator[Database]:
    await migrate.upgrade(filled_url)
    database = Database(filled_url)
    yield database
    await database.close()


def lasting(rows: Rows) -> Rows:
    """What no revision has changed on purpose."""
    return {
        table: [{c: each for c, each in row.items() if f"{table}.{c}" not in CHANGED_ON_PURPOSE} for row in found]
        for table, found in rows.items()
        if table not in CHANGED_ON_PURPOSE
    }


def by_id(rows: Rows) -> dict[str, dict[str, Any]]:
    return {f"{table} {row['id']}": row for table, found in rows.items() for row in found}


async def test_the_filled_database_has_rows_in_every_table_of_its_time(filled_url: str) -> None:
    assert await migrate.current(filled_url) == recorded_revision()

    assert by_id(await rows_in(filled_url)) == by_id(recorded_rows())
    assert await tables_of(filled_url) == {table for table, rows in recorded_rows().items() if rows}


async def test_nothing_is_lost_on_the_way_to_the_tables_of_today(filled_url: str) -> None:
    await migrate.upgrade(filled_url)

    assert await migrate.is_current(filled_url)
    assert await differences(filled_url) == []
    there = by_id(await rows_in(filled_url))
    for name, row in by_id(lasting(recorded_rows())).items():
        assert row == {column: there[name].get(column, "is gone") for column in row}, name


async def test_the_bot_of_today_reads_every_row_of_then(migrated: Database) -> None:
    recorded = lasting(recorded_rows())

    async with migrated.transaction() as session:
        read = {str(kind.__tablename__): len((await session.exec(select(kind))).all()) for kind in TABLES}

    assert {table: read.get(table, 0) for table in recorded} == {table: len(rows) for table, rows in recorded.items()}


async def test_what_was_confided_then_opens_today(migrated: Database) -> None:
    sealing = Sealing([sealing_key()])
    sealed = 0

    async with migrated.transaction() as session:
        for kind in TABLES:
            for row in (await session.exec(select(kind))).all():
                for column in (name for name in kind.model_fields if name.endswith("_sealed")):
                    if value := getattr(row, column):
                        sealing.open(value, Place(row.team_id, str(kind.__tablename__), column, row.id))
                        sealed += 1

    assert sealed > 100


# --- tables that are not what their revision says


def meddle(operations: Operations) -> None:
    """One of each kind."""
    with operations.batch_alter_table("seen_event") as table:
        table.drop_constraint("uq_seen_event_team_id_event_id")
        table.drop_index("ix_seen_event_team_id")
        table.alter_column("seen_at", nullable=True)
        table.alter_column("event_id", type_=sa.String(20))
        table.add_column(sa.Column("shift", sa.String(), nullable=True))
    with operations.batch_alter_table("sign_up") as table:
        table.drop_column("saved_at")
        table.create_unique_constraint("uq_sign_up_user_id", ["user_id"])
    with operations.batch_alter_table("reply") as table:
        table.drop_constraint("fk_reply_person_id_person", type_="foreignkey")
    operations.drop_table("workspace")


async def test_s6_tables_that_are_not_those_of_their_revision_are_refused(empty_url: str) -> None:
    await migrate.upgrade(empty_url, recorded_revision())
    await change(empty_url, meddle)

    for act in (migrate.upgrade, migrate.is_current):
        with pytest.raises(migrate.WrongTables) as refused:
            await act(empty_url)

        assert refused.value.revision == recorded_revision()
        assert refused.value.differences == [
            "reply's reference (person_id) is missing",
            "seen_event's index (team_id) is missing",
            "seen_event's unique key (team_id, event_id) is missing",
            "seen_event.event_id is text of 20, not text",
            "seen_event.seen_at is moment, may be empty, not moment",
            "seen_event.shift is unknown",
            "sign_up's unique key (user_id) is unknown",
            "sign_up.saved_at is missing",
            "the table workspace is missing",
        ]


async def test_s6_a_column_too_many_is_noticed_at_the_newest_revision(empty_url: str) -> None:
    await migrate.upgrade(empty_url)
    await change(empty_url, lambda operations: operations.add_column("person", sa.Column("of_tomorrow", sa.String())))

    with pytest.raises(migrate.WrongTables, match=r"person\.of_tomorrow is unknown$"):
        await migrate.is_current(empty_url)


async def test_s6_tables_without_a_revision_are_refused(empty_url: str) -> None:
    await migrate.upgrade(empty_url)
    await execute(empty_url, "DELETE FROM alembic_version")

    for act in (migrate.upgrade, migrate.is_current):
        with pytest.raises(migrate.UnknownTables):
            await act(empty_url)


async def test_s6_tables_of_another_program_are_left_alone(empty_url: str) -> None:
    await execute(empty_url, "CREATE TABLE invoice (id INTEGER)")

    with pytest.raises(migrate.UnknownTables):
        await migrate.upgrade(empty_url)

    assert await tables_of(empty_url) == {"invoice"}


async def test_an_operators_own_index_and_table_do_no_harm(empty_url: str) -> None:
    await migrate.upgrade(empty_url)
    await execute(empty_url, "CREATE TABLE backup_log (id INTEGER)")
    await execute(empty_url, "CREATE INDEX by_event ON seen_event (event_id)")

    await migrate.upgrade(empty_url)

    assert await migrate.is_current(empty_url)
