"""Whom a learner who has been asked could have instead: the best free buddies by the rules of the matching."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.pairing import matching_inputs
from handlers.pairing.views.alternatives import Alternative
from programme.matching.candidates import Candidate
from programme.matching.swaps import possible
from storage import enrolments, topics
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


async def described(session: AsyncSession, say: Say, found: Sequence[Candidate], *, team_id: str) -> list[Alternative]:
    names = dict(catalogue.names_of(say, await topics.list_catalogue(session, team_id=team_id)))
    behind = await enrolments.people_behind(session, [each.buddy.id for each in found], team_id=team_id)
    return [Alternative(each.buddy.id, behind[each.buddy.id], names[each.topic]) for each in found]
