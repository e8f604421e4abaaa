"""The outbox as a queue: who may take a message out, for how long, and how the result is written down."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import (
    ANSWERS,
    KINDS,
    LONGEST_BACK_OFF,
    LONGEST_REST,
    RATE_LIMITED,
    UNREADABLE,
    Decision,
    Delivery,
    reason_to_keep_back,
)
from storage import recipients
from storage.clocks import CLOCKS_APART
from storage.outbox import UNDER_WAY, Method, OutboxMessage
from storage.recipients import Recipients
from storage.rows import is_one_of
from storage.taking_back import CANCELLED
from storage.workspaces import Workspace

Message = OutboxMessage


@dataclass(frozen=True)
class Claimed:
    """A message that this process alone may send until the lease is up."""

    message: Message
    recipients: Recipients
    token: str


@dataclass(frozen=True)
class Turn:
    """What may be claimed now: by the programme's clock, by real time, and leaving out what has to rest."""

    team_id: str
    now: datetime
    real_now: datetime
    lease: timedelta
    settle: timedelta = timedelta(0)
    methods: Collection[Method] = tuple(Method)
    resting: Collection[str] = field(default=())
    # While nobody knows what time it is (C5): who has just clicked is answered, and nothing else leaves or is too late.
    answers_only: bool = False

    @property
    def longest_lease(self) -> datetime:
        return self.real_now + self.lease + CLOCKS_APART

    @property
    def longest_wait(self) -> datetime:
        return self.real_now + max(self.lease, self.settle, timedelta(seconds=LONGEST_BACK_OFF)) + CLOCKS_APART

    @property
    def longest_rest(self) -> datetime:
        return self.real_now + timedelta(seconds=LONGEST_REST) + CLOCKS_APART


LET_GO = {"lease_token": None, "lease_until": None}

# All of these are put together once: that takes longer than the database takes to answer, and nobody asks more often.
_MOMENT: Any = sa.inspect(Message).columns.not_before.type
_TEAM: Any = sa.bindparam("team")
_NOW: Any = sa.bindparam("now")
_ANSWERS_ONLY = sa.bindparam("answers_only", type_=sa.Boolean)
_REAL_NOW: Any = sa.bindparam("real_now")
_MOST = sa.bindparam("most", type_=sa.Integer)
_IS_REST = sa.func.coalesce(col(Message.reason), "") == RATE_LIMITED
_WAITS_TOO_LONG = col(Message.not_before) > sa.case(
    (_IS_REST, sa.bindparam("longest_rest", type_=_MOMENT)), else_=sa.bindparam("longest_wait", type_=_MOMENT)
)
# It has waited, or is to wait for longer than anything does: a clock was wrong by which that was written (N7).
_MAY_LEAVE = (col(Message.not_before) <= _REAL_NOW, _WAITS_TOO_LONG)
_WORKSPACE_STOPPED = sa.exists().where(col(Workspace.team_id) == _TEAM, col(Workspace.stopped_at).is_not(None))
_UNDER_WAY, _EARLIER = sa.orm.aliased(Message), sa.orm.aliased(Message)
_ONE_UNDER_WAY = sa.exists().where(
    col(_UNDER_WAY.team_id) == col(Message.team_id),
    col(_UNDER_WAY.lane) == col(Message.lane),
    is_one_of(col(_UNDER_WAY.state), *UNDER_WAY),
)
# Also one that has to wait: within a conversation nothing overtakes (D9), and Slack takes about one a second there.
_AN_EARLIER_ONE = sa.exists().where(
    col(_EARLIER.team_id) == col(Message.team_id),
    col(_EARLIER.lane) == col(Message.lane),
    is_one_of(col(_EARLIER.state), Delivery.WAITING),
    # What cannot be read is tried again, and nobody waits for it (D16).
    sa.or_(col(_EARLIER.reason).is_(None), col(_EARLIER.reason) != UNREADABLE),
    sa.tuple_(col(_EARLIER.due_at), col(_EARLIER.arrival)) < sa.tuple_(col(Message.due_at), col(Message.arrival)),
)


async def claim(session: AsyncSession, turn: Turn, *, limit: int) -> tuple[list[Claimed], list[Message]]:
    """Takes messages to send, and looks again in the same transaction: what must not be sent any more expires here."""
    token = uuid4().hex
    values = {"methods": list(turn.methods), "resting": list(turn.resting), "most": limit}
    values |= {"answers_only": turn.answers_only}
    claimed, expired = [], []
    messages = await changed(session, _CLAIM, {**_of(turn, token), **values})
    found = await recipients.find_all(session, messages, team_id=turn.team_id, now=turn.now)
    for message in messages:
        kind, situation = KINDS.get(message.kind), found[message.id].situation
        if kind and (reason := reason_to_keep_back(kind, situation)):
            message.state, message.reason, message.lease_token = Delivery.EXPIRED, reason, None
            expired.append(message)
        else:
            claimed.append(Claimed(message, found[message.id], token))
    return claimed, expired


def _of(turn: Turn, token: str) -> dict[str, Any]:
    return {
        "team": turn.team_id,
        "now": turn.now,
        "real_now": turn.real_now,
        "token": token,
        "lease_ends": turn.real_now + turn.lease,
        "longest_wait": turn.longest_wait,
        "longest_rest": turn.longest_rest,
    }


