"""The outbox: messages that are saved together with what caused them, until Slack has certainly taken them."""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import KINDS, Delivery
from storage.keeping import Goes, Hidden, Whose, about, kept, sealed
from storage.occurrences import Occurrence, Prefix
from storage.people import Person
from storage.rows import Row, choice, in_words, index_of, is_one_of, put_off, reference, unique, write_what_waits
from storage.sealing import Place, Sealing

__all__ = ["Delivery", "Envelope", "Method", "OutboxMessage", "add", "find", "find_about"]
__all__ += ["list_unsettled", "list_waiting"]

UNDER_WAY = (Delivery.SENDING, Delivery.UNCERTAIN)
UNSETTLED = (Delivery.WAITING, *UNDER_WAY)
SETTLED = tuple(state for state in Delivery if state not in UNSETTLED)
# Letter by letter on both engines, so that the beginning of a key is a stretch of its index.
_KEY = sa.String().with_variant(sa.String(collation="C"), "postgresql")


class Method(StrEnum):
    """How a message leaves: to one person, into a group message, into a channel, or over an earlier message."""

    POST = "post"
    POST_TO_GROUP = "open-and-post"
    POST_TO_CHANNEL = "post-to-channel"
    UPDATE = "update"


class OutboxMessage(Row, table=True):
    """A message, rendered when it was put here; `key` names the occurrence, so that it exists once."""

    __tablename__ = "outbox_message"
    __table_args__ = about(
        Whose.PERSON,
        Goes.AFTER_THE_ROUND,
        *unique("key", "team_id"),
        index_of(
            "ix_outbox_message_queue", "unasked", "due_at", "arrival", where=in_words("state", [Delivery.WAITING])
        ),
        index_of("ix_outbox_message_lane", "lane", "due_at", "arrival", where=in_words("state", [Delivery.WAITING])),
        index_of("ix_outbox_message_open", "person_id", where=in_words("state", UNSETTLED)),
        index_of("ix_outbox_message_under_way", "lane", where=in_words("state", UNDER_WAY)),
        index_of("ix_outbox_message_settled", "kind", "due_at", where=in_words("state", SETTLED)),
        index_of(
            "ix_outbox_message_full", "due_at", where=f"{in_words('state', SETTLED)} AND length(payload_sealed) > 0"
        ),
        index_of("ix_outbox_message_redraw", "updates_ts", where="updates_ts IS NOT NULL"),
        index_of("ix_outbox_message_of_nobody", "user_id", where="person_id IS NULL AND user_id IS NOT NULL"),
        shown=Hidden.SLACK,
    )

    key: str = kept("that no occurrence happens twice", sa_type=_KEY)
    kind: str = kept("how late it may leave")
    unasked: bool = kept("what nobody asked for goes out last, and is counted")
    method: Method = kept("how it leaves", sa_type=choice(Method))
    lane: str = kept("the order of a conversation: one after the other, by `due_at` and `arrival`")
    arrival: int = kept("the order of a conversation", sa_type=sa.BigInteger)
    person_id: UUID | None = reference("person.id", "whom it is for", optional=True)
    user_id: str | None = kept("the last confirmation still leaves when the person's row is erased", default=None)
    cohort_id: UUID | None = reference("cohort.id", optional=True)
    tandem_id: UUID | None = reference("tandem.id", optional=True)
    conversation_id: UUID | None = reference("conversation.id", optional=True)
    channel_id: str | None = kept("where it goes", default=None)
    updates_ts: str | None = kept("which message it takes the place of", default=None)
    payload_sealed: bytes = sealed("what it says", goes=Goes.AFTER_THIRTY_DAYS, default=b"")
    created_at: datetime = kept("when it was left here")
    due_at: datetime = kept("when to send it")
    expires_at: datetime | None = kept("not to send it too late", default=None)
    state: Delivery = kept("to send it once", default=Delivery.WAITING, sa_type=choice(Delivery))
    attempts: int = kept("to send it once", default=0)
    lease_token: str | None = kept("to send it once", default=None)
    # Real time, whatever the programme's clock says: a fast-forward must not expire a lease in flight.
    lease_until: datetime | None = kept("to send it once", default=None)
    not_before: datetime | None = kept("to try again later", default=None)
    sent_at: datetime | None = kept("the message budget", default=None)
    sent_ts: str | None = kept("which message it became", default=None)
    reason: str | None = kept("why it did not leave", default=None)

    def place(self) -> Place:
        return Place(self.team_id, "outbox_message", "payload_sealed", self.id)

    def put_off(self, due_at: datetime) -> None:
        """Another time to leave, and as late as its kind may be from then on."""
        late_limit = KINDS[self.kind].late_limit
        self.due_at, self.expires_at = due_at, due_at + late_limit if late_limit is not None else None


_UNLESS_THERE = {
    dialect.name: insert(OutboxMessage).on_conflict_do_nothing(index_elements=["team_id", "key"])
    for dialect, insert in ((sqlite.dialect, sqlite.insert), (postgresql.dialect, postgresql.insert))
}


