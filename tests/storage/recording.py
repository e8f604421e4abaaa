"""Records the filled database: runs in a checkout of an older commit, with that commit's code (see `filled_database`).

The type checker leaves this file alone: what it imports need not exist in the code of today.
"""

import asyncio
import base64
import hashlib
import json
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import sqlalchemy as sa
from pydantic import SecretStr

from bot.running import running
from bot.settings import GivenSettings
from programme import closing_answers, rating_pool
from programme.messages import KINDS
from programme.tandems import MEANS
from sandbox import round as played
from sandbox.acting import Acting
from sandbox.clock import Clock
from sandbox.demo import START, Demo, first_coordinator
from sandbox.server import Sandbox
from sandbox.transcript import Transcript
from storage import revisions
from storage.schema import metadata
from storage.sealing import Place, Sealing

KEY = hashlib.sha256(b"the filled database").digest()
# A round in its middle: tandems run, two have ended, somebody has written, messages wait to be sent.
SCENES = (played.opening, played.signing_up, played.pairing, played.introduction, played.check_ins)
SCENES += (played.pause_and_leaving,)
# Beside what was played stands a workspace of its own, in which every column has a value and every word occurs.
TEAM = "TEVERYTHING"
NOW = datetime(2027, 2, 1, 9, 30, tzinfo=UTC)
STRANGE = "„Süß“ 'n' \"100 %\" \\ 😀"
# A tandem's state is one of a proposal's, but no tandem is ever drafted, asked or lapsed.
STATES_OF_A_TANDEM = tuple(MEANS)

LISTS: dict[str, Any] = {
    "cohort.matching_weights": {"shared-topic": 3, "same-site": 0},
    "cohort.wording": {"programme": STRANGE},
    "draft.changes": [["ai-assistants", 2], ["materials", -1]],
    "person.languages": ["de", "en"],
    "person.manners": ["online", "on-site"],
    "person.times": ["mon-am", "fri-pm"],
    "person.ways_of_working": ["examples"],
    "person.matters": ["patience"],
    "proposal.reasons": ["other-department", "shared-topic"],
    "waiting.needs": ["capacity"],
}
TEXTS = {
    "team_id": TEAM,
    "zone": "Europe/Berlin",
    "federal_state": "BW",
    "consent_version": "1",
    "briefing_url": "https://firm.example",
}
CONFIDED: dict[str, str | bytes] = {
    "rating_pool.ratings_sealed": rating_pool.to_bytes(()),
    "closing_pool.answers_sealed": closing_answers.to_bytes(()),
    "offer.level_sealed": "3",
    "want.level_sealed": "1",
}


