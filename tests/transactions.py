"""What each transaction costs, in statements and rows that are written: seconds depend on the machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event

from storage.database import Database


@dataclass
class Cost:
    """Of one transaction that may write."""

    statements: int = 0
    rows: int = 0


@contextmanager
def noted(database: Database) -> Iterator[list[Cost]]:
    """Of each transaction, in their order; for one who works alone."""
    costs: list[Cost] = []
    engine = database.engine.sync_engine

    def begin(_: Any) -> None:
        costs.append(Cost())

    def count(_: Any, cursor: Any, statement: str, parameters: Any, __: Any, is_many: bool) -> None:
        if statement.startswith("BEGIN"):
            return
        costs[-1].statements += 1
        if not statement.startswith("SELECT"):
            costs[-1].rows += len(parameters) if is_many else max(cursor.rowcount, 0)

    listeners = (("begin", begin), ("after_cursor_execute", count))
    for name, listener in listeners:
        event.listen(engine, name, listener)
    try:
        yield costs
    finally:
        for name, listener in listeners:
            event.remove(engine, name, listener)
