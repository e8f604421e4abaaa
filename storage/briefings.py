"""Briefings: how far somebody has read, and never what they answered."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.briefing import BriefingRule
from programme.words import Role
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.keeping import Goes, Shown, Whose, about, kept
from storage.people import Person
from storage.rows import Row, choice, locked, reference, unique


class Briefing(Row, table=True):
    """One set of cards for one enrolment; `role` says whose cards, `card` is the furthest one reached."""

    __table_args__ = about(Whose.PERSON, Goes.WITH_THE_PERSON, *unique("enrolment_id", "role"), shown=Shown.BRIEFING)

    enrolment_id: UUID = reference("enrolment.id", index=False)
    role: Role = kept("whose cards", sa_type=choice(Role))
    card: int = kept("to go on there", default=1)
    completed_at: datetime | None = kept("to pair only who has read", default=None)


async def find(session: AsyncSession, enrolment: Enrolment, role: Role, *, lock: bool = False) -> Briefing | None:
    statement = select(Briefing).where(
        col(Briefing.team_id) == enrolment.team_id,
        col(Briefing.enrolment_id) == enrolment.id,
        col(Briefing.role) == role,
    )
    return (await session.exec(locked(statement) if lock else statement)).one_or_none()


async def list_of(session: AsyncSession, enrolment: Enrolment) -> Sequence[Briefing]:
    """Both sets, where somebody has changed the role."""
    statement = select(Briefing).where(
        col(Briefing.team_id) == enrolment.team_id, col(Briefing.enrolment_id) == enrolment.id
    )
    return (await session.exec(statement.order_by(col(Briefing.role)))).all()


async def list_missing(session: AsyncSession, cohort: Cohort, *, among: Sequence[UUID] | None = None) -> set[UUID]:
    """The enrolments of buddies, all or among these, who have not read everything yet, where the round asks for it."""
    if cohort.briefing is not BriefingRule.REQUIRED:
        return set()
    has_read = (
        sa.exists()
        .where(col(Briefing.enrolment_id) == col(Enrolment.id), col(Briefing.role) == Role.BUDDY)
        .where(col(Briefing.completed_at).is_not(None))
    )
    statement = (
        select(Enrolment.id)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == cohort.team_id, col(Enrolment.cohort_id) == cohort.id)
        .where(col(Enrolment.left_at).is_(None), col(Person.deactivated_at).is_(None))
        .where(col(Enrolment.role).in_([role for role in Role if role.teaches]), ~has_read)
    )
    if among is not None:
        statement = statement.where(col(Enrolment.id).in_(among))
    return set((await session.exec(statement)).all())
