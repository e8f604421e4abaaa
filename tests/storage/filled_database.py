"""A filled database as the first release left it: `python -m tests.storage.filled_database fill sqlite:///old.db`.

The rows stand in `filled_0001.jsonl` and go into tables that revision 0001 makes, so that every run migrates the same
database, on either engine. They were recorded once, with the code of that time: a round played half through by the
sandbox, and a second workspace in which every column has a value and every word occurs. To record anew (other ids, the
same tables): `git worktree add ../then 9e34ced`, then `python -m tests.storage.filled_database record ../then`.
"""

import argparse
import asyncio
import base64
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from storage import migrate
from storage.database import Database, async_url
from storage.sealing import read_key

RECORDED = Path(__file__).with_name("filled_0001.jsonl")
RECORDING = Path(__file__).with_name("recording.py")

Rows = dict[str, list[dict[str, Any]]]


async def fill(url: str) -> None:
    """Makes the tables of the recorded revision in an empty database, and puts the recorded rows in."""
    await migrate.upgrade(url, recorded_revision())
    database = Database(async_url(url))
    async with database.engine.begin() as connection:
        await connection.run_sync(_insert)
    await database.close()


async def rows_in(url: str) -> Rows:
    """All that a database holds by now, in the values that stand in the file."""
    database = Database(async_url(url))
    async with database.engine.connect() as connection:
        found = await connection.run_sync(_select)
    await database.close()
    return found


def recorded_revision() -> str:
    return str(_lines()[0]["revision"])


def sealing_key() -> bytes:
    """The key that opens what is sealed in the recorded rows."""
    return read_key(_lines()[0]["sealing_key"])


def recorded_rows() -> Rows:
    """Table by table, those first that others refer to; the values as they stand in the file."""
    rows: Rows = {}
    for line in _lines()[1:]:
        if isinstance(line, dict):
            table, columns = line["table"], line["columns"]
            rows[table] = []
        else:
            rows[table].append(dict(zip(columns, line, strict=True)))
    return rows


@cache
def _lines() -> list[Any]:
    return [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]


def _insert(connection: sa.Connection) -> None:
    tables = _reflected(connection)
    for name, rows in recorded_rows().items():
        types = {column.name: column.type for column in tables[name].columns}
        for row in rows:
            values = {column: _to_database(each, types[column]) for column, each in row.items()}
            connection.execute(tables[name].insert(), values)


def _select(connection: sa.Connection) -> Rows:
    found: Rows = {}
    for name, table in _reflected(connection).items():
        rows = connection.execute(table.select()).mappings()
        found[name] = [{key: _from_database(each, table.c[key].type) for key, each in row.items()} for row in rows]
    return found


def _reflected(connection: sa.Connection) -> Mapping[str, sa.Table]:
    # As they stand in the database, not as the code has them today.
    metadata = sa.MetaData()
    metadata.reflect(connection, only=lambda name, _: name != "alembic_version")
    return metadata.tables


def _to_database(each: Any, kind: sa.types.TypeEngine[Any]) -> Any:
    if each is not None:
        for known, read in READERS.items():
            if isinstance(kind, known):
                return read(each, kind)
    return each


def _moment(each: str, kind: Any) -> datetime:
    moment = datetime.fromisoformat(each)
    # SQLite knows no zones: the moment is UTC.
    return moment if kind.timezone else moment.replace(tzinfo=None)


READERS: Mapping[type[Any], Callable[[str, Any], Any]] = {
    sa.LargeBinary: lambda each, _: base64.b64decode(each),
    sa.DateTime: _moment,
    sa.Date: lambda each, _: date.fromisoformat(each),
    sa.Time: lambda each, _: time.fromisoformat(each),
    sa.Uuid: lambda each, _: UUID(each),
    # SQLite has no type for ids.
    sa.CHAR: lambda each, _: UUID(each).hex,
}


def _from_database(each: Any, kind: sa.types.TypeEngine[Any]) -> Any:
    match each:
        case bytes():
            return base64.b64encode(each).decode()
        case datetime():
            return each.replace(tzinfo=UTC).isoformat() if each.tzinfo is None else each.astimezone(UTC).isoformat()
        case date() | time():
            return each.isoformat()
        case UUID():
            return str(each)
        case str() if isinstance(kind, sa.CHAR):
            return str(UUID(each))
    return each


def _record(checkout: Path) -> None:
    """Plays and writes it down with the code of that checkout, and nothing of this one on the path."""
    environment = {**os.environ, "PYTHONPATH": str(checkout.resolve())}
    subprocess.run([sys.executable, "-P", RECORDING, RECORDED], cwd=checkout, env=environment, check=True)  # noqa: S603


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.storage.filled_database", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("fill", help="fill an empty database").add_argument("url")
    actions.add_parser("record", help="record the rows anew").add_argument("checkout", type=Path)
    arguments = parser.parse_args()
    if arguments.action == "fill":
        asyncio.run(fill(arguments.url))
    else:
        _record(arguments.checkout)


if __name__ == "__main__":
    main()
