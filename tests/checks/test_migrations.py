"""The migrations lead from nothing to exactly the tables that the code expects, on both engines."""

import asyncio
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

import pytest
import sqlalchemy as sa

from storage import migrate, revisions, schema
from storage.database import Database
from storage.keeping import Goes, Hidden, Whose, about, kept
from storage.rows import Row, reference, unique
from storage.schema import TABLES, metadata
from tests.storage.rows import add_person
from tests.storage.tables import differences, execute, wrong_parts

pytestmark = pytest.mark.depends_on_engine


async def test_upgrading_an_empty_database_gives_the_tables_of_the_code(empty_url: str) -> None:
    assert not await migrate.is_current(empty_url)

    await migrate.upgrade(empty_url)

    assert await migrate.is_current(empty_url)
    assert await differences(empty_url) == []
    assert await wrong_parts(empty_url) == []


async def test_an_index_of_other_rows_is_not_the_one_that_is_needed(empty_url: str) -> None:
    await migrate.upgrade(empty_url)
    await execute(empty_url, "DROP INDEX ix_date_nudge_due", "CREATE INDEX ix_date_nudge_due ON date_nudge (due_at)")

    with pytest.raises(migrate.WrongTables, match=r"date_nudge's index \(due_at\) where done_at IS NULL is missing"):
        await migrate.is_current(empty_url)


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


# --- revisions are only ever added


def complaints(folder: Path) -> list[str]:
    """What is wrong with the revisions in a folder of migrations, and what to do about it."""
    entries = [line.split() for line in (folder / "landed.txt").read_text(encoding="utf-8").splitlines()]
    landed = {name: digest for digest, name in entries}
    there = {path.name: digest_of(path) for path in sorted((folder / "versions").glob("*.py"))}
    told = [
        f"{name} has landed and is gone. Databases stand at it: git checkout main -- {name_of(name)}"
        for name in landed.keys() - there.keys()
    ]
    for name, digest in there.items():
        line = f"{digest}  {name}"
        if name not in landed:
            told.append(f"{name} is new. When it is as it shall stay, add to {name_of('landed.txt')}: {line}")
        elif landed[name] != digest:
            told.append(
                f"{name} is not as it landed. On main already: databases stand at it; git checkout main -- "
                f'{name_of(name)}, then python -m storage.migrate revision "what changes". '
                f"Nowhere but with you: its line in {name_of('landed.txt')} becomes: {line}"
            )
    return told


def digest_of(path: Path) -> str:
    # As text: a checkout may end its lines in its own way.
    return hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()


def name_of(name: str) -> str:
    return f"storage/migrations/{'versions/' if name.endswith('.py') else ''}{name}"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of migrations to change."""
    folder = shutil.copytree(migrate.SCRIPTS, tmp_path / "migrations")
    monkeypatch.setattr(migrate, "SCRIPTS", folder)
    return folder


def test_a_landed_revision_stays_as_it_is() -> None:
    assert "\n".join(complaints(migrate.SCRIPTS)) == ""


def test_the_newest_tables_are_known_without_running_the_revisions() -> None:
    told = revisions.newest()
    assert (migrate.SCRIPTS / "newest.txt").read_text(encoding="utf-8") == told, (
        f"{name_of('newest.txt')} becomes:\n{told}"
    )


async def test_a_database_with_the_newest_tables_needs_no_alembic(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(migrate, "_revisions")

    assert await migrate.is_current(database_url)
    await migrate.upgrade(database_url)


def test_whoever_changes_a_landed_revision_is_told_what_to_do(copy: Path) -> None:
    with (copy / "versions" / "0001_first_tables.py").open("a") as file:
        file.write("# a column more\n")

    told = next(each for each in complaints(copy) if each.startswith("0001_first_tables.py is not as it landed."))

    assert "git checkout main -- storage/migrations/versions/0001_first_tables.py" in told
    assert 'python -m storage.migrate revision "what changes"' in told


def test_a_landed_revision_that_is_gone_is_missed(copy: Path) -> None:
    (copy / "versions" / "0001_first_tables.py").unlink()

    assert any(each.startswith("0001_first_tables.py has landed and is gone.") for each in complaints(copy))


def test_the_next_revision_has_the_next_number_and_says_what_is_left_to_do(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["migrate", "revision", "what people wear"])
    number = int(revisions.head() or 0) + 1

    migrate.main()

    name = f"{number:04}_what_people_wear.py"
    written = (copy / "versions" / name).read_text()
    assert f'down_revision = "{number - 1:04}"' in written
    told = next(each for each in complaints(copy) if each.startswith(f"{name} is new."))
    assert f"add to storage/migrations/landed.txt: {digest_of(copy / 'versions' / name)}  {name}" in told
    said = capsys.readouterr().out
    assert name in said and "storage/migrations/landed.txt" in said and "tests/storage/test_migrating.py" in said


@pytest.fixture
def with_hats(monkeypatch: pytest.MonkeyPatch) -> Iterator[sa.MetaData]:
    """The tables of the code and a new one."""
    tables = sa.MetaData(naming_convention=metadata().naming_convention)
    for table in metadata().sorted_tables:
        table.to_metadata(tables)

    class Hat(Row, table=True):
        metadata: ClassVar[sa.MetaData] = tables
        __table_args__: ClassVar[Any] = about(
            Whose.PERSON, Goes.WITH_THE_PERSON, *unique("person_id", "colour"), shown=Hidden.CLOCKWORK
        )

        person_id: UUID = reference("person.id")
        colour: str = kept("to be seen", default="")

    monkeypatch.setattr(schema, "metadata", lambda: tables)
    yield tables
    Hat.__mapper__.registry._dispose_cls(Hat)  # type: ignore[attr-defined]


async def test_a_new_table_is_written_as_it_can_be_read_and_made(
    copy: Path, with_hats: sa.MetaData, empty_url: str
) -> None:
    written = await asyncio.to_thread(migrate.revise, "hats")

    text = written.read_text(encoding="utf-8")
    compile(text, written.name, "exec")
    assert "op.create_table(" in text and "hat" in text and "info" not in text and "kept" not in text
    await migrate.upgrade(empty_url)
    await execute(empty_url, "SELECT colour FROM hat")


def test_a_revision_that_cannot_be_read_is_not_left_behind(copy: Path, with_hats: sa.MetaData) -> None:
    before = sorted(path.name for path in (copy / "versions").glob("*.py"))
    template = copy / "script.py.mako"
    template.write_text(template.read_text(encoding="utf-8") + "    this is no Python\n", encoding="utf-8")

    with pytest.raises(SyntaxError):
        migrate.revise("hats")

    assert sorted(path.name for path in (copy / "versions").glob("*.py")) == before


def test_revisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in (migrate.SCRIPTS / "versions").glob("*.py"))

    numbers = [name[:4] for name in names]
    assert numbers == [f"{number:04}" for number in range(1, len(names) + 1)], (
        "of two revisions with one number, the one that lands second takes the next: in its name, "
        "its revision and its down_revision"
    )
