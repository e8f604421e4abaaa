"""Meetings of a tandem: dates that were set, what was held, what each learned for themselves, and the nudges."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import tandems
from storage.enrolments import Enrolment
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.people import Person
from storage.rows import Row, index_of, locked, reference, unique
from storage.sealing import Place
from storage.tandems import Tandem


class Meeting(Row, table=True):
    """A date of a tandem. Who set, moved or held it is not stored; `revision` counts for the calendar files."""

    __table_args__ = about(
        Whose.PAIR,
        Goes.COUNTED,
        index_of("ix_meeting_due", "ask_at", where="asked_at IS NULL AND held_at IS NULL AND cancelled_at IS NULL"),
        shown=Shown.MEETINGS,
    )

    tandem_id: UUID = reference("tandem.id")
    starts_at: datetime = kept("the date")
    minutes: int = kept("the date", Hidden.SLACK)
    place: str = kept("the date", goes=Goes.AFTER_THE_TANDEM, default="")
    revision: int = kept("what calendars count by", Hidden.CLOCKWORK, default=0)
    # When the two are asked whether they met: after it has ended, at a decent hour, so not simply its end.
    ask_at: datetime = kept("to ask once", Hidden.CLOCKWORK)
    asked_at: datetime | None = kept("to ask once", Hidden.CLOCKWORK, default=None)
    held_at: datetime | None = kept("how far the two are", Hidden.CLOCKWORK, default=None)
    cancelled_at: datetime | None = kept("to take it out of calendars", Hidden.CLOCKWORK, default=None)

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def is_open(self) -> bool:
        return self.held_at is None and self.cancelled_at is None


class LearnedNote(Row, table=True):
    """One thing that somebody learned, for nobody else."""

    __tablename__ = "learned_note"
    __table_args__ = about(Whose.PERSON, Goes.AFTER_SERVING, shown=Shown.LEARNED)

    tandem_id: UUID = reference("tandem.id")
    person_id: UUID = reference("person.id")
    noted_at: datetime = kept("their order")
    text_sealed: bytes = sealed("noted for the writer alone")

    def place(self) -> Place:
        return Place(self.team_id, "learned_note", "text_sealed", self.id)


class DateNudge(Row, table=True):
    """A friendly word to one person where a tandem has no first (1) or second (2) date by then."""

    __tablename__ = "date_nudge"
    __table_args__ = about(
        Whose.PERSON,
        Goes.WITH_THE_PERSON,
        *unique("tandem_id", "person_id", "number"),
        index_of("ix_date_nudge_due", "due_at", where="done_at IS NULL"),
        shown=Hidden.SLACK,
    )

    tandem_id: UUID = reference("tandem.id", index=False)
    person_id: UUID = reference("person.id")
    number: int = kept("which of the two it is")
    due_at: datetime = kept("to remind once")
    done_at: datetime | None = kept("to remind once", default=None)


async def list_of_tandem(session: AsyncSession, tandem: Tandem, *, lock: bool = False) -> Sequence[Meeting]:
    """All that was not called off, the earliest first."""
    statement = (
        select(Meeting)
        .where(col(Meeting.team_id) == tandem.team_id, col(Meeting.tandem_id) == tandem.id)
        .where(col(Meeting.cancelled_at).is_(None))
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    return (await session.exec(locked(statement) if lock else statement)).all()


def count_held(found: Sequence[Meeting]) -> int:
    return sum(meeting.held_at is not None for meeting in found)


async def list_open_of(session: AsyncSession, tandem_ids: Sequence[UUID], *, team_id: str) -> Sequence[Meeting]:
    """The dates of these tandems that stand: neither held nor called off."""
    statement = (
        select(Meeting)
        .where(col(Meeting.team_id) == team_id, col(Meeting.tandem_id).in_(tandem_ids))
        .where(col(Meeting.held_at).is_(None), col(Meeting.cancelled_at).is_(None))
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    return (await session.exec(statement)).all()


async def list_starts_of(
    session: AsyncSession, people: Sequence[Person], *, after: datetime
) -> Sequence[tuple[UUID, UUID, datetime]]:
    """When these people meet: person, tandem and start."""
    statement = (
        select(Enrolment.person_id, Meeting.tandem_id, Meeting.starts_at)
        .join(Tandem, col(Tandem.id) == col(Meeting.tandem_id))
        .join(Enrolment, col(Enrolment.id).in_((col(Tandem.learner_id), col(Tandem.buddy_id))))
        .where(col(Enrolment.person_id).in_([person.id for person in people]))
        .where(col(Meeting.team_id) == people[0].team_id)
        .where(col(Meeting.tandem_id).in_(tandems.ids_of([person.id for person in people])))
        .where(col(Meeting.held_at).is_(None), col(Meeting.cancelled_at).is_(None), col(Meeting.starts_at) > after)
    )
    return (await session.exec(statement)).all()


async def list_of_person(session: AsyncSession, person: Person) -> Sequence[Meeting]:
    """All of somebody's dates, called off or not, the earliest first."""
    statement = (
        select(Meeting)
        .where(col(Meeting.team_id) == person.team_id, col(Meeting.tandem_id).in_(tandems.ids_of([person.id])))
        .order_by(col(Meeting.starts_at), col(Meeting.id))
    )
    return (await session.exec(statement)).all()


async def find(session: AsyncSession, meeting_id: UUID, *, team_id: str) -> Meeting | None:
    statement = select(Meeting).where(col(Meeting.team_id) == team_id, col(Meeting.id) == meeting_id)
    return (await session.exec(statement)).one_or_none()


async def lock(session: AsyncSession, meeting_id: UUID, *, team_id: str) -> Meeting | None:
    statement = select(Meeting).where(col(Meeting.team_id) == team_id, col(Meeting.id) == meeting_id)
    return (await session.exec(locked(statement))).one_or_none()


async def list_nudges(session: AsyncSession, tandem_ids: Sequence[UUID], *, team_id: str) -> Sequence[DateNudge]:
    """What is still to come in these tandems."""
    statement = (
        select(DateNudge)
        .where(col(DateNudge.team_id) == team_id, col(DateNudge.tandem_id).in_(tandem_ids))
        .where(col(DateNudge.done_at).is_(None))
    )
    return (await session.exec(statement)).all()


async def list_nudges_of(session: AsyncSession, person: Person) -> Sequence[tuple[DateNudge, UUID]]:
    """What is still to come for one person, each with its round."""
    statement = (
        select(DateNudge, Tandem.cohort_id)
        .join(Tandem, col(Tandem.id) == col(DateNudge.tandem_id))
        .where(col(DateNudge.team_id) == person.team_id, col(DateNudge.person_id) == person.id)
        .where(col(DateNudge.done_at).is_(None))
    )
    return (await session.exec(statement)).all()


async def drop_nudges(session: AsyncSession, tandem_ids: Sequence[UUID], *, team_id: str, now: datetime) -> None:
    """These tandems are over: nobody is nudged any more."""
    statement = (
        sa.update(DateNudge)
        .where(col(DateNudge.team_id) == team_id, col(DateNudge.tandem_id).in_(tandem_ids))
        .where(col(DateNudge.done_at).is_(None))
        .values(done_at=now)
        .execution_options(synchronize_session=False)
    )
    await session.exec(statement)


async def list_learned(session: AsyncSession, person: Person) -> Sequence[LearnedNote]:
    statement = (
        select(LearnedNote)
        .where(col(LearnedNote.team_id) == person.team_id, col(LearnedNote.person_id) == person.id)
        .order_by(col(LearnedNote.noted_at))
    )
    return (await session.exec(statement)).all()
