"""Rounds that a coordinator is about to change: locked with what is planned, and compared with what was seen."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.interaction import Interaction
from handlers.rounds.views.carried import Seen
from programme.duties import Deed, possible
from programme.refusals import NoLongerCurrent
from storage import cohorts, milestones
from storage.cohorts import Cohort
from storage.milestones import Milestone


async def lock(session: AsyncSession, i: Interaction, deed: Deed, cohort_id: UUID) -> tuple[Cohort, list[Milestone]]:
    """As `rights.round_for`, with what is planned for the round, and for this transaction alone."""
    await rights.ensure(session, i, deed)
    # In this order, as a milestone that is reached takes itself first and the round then.
    planned = await milestones.list_planned(session, cohort_id, team_id=i.team_id, lock=True)
    cohort = await cohorts.lock(session, cohort_id, team_id=i.team_id)
    if cohort is None or not possible(deed, cohort.phase(rights.today(i, cohort))):
        raise NoLongerCurrent
    return cohort, list(planned)


def as_seen(cohort: Cohort) -> Seen:
    return Seen(cohort.id, cohort.revision)
