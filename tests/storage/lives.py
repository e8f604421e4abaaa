"""All that can be kept about somebody: a row in every table, and in every column a word that is found again."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.calendar import local_date
from programme.words import Role
from storage.enrolments import Enrolment
from storage.keeping import Whose
from storage.outbox import Delivery
from storage.people import Person
from storage.register import Entry, column_of, entries_of, plain_type
from storage.rows import Row
from storage.schema import TABLES, metadata
from storage.sealing import Place, Sealing
from tests.storage.rows import NOW, TEAM, add_person

ME, OTHER = "UCANARY", "UOTHER"


class Life:
    """Somebody of whom every column of every table tells something, and the other one of the pair."""

    def __init__(
        self,
        sealing: Sealing,
        side: Role = Role.LEARNER,
        *,
        team_id: str = TEAM,
        at: datetime = NOW,
        confided: Mapping[str, str] | None = None,
    ) -> None:
        """`confided` says otherwise what lies in a sealed column."""
        self.sealing, self.side, self.team_id, self.at = sealing, side, team_id, at
        self.confided = confided or {}
        self.rows: dict[str, Any] = {}

    @property
    def me(self) -> Person:
        found: Person = self.rows["person"]
        return found

    async def fill(self, session: AsyncSession, **own: Mapping[str, Any]) -> None:
        """`own` says otherwise for some columns, by table."""
        tables: dict[str, Any] = {str(table.__tablename__): table for table in TABLES}
        self.other = await add_person(session, OTHER, team_id=self.team_id)
        for name in [each.name for each in metadata().sorted_tables]:
            row = tables[name](**{**dict(self._values(tables[name], uuid4())), **own.get(name, {})})
            self.rows[name] = row
            session.add(row)
            await session.flush()
            if isinstance(row, Enrolment):
                await self._add_partner(session, row)

    async def _add_partner(self, session: AsyncSession, mine: Enrolment) -> None:
        role = Role.BUDDY if self.side is Role.LEARNER else Role.LEARNER
        self.partner = Enrolment(
            team_id=self.team_id,
            person_id=self.other.id,
            cohort_id=mine.cohort_id,
            role=role,
            signed_up_at=self.at,
        )
        session.add(self.partner)
        await session.flush()

    def _values(self, table: type[Row], row_id: UUID) -> Iterator[tuple[str, Any]]:
        yield from (("id", row_id), ("team_id", self.team_id))
        for entry in entries_of(table):
            if entry.column not in ("id", "team_id"):
                yield entry.column, self._value(entry, column_of(table, entry.column), row_id)

    def _value(self, entry: Entry, column: sa.Column[Any], row_id: UUID) -> Any:
        said = {"enrolment.role": self.side, "outbox_message.state": Delivery.SENT}
        if entry.name in said:
            return said[entry.name]
        if entry.sealed:
            return self.seal(entry, row_id, self.confided.get(entry.name, canary(entry)))
        if column.foreign_keys:
            return self._row_id(column)
        if entry.whose is Whose.NAMED or entry.column == "user_id":
            return ME
        return _plain_value(entry, column, self.at)

    def seal(self, entry: Entry, row_id: UUID, text: str) -> bytes:
        return self.sealing.seal(text, Place(self.team_id, entry.table, entry.column, row_id))

    def _row_id(self, column: sa.Column[Any]) -> UUID | None:
        if column.name == ("buddy_id" if self.side is Role.LEARNER else "learner_id"):
            return self.partner.id
        [key] = column.foreign_keys
        row = self.rows.get(key.column.table.name)
        return row.id if row is not None else None


def canary(entry: Entry) -> str:
    return f"canary-{entry.name}-"


async def found_in(session: AsyncSession, sealing: Sealing) -> list[tuple[Entry, str]]:
    """Every value of every row of every table as text, opened where it is sealed."""
    session.expire_all()
    found = []
    for table in TABLES:
        for row in (await session.exec(select(table).where(col(table.id).is_not(None)))).all():
            for entry in entries_of(table):
                value = getattr(row, entry.column)
                if entry.sealed and value:
                    value = sealing.open_text(value, Place(row.team_id, entry.table, entry.column, row.id))
                found.append((entry, str(value)))
    return found


def _plain_value(entry: Entry, column: sa.Column[Any], at: datetime) -> Any:
    if isinstance(column.type, sa.JSON):
        return [canary(entry)]
    kind = plain_type(column)
    if issubclass(kind, StrEnum):
        return next(iter(kind))
    day = local_date(at, "Europe/Berlin")
    values = {bool: True, int: 7, datetime: at, date: day, time: time(9), UUID: uuid4(), str: canary(entry)}
    return values[kind]
