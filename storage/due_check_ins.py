"""The check-ins that are due: a portion of them at a time, with whatever decides whether somebody is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.check_ins import UNANSWERED_UNTIL_PAUSE
from programme.tandems import RUNNING, State
from storage.check_ins import CheckIn
from storage.ends_due import is_end_due
from storage.enrolments import Enrolment
from storage.people import Person
from storage.tandems import Tandem

# With the end of what another buddy stands in for.
Due = tuple[CheckIn, Tandem, datetime | None]

# Built once, all of them: each portion asks the same, and building takes as long as asking.
_NOW: Any = sa.bindparam("now")
_IS_DUE = sa.and_(
    col(CheckIn.team_id) == sa.bindparam("team_id"),
    col(CheckIn.asked_at).is_(None),
    col(CheckIn.dropped_at).is_(None),
    col(CheckIn.due_at) <= _NOW,
)
_LIST = (
    select(CheckIn.id, CheckIn.person_id)
    .join(Tandem, col(Tandem.id) == col(CheckIn.tandem_id))
    .where(_IS_DUE, ~is_end_due(_NOW))
    .order_by(col(CheckIn.due_at), col(CheckIn.id))
)
_STAND_IN = sa.orm.aliased(Tandem)
_STANDS_IN_UNTIL = (
    sa.select(sa.func.max(col(_STAND_IN.stands_in_until)))
    .where(col(_STAND_IN.stands_in_for_id) == col(CheckIn.tandem_id), col(_STAND_IN.state).in_(RUNNING))
    .scalar_subquery()
)
_LOCK: Any = (
    select(CheckIn, Tandem, _STANDS_IN_UNTIL)
    .join(Tandem, col(Tandem.id) == col(CheckIn.tandem_id))
    .where(_IS_DUE, col(CheckIn.id).in_(sa.bindparam("ids", expanding=True)))
    .order_by(col(CheckIn.due_at), col(CheckIn.id))
    # Passed over, not waited for: two processes share what is due instead of queueing up behind each other (R2).
    .with_for_update(of=CheckIn, skip_locked=True)
)


async def list_due(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[tuple[UUID, UUID]]:
    """Check-ins nobody was asked about yet, the oldest first, each with its person."""
    return (await session.exec(_LIST, params={"team_id": team_id, "now": now})).all()


async def lock(session: AsyncSession, ids: Sequence[UUID], *, team_id: str, now: datetime) -> Sequence[Due]:
    """Those that are still due, for this transaction alone; without what another process is at."""
    found: Sequence[Due] = (await session.exec(_LOCK, params={"team_id": team_id, "now": now, "ids": ids})).all()
    return found


@dataclass(frozen=True)
class Asked:
    """A check-in that somebody was asked: about which tandem, who else is in it, and how that stands today."""

    tandem_id: UUID
    partner_id: UUID
    state: State
    asked_at: datetime
    answered_at: datetime | None


def _last_asked() -> Any:
    newest_first = (col(CheckIn.asked_at).desc(), col(CheckIn.number).desc())
    place = sa.func.row_number().over(partition_by=col(CheckIn.person_id), order_by=newest_first)
    asked = (
        sa.select(CheckIn, place.label("place"))
        .where(col(CheckIn.team_id) == sa.bindparam("team_id"), col(CheckIn.asked_at).is_not(None))
        .where(col(CheckIn.person_id).in_(sa.bindparam("person_ids", expanding=True)))
        .subquery()
    )
    learns, teaches = sa.orm.aliased(Enrolment), sa.orm.aliased(Enrolment)
    partner = sa.case((col(learns.person_id) == asked.c.person_id, col(teaches.person_id)), else_=col(learns.person_id))
    return (
        sa.select(asked.c.person_id, col(Tandem.id), partner, col(Tandem.state), asked.c.asked_at, asked.c.answered_at)
        .join(Tandem, col(Tandem.id) == asked.c.tandem_id)
        .join(learns, col(learns.id) == col(Tandem.learner_id))
        .join(teaches, col(teaches.id) == col(Tandem.buddy_id))
        .where(sa.or_(asked.c.place <= UNANSWERED_UNTIL_PAUSE, asked.c.asked_at >= sa.bindparam("since")))
        .order_by(asked.c.place)
    )


_LAST_ASKED = _last_asked()


async def list_last_asked(
    session: AsyncSession, people: Sequence[Person], *, since: datetime
) -> dict[UUID, list[Asked]]:
    """What each was asked since then, and the last few whenever they were, the latest first."""
    found: dict[UUID, list[Asked]] = {person.id: [] for person in people}
    if people:
        values = {"team_id": people[0].team_id, "person_ids": list(found), "since": since}
        for person_id, *asked in (await session.exec(_LAST_ASKED, params=values)).all():
            found[person_id].append(Asked(*asked))
    return found
