"""How a database looks for what the bot asks for: by an index that narrows it down, or by reading a whole table.

Without statistics SQLite plans alike for three rows and for a million. PostgreSQL would rather read three rows than
look into an index; it is told not to, and says what it has no index for.
"""

import asyncio
import json
import re
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg
import sqlalchemy as sa
from sqlalchemy import event

from storage.schema import metadata

# A handful of rows for each round, or for a company: to read them all costs as little as an index.
SMALL = {"workspace", "topic", "cohort", "cohort_topic", "appointment", "event", "milestone", "draft", "forbidden_pair"}
SMALL |= {"rating_pool", "closing_pool", "closing_count", "figure"}
# Of alembic, and of those who ask what tables there are.
NOT_OURS = ("alembic", "pg_catalog", "sqlite_master")
WORDS = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


# Who writes down at the moment. One listener for good: to take one off the class of all engines while some of them are
# being cleared away fails now and then.
_WRITING: list[dict[str, set[str]]] = []


@event.listens_for(sa.Engine, "before_cursor_execute")
def _note(connection: sa.Connection, _: Any, statement: str, *__: Any) -> None:
    # A test may look at all there is; the bot names its workspace in every query.
    if statement.startswith(WORDS) and "WHERE" in statement and not any(word in statement for word in NOT_OURS):
        for found in _WRITING:
            found[connection.dialect.name].add(statement)


@contextmanager
def written_down() -> Iterator[dict[str, set[str]]]:
    """The statements of a while, by engine, word for word as they are executed."""
    found: dict[str, set[str]] = {"sqlite": set(), "postgresql": set()}
    _WRITING.append(found)
    try:
        yield found
    finally:
        _WRITING.remove(found)


def read_whole_in_sqlite(path: Path, statements: Collection[str]) -> list[str]:
    """The steps that read a whole table, and the statements they belong to."""
    connection = sqlite3.connect(path)
    try:
        return [
            f"{row[3]}: {statement}"
            for statement in statements
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", [None] * statement.count("?"))
            if _is_whole_step(row[3])
        ]
    finally:
        connection.close()


def read_whole_in_postgresql(url: str, statements: Collection[str]) -> list[str]:
    """The same."""
    return asyncio.run(_read_whole(url, statements)) if statements else []


async def _read_whole(url: str, statements: Collection[str]) -> list[str]:
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        await connection.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan")
        told = []
        for statement in statements:
            values = ", ".join("NULL" for _ in set(re.findall(r"\$\d+", statement)))
            await connection.execute(f"PREPARE it AS {statement}")
            explained = f"EXPLAIN (FORMAT JSON) EXECUTE it{f'({values})' if values else ''}"
            plan = json.loads(await connection.fetchval(explained))
            await connection.execute("DEALLOCATE it")
            told += [f"{node['Node Type']} of {_table(node)}: {statement}" for node in _nodes(plan[0]["Plan"])]
        return told
    finally:
        await connection.close()


def _is_whole_step(step: str) -> bool:
    words = step.split()
    if words[0] != "SCAN" or words[1] in SMALL or words[1] not in metadata().tables:
        # An index that is made for one statement takes reading the whole table.
        return "AUTOMATIC" in words
    # An index of some rows alone is what they are: what is still open.
    return not ("INDEX" in words and words[words.index("INDEX") + 1] in PARTIAL)


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if _is_whole_node(node):
        yield node
    for each in node.get("Plans", ()):
        yield from _nodes(each)


def _is_whole_node(node: dict[str, Any]) -> bool:
    if node["Node Type"] == "Seq Scan":
        return node["Relation Name"] not in SMALL
    is_by_index = node["Node Type"] in ("Index Scan", "Index Only Scan", "Bitmap Index Scan")
    narrows = "Index Cond" in node or node.get("Index Name") in PARTIAL
    return is_by_index and not narrows and _table(node) not in SMALL


def _table(node: dict[str, Any]) -> str:
    return str(node.get("Relation Name", node.get("Index Name")))


PARTIAL = {
    str(index.name)
    for table in metadata().tables.values()
    for index in table.indexes
    if index.dialect_options["sqlite"]["where"] is not None
}
