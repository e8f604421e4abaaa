"""Retention: where something confided still lies although it has served."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.check_ins import Reply
from storage.cohorts import Cohort
from storage.enrolments import Enrolment, Offer, Want
from storage.people import Person


async def list_with_gaps(session: AsyncSession, *, team_id: str, closed_before: datetime) -> Sequence[UUID]:
    """Enrolments of rounds closed that long ago behind which something confided still lies."""
    sealed = (
        col(Enrolment.hope_sealed).is_not(None),
        col(Person.not_with_sealed).is_not(None),
        sa.exists().where(col(Want.enrolment_id) == col(Enrolment.id), col(Want.level_sealed).is_not(None)),
        sa.exists().where(col(Offer.enrolment_id) == col(Enrolment.id), col(Offer.level_sealed).is_not(None)),
        sa.exists().where(col(Reply.person_id) == col(Person.id), col(Reply.received_at) < closed_before),
    )
    statement = (
        select(Enrolment.id)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .join(Cohort, col(Cohort.id) == col(Enrolment.cohort_id))
        .where(col(Enrolment.team_id) == team_id, col(Cohort.closed_at) < closed_before, sa.or_(*sealed))
    )
    return (await session.exec(statement)).all()
