"""Whom a learner who has been asked could have instead: the best free buddies by the rules of the matching."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.pairing import matching_inputs
from programme.matching.candidates import Candidate
from programme.matching.swaps import possible
from storage.proposals import Proposal

MOST_ALTERNATIVES = 3


async def list_others(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> list[Candidate]:
    """All but the one proposed; none once the learner has no part in the round any more."""
    inputs = await matching_inputs.load(session, services, pair.cohort, also=proposal.learner_id)
    me = next((each for each in inputs.learners if each.id == proposal.learner_id), None)
    if me is None:
        return []
    found = [
        candidate
        for buddy in inputs.free_buddies
        if buddy.id != proposal.buddy_id and (candidate := possible(inputs, me, buddy))
    ]
    return sorted(found, key=lambda each: (-each.score, each.buddy.id))[:MOST_ALTERNATIVES]
