"""What is asked of the database meanwhile: a test counts statements instead of seconds."""

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.database import Database


@contextmanager
def noted(database: Database) -> Iterator[list[str]]:
    """Each statement, as it is sent; how a transaction begins is not one."""
    statements: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            statements.append(statement)

    engines = {database.engine.sync_engine, database.readers.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """Once it is over: as `noted`, with how each transaction begins, and without how a message is drawn anew."""
    seen: list[str] = []

    def begin(_: Any) -> None:
        seen.append("BEGIN")

    def note(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    engines = {database.engine.sync_engine, database.readers.sync_engine}
    counts: list[str] = []
    with contextlib.ExitStack() as listening:
        for engine in engines:
            for name, heard in (("begin", begin), ("before_cursor_execute", note)):
                event.listen(engine, name, heard)
                listening.callback(event.remove, engine, name, heard)
        yield counts
    for each in seen:
        if "outbox_message" not in each:
            counts.append(each)
        elif counts[-1] == "BEGIN":
            counts.pop()
