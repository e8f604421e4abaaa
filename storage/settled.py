"""Messages that are settled: emptied after a while, and gone where their very being there would tell something."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import GIVING_AWAY
from storage.keeping import Goes
from storage.occurrences import Prefix
from storage.outbox import UNSETTLED, OutboxMessage
from storage.register import emptied, holds_something
from storage.rows import delete_rows

# Gone as soon as it is settled.
GIVES_SOMEBODY_AWAY = sa.or_(
    col(OutboxMessage.kind).in_(GIVING_AWAY),
    sa.and_(col(OutboxMessage.person_id).is_(None), col(OutboxMessage.user_id).is_not(None)),
)


async def forget_messages(session: AsyncSession, *, team_id: str, before: datetime) -> int:
    """Empties what was settled long ago; the key stays, so that no occurrence happens again.

    What would give somebody away, or belonged to somebody who is erased, goes whole.
    """
    await _delete_settled(session, team_id, GIVES_SOMEBODY_AWAY)
    statement = (
        sa.update(OutboxMessage)
        .where(col(OutboxMessage.team_id) == team_id, col(OutboxMessage.state).not_in(UNSETTLED))
        .where(holds_something(OutboxMessage, Goes.AFTER_THIRTY_DAYS))
        .where(sa.func.coalesce(col(OutboxMessage.sent_at), col(OutboxMessage.due_at)) < before)
        .values(emptied(OutboxMessage, Goes.AFTER_THIRTY_DAYS))
        .returning(col(OutboxMessage.id))
        .execution_options(synchronize_session=False)
    )
    return len((await session.exec(statement)).all())


async def forget_keys(session: AsyncSession, *, team_id: str, key_prefix: Prefix) -> None:
    """Deletes settled messages whose very being there would tell something."""
    await _delete_settled(session, team_id, col(OutboxMessage.key).startswith(key_prefix, autoescape=True))


async def _delete_settled(session: AsyncSession, team_id: str, chosen: sa.ColumnElement[bool]) -> None:
    await delete_rows(session, OutboxMessage, col(OutboxMessage.state).not_in(UNSETTLED), chosen, team_id=team_id)
