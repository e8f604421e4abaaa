"""Clocks of machines that are not right: what one that was ahead has left does not wait until it is that late."""

from datetime import datetime, timedelta

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.outbox import UNSETTLED, OutboxMessage
from storage.rows import is_one_of

# As far as the clocks of machines that share a database may be apart; what is to leave at once is due well within it.
CLOCKS_APART = timedelta(minutes=1)


async def bring_forward(session: AsyncSession, *, team_id: str, now: datetime) -> None:
    """What was left to leave at once by a clock that was ahead does not wait until it is that late (N7)."""
    statement = (
        select(OutboxMessage)
        .where(col(OutboxMessage.team_id) == team_id, is_one_of(col(OutboxMessage.state), *UNSETTLED))
        .where(col(OutboxMessage.created_at) > now + CLOCKS_APART)
    )
    for message in (await session.exec(statement.with_for_update())).all():
        if message.due_at <= message.created_at + CLOCKS_APART:
            message.put_off(now)
        message.created_at = now
