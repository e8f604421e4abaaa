"""A proposal whose question Slack refuses for good: nobody can answer it, so it lapses at once instead of in days."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.pairing.lapsing import lapse
from programme.tandems import ASKING, Step
from storage import people, proposals
from storage.occurrences.tandems import OfProposal
from storage.outbox import OutboxMessage


async def lapse_if_asked(session: AsyncSession, services: Services, refused: OutboxMessage) -> None:
    """Both are free again, as after no answer; who could not be asked hears nothing."""
    proposal_id = OfProposal.asked_by(refused.key)
    if proposal_id is None or refused.user_id is None:
        return
    proposal = await proposals.lock(session, proposal_id, team_id=refused.team_id)
    person = await people.find(session, team_id=refused.team_id, user_id=refused.user_id)
    # Somebody may have clicked in an earlier message of it, or taken it back.
    if proposal is not None and proposal.state in ASKING:
        await lapse(session, services, proposal, Step.NO_ANSWER, asked=person)
