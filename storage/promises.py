"""Promises that can be kept: what a column says of itself must be so, and some sweep must come when it says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from storage.keeping import ABOUT, KEPT, About, Goes, Kept, Whose

Sweep = Callable[[sa.Table], bool]

_ANYBODYS = (Whose.PERSON, Whose.PAIR, Whose.NAMED)
_ACCOUNT = ("user_id", "_by")
# They end like the name of an account, and are none, or one that is not to go when its owner does.
_NO_ACCOUNT = {
    "cohort.greeting_by",  # a name that stands in public under the word of welcome
    "workspace.bot_user_id",  # the bot's own
    "person.manager_user_id",  # said by somebody about their own work; with that other one's row it does not go
}


def broken(tables: Sequence[sa.Table]) -> list[str]:
    """What is said of columns and cannot be so."""
    return [
        f"{column.table.name}.{column.name} {fault}"
        for table in tables
        for column in table.columns
        for fault in _faults(column, column.info[KEPT], table.info[ABOUT])
    ]


def _faults(column: sa.Column[Any], kept: Kept, about: About) -> Iterator[str]:
    said = replace(about, whose=kept.whose or about.whose, goes=kept.goes or about.goes)
    if not kept.why.strip():
        yield "does not say what it is kept for"
    if Whose.NOBODY in (said.whose, about.whose) and _is_on_somebody(column):
        yield "hangs on a row of somebody: the row and the column are theirs"
    if said.whose is Whose.NOBODY and about.whose is not Whose.NOBODY:
        yield "stands in a row of somebody: it is theirs"
    if _looks_like_account(column) and said.whose is not Whose.NAMED and not _is_own_account(column, said):
        yield "is somebody's account: it is theirs (Whose.NAMED)"
    if said.goes is Goes.STAYS and said.whose is not Whose.NOBODY:
        yield "is somebody's: it cannot stay"
    if not _is_taken(column, said, about):
        yield f"goes {said.goes}: no sweep takes it then (storage/promises.py says what each of them takes)"


def _is_on_somebody(column: sa.Column[Any]) -> bool:
    return any(key.column.table.info[ABOUT].whose in _ANYBODYS for key in column.foreign_keys)


def _looks_like_account(column: sa.Column[Any]) -> bool:
    return column.name.endswith(_ACCOUNT) and f"{column.table.name}.{column.name}" not in _NO_ACCOUNT


def _is_own_account(column: sa.Column[Any], said: About) -> bool:
    return column.name == "user_id" and said.whose is Whose.PERSON


def _is_taken(column: sa.Column[Any], said: About, about: About) -> bool:
    if said.goes is Goes.STAYS:
        return True
    if said.whose is Whose.NAMED and said.goes is Goes.WITH_THE_PERSON:
        return True  # erasing.erase_account looks in every table
    if said.goes is about.goes:
        return _ROWS[said.goes](column.table)
    if said.whose is Whose.NAMED and said.goes is Goes.AFTER_THE_DUTY:
        return column.table.name == "cohort"  # erasing.erase_account, which lets whoever is on duty stay
    return f"{column.table.name}.{column.name}" in _ALONE or _COLUMNS.get(said.goes, _no_table)(column.table)


def _named(*names: str) -> Sweep:
    return lambda table: table.name in names


def _no_table(_: sa.Table) -> bool:
    return False


def _hangs_on(name: str) -> Sweep:
    """Rows that point straight to one of these, and to no row of their own kind."""
    return lambda table: table.name != name and any(key.column.table.name == name for key in _holds(table))


def _goes_with_a_person(table: sa.Table) -> bool:
    """What the database deletes along with a person, at however many removes, and what bears their account."""
    if table.name == "person" or (table.info[ABOUT].whose is Whose.PERSON and "user_id" in table.columns):
        return True
    return any(_goes_with_a_person(key.column.table) for key in _holds(table) if key.column.table is not table)


def _goes_with_an_enrolment(table: sa.Table) -> bool:
    if table.name == "enrolment":
        return True
    return any(_goes_with_an_enrolment(key.column.table) for key in _holds(table) if key.column.table is not table)


def _holds(table: sa.Table) -> Iterator[sa.ForeignKey]:
    return (key for column in table.columns for key in column.foreign_keys if key.ondelete == "CASCADE")


def _is_emptied_with_a_person(table: sa.Table) -> bool:
    """Of what is counted on, enrolments alone are emptied (`erasing.let_go`)."""
    return _goes_with_a_person(table) and (table.info[ABOUT].goes is not Goes.COUNTED or table.name == "enrolment")


# Which tables' rows a sweep takes whole at a moment.
_ROWS: dict[Goes, Sweep] = {
    Goes.WITH_THE_PERSON: _goes_with_a_person,  # erasing.erase
    Goes.COUNTED: _goes_with_an_enrolment,  # erasing.let_go
    Goes.ON_LEAVING: _hangs_on("person"),  # erasing.erase_on_leaving
    Goes.AFTER_SERVING: _hangs_on("person"),  # the same, and retention.erase_what_served
    Goes.AFTER_THE_TANDEM: _hangs_on("tandem"),  # erasing.erase_after
    Goes.AFTER_THE_ROUND: _named("application_decision", "outbox_message"),  # applications.PAST, settled
    Goes.AFTER_THE_DUTY: _named("appointment"),  # appointments.PAST
    Goes.AFTER_A_YEAR: _no_table,
    Goes.AFTER_THIRTY_DAYS: _named("application", "sign_up"),  # applications.PAST, sign_ups.PAST
    Goes.AFTER_TWO_DAYS: _named("seen_event"),  # seen_events.PAST
    Goes.WHEN_MIXED: _named("rating_pool", "closing_pool"),  # they are taken out as they are mixed
}
# In which tables a sweep empties a column at a moment, while the row stays.
_COLUMNS: dict[Goes, Sweep] = {
    Goes.WITH_THE_PERSON: _is_emptied_with_a_person,
    Goes.ON_LEAVING: _named("person"),  # erasing.erase_on_leaving
    Goes.AFTER_SERVING: _named("person", "enrolment", "want", "offer"),  # the same, and erasing.erase_gaps_of
    Goes.AFTER_THE_TANDEM: lambda table: table.name == "conversation" or _hangs_on("tandem")(table),
    Goes.AFTER_THIRTY_DAYS: _named("outbox_message"),  # settled.forget_messages
}
# A moment of its own.
_ALONE = {"person.interested_at"}  # after a year, when somebody is asked no more
