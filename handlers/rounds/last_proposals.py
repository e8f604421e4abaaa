"""A round is over: nobody is asked about a pair any more, and no draft is left."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.pairing import discarding, lapsing, small_drafts
from handlers.rounds.work import Work
from programme.tandems import ASKING, State, Step
from storage import drafts, proposals
from storage.cohorts import Cohort

OPEN = (State.DRAFTED, *ASKING)


async def close(work: Work) -> None:
    """On the last day, too: of a draft that nobody may release any more, nobody is to be reminded."""
    await work.once(_end_draft)
    await work.each(_list_open, _let_lapse)


async def _end_draft(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    if (draft := await drafts.find_current(session, cohort.id, team_id=cohort.team_id)) is not None:
        await discarding.mark(session, services, draft)
    await small_drafts.withdraw_offer(session, cohort.id, team_id=cohort.team_id)


async def _list_open(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    return await proposals.list_ids_in(session, cohort.id, OPEN, team_id=cohort.team_id)


async def _let_lapse(session: AsyncSession, services: Services, cohort: Cohort, proposal_ids: Sequence[UUID]) -> None:
    for proposal in await proposals.list_among(session, proposal_ids, OPEN, team_id=cohort.team_id):
        step = Step.DISCARD if proposal.state is State.DRAFTED else Step.ROUND_CLOSES
        await lapsing.lapse(session, services, proposal, step)
