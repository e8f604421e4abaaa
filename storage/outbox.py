"""The outbox: messages that are saved together with what caused them, until Slack has certainly taken them."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.rows import Row, choice, reference, unique
from storage.sealing import Place


class Delivery(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    EXPIRED = "expired"


class Method(StrEnum):
    """How a message leaves: to one person, into a group message, into a channel, or over an earlier message."""

    POST = "post"
    POST_TO_GROUP = "open-and-post"
    POST_TO_CHANNEL = "post-to-channel"
    UPDATE = "update"


class OutboxMessage(Row, table=True):
    """A message, rendered when it was put here; `key` names the occurrence, so that it exists once."""

    __tablename__ = "outbox_message"
    __table_args__ = (
        *unique("team_id", "key"),
        sa.Index("ix_outbox_message_state_due_at", "state", "due_at"),
    )

    key: str
    kind: str
    method: Method = Field(sa_type=choice(Method))
    person_id: UUID | None = reference("person.id", optional=True)
    cohort_id: UUID | None = reference("cohort.id", optional=True)
    tandem_id: UUID | None = reference("tandem.id", optional=True)
    conversation_id: UUID | None = reference("conversation.id", optional=True)
    channel_id: str | None = None
    updates_ts: str | None = None
    payload_sealed: bytes
    created_at: datetime
    due_at: datetime
    expires_at: datetime | None = None
    state: Delivery = Field(default=Delivery.WAITING, sa_type=choice(Delivery))
    attempts: int = 0
    lease_token: str | None = None
    # Real time, whatever the programme's clock says: a fast-forward must not expire a lease in flight.
    lease_until: datetime | None = None
    not_before: datetime | None = None
    sent_at: datetime | None = None
    sent_ts: str | None = None
    reason: str | None = None

    def place(self) -> Place:
        return Place(self.team_id, "outbox_message", "payload_sealed", self.id)
