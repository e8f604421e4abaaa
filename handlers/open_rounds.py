"""Rounds that a coordinator is about to change: locked, and compared with what the coordinator has seen."""

from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import coordination
from handlers.interaction import Interaction, as_id
from programme.calendar import local_date
from programme.duties import Deed, possible
from programme.refusals import NoLongerCurrent
from storage import cohorts, milestones
from storage.cohorts import Cohort
from storage.milestones import Milestone


async def lock(session: AsyncSession, i: Interaction, deed: Deed, cohort_id: UUID) -> tuple[Cohort, list[Milestone]]:
    """The round and what is planned for it, for this transaction alone; raises as `coordination.round_for` does.

    In this order, as a milestone that is reached takes itself first and the round then.
    """
    await coordination.ensure(session, i, deed)
    planned = await milestones.list_planned(session, cohort_id, team_id=i.team_id, lock=True)
    cohort = await cohorts.lock(session, cohort_id, team_id=i.team_id)
    if cohort is None or not possible(deed, cohort.phase(today(i, cohort))):
        raise NoLongerCurrent
    return cohort, list(planned)


def as_seen(cohort: Cohort) -> str:
    """The round, and the state of it that a form shows."""
    return f"{cohort.id}/{cohort.revision}"


def id_of(seen: str) -> UUID:
    return as_id(seen.partition("/")[0])


def today(i: Interaction, cohort: Cohort) -> date:
    return local_date(i.services.now(), cohort.zone)
