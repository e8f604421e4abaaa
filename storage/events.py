"""Events: the dates of a round that everybody is invited to, and what each of them has been told."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.calendar import local_date
from programme.events import EventKind
from storage.enrolments import Enrolment
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept
from storage.occurrences.rounds import OfEvent
from storage.outbox import Delivery, OutboxMessage, begins_with
from storage.people import Person
from storage.rows import Row, choice, locked, reference, unique, write_what_waits


class Event(Row, table=True):
    """A date of a round; each change is a new `revision` of it, and so is calling it off."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS, *unique("cohort_id", "kind"))

    cohort_id: UUID = reference("cohort.id", index=False)
    kind: EventKind = kept("what it is", sa_type=choice(EventKind))
    starts_at: datetime = kept("the invitation", index=True)
    minutes: int = kept("the invitation")
    place: str = kept("the invitation")
    note: str = kept("the invitation", default="")
    revision: int = kept("what calendars count by", default=0)
    changed_at: datetime = kept("what calendars count by")
    remind_at: datetime = kept("to remind once")
    reminded_at: datetime | None = kept("to remind once", default=None)
    cancelled_at: datetime | None = kept("to take it out of calendars", default=None)


class Invitation(Row, table=True):
    """What somebody has been told of a date: the revision, and when."""

    __table_args__ = about(Whose.PERSON, Goes.ON_LEAVING, *unique("event_id", "person_id"), shown=Hidden.SLACK)

    event_id: UUID = reference("event.id", "what they were invited to", shown=Shown.EVENTS, index=False)
    person_id: UUID = reference("person.id")
    revision: int = kept("to tell what changed")
    told_at: datetime = kept("to tell it once")
    reminded_at: datetime | None = kept("to remind once", default=None)


# Somebody, and what they have been told so far.
Told = tuple[Person, Invitation | None]


async def find(session: AsyncSession, cohort_id: UUID, kind: EventKind, *, team_id: str) -> Event | None:
    statement = select(Event).where(col(Event.team_id) == team_id, col(Event.cohort_id) == cohort_id)
    return (await session.exec(locked(statement.where(col(Event.kind) == kind)))).one_or_none()


async def lock(session: AsyncSession, event_id: UUID, *, team_id: str) -> Event | None:
    """The date, for this transaction alone: nobody is told of it while it is being moved."""
    statement = select(Event).where(col(Event.team_id) == team_id, col(Event.id) == event_id)
    return (await session.exec(locked(statement))).one_or_none()


async def list_of_cohort(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[Event]:
    """The dates that stand, past ones too, in their order."""
    statement = (
        select(Event)
        .where(col(Event.team_id) == team_id, col(Event.cohort_id) == cohort_id)
        .where(col(Event.cancelled_at).is_(None))
        .order_by(col(Event.starts_at))
    )
    return (await session.exec(statement)).all()


async def list_ahead(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[Event]:
    """All that has not begun, called off or not."""
    statement = select(Event).where(col(Event.team_id) == team_id, col(Event.starts_at) > now)
    return (await session.exec(statement.order_by(col(Event.starts_at)))).all()


async def list_of_person(session: AsyncSession, person: Person) -> Sequence[Event]:
    """The dates that stand and that somebody has been told of."""
    statement = (
        select(Event)
        .join(Invitation, col(Invitation.event_id) == col(Event.id))
        .where(col(Event.team_id) == person.team_id, col(Invitation.person_id) == person.id)
        .where(col(Event.cancelled_at).is_(None))
        .order_by(col(Event.starts_at))
    )
    return (await session.exec(statement)).all()


async def list_to_tell(
    session: AsyncSession, event: Event, *, now: datetime, most: int | None = None
) -> Sequence[Told]:
    """Who takes part and does not know how the date stands.

    A pause is not disturbed by a new date, only by a change to one that is in the calendar already.
    """
    # Who never heard of a date that is called off is spared hearing of it now.
    is_new = col(Invitation.id).is_(None) & await _is_not_paused(session, event, now) & (event.cancelled_at is None)
    knows_an_older_one = col(Invitation.revision) < event.revision
    return await _taking_part(session, event, sa.or_(knows_an_older_one, is_new), most)


async def list_to_remind(
    session: AsyncSession, event: Event, *, now: datetime, most: int | None = None
) -> Sequence[Told]:
    """Who was told long enough ago to have forgotten."""
    condition = sa.and_(
        col(Invitation.revision) == event.revision,
        col(Invitation.told_at) < event.remind_at,
        col(Invitation.reminded_at).is_(None),
        await _is_not_paused(session, event, now),
    )
    return await _taking_part(session, event, condition, most)


async def forget_untold(session: AsyncSession, event: Event) -> None:
    """Whoever was to hear of an earlier revision, but has not, is invited as if there had been none."""
    await write_what_waits(session)
    reached = (
        select(OutboxMessage.person_id)
        .where(col(OutboxMessage.team_id) == event.team_id, col(OutboxMessage.person_id).is_not(None))
        .where(begins_with(OfEvent(event.id).all))
        .where(col(OutboxMessage.state) != Delivery.EXPIRED)
    )
    statement = sa.delete(Invitation).where(
        col(Invitation.team_id) == event.team_id,
        col(Invitation.event_id) == event.id,
        col(Invitation.person_id).not_in(reached),
    )
    await session.exec(statement.execution_options(synchronize_session=False))


async def forget_person(session: AsyncSession, person: Person, *, cohort_id: UUID) -> None:
    """Somebody who leaves a round is told nothing of it any more, and invited anew after coming back."""
    of_round = select(Event.id).where(col(Event.team_id) == person.team_id, col(Event.cohort_id) == cohort_id)
    statement = sa.delete(Invitation).where(
        col(Invitation.team_id) == person.team_id,
        col(Invitation.person_id) == person.id,
        col(Invitation.event_id).in_(of_round),
    )
    await session.exec(statement.execution_options(synchronize_session=False))


async def _taking_part(
    session: AsyncSession, event: Event, condition: sa.ColumnElement[bool], most: int | None
) -> Sequence[Told]:
    mine = (col(Invitation.person_id) == col(Person.id)) & (col(Invitation.event_id) == event.id)
    statement = (
        select(Person, Invitation)
        .join(Enrolment, col(Enrolment.person_id) == col(Person.id))
        .outerjoin(Invitation, mine)
        .where(col(Enrolment.team_id) == event.team_id, col(Enrolment.cohort_id) == event.cohort_id)
        .where(col(Enrolment.left_at).is_(None))
        .where(col(Person.left_at).is_(None), col(Person.deactivated_at).is_(None))
        .where(condition)
        .order_by(col(Enrolment.signed_up_at), col(Enrolment.id))
        .limit(most)
    )
    return (await session.exec(statement)).all()


async def _is_not_paused(session: AsyncSession, event: Event, now: datetime) -> sa.ColumnElement[bool]:
    """A pause is over when its day has come where the person lives; who pauses lives in few zones, mostly in one."""
    zones = select(Person.zone).where(col(Person.team_id) == event.team_id, col(Person.paused_until).is_not(None))
    found = (await session.exec(zones.distinct())).all()
    is_over = [(col(Person.zone) == zone) & (col(Person.paused_until) <= local_date(now, zone)) for zone in found]
    return sa.or_(col(Person.paused_until).is_(None), *is_over)
