"""Check-ins: the short question on the timetable, one row a person and occurrence; and what people write back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.check_ins import Answer, Kind
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.people import Person
from storage.rows import Row, choice, index_of, reference, unique
from storage.sealing import Place
from storage.tandems import Tandem


class CheckIn(Row, table=True):
    """One question to one person about one tandem."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.WITH_THE_PERSON,
        # The occurrence: however often a question is moved, it is asked once (C7, C8).
        *unique("tandem_id", "person_id", "number", "kind"),
        sa.Index("ix_checkin_person_id_asked_at", "person_id", "asked_at"),
        sa.Index("ix_checkin_cohort_id_asked_at", "cohort_id", "asked_at"),
        index_of("ix_checkin_due", "due_at", where="asked_at IS NULL AND dropped_at IS NULL"),
        shown=Shown.CHECK_INS,
    )

    tandem_id: UUID = reference("tandem.id", index=False)
    person_id: UUID = reference("person.id", index=False)
    cohort_id: UUID = reference("cohort.id", index=False)
    number: int = kept("which of the rhythm it is", Hidden.CLOCKWORK)
    kind: Kind = kept("whether it asks again", Hidden.CLOCKWORK, default=Kind.REGULAR, sa_type=choice(Kind))
    due_at: datetime = kept("when to ask", Hidden.CLOCKWORK)
    asked_at: datetime | None = kept("to ask once", default=None)
    answered_at: datetime | None = kept("to ask no more", Hidden.SAID_ELSEWHERE, default=None)
    dropped_at: datetime | None = kept("not to ask", Hidden.CLOCKWORK, default=None)
    answer: Answer | None = kept("the figures of the round", default=None, sa_type=choice(Answer))


@dataclass(frozen=True)
class Asked:
    """What the figures of a round need of a check-in, without the row: thousands are read at once."""

    person_id: UUID
    kind: Kind
    answered_at: datetime | None
    answer: Answer | None


class Reply(Row, table=True):
    """What somebody wrote back, for the writer alone unless the writer shares it."""

    __table_args__ = about(Whose.PERSON, Goes.AFTER_SERVING, shown=Shown.REPLIES)

    person_id: UUID = reference("person.id")
    text_sealed: bytes = sealed("noted for the writer, who may share it")
    received_at: datetime = kept("to find it again")
    shared_at: datetime | None = kept("to share it once", default=None)

    def place(self) -> Place:
        return Place(self.team_id, "reply", "text_sealed", self.id)


# Built once: it is asked at every answer.
_OWN = (
    select(CheckIn, Tandem)
    .join(Tandem, col(Tandem.id) == col(CheckIn.tandem_id))
    .where(
        col(CheckIn.team_id) == sa.bindparam("team_id"),
        col(CheckIn.id) == sa.bindparam("id"),
        col(CheckIn.person_id) == sa.bindparam("person_id"),
    )
    .with_for_update(of=CheckIn)
    .execution_options(populate_existing=True)
)


async def lock_own(session: AsyncSession, check_in_id: UUID, *, person: Person) -> tuple[CheckIn, Tandem] | None:
    """A person's own check-in, for this transaction alone: a second click waits, and then sees the first."""
    values = {"team_id": person.team_id, "id": check_in_id, "person_id": person.id}
    return (await session.exec(_OWN, params=values)).one_or_none()


async def list_planned(session: AsyncSession, person: Person) -> Sequence[CheckIn]:
    """A person's check-ins that are still to come."""
    statement = (
        select(CheckIn)
        .where(col(CheckIn.team_id) == person.team_id, col(CheckIn.person_id) == person.id)
        .where(col(CheckIn.asked_at).is_(None), col(CheckIn.dropped_at).is_(None))
        .order_by(col(CheckIn.due_at))
    )
    return (await session.exec(statement)).all()


async def list_asked(session: AsyncSession, person: Person) -> Sequence[CheckIn]:
    """A person's check-ins that were asked, the latest first."""
    statement = (
        select(CheckIn)
        .where(col(CheckIn.team_id) == person.team_id, col(CheckIn.person_id) == person.id)
        .where(col(CheckIn.asked_at).is_not(None))
        .order_by(col(CheckIn.asked_at).desc(), col(CheckIn.number).desc())
    )
    return (await session.exec(statement)).all()


async def list_of_tandem(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> Sequence[CheckIn]:
    statement = select(CheckIn).where(col(CheckIn.team_id) == team_id, col(CheckIn.tandem_id) == tandem_id)
    return (await session.exec(statement)).all()


async def list_of_tandems(session: AsyncSession, tandem_ids: Sequence[UUID], *, team_id: str) -> Sequence[CheckIn]:
    """Asked and planned, by number."""
    statement = (
        select(CheckIn)
        .where(col(CheckIn.team_id) == team_id, col(CheckIn.tandem_id).in_(tandem_ids))
        .order_by(col(CheckIn.number), col(CheckIn.id))
    )
    return (await session.exec(statement)).all()


async def list_of_period(
    session: AsyncSession, cohort_id: UUID, *, after: datetime, until: datetime, team_id: str
) -> Sequence[Asked]:
    """Who was asked in a round in a period, of which kind, and what they answered, if they did."""
    statement = (
        select(CheckIn.person_id, CheckIn.kind, CheckIn.answered_at, CheckIn.answer)
        .where(col(CheckIn.team_id) == team_id, col(CheckIn.cohort_id) == cohort_id)
        .where(col(CheckIn.asked_at) > after, col(CheckIn.asked_at) <= until)
    )
    return [Asked(*found) for found in (await session.exec(statement)).all()]


async def drop(session: AsyncSession, tandem_ids: Sequence[UUID], *, team_id: str, now: datetime) -> None:
    """These tandems are over: what was not asked yet is asked no more."""
    statement = (
        sa.update(CheckIn)
        .where(col(CheckIn.team_id) == team_id, col(CheckIn.tandem_id).in_(tandem_ids))
        .where(col(CheckIn.asked_at).is_(None), col(CheckIn.dropped_at).is_(None))
        .values(dropped_at=now)
    )
    await session.exec(statement)


async def find_reply(session: AsyncSession, reply_id: UUID, *, person: Person) -> Reply | None:
    statement = select(Reply).where(
        col(Reply.team_id) == person.team_id, col(Reply.id) == reply_id, col(Reply.person_id) == person.id
    )
    return (await session.exec(statement)).one_or_none()


async def list_replies(session: AsyncSession, person: Person) -> Sequence[Reply]:
    statement = (
        select(Reply)
        .where(col(Reply.team_id) == person.team_id, col(Reply.person_id) == person.id)
        .order_by(col(Reply.received_at))
    )
    return (await session.exec(statement)).all()
