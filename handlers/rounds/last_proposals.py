"""A round is over: nobody is asked about a pair any more, and no draft is left."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.services import Services
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.pairing import discarding, lapsing, small_drafts
from programme.tandems import ASKING, State, Step
from storage import drafts, proposals
from storage.cohorts import Cohort


async def close(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """On the last day."""
    states = (State.DRAFTED, *ASKING)
    for proposal in await proposals.list_in(session, cohort.id, states, team_id=cohort.team_id, lock=True):
        step = Step.DISCARD if proposal.state is State.DRAFTED else Step.ROUND_CLOSES
        await lapsing.lapse(session, services, proposal, step)


async def call_off(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """In the middle of it: coordinators are to be reminded of nothing any more, and offered nothing."""
    team_id = cohort.team_id
    if (draft := await drafts.find_current(session, cohort.id, team_id=team_id)) is not None:
        await discarding.discard(session, services, draft)
    await small_drafts.withdraw_offer(session, cohort.id, team_id=team_id)
    await overdue.done(session, APPLICATIONS, cohort.id, team_id=team_id)
    for proposal in await proposals.list_in(session, cohort.id, ASKING, team_id=team_id, lock=True):
        await lapsing.lapse(session, services, proposal, Step.ROUND_CLOSES)
