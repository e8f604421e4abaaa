"""Declarations that cannot be so are noticed: nothing would have kept the word of these columns."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from storage.keeping import Goes, Hidden, Whose, about, kept
from storage.register import Undeclared, read
from storage.schema import metadata

Change = Callable[[sa.MetaData], None]


@pytest.fixture
def tables() -> sa.MetaData:
    """The tables of today, to be changed."""
    copied = sa.MetaData()
    for table in metadata().sorted_tables:
        table.to_metadata(copied)
    return copied


def column(name: str, kind: Any, why: str = "to try it", *more: Any, **said: Any) -> sa.Column[Any]:
    field = kept(why, Hidden.CLOCKWORK, **said)
    return sa.Column(name, kind, *more, **field.sa_column_kwargs)


def adds(table: str, name: str, kind: Any = sa.String, why: str = "to try it", **said: Any) -> Change:
    return lambda tables: tables.tables[table].append_column(column(name, kind, why, **said))


def hat(whose: Whose, goes: Goes, *more: Callable[[], sa.Column[Any]]) -> Change:
    """A new table."""
    return lambda tables: void(sa.Table("hat", tables, *(each() for each in more), info=about(whose, goes)[-1]["info"]))


def void(_: sa.Table) -> None:
    return None


def on(table: str, ondelete: str, **said: Any) -> Callable[[], sa.Column[Any]]:
    return lambda: column(f"{table}_id", sa.Uuid, "whose", sa.ForeignKey(f"{table}.id", ondelete=ondelete), **said)


def plain(name: str, kind: Any = sa.String, **said: Any) -> Callable[[], sa.Column[Any]]:
    return lambda: column(name, kind, **said)


def test_as_they_are_they_can_be_so(tables: sa.MetaData) -> None:
    assert read(tables.sorted_tables)


@pytest.mark.parametrize("why", ["", "  "])
def test_a_purpose_is_said_in_words(tables: sa.MetaData, why: str) -> None:
    refuses(tables, adds("topic", "colour", why=why), "topic.colour does not say what it is kept for")


@pytest.mark.parametrize("ondelete", ["CASCADE", "SET NULL"])
@pytest.mark.parametrize("kind", [sa.String, sa.Integer], ids=["text", "number"])
@pytest.mark.parametrize("owner", ["person", "enrolment", "tandem", "proposal", "checkin", "outbox_message"])
def test_what_hangs_on_somebodys_row_is_not_nobodys(tables: sa.MetaData, owner: str, kind: Any, ondelete: str) -> None:
    new = hat(Whose.NOBODY, Goes.STAYS, on(owner, ondelete), plain("colour", kind))

    refuses(tables, new, f"hat.{owner}_id hangs on a row of somebody")


@pytest.mark.parametrize("whose", [Whose.NOBODY, Whose.PERSON])
def test_nor_does_it_help_to_declare_the_reference_alone(tables: sa.MetaData, whose: Whose) -> None:
    rows = Whose.PERSON if whose is Whose.NOBODY else Whose.NOBODY
    new = hat(rows, Goes.WITH_THE_PERSON, on("person", "CASCADE", whose=whose))

    refuses(tables, new, "hat.person_id hangs on a row of somebody")


def test_a_reference_to_somebody_in_a_row_that_is_nobodys_makes_it_theirs(tables: sa.MetaData) -> None:
    def change(tables: sa.MetaData) -> None:
        tables.tables["cohort"].append_column(on("person", "SET NULL")())

    refuses(tables, change, "cohort.person_id hangs on a row of somebody")


def test_nothing_in_somebodys_row_is_nobodys(tables: sa.MetaData) -> None:
    refuses(tables, adds("person", "colour", whose=Whose.NOBODY), "person.colour stands in a row of somebody")


def test_what_is_somebodys_does_not_stay(tables: sa.MetaData) -> None:
    refuses(tables, adds("person", "colour", goes=Goes.STAYS), "person.colour is somebody's: it cannot stay")


@pytest.mark.parametrize(
    ("table", "name"),
    [("person", "friend_user_id"), ("cohort", "seconded_by"), ("cohort", "user_id"), ("tandem", "user_id")],
)
def test_an_account_is_declared_to_be_one(tables: sa.MetaData, table: str, name: str) -> None:
    refuses(tables, adds(table, name), f"{table}.{name} is somebody's account")


@pytest.mark.parametrize("kind", [sa.String, sa.Integer, sa.Date], ids=["text", "number", "date"])
@pytest.mark.parametrize(
    ("table", "goes"),
    [
        ("person", Goes.AFTER_TWO_DAYS),
        ("person", Goes.WHEN_MIXED),
        ("person", Goes.AFTER_THE_DUTY),
        ("person", Goes.AFTER_THIRTY_DAYS),
        ("person", Goes.AFTER_A_YEAR),
        ("person", Goes.COUNTED),
        ("enrolment", Goes.AFTER_THE_ROUND),
        ("enrolment", Goes.ON_LEAVING),
        ("checkin", Goes.AFTER_THE_ROUND),
        ("checkin", Goes.AFTER_TWO_DAYS),
        ("checkin", Goes.AFTER_SERVING),
        ("tandem", Goes.AFTER_THE_TANDEM),
        ("offer", Goes.WITH_THE_PERSON),
    ],
)
def test_no_column_names_a_moment_at_which_nobody_comes(tables: sa.MetaData, table: str, goes: Goes, kind: Any) -> None:
    refuses(tables, adds(table, "colour", kind, goes=goes), f"{table}.colour goes {goes}: no sweep")


@pytest.mark.parametrize("whose", [Whose.PERSON, Whose.NAMED])
@pytest.mark.parametrize("goes", [Goes.AFTER_TWO_DAYS, Goes.AFTER_THE_DUTY])
def test_nor_does_an_account_that_stands_elsewhere(tables: sa.MetaData, whose: Whose, goes: Goes) -> None:
    refuses(tables, adds("draft", "seconded_by", whose=whose, goes=goes), f"draft.seconded_by goes {goes}: no sweep")


@pytest.mark.parametrize(
    ("goes", "holds"),
    [
        (Goes.AFTER_THIRTY_DAYS, plain("user_id")),
        (Goes.ON_LEAVING, plain("user_id")),
        (Goes.AFTER_THE_ROUND, on("tandem", "CASCADE")),
        (Goes.AFTER_SERVING, on("tandem", "CASCADE")),
        (Goes.WITH_THE_PERSON, on("cohort", "CASCADE")),
        (Goes.WITH_THE_PERSON, on("person", "SET NULL")),
        (Goes.AFTER_THE_TANDEM, on("tandem", "SET NULL")),
    ],
)
def test_no_table_names_a_moment_at_which_nobody_comes(
    tables: sa.MetaData, goes: Goes, holds: Callable[[], sa.Column[Any]]
) -> None:
    refuses(tables, hat(Whose.PERSON, goes, holds, plain("colour")), f"hat.colour goes {goes}: no sweep")


@pytest.mark.parametrize(
    "change",
    [
        adds("person", "colour", goes=Goes.ON_LEAVING),
        adds("draft", "seconded_by", whose=Whose.NAMED, goes=Goes.WITH_THE_PERSON),
        hat(Whose.PERSON, Goes.WITH_THE_PERSON, plain("user_id")),
        hat(Whose.PERSON, Goes.AFTER_SERVING, on("person", "CASCADE")),
        hat(Whose.PAIR, Goes.AFTER_THE_TANDEM, on("tandem", "CASCADE")),
        hat(Whose.NOBODY, Goes.STAYS, on("cohort", "CASCADE")),
    ],
)
def test_what_is_declared_well_is_welcome(tables: sa.MetaData, change: Change) -> None:
    change(tables)

    assert read(tables.sorted_tables)


def refuses(tables: sa.MetaData, change: Change, why: str) -> None:
    change(tables)
    with pytest.raises(Undeclared) as refused:
        read(tables.sorted_tables)
    assert why in str(refused.value)
