"""The register of what is kept: no column without a line in it, and every line is true."""

from typing import Any

import pytest
import sqlalchemy as sa

from programme.words import Role
from storage import enrolments, erasing, people
from storage.database import Database
from storage.keeping import ABOUT, KEPT, Goes, Whose
from storage.register import Entry, register
from storage.schema import TABLES, metadata
from storage.sealing import Sealing
from tests.storage.lives import ME, OTHER, Life, canary, found_in
from tests.storage.rows import TEAM

SEALING = Sealing([bytes(32)])
ANYBODYS = (Whose.PERSON, Whose.PAIR, Whose.NAMED)


def test_every_table_says_whose_its_rows_are_and_every_column_what_it_is_kept_for() -> None:
    silent = [table.name for table in metadata().sorted_tables if ABOUT not in table.info]
    silent += [str(column) for table in metadata().sorted_tables for column in table.columns if KEPT not in column.info]

    assert silent == []
    assert {each.table for each in register()} == {str(table.__tablename__) for table in TABLES}


def test_whatever_is_somebodys_says_how_they_see_it_or_why_not() -> None:
    assert [each.name for each in register() if each.whose in ANYBODYS and each.shown is None] == []


def test_the_line_says_sealed_where_the_column_is_and_nowhere_else() -> None:
    columns = {str(column): column for table in metadata().sorted_tables for column in table.columns}

    for each in register():
        assert each.sealed is isinstance(columns[each.name].type, sa.LargeBinary), each.name
        assert each.sealed is each.column.endswith("_sealed"), each.name


def test_what_is_in_a_row_about_somebody_is_theirs() -> None:
    """Only a name of yet another person is that one's: nothing in a personal row is declared to be nobody's."""
    personal = {table.name for table in metadata().sorted_tables if table.info[ABOUT].whose in ANYBODYS}

    assert [each.name for each in register() if each.table in personal and each.whose is Whose.NOBODY] == []


def test_what_is_somebodys_does_not_stay() -> None:
    assert [each.name for each in register() if each.whose in ANYBODYS and each.goes is Goes.STAYS] == []


@pytest.mark.parametrize("side", [Role.LEARNER, Role.BUDDY])
async def test_whoever_is_erased_is_found_nowhere(database: Database, side: Role) -> None:
    life = Life(SEALING, side)
    async with database.transaction() as session:
        await life.fill(session)
        before = await found_in(session, SEALING)
    async with database.transaction() as session:
        await erasing.erase(session, await people.get(session, life.me.id, team_id=TEAM))
    async with database.transaction() as session:
        after = await found_in(session, SEALING)

    assert {each.name for each in register() if each.sealed and each.whose in ANYBODYS} <= traces(before, life)
    assert traces(after, life) == set()


async def test_nobody_else_is_erased_with_them(database: Database) -> None:
    life = Life(SEALING)
    async with database.transaction() as session:
        await life.fill(session)
        colleague = Life(SEALING, team_id="TOTHER")
        await colleague.fill(session)
        before = [text for entry, text in await found_in(session, SEALING) if text in mine(colleague)]
    async with database.transaction() as session:
        await erasing.erase(session, await people.get(session, life.me.id, team_id=TEAM))
        after = [text for entry, text in await found_in(session, SEALING) if text in mine(colleague)]
        partner = await people.find(session, team_id=TEAM, user_id=OTHER)
        assert partner is not None and await enrolments.list_of_person(session, partner)

    assert after == before


async def test_who_is_on_duty_stays_there_and_what_they_did_once_goes(database: Database) -> None:
    life = Life(SEALING)
    on_duty: dict[str, Any] = {
        "appointment": {"removed_at": None},
        "cohort": {"closed_at": None, "cancelled_at": None},
    }
    async with database.transaction() as session:
        await life.fill(session, **on_duty)
    async with database.transaction() as session:
        await erasing.erase(session, await people.get(session, life.me.id, team_id=TEAM))
        after = await found_in(session, SEALING)

    assert {entry.name for entry, text in after if text == ME} == {"appointment.user_id", "cohort.contact_user_id"}


def mine(life: Life) -> set[str]:
    """The ids of the rows that hang on somebody."""
    about = {table.name: table.info[ABOUT].whose for table in metadata().sorted_tables}
    return {str(row.id) for name, row in life.rows.items() if about[name] in ANYBODYS}


def traces(found: list[tuple[Entry, str]], life: Life) -> set[str]:
    """The columns in which something tells of somebody: their account, a row of theirs, or a word of theirs."""
    words = {canary(each) for each in register() if each.whose in ANYBODYS}
    told = {ME, *mine(life)}
    # In a row that is nobody's, whatever is somebody's has to be empty, be it a word or a date.
    shared = {table.name for table in metadata().sorted_tables if table.info[ABOUT].whose is Whose.NOBODY}
    return {
        entry.name
        for entry, text in found
        if text in told
        or any(word in text for word in words)
        or (entry.table in shared and entry.whose in ANYBODYS and text not in ("", "None", "[]"))
    }


async def test_whoever_leaves_takes_along_at_once_what_they_confided(database: Database) -> None:
    life, now = Life(SEALING), (Goes.ON_LEAVING, Goes.AFTER_SERVING)
    async with database.transaction() as session:
        await life.fill(session)
    async with database.transaction() as session:
        me = await people.get(session, life.me.id, team_id=TEAM)
        await erasing.erase_on_leaving(session, me)
        await erasing.erase_gaps_of(session, await enrolments.get(session, life.rows["enrolment"].id, team_id=TEAM))
    async with database.transaction() as session:
        me = await people.get(session, life.me.id, team_id=TEAM)
        left = {entry.name for entry, text in await found_in(session, SEALING) if entry.goes in now and text != "None"}

    assert left == set()
    assert me.department == canary(next(each for each in register() if each.name == "person.department"))