_REDRAWS = sa.delete(OutboxMessage).where(
    col(OutboxMessage.team_id) == sa.bindparam("team_id"),
    col(OutboxMessage.state) == Delivery.WAITING,
    col(OutboxMessage.channel_id) == sa.bindparam("channel_id"),
    col(OutboxMessage.updates_ts) == sa.bindparam("ts"),
    col(OutboxMessage.arrival) <= sa.bindparam("until"),
)


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """Where a message goes, and the round and tandem with which it falls away."""

    team_id: str
    method: Method = Method.POST
    to: Person | None = None
    conversation_id: UUID | None = None
    channel_id: str | None = None
    updates_ts: str | None = None
    cohort_id: UUID | None = None
    tandem_id: UUID | None = None

    @property
    def lane(self) -> str:
        """The conversation a message belongs to, by a name it has before Slack opened it."""
        if self.conversation_id is not None and (self.method is Method.POST_TO_GROUP or self.to is None):
            return f"group/{self.conversation_id}"
        if self.to is not None:
            return f"user/{self.to.user_id}"
        if self.channel_id is not None:
            return f"channel/{self.channel_id}"
        raise ValueError("a message goes to a person, a conversation or a channel")


def add(
    session: AsyncSession,
    sealing: Sealing,
    about: Occurrence,
    envelope: Envelope,
    payload: Mapping[str, Any],
    *,
    due_at: datetime,
    now: datetime,
) -> None:
    """Leaves a message here, unless this occurrence has one; all of a transaction are written together at its end."""
    to = envelope.to
    message = OutboxMessage(
        team_id=envelope.team_id,
        key=about.key,
        kind=about.kind,
        unasked=KINDS[about.kind].unasked,
        method=envelope.method,
        lane=envelope.lane,
        # Not a time to anybody, only an order: several messages of one transaction share `now`.
        arrival=time.time_ns(),
        person_id=to.id if to else None,
        user_id=to.user_id if to else None,
        cohort_id=envelope.cohort_id,
        tandem_id=envelope.tandem_id,
        conversation_id=envelope.conversation_id,
        channel_id=envelope.channel_id,
        updates_ts=envelope.updates_ts,
        created_at=now,
        due_at=due_at,
    )
    message.put_off(due_at)
    rewrite(message, sealing, payload)
    put_off(session, _insert, message.model_dump())


def rewrite(message: OutboxMessage, sealing: Sealing, payload: Mapping[str, Any]) -> None:
    """Other words for a message that has not left."""
    message.payload_sealed = sealing.seal(json.dumps(dict(payload), ensure_ascii=False), message.place())


def read_payload(message: OutboxMessage, sealing: Sealing) -> dict[str, Any]:
    """The message as it was rendered; raises `Unreadable`."""
    payload: dict[str, Any] = json.loads(sealing.open(message.payload_sealed, message.place()))
    return payload


async def find(session: AsyncSession, message_id: UUID, *, team_id: str) -> OutboxMessage | None:
    await write_what_waits(session)
    statement = select(OutboxMessage).where(col(OutboxMessage.team_id) == team_id, col(OutboxMessage.id) == message_id)
    return (await session.exec(statement)).one_or_none()


async def find_about(session: AsyncSession, about: Occurrence, *, team_id: str) -> OutboxMessage | None:
    await write_what_waits(session)
    statement = select(OutboxMessage).where(col(OutboxMessage.team_id) == team_id, col(OutboxMessage.key) == about.key)
    return (await session.exec(statement)).one_or_none()


async def list_waiting(session: AsyncSession, person: Person, kinds: Sequence[str]) -> Sequence[OutboxMessage]:
    """Messages of these kinds to somebody that have not left, for this transaction alone."""
    await write_what_waits(session)
    statement = (
        select(OutboxMessage)
        .where(col(OutboxMessage.team_id) == person.team_id, col(OutboxMessage.person_id) == person.id)
        .where(is_one_of(col(OutboxMessage.state), Delivery.WAITING), col(OutboxMessage.kind).in_(kinds))
        .order_by(col(OutboxMessage.due_at))
    )
    return (await session.exec(statement.with_for_update())).all()


async def list_unsettled(
    session: AsyncSession, cohort_id: UUID, kinds: Sequence[str], *, team_id: str
) -> Sequence[UUID]:
    """What of a round has not left, of these kinds."""
    statement = (
        select(OutboxMessage.id)
        .where(col(OutboxMessage.team_id) == team_id, col(OutboxMessage.cohort_id) == cohort_id)
        .where(col(OutboxMessage.state).in_(UNSETTLED), col(OutboxMessage.kind).in_(kinds))
    )
    return (await session.exec(statement)).all()


async def drop_redraws(session: AsyncSession, *, team_id: str, channel_id: str, ts: str, until: int) -> None:
    """What a message was to become, up to this arrival, and has become by another way."""
    await session.exec(_REDRAWS, params={"team_id": team_id, "channel_id": channel_id, "ts": ts, "until": until})


def begins_with(prefix: Prefix) -> sa.ColumnElement[bool]:
    """As a stretch: `LIKE` would look at every key there is."""
    key, after = col(OutboxMessage.key), prefix[:-1] + chr(ord(prefix[-1]) + 1)
    return sa.and_(key >= prefix, key < after)


async def _insert(session: AsyncSession, rows: list[dict[str, Any]]) -> None:
    connection = await session.connection()
    await connection.execute(_UNLESS_THERE[connection.dialect.name], rows)
