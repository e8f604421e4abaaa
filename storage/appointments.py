"""Appointments: who coordinates, stands in or helps, for the workspace or for one round."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import Duty
from storage.rows import Row, choice, reference


class Appointment(Row, table=True):
    """One person's duty, from the day of the appointment until it is taken back."""

    __table_args__ = (sa.Index("ix_appointment_team_id_user_id", "team_id", "user_id"),)

    user_id: str
    duty: Duty = Field(default=Duty.COORDINATOR, sa_type=choice(Duty))
    cohort_id: UUID | None = reference("cohort.id", optional=True)
    appointed_by: str | None = None
    appointed_at: datetime
    removed_at: datetime | None = None


async def list_coordinators(session: AsyncSession, *, team_id: str) -> Sequence[str]:
    """The user ids of those who coordinate today, the longest-serving first."""
    statement = (
        select(Appointment.user_id)
        .where(col(Appointment.team_id) == team_id, col(Appointment.removed_at).is_(None))
        .where(col(Appointment.duty) == Duty.COORDINATOR)
        .order_by(col(Appointment.appointed_at), col(Appointment.user_id))
    )
    return list(dict.fromkeys((await session.exec(statement)).all()))


async def is_coordinator(session: AsyncSession, *, team_id: str, user_id: str) -> bool:
    return user_id in await list_coordinators(session, team_id=team_id)


def add(session: AsyncSession, *, team_id: str, user_id: str, by: str | None, now: datetime) -> None:
    session.add(Appointment(team_id=team_id, user_id=user_id, appointed_by=by, appointed_at=now))


async def mark_removed(session: AsyncSession, *, team_id: str, user_id: str, now: datetime) -> None:
    statement = select(Appointment).where(
        col(Appointment.team_id) == team_id,
        col(Appointment.user_id) == user_id,
        col(Appointment.removed_at).is_(None),
    )
    for appointment in (await session.exec(statement)).all():
        appointment.removed_at = now
