"""What the bot will do next, unasked: moments, kinds and counts, never about one person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import ASKING, RUNNING
from storage.check_ins import CheckIn
from storage.events import Event
from storage.meetings import DateNudge, Meeting
from storage.milestones import Milestone
from storage.outbox import Delivery, OutboxMessage
from storage.proposals import Proposal
from storage.rows import is_one_of
from storage.settled import GIVES_SOMEBODY_AWAY
from storage.tandems import Tandem

CHECK_IN, PROPOSAL_LAPSES, MESSAGE = "check-in", "proposal-lapses", "message"
STAND_IN_ENDS, WEEKS_OVER = "stand-in-ends", "weeks-over"
EVENT_AHEAD, EVENT_REMINDER = "event-ahead", "event-reminder"
MEETING, DATE_NUDGE = "meeting", "date-nudge"
# A message that was settled and would give somebody away.
TELLTALE = "telltale"


@dataclass(frozen=True)
class Upcoming:
    """`kind` is a check-in, a proposal that lapses, a waiting message, a reminder, a date, a nudge or a milestone."""

    at: datetime
    kind: str
    count: int


def _at_each(kind: Any, table: Any, moment: Any, *conditions: Any) -> Any:
    # As plain words: beside an enum, every kind of the union would be read as one of that enum.
    named = sa.literal(kind) if isinstance(kind, str) else sa.cast(kind, sa.String)
    return sa.select(col(table.team_id), col(moment).label("at"), named.label("kind")).where(*conditions)


# What a job of the timetable takes up once its moment has come.
_PLANNED = (
    _at_each(CHECK_IN, CheckIn, CheckIn.due_at, col(CheckIn.asked_at).is_(None), col(CheckIn.dropped_at).is_(None)),
    _at_each(PROPOSAL_LAPSES, Proposal, Proposal.expires_at, is_one_of(col(Proposal.state), *ASKING)),
    # Where the bot will decline for somebody; coordinators look ahead by `list_of_rounds`, which does not know of it.
    _at_each(PROPOSAL_LAPSES, Proposal, Proposal.settled_at, is_one_of(col(Proposal.state), *ASKING)),
    _at_each(STAND_IN_ENDS, Tandem, Tandem.stands_in_until, is_one_of(col(Tandem.state), *RUNNING)),
    _at_each(WEEKS_OVER, Tandem, Tandem.weeks_until, is_one_of(col(Tandem.state), *RUNNING)),
    _at_each(
        MEETING,
        Meeting,
        Meeting.ask_at,
        *(col(moment).is_(None) for moment in (Meeting.asked_at, Meeting.held_at, Meeting.cancelled_at)),
    ),
    _at_each(DATE_NUDGE, DateNudge, DateNudge.due_at, col(DateNudge.done_at).is_(None)),
    _at_each(
        EVENT_REMINDER, Event, Event.remind_at, col(Event.reminded_at).is_(None), col(Event.cancelled_at).is_(None)
    ),
    _at_each(sa.cast(col(Milestone.kind), sa.String), Milestone, Milestone.due_at, col(Milestone.done_at).is_(None)),
)
_MESSAGES = _at_each(
    MESSAGE, OutboxMessage, OutboxMessage.due_at, is_one_of(col(OutboxMessage.state), Delivery.WAITING)
)


def _due() -> sa.CompoundSelect[Any]:
    """Put together once: to make it takes longer than the database takes to answer."""
    team_id: sa.BindParameter[str] = sa.bindparam("team_id")
    now: sa.BindParameter[datetime] = sa.bindparam("now")
    by: sa.BindParameter[datetime] = sa.bindparam("by")
    # One by one, not their union: each kind has an index of what is open.
    due = sa.union_all(
        *(
            each.with_only_columns(each.selected_columns.kind, each.selected_columns.at).where(
                each.selected_columns.team_id == team_id, each.selected_columns.at <= by
            )
            for each in _PLANNED
        )
    ).subquery()
    first = sa.select(due.c.kind, sa.func.min(due.c.at)).group_by(due.c.kind)
    is_ahead = sa.exists().where(col(Event.team_id) == team_id, col(Event.starts_at) > now)
    telltale = (sa.exists().where(col(OutboxMessage.team_id) == team_id, it) for it in GIVES_SOMEBODY_AWAY)
    also = (
        sa.select(sa.literal(kind), sa.null()).where(holds)
        for kind, holds in ((EVENT_AHEAD, is_ahead), *((TELLTALE, it) for it in telltale))
    )
    return sa.union_all(first, *also)


_DUE: Any = _due()


async def list_upcoming(session: AsyncSession, *, team_id: str, after: datetime, limit: int) -> Sequence[Upcoming]:
    """The next moments at which something is planned, the soonest first."""
    return await _soonest(session, sa.union_all(*_PLANNED, _MESSAGES), team_id=team_id, after=after, limit=limit)


async def list_kinds_due(session: AsyncSession, *, team_id: str, now: datetime, by: datetime) -> Mapping[str, datetime]:
    """Of which kinds something is due by then, and since or from when; some are so as long as something is there.

    Those are `EVENT_AHEAD`, where somebody may have to be told of a date, and `TELLTALE`.
    """
    found = await session.exec(_DUE, params={"team_id": team_id, "now": now, "by": by})
    return {kind: now if at is None else at for kind, at in found.all()}


def _of_rounds() -> Any:
    """The next moments of some rounds; of each so many as are wanted."""
    kinds = (
        (CHECK_IN, CheckIn, CheckIn.due_at, col(CheckIn.asked_at).is_(None), col(CheckIn.dropped_at).is_(None)),
        (PROPOSAL_LAPSES, Proposal, Proposal.expires_at, is_one_of(col(Proposal.state), *ASKING)),
        (EVENT_REMINDER, Event, Event.remind_at, col(Event.reminded_at).is_(None), col(Event.cancelled_at).is_(None)),
        (sa.cast(col(Milestone.kind), sa.String), Milestone, Milestone.due_at, col(Milestone.done_at).is_(None)),
    )
    rounds: Any = sa.bindparam("rounds", expanding=True)
    planned = sa.union_all(
        *(
            _at_each(kind, table, moment, col(table.cohort_id).in_(rounds), *conditions).add_columns(
                col(table.cohort_id).label("cohort_id")
            )
            for kind, table, moment, *conditions in kinds
        )
    ).subquery()
    order = sa.func.row_number().over(partition_by=planned.c.cohort_id, order_by=(planned.c.at, planned.c.kind))
    counted = (
        sa.select(planned.c.cohort_id, planned.c.at, planned.c.kind, sa.func.count().label("count"), order.label("nth"))
        .where(planned.c.team_id == sa.bindparam("team_id"), planned.c.at > sa.bindparam("after"))
        .group_by(planned.c.cohort_id, planned.c.at, planned.c.kind)
        .subquery()
    )
    return (
        sa.select(counted.c.cohort_id, counted.c.at, counted.c.kind, counted.c.count)
        .where(counted.c.nth <= sa.bindparam("most"))
        .order_by(counted.c.cohort_id, counted.c.nth)
    )


_OF_ROUNDS = _of_rounds()


async def list_of_rounds(
    session: AsyncSession, cohort_ids: Sequence[UUID], *, team_id: str, after: datetime, most: int
) -> dict[UUID, list[Upcoming]]:
    """The next moments of each of these rounds, as a coordinator wants to know them."""
    given = {"team_id": team_id, "rounds": cohort_ids, "after": after, "most": most}
    found: dict[UUID, list[Upcoming]] = {cohort_id: [] for cohort_id in cohort_ids}
    for cohort_id, at, kind, count in await session.exec(_OF_ROUNDS, params=given):
        found[cohort_id].append(Upcoming(at, kind, count))
    return found


async def _soonest(
    session: AsyncSession, union: sa.CompoundSelect[Any], *, team_id: str, after: datetime, limit: int
) -> list[Upcoming]:
    planned = union.subquery()
    statement = (
        sa.select(planned.c.at, planned.c.kind, sa.func.count())
        .where(planned.c.team_id == team_id, planned.c.at > after)
        .group_by(planned.c.at, planned.c.kind)
        .order_by(planned.c.at, planned.c.kind)
        .limit(limit)
    )
    found = (await session.exec(statement)).all()  # type: ignore[call-overload]
    return [Upcoming(at, kind, count) for at, kind, count in found]
