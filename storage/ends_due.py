"""Tandems whose end is due: whoever asks about them passes them over, so that nobody is asked just before the end."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import col

from programme.rounds import MilestoneKind
from programme.tandems import RUNNING
from storage.milestones import Milestone
from storage.tandems import Tandem

# With these the tandems of a round end.
ENDING = (MilestoneKind.CLOSING, MilestoneKind.LAST_DAY_TOLD, MilestoneKind.CANCELLED)


def is_end_due(now: datetime | sa.ColumnElement[datetime]) -> sa.ColumnElement[bool]:
    """Of a tandem that still runs: its weeks, its time as a stand-in, or its round."""
    of_its_round = sa.exists().where(
        col(Milestone.cohort_id) == col(Tandem.cohort_id),
        col(Milestone.kind).in_(ENDING),
        col(Milestone.done_at).is_(None),
        col(Milestone.due_at) <= now,
    )
    # Most have no such day: nothing compares with a day that is not there.
    of_itself = (sa.func.coalesce(col(day) <= now, sa.false()) for day in (Tandem.weeks_until, Tandem.stands_in_until))
    return sa.and_(col(Tandem.state).in_(RUNNING), sa.or_(*of_itself, of_its_round))
