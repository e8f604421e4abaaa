"""Tandems whose end is due, though no job has got to it yet: nobody is asked about one."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from programme.tandems import RUNNING
from storage.milestones import ENDS_TANDEMS, Milestone
from storage.tandems import Tandem


def runs_on(tandem_id: Any, *, team_id: str, now: datetime) -> sa.ColumnElement[bool]:
    """Of the tandem in this column no end is due: not its own, and not its round's.

    What asks and what ends run side by side, so this is part of the question what there is to ask.
    """
    this = (col(Tandem.team_id) == team_id, col(Tandem.id) == tandem_id, col(Tandem.state).in_(RUNNING))
    its_own = sa.exists().where(*this, sa.or_(col(Tandem.stands_in_until) <= now, col(Tandem.weeks_until) <= now))
    its_rounds = (
        sa.exists()
        .where(*this, col(Milestone.cohort_id) == col(Tandem.cohort_id))
        .where(col(Milestone.team_id) == team_id, col(Milestone.kind).in_(ENDS_TANDEMS))
        .where(col(Milestone.done_at).is_(None), col(Milestone.due_at) <= now)
    )
    return ~its_own & ~its_rounds
