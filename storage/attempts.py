"""What came of messages that were claimed: written down together, each as long as its lease is ours."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import GIVING_AWAY, Decision, Delivery, Outcome
from storage import recipients
from storage.claiming import TABLE, returning
from storage.outbox import UNSETTLED
from storage.outbox import OutboxMessage as Message
from storage.queue import LET_GO, Claimed, changed, left_alone
from storage.rows import delete_rows


@dataclass(frozen=True)
class Settled:
    """What an attempt came to, or a look back, and what follows from it."""

    claimed: Claimed
    decision: Decision
    outcome: Outcome


async def settle(
    session: AsyncSession, results: Sequence[Settled], *, team_id: str, now: datetime, real_now: datetime
) -> list[Message]:
    """Writes down results; without those whose lease was lost meanwhile: about them somebody else decides."""
    sent = [result for result in results if result.decision.state is Delivery.SENT]
    saved = list(await _mark_sent(session, sent, team_id=team_id, now=now)) if sent else []
    for result in results:
        if result.decision.state is not Delivery.SENT:
            saved += await _mark(session, result, team_id=team_id, real_now=real_now)
    await _learn_conversations(session, sent, {message.id for message in saved}, now=now)
    # Who ended, declined or clicked could be told from whom the row is addressed to: it goes with the message.
    telling = [message.id for message in saved if message.state not in UNSETTLED and _gives_away(message)]
    if telling:
        await delete_rows(session, Message, col(Message.id).in_(telling), team_id=team_id)
    return saved


async def _mark_sent(session: AsyncSession, sent: Sequence[Settled], *, team_id: str, now: datetime) -> list[Message]:
    held = [(result.claimed.message.id, result.claimed.token) for result in sent]
    statement = returning(
        sa.update(TABLE)
        # A process that slept through its lease writes nothing over what others decided since (R3).
        .where(col(Message.team_id) == team_id, col(Message.id).in_([message_id for message_id, _ in held]))
        # SQLite looks for no pair by an index, but reads the whole table.
        .where(sa.tuple_(col(Message.id), col(Message.lease_token)).in_(held))
        .values(
            **left_alone(Decision(Delivery.SENT), now),
            **LET_GO,
            sent_at=now,
            sent_ts=_of_each({result.claimed.message.id: result.outcome.ts for result in sent}),
            channel_id=sa.func.coalesce(
                _of_each({result.claimed.message.id: result.outcome.channel_id for result in sent}),
                col(Message.channel_id),
            ),
        )
    )
    return await changed(session, statement)


async def _mark(session: AsyncSession, result: Settled, *, team_id: str, real_now: datetime) -> list[Message]:
    message = result.claimed.message
    statement = returning(
        sa.update(TABLE)
        .where(col(Message.team_id) == team_id, col(Message.id) == message.id)
        .where(col(Message.lease_token) == result.claimed.token)
        .values(
            **left_alone(result.decision, real_now),
            **LET_GO,
            channel_id=result.outcome.channel_id or col(Message.channel_id),
        )
    )
    return await changed(session, statement)


def _of_each(values: Mapping[UUID, str | None]) -> sa.ColumnElement[str | None]:
    return sa.case(
        *((col(Message.id) == id_, sa.literal(value, sa.String)) for id_, value in values.items()),
        else_=sa.null(),
    )


async def _learn_conversations(
    session: AsyncSession, sent: Sequence[Settled], saved: Collection[UUID], *, now: datetime
) -> None:
    for result in sent:
        message, channel_id = result.claimed.message, result.outcome.channel_id
        if message.id in saved and channel_id not in (None, result.claimed.recipients.channel_id):
            # The name in Slack's answer; a message may have been sent to a person's user id.
            await recipients.remember_channel(session, message, str(channel_id), now=now)


def _gives_away(message: Message) -> bool:
    is_of_somebody_erased = message.person_id is None and message.user_id is not None
    return message.kind in GIVING_AWAY or is_of_somebody_erased
