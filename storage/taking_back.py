"""Taking messages out of the outbox that have not left, because what caused them no longer holds."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import Delivery
from storage.occurrences import Occurrence, Prefix
from storage.outbox import UNSETTLED, OutboxMessage, begins_with
from storage.rows import choice, is_one_of, write_what_waits

CANCELLED = "cancelled"


async def take_out(session: AsyncSession, *, team_id: str, key_prefix: Prefix) -> list[str]:
    """Removes messages that have not left, as if they had never been left here; their keys."""
    await write_what_waits(session)
    statement = (
        sa.delete(OutboxMessage)
        .where(col(OutboxMessage.team_id) == team_id, is_one_of(col(OutboxMessage.state), Delivery.WAITING))
        .where(*_chosen(key_prefix=key_prefix))
        .returning(col(OutboxMessage.key))
        .execution_options(synchronize_session=False)
    )
    return list((await session.exec(statement)).scalars().all())


async def cancel(
    session: AsyncSession,
    *,
    team_id: str,
    key_prefix: Prefix | None = None,
    tandem_ids: Sequence[UUID] | None = None,
    person_id: UUID | None = None,
    cohort_id: UUID | None = None,
    kinds: Sequence[str] | None = None,
    about: Sequence[Occurrence] | None = None,
    ids: Sequence[UUID] | None = None,
) -> int:
    """Takes back messages that have not left; how many. One that may be on its way is not sent a second time."""
    await write_what_waits(session)
    chosen = _chosen(key_prefix=key_prefix, person_id=person_id, cohort_id=cohort_id)
    chosen += [col(OutboxMessage.tandem_id).in_(tandem_ids)] if tandem_ids is not None else []
    chosen += [col(OutboxMessage.key).in_([each.key for each in about])] if about is not None else []
    chosen += [col(OutboxMessage.id).in_(ids)] if ids is not None else []
    if not chosen:
        raise ValueError("name the messages to cancel")
    chosen += [col(OutboxMessage.kind).in_(kinds)] if kinds is not None else []
    state = col(OutboxMessage.state)
    expired = sa.literal(Delivery.EXPIRED, choice(Delivery))
    statement = (
        sa.update(OutboxMessage)
        .where(col(OutboxMessage.team_id) == team_id, is_one_of(state, *UNSETTLED), *chosen)
        .values(state=sa.case((state == Delivery.WAITING, expired), else_=state), reason=CANCELLED)
        .returning(state)
        .execution_options(synchronize_session=False)
    )
    return (await session.exec(statement)).scalars().all().count(Delivery.EXPIRED)


def _chosen(**columns: Any) -> list[sa.ColumnElement[bool]]:
    """Conditions for the values that were given; a key matches by its beginning."""
    prefix = columns.pop("key_prefix")
    chosen = [col(getattr(OutboxMessage, name)) == value for name, value in columns.items() if value is not None]
    if prefix:
        chosen.append(begins_with(prefix))
    return chosen
