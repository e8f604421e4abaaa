"""The outbox as a queue: who may take a message out, for how long, and how the result is written down."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import ANSWERS, KINDS, Decision, Delivery, reason_to_keep_back
from storage import recipients
from storage.claiming import CLAIM, CLAIM_UNCERTAIN, DEAD_LEASES, IS_DEAD, TABLE, Turn, returning
from storage.outbox import OutboxMessage
from storage.recipients import Recipients
from storage.taking_back import CANCELLED

Message = OutboxMessage


@dataclass(frozen=True)
class Claimed:
    """A message that this process alone may send until the lease is up."""

    message: Message
    recipients: Recipients
    token: str


LET_GO = {"lease_token": None, "lease_until": None}


async def claim(session: AsyncSession, turn: Turn, *, limit: int) -> tuple[list[Claimed], list[Message]]:
    """Takes messages to send, and looks again in the same transaction: what must not be sent any more expires here."""
    token = uuid4().hex
    values = {"methods": list(turn.methods), "resting": list(turn.resting), "most": limit}
    values |= {"answers_only": turn.answers_only}
    claimed, expired = [], []
    messages = await changed(session, CLAIM, {**turn.values(token), **values})
    found = await recipients.find_all(session, messages, team_id=turn.team_id, now=turn.now)
    for message in messages:
        kind, situation = KINDS.get(message.kind), found[message.id].situation
        if kind and (reason := reason_to_keep_back(kind, situation)):
            message.state, message.reason, message.lease_token = Delivery.EXPIRED, reason, None
            expired.append(message)
        else:
            claimed.append(Claimed(message, found[message.id], token))
    return claimed, expired


async def bury_dead_leases(session: AsyncSession, turn: Turn, *, settle: float) -> Sequence[Message]:
    """A process died while sending, or slept too long: whether the message arrived has to be found out."""
    values = {**turn.values(), "longest_lease": turn.longest_lease}
    found = await session.exec(DEAD_LEASES, params=values)
    if not (dead := found.scalars().all()):
        return []
    statement = returning(
        sa.update(TABLE)
        .where(col(Message.team_id) == turn.team_id, col(Message.id).in_(dead), *IS_DEAD)
        .values(
            # Until the longest request has certainly ended: an earlier look could miss what is on its way (D5).
            **left_alone(Decision(Delivery.UNCERTAIN, "lease ran out", settle), turn.real_now),
            **LET_GO,
        )
    )
    return await changed(session, statement, values)


async def claim_uncertain(session: AsyncSession, turn: Turn, *, kept: Collection[UUID]) -> Claimed | None:
    """Takes one message to find out about; nobody else looks until the lease is up."""
    token = uuid4().hex
    for message in await changed(session, CLAIM_UNCERTAIN, {**turn.values(token), "kept": list(kept)}):
        found = await recipients.find_all(session, [message], team_id=turn.team_id, now=turn.now)
        return Claimed(message, found[message.id], token)
    return None


def left_alone(decision: Decision, real_now: datetime) -> dict[str, Any]:
    """The new state, why, and until when nobody touches it."""
    reason = decision.reason or None
    if decision.state not in (Delivery.WAITING, Delivery.UNCERTAIN):
        return {"state": decision.state, "reason": reason, "not_before": None}
    # A message that was taken back while it was under way is not sent a second time.
    kept_reason = sa.case((col(Message.reason) == CANCELLED, CANCELLED), else_=reason)
    not_before = real_now + timedelta(seconds=decision.wait)
    return {"state": decision.state, "reason": kept_reason, "not_before": not_before}


async def changed(session: AsyncSession, statement: Any, values: Mapping[str, Any] | None = None) -> list[Message]:
    """The messages, in the order in which they leave: RETURNING promises none."""
    return sorted((await session.exec(statement, params=values)).scalars().all(), key=_place)


def _place(message: Message) -> tuple[bool, bool, datetime, int]:
    return message.kind not in ANSWERS, message.unasked, message.due_at, message.arrival
