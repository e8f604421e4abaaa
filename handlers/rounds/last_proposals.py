"""A round is over: nobody is asked about a pair any more, and no draft is left."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.services import Services
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.pairing import discarding, lapsing, small_drafts
from programme.tandems import ASKING, Step
from storage import drafts, proposals
from storage.cohorts import Cohort


async def close(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """On the last day, too: of a draft that nobody may release any more, nobody is to be reminded."""
    team_id = cohort.team_id
    if (draft := await drafts.find_current(session, cohort.id, team_id=team_id)) is not None:
        await discarding.discard(session, services, draft)
    await small_drafts.withdraw_offer(session, cohort.id, team_id=team_id)
    for proposal in await proposals.list_in(session, cohort.id, ASKING, team_id=team_id, lock=True):
        await lapsing.lapse(session, services, proposal, Step.ROUND_CLOSES)


async def call_off(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """In the middle of it; in one that ends by itself applications can still be declined kindly."""
    await close(session, services, cohort)
    await overdue.done(session, APPLICATIONS, cohort.id, team_id=cohort.team_id)
