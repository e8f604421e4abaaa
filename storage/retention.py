"""Retention: what has served its purpose is found and deleted."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import GIVING_AWAY
from storage.check_ins import Reply
from storage.cohorts import Cohort, over_before
from storage.enrolments import Enrolment, Offer, Want
from storage.occurrences import Prefix
from storage.outbox import UNSETTLED, OutboxMessage
from storage.people import Person

# Gone as soon as it is settled.
GIVES_SOMEBODY_AWAY = sa.or_(
    col(OutboxMessage.kind).in_(GIVING_AWAY),
    sa.and_(col(OutboxMessage.person_id).is_(None), col(OutboxMessage.user_id).is_not(None)),
)


async def list_with_gaps(session: AsyncSession, *, team_id: str, closed_before: datetime) -> Sequence[UUID]:
    """Enrolments of rounds closed or cancelled that long ago behind which something confided still lies."""
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
        .where(col(Enrolment.team_id) == team_id, over_before(closed_before), sa.or_(*sealed))
    )
    return (await session.exec(statement)).all()


async def delete_old_replies(session: AsyncSession, *, team_id: str, before: datetime) -> None:
    """Replies of people who are in no open round; whoever is in one keeps them until they have served there."""
    in_a_round = (
        sa.exists()
        .where(col(Enrolment.person_id) == col(Reply.person_id), col(Enrolment.left_at).is_(None))
        .where(col(Cohort.id) == col(Enrolment.cohort_id))
        .where(col(Cohort.closed_at).is_(None), col(Cohort.cancelled_at).is_(None))
    )
    statement = sa.delete(Reply).where(col(Reply.team_id) == team_id, col(Reply.received_at) < before, ~in_a_round)
    await session.exec(statement.execution_options(synchronize_session=False))


async def forget_messages(session: AsyncSession, *, before: datetime) -> int:
    """Empties what was settled long ago; the key stays, so that no occurrence happens again.

    What would give somebody away, or belonged to somebody who is erased, goes whole.
    """
    await _delete_settled(session, GIVES_SOMEBODY_AWAY)
    statement = (
        sa.update(OutboxMessage)
        .where(col(OutboxMessage.state).not_in(UNSETTLED), col(OutboxMessage.payload_sealed) != b"")
        .where(sa.func.coalesce(col(OutboxMessage.sent_at), col(OutboxMessage.due_at)) < before)
        .values(payload_sealed=b"")
        .returning(col(OutboxMessage.id))
        .execution_options(synchronize_session=False)
    )
    return len((await session.exec(statement)).all())


async def forget_keys(session: AsyncSession, *, team_id: str, key_prefix: Prefix) -> None:
    """Deletes settled messages whose very being there would tell something."""
    keys = col(OutboxMessage.key).startswith(key_prefix, autoescape=True)
    await _delete_settled(session, sa.and_(col(OutboxMessage.team_id) == team_id, keys))


async def _delete_settled(session: AsyncSession, chosen: sa.ColumnElement[bool]) -> None:
    statement = sa.delete(OutboxMessage).where(col(OutboxMessage.state).not_in(UNSETTLED), chosen)
    await session.exec(statement.execution_options(synchronize_session=False))
