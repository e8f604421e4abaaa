"""Dates that are over and nudges towards one, as they fall due: a portion at a time, with what they are about."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.ends_due import is_end_due
from storage.meetings import DateNudge, Meeting
from storage.people import Person
from storage.tandems import Tandem

# Farther away than any question is from a nudge that yields to it, whatever holidays lie between.
NEAR = timedelta(days=30)

# Built once, all of them: each portion asks the same, and building takes as long as asking.
_NOW: Any = sa.bindparam("now")
_IDS: Any = sa.bindparam("ids", expanding=True)
_IS_OVER = sa.and_(
    col(Meeting.team_id) == sa.bindparam("team_id"),
    col(Meeting.ask_at) <= _NOW,
    *(col(moment).is_(None) for moment in (Meeting.asked_at, Meeting.held_at, Meeting.cancelled_at)),
)
_LIST_OVER = (
    select(Meeting.id, Meeting.tandem_id)
    .join(Tandem, col(Tandem.id) == col(Meeting.tandem_id))
    .where(_IS_OVER, ~is_end_due(_NOW))
    .order_by(col(Meeting.ask_at))
)
_LOCK_OVER = (
    select(Meeting, Tandem, Cohort)
    .join(Tandem, col(Tandem.id) == col(Meeting.tandem_id))
    .join(Cohort, col(Cohort.id) == col(Tandem.cohort_id))
    .where(_IS_OVER, col(Meeting.id).in_(_IDS))
    .order_by(col(Meeting.ask_at))
    # Passed over, not waited for: whoever is at it says that they have met, or it is due again at the next tick.
    .with_for_update(of=Meeting, skip_locked=True)
)
_IS_TO_NUDGE = sa.and_(
    col(DateNudge.team_id) == sa.bindparam("team_id"), col(DateNudge.due_at) <= _NOW, col(DateNudge.done_at).is_(None)
)
_LIST_NUDGES = (
    select(DateNudge.id, DateNudge.person_id)
    .join(Tandem, col(Tandem.id) == col(DateNudge.tandem_id))
    .where(_IS_TO_NUDGE, ~is_end_due(_NOW))
    .order_by(col(DateNudge.due_at))
)
_LOCK_NUDGES = (
    select(DateNudge, Tandem)
    .join(Tandem, col(Tandem.id) == col(DateNudge.tandem_id))
    .where(_IS_TO_NUDGE, col(DateNudge.id).in_(_IDS))
    .order_by(col(DateNudge.due_at))
    .with_for_update(of=DateNudge, skip_locked=True)
)


async def list_over(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[tuple[UUID, UUID]]:
    """Dates of which nobody has said yet that they were held, each with its tandem."""
    return (await session.exec(_LIST_OVER, params={"team_id": team_id, "now": now})).all()


async def lock_over(
    session: AsyncSession, ids: Sequence[UUID], *, team_id: str, now: datetime
) -> Sequence[tuple[Meeting, Tandem, Cohort]]:
    """Those of them that are still to be asked about, for this transaction alone."""
    return (await session.exec(_LOCK_OVER, params={"team_id": team_id, "now": now, "ids": ids})).all()


async def list_nudges(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[tuple[UUID, UUID]]:
    """Nudges that are due, each with its person."""
    return (await session.exec(_LIST_NUDGES, params={"team_id": team_id, "now": now})).all()


async def lock_nudges(
    session: AsyncSession, ids: Sequence[UUID], *, team_id: str, now: datetime
) -> Sequence[tuple[DateNudge, Tandem]]:
    """Those of them that are still due, for this transaction alone."""
    return (await session.exec(_LOCK_NUDGES, params={"team_id": team_id, "now": now, "ids": ids})).all()


async def count_dates(session: AsyncSession, found: Sequence[Tandem]) -> Counter[UUID]:
    """How many dates each of the tandems has had or has, without those that were called off."""
    if not found:
        return Counter()
    statement = (
        select(Meeting.tandem_id, sa.func.count())
        .where(col(Meeting.team_id) == found[0].team_id, col(Meeting.tandem_id).in_([tandem.id for tandem in found]))
        .where(col(Meeting.cancelled_at).is_(None))
        .group_by(col(Meeting.tandem_id))
    )
    return Counter(dict((await session.exec(statement)).all()))


async def list_questions_near(
    session: AsyncSession, people: Sequence[Person], *, now: datetime
) -> Sequence[tuple[UUID, UUID, datetime]]:
    """When these people were asked, or will be, whether they have met: person, tandem and moment."""
    moment = sa.func.coalesce(col(CheckIn.asked_at), col(CheckIn.due_at))
    statement = (
        select(CheckIn.person_id, CheckIn.tandem_id, moment)
        .where(col(CheckIn.person_id).in_([person.id for person in people]))
        .where(sa.or_(col(CheckIn.asked_at).is_not(None), col(CheckIn.dropped_at).is_(None)))
        .where(moment > now - NEAR, moment < now + NEAR)
    )
    return (await session.exec(statement)).all()
