"""Counts what a database is asked, and how long each transaction holds it."""

from time import perf_counter, process_time
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event


class Statements:
    """Every statement of an engine since the last look, `BEGIN` included, and the longest transaction."""

    def __init__(self, engine: sa.Engine) -> None:
        self.begin_anew()
        self._began: dict[Any, tuple[float, float]] = {}
        event.listen(engine, "begin", self._begin)
        event.listen(engine, "before_cursor_execute", self._execute)
        # Not "commit", which comes before it is on the disk.
        event.listen(engine, "checkin", self._end)

    def begin_anew(self) -> None:
        self.count, self.longest, self.most_cpu = 0, 0.0, 0.0

    def seen(self) -> dict[str, Any]:
        """What was seen since the last look."""
        seen = {"statements": self.count, "held": self.longest, "cpu": self.most_cpu}
        self.begin_anew()
        return seen

    def _begin(self, connection: sa.Connection) -> None:
        self.count += 1
        self._began[connection.connection.dbapi_connection] = perf_counter(), process_time()

    def _execute(self, _: sa.Connection, __: Any, statement: str, *___: Any) -> None:
        # SQLite is told to begin by a statement of ours, and that is counted already.
        self.count += not statement.startswith("BEGIN")

    def _end(self, connection: Any, _: Any) -> None:
        if (began := self._began.pop(connection, None)) is not None:
            self.longest = max(self.longest, perf_counter() - began[0])
            self.most_cpu = max(self.most_cpu, process_time() - began[1])