async def recorded() -> dict[sa.Table, list[dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        async with stage(Path(folder)) as demo:
            acting = Acting(demo)
            for scene in SCENES:
                await scene(demo, acting)
            async with demo.bot.services.database.engine.begin() as connection:
                for table in metadata().sorted_tables:
                    await connection.execute(table.insert(), list(everything(table)))
                return {table: await rows_of(connection, table) for table in metadata().sorted_tables}


@asynccontextmanager
async def stage(folder: Path) -> AsyncIterator[Demo]:
    clock = Clock(START, frozen=True)
    async with Sandbox(clock=clock) as slack:
        settings = GivenSettings(
            slack_bot_token=SecretStr(slack.bot_token),
            slack_app_token=SecretStr(slack.app_token),
            sealing_key=SecretStr(base64.urlsafe_b64encode(KEY).decode()),
            first_coordinator=first_coordinator(slack).user_id,
            database_url=f"sqlite:///{folder}/played.db",
            slack_api_url=slack.api_url,
            delivery_pace_seconds=0,
        )
        async with running(settings, now=clock.now) as bot:
            slack.courier.afterwards = bot.services.afterwards.finish
            await slack.connected()
            yield Demo(slack, bot, Transcript(slack, lambda _line: None))


# --- the workspace in which everything occurs


def everything(table: sa.Table) -> Iterator[dict[str, Any]]:
    """The first row leaves out what may be left out; the others have it all, each with another word."""
    for number in range(count(table)):
        row = {column.name: value(table, column, number) for column in table.columns}
        bare = number == 0 and count(table) > 1
        yield {name: None if bare and table.c[name].nullable else each for name, each in row.items()}


def count(table: sa.Table) -> int:
    """As many rows as the longest list of words needs; one workspace."""
    return 1 if table.name == "workspace" else max(4, *(len(words(column)) for column in table.columns))


def words(column: sa.Column[Any]) -> list[str]:
    """The words a column takes, none if it takes any."""
    if not isinstance(column.type, sa.Enum):
        return []
    return [w for w in column.type.enums if column.table.name != "tandem" or w in STATES_OF_A_TANDEM]


def row_id(table: sa.Table, number: int) -> UUID:
    return uuid5(NAMESPACE_URL, f"{TEAM}/{table.name}/{number}")


def value(table: sa.Table, column: sa.Column[Any], number: int) -> Any:
    name = f"{table.name}.{column.name}"
    if column.name == "id":
        return row_id(table, number)
    if column.foreign_keys:
        return referred(table, column, number)
    if isinstance(column.type, sa.LargeBinary):
        place = Place(TEAM, table.name, column.name, row_id(table, number))
        return Sealing([KEY]).seal(CONFIDED.get(name, f"{STRANGE} {number}"), place)
    if isinstance(column.type, sa.JSON):
        return LISTS[name]
    known = list(KINDS) if name == "outbox_message.kind" else words(column)
    return known[number % len(known)] if known else plain(column, number)


def referred(table: sa.Table, column: sa.Column[Any], number: int) -> UUID | None:
    """The row before, in the same table; elsewhere a row of the same number, and the next for a second reference."""
    [key] = column.foreign_keys
    other = key.column.table
    if other is table:
        return row_id(table, number - 1)
    alike = [c.name for c in table.columns if any(k.column.table is other for k in c.foreign_keys)]
    return row_id(other, (number + alike.index(column.name)) % count(other))


def plain(column: sa.Column[Any], number: int) -> Any:
    kind = column.type.impl_instance if isinstance(column.type, sa.TypeDecorator) else column.type
    samples: dict[type, Any] = {
        bool: bool(number % 2),
        int: number,
        datetime: NOW + timedelta(days=number, microseconds=number),
        date: date(2027, 2, 1) + timedelta(days=number),
        time: time(9, 30 + number),
        UUID: uuid5(NAMESPACE_URL, f"{column.name}/{number}"),
        str: TEXTS.get(column.name, f"{column.name} {number} {STRANGE}"),
    }
    return samples[kind.python_type]


# --- written down


async def rows_of(connection: Any, table: sa.Table) -> list[dict[str, Any]]:
    """Rows in an order in which a row stands after the one it refers to."""
    found = [dict(row) for row in (await connection.execute(table.select().order_by(table.c.id))).mappings()]
    itself = [column.name for column in table.columns if any(k.column.table is table for k in column.foreign_keys)]
    ordered: list[dict[str, Any]] = []
    while left := [row for row in found if row not in ordered]:
        there = {None, *(row["id"] for row in ordered)}
        ordered += [row for row in left if all(row[name] in there for name in itself)]
    return ordered


def complaints(rows: dict[sa.Table, list[dict[str, Any]]]) -> list[str]:
    """What a column never shows: a value, emptiness where it may be empty, one of its words."""
    found = []
    for table, filled in rows.items():
        for column in table.columns:
            shown = [row[column.name] for row in filled]
            said = {each.value if isinstance(each, Enum) else each for each in shown if isinstance(each, str)}
            wants = [None] if column.nullable and table.name != "workspace" else []
            found += [f"{column}: {want}" for want in wants if want not in shown]
            found += [f"{column}: {word}" for word in words(column) if word not in said]
            found += [f"{column}: any value"] if all(each is None for each in shown) else []
    return found


def lines(rows: dict[sa.Table, list[dict[str, Any]]]) -> Iterator[Any]:
    for table, filled in rows.items():
        yield {"table": table.name, "columns": list(table.columns.keys())}
        yield from ([as_text(each) for each in row.values()] for row in filled)


def as_text(each: Any) -> Any:
    match each:
        case bytes():
            return base64.b64encode(each).decode()
        case date() | time():
            return each.isoformat()
        case Enum():
            return each.value
        case UUID():
            return str(each)
    return each


def as_line(each: Any) -> str:
    return json.dumps(each, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    rows = asyncio.run(recorded())
    assert complaints(rows) == []
    head = {"revision": revisions.head(), "sealing_key": base64.urlsafe_b64encode(KEY).decode()}
    text = "\n".join(map(as_line, [head, *lines(rows)]))
    Path(sys.argv[1]).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
