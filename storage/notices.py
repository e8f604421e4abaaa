"""Notices that count: while one has not left, what happens next is added to it."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.occurrences import Prefix
from storage.outbox import OutboxMessage, begins_with
from storage.rows import locked, write_what_waits


async def find_last(session: AsyncSession, prefix: Prefix, *, team_id: str) -> OutboxMessage | None:
    """The latest of these, for this transaction alone."""
    await write_what_waits(session)
    statement = (
        select(OutboxMessage)
        .where(col(OutboxMessage.team_id) == team_id, begins_with(prefix))
        .order_by(col(OutboxMessage.due_at).desc())
        .limit(1)
    )
    return (await session.exec(locked(statement))).one_or_none()
