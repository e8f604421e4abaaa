"""Claiming: whose turn it is to take messages out of the queue, and the statements that do it, put together once."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from programme.messages import ANSWERS, LONGEST_BACK_OFF, LONGEST_REST, RATE_LIMITED, UNREADABLE, Delivery
from storage.clocks import CLOCKS_APART
from storage.outbox import UNDER_WAY, Method, OutboxMessage
from storage.rows import is_one_of
from storage.workspaces import Workspace

Message = OutboxMessage


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

    def values(self, token: str = "") -> dict[str, Any]:
        return {
            "team": self.team_id,
            "now": self.now,
            "real_now": self.real_now,
            "token": token,
            "lease_ends": self.real_now + self.lease,
            "longest_wait": self.longest_wait,
            "longest_rest": self.longest_rest,
        }


TABLE: Any = Message.__table__  # type: ignore[attr-defined]
# To put them together takes longer than the database takes to answer, and nobody asks more often.
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


def returning(statement: sa.Update) -> Any:
    """For `changed`: rows are written past the session, so what it still holds of them is read anew."""
    # Not as the session's own update: that one is put together anew each time it is executed.
    return sa.select(Message).from_statement(statement.returning(*TABLE.c)).execution_options(populate_existing=True)


CLAIM = returning(
    sa.update(TABLE)
    .where(col(Message.team_id) == _TEAM, col(Message.id).in_(sa.select(_next_ids())))
    .values(
        state=Delivery.SENDING,
        lease_token=sa.bindparam("token"),
        lease_until=sa.bindparam("lease_ends"),
        attempts=col(Message.attempts) + 1,
    )
)
IS_DEAD = (
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
DEAD_LEASES: Any = sa.select(col(Message.id)).where(col(Message.team_id) == _TEAM, *IS_DEAD)
CLAIM_UNCERTAIN = returning(
    sa.update(TABLE)
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
