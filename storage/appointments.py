"""Appointments: who coordinates, stands in or helps, for the workspace or for one round."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import Duty
from storage.cohorts import Cohort, is_open
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept
from storage.rows import Row, choice, locked, reference
from storage.sweeps import YEAR, Sweep


class Appointment(Row, table=True):
    """One person's duty, from the day of the appointment until it is taken back; nobody has two at a time."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.AFTER_THE_DUTY,
        shown=Shown.DUTIES,
    )

    # Not a person: one may coordinate without ever taking part, and goes on doing so after erasing what one confided.
    user_id: str = kept("who has the duty", Hidden.ONES_OWN, index=True)
    duty: Duty = kept("who may do what", default=Duty.COORDINATOR, sa_type=choice(Duty))
    cohort_id: UUID | None = reference("cohort.id", "the round it is for", optional=True)
    appointed_by: str | None = kept(
        "who answers for it", Hidden.COORDINATION, goes=Goes.WITH_THE_PERSON, whose=Whose.NAMED, default=None
    )
    appointed_at: datetime = kept("who has served longest")
    removed_at: datetime | None = kept("who had it then", default=None)


async def duties(session: AsyncSession, *, team_id: str, lock: bool = False) -> dict[str, Duty]:
    """Who has a duty today, by user id, the longest-serving first.

    Locked, one change of duties waits for another: two who take back each other's could leave nobody.
    """
    statement = (
        select(Appointment)
        .where(col(Appointment.team_id) == team_id, col(Appointment.removed_at).is_(None))
        .order_by(col(Appointment.appointed_at), col(Appointment.user_id))
    )
    if lock:
        await session.exec(locked(statement))
        # Asked once more: an appointment that came while we waited for the lock is no row that was waited for (N2).
        await session.flush()
    found = (await session.exec(statement)).all()
    return {each.user_id: each.duty for each in found}


async def duty_of(session: AsyncSession, *, team_id: str, user_id: str) -> Duty | None:
    return (await duties(session, team_id=team_id)).get(user_id)


_DUTY_AND_ROUNDS = (
    select(col(Appointment.duty), Cohort)
    .outerjoin(Cohort, (col(Cohort.team_id) == col(Appointment.team_id)) & is_open())
    .where(col(Appointment.team_id) == sa.bindparam("team_id"), col(Appointment.user_id) == sa.bindparam("user_id"))
    .where(col(Appointment.removed_at).is_(None))
    .order_by(col(Appointment.appointed_at), col(Cohort.starts_on), col(Cohort.created_at))
)


async def duty_with_rounds(
    session: AsyncSession, *, team_id: str, user_id: str
) -> tuple[Duty | None, Sequence[Cohort]]:
    """Somebody's duty, and for whoever has one the open rounds, the earliest start first."""
    found = (await session.exec(_DUTY_AND_ROUNDS, params={"team_id": team_id, "user_id": user_id})).all()
    rounds = {cohort.id: cohort for _, cohort in found if cohort is not None}
    return (found[-1][0] if found else None), list(rounds.values())


async def list_with(session: AsyncSession, duty: Duty, *, team_id: str) -> list[str]:
    """The user ids of those who have this duty today, the longest-serving first."""
    return [user_id for user_id, each in (await duties(session, team_id=team_id)).items() if each is duty]


async def list_coordinators(session: AsyncSession, *, team_id: str) -> list[str]:
    return await list_with(session, Duty.COORDINATOR, team_id=team_id)


async def list_of_person(session: AsyncSession, *, team_id: str, user_id: str) -> Sequence[Appointment]:
    """Past ones too, the earliest first."""
    statement = (
        select(Appointment)
        .where(col(Appointment.team_id) == team_id, col(Appointment.user_id) == user_id)
        .order_by(col(Appointment.appointed_at))
    )
    return (await session.exec(statement)).all()


async def appoint(
    session: AsyncSession, duty: Duty | None, *, team_id: str, user_id: str, by: str | None, now: datetime
) -> Appointment | None:
    """The duty in place of the one somebody may have had; None takes that one back. Returns what began, or ended."""
    changed = None
    for appointment in await list_of_person(session, team_id=team_id, user_id=user_id):
        if appointment.removed_at is None:
            appointment.removed_at, changed = now, appointment
    if duty is not None:
        changed = Appointment(team_id=team_id, user_id=user_id, duty=duty, appointed_by=by, appointed_at=now)
        session.add(changed)
    await session.flush()
    return changed


# What somebody did once, long after they did it.
PAST = Sweep(Appointment, YEAR, lambda before: (col(Appointment.removed_at) < before,))
