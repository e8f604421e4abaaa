"""Rounds that a coordinator can still change: found, locked, and compared with what the coordinator has seen."""

from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction
from handlers.rounds.views.carried import Seen
from programme.refusals import NoLongerCurrent
from storage import cohorts, milestones
from storage.cohorts import Cohort
from storage.milestones import Milestone


async def get(session: AsyncSession, i: Interaction, cohort_id: UUID) -> Cohort:
    """Raises `NoLongerCurrent` for a round that is closed or cancelled, or whose last day has come."""
    return _ensure_open(i, await cohorts.find(session, cohort_id, team_id=i.team_id))


async def lock(session: AsyncSession, i: Interaction, cohort_id: UUID) -> tuple[Cohort, list[Milestone]]:
    """The round and what is planned for it, for this transaction alone; raises `NoLongerCurrent`.

    In this order, as a milestone that is reached takes itself first and the round then.
    """
    planned = await milestones.list_planned(session, cohort_id, team_id=i.team_id, lock=True)
    cohort = await cohorts.lock(session, cohort_id, team_id=i.team_id)
    return _ensure_open(i, cohort), list(planned)


def _ensure_open(i: Interaction, cohort: Cohort | None) -> Cohort:
    if cohort is None or not cohort.is_open or today(i, cohort) >= cohort.ends_on:
        raise NoLongerCurrent
    return cohort


def as_seen(cohort: Cohort) -> Seen:
    return Seen(cohort.id, cohort.revision)


def today(i: Interaction, cohort: Cohort) -> date:
    return cohort.day_of(i.services.now())