def _next_ids() -> Any:
    """The first message of each lane that nothing holds up: answers, then what was asked for, then the rest."""
    # Of a release or a last day, hundreds are neither: without a look of its own an answer would wait behind them.
    is_answer = col(Message.kind).in_(ANSWERS)
    expires_at = col(Message.expires_at)
    # While the time is in doubt, nothing is found to be too late.
    in_time = sa.or_(~_ANSWERS_ONLY, expires_at.is_(None), expires_at > _NOW)
    answers = _next_of(is_answer, col(Message.unasked).is_(False), in_time).cte("answers")
    others = _next_of(~is_answer, ~_ANSWERS_ONLY).cte("others")
    both = sa.union_all(
        sa.select(sa.literal(0).label("place"), *answers.c), sa.select(sa.literal(1).label("place"), *others.c)
    ).subquery()
    places = (both.c.place, both.c.unasked, both.c.due_at, both.c.arrival)
    # PostgreSQL may run a plain subquery more than once, and then take more than the limit.
    return sa.select(both.c.id).order_by(*places).limit(_MOST).cte("chosen")


def _next_of(*conditions: sa.ColumnElement[bool]) -> sa.Select[UUID, bool, datetime, int]:
    due = (
        col(Message.team_id) == _TEAM,
        is_one_of(col(Message.state), Delivery.WAITING),
        col(Message.due_at) <= _NOW,
    )
    places = (col(Message.unasked), col(Message.due_at), col(Message.arrival))
    return (
        sa.select(col(Message.id), *places)
        .where(*due, sa.or_(col(Message.not_before).is_(None), *_MAY_LEAVE))
        .where(col(Message.method).in_(sa.bindparam("methods", expanding=True)))
        .where(col(Message.lane).not_in(sa.bindparam("resting", expanding=True)), *conditions)
        .where(~_ONE_UNDER_WAY, ~_AN_EARLIER_ONE, ~_WORKSPACE_STOPPED)
        .order_by(*places)
        .limit(_MOST)
        # What another process has in hand is passed over, so that any number of them share the work (R2).
        .with_for_update(skip_locked=True)
    )


async def bury_dead_leases(session: AsyncSession, turn: Turn, *, settle: float) -> Sequence[Message]:
    """A process died while sending, or slept too long: whether the message arrived has to be found out."""
    values = {**_of(turn, ""), "longest_lease": turn.longest_lease}
    found = await session.exec(_DEAD_LEASES, params=values)
    if not (dead := found.scalars().all()):
        return []
    statement = returning(
        sa.update(Message)
        .where(col(Message.team_id) == turn.team_id, col(Message.id).in_(dead), *_IS_DEAD)
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
    for message in await changed(session, _CLAIM_UNCERTAIN, {**_of(turn, token), "kept": list(kept)}):
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


def returning(statement: sa.Update) -> Any:
    """For `changed`: rows are written past the session, so what it still holds of them is read anew."""
    return statement.returning(Message).execution_options(synchronize_session=False, populate_existing=True)


async def changed(session: AsyncSession, statement: Any, values: Mapping[str, Any] | None = None) -> list[Message]:
    """The messages, in the order in which they leave: RETURNING promises none."""
    return sorted((await session.exec(statement, params=values)).scalars().all(), key=_place)


def _place(message: Message) -> tuple[bool, bool, datetime, int]:
    return message.kind not in ANSWERS, message.unasked, message.due_at, message.arrival


_CLAIM = returning(
    sa.update(Message)
    .where(col(Message.team_id) == _TEAM, col(Message.id).in_(sa.select(_next_ids())))
    .values(
        state=Delivery.SENDING,
        lease_token=sa.bindparam("token"),
        lease_until=sa.bindparam("lease_ends"),
        attempts=col(Message.attempts) + 1,
    )
)
_IS_DEAD = (
    is_one_of(col(Message.state), *UNDER_WAY),
    sa.or_(
        sa.and_(
            col(Message.state) == Delivery.SENDING,
            # It has run out, or ends later than a lease can: whoever took it had a clock that was ahead (N7).
            sa.or_(col(Message.lease_until) < _REAL_NOW, col(Message.lease_until) > sa.bindparam("longest_lease")),
        ),
        sa.and_(col(Message.state) == Delivery.UNCERTAIN, _WAITS_TOO_LONG),
    ),
)
_DEAD_LEASES: Any = sa.select(col(Message.id)).where(col(Message.team_id) == _TEAM, *_IS_DEAD)
_CLAIM_UNCERTAIN = returning(
    sa.update(Message)
    .where(col(Message.team_id) == _TEAM)
    .where(
        col(Message.id).in_(
            sa.select(
                sa.select(col(Message.id))
                .where(col(Message.team_id) == _TEAM, is_one_of(col(Message.state), *UNDER_WAY))
                .where(col(Message.state) == Delivery.UNCERTAIN)
                .where(col(Message.not_before) <= _REAL_NOW)
                .where(col(Message.id).not_in(sa.bindparam("kept", expanding=True)))
                .where(~_WORKSPACE_STOPPED)
                .order_by(col(Message.not_before), col(Message.arrival))
                .limit(1)
                .with_for_update(skip_locked=True)
                .cte("chosen")
            )
        )
    )
    .values(lease_token=sa.bindparam("token"), not_before=sa.bindparam("lease_ends"))
)
