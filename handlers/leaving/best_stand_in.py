"""Who could stand in for a buddy: the free one who fits best by the rules of the matching."""

from dataclasses import replace

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.pairing import matching_inputs
from programme.matching.candidates import Candidate
from programme.matching.swaps import possible
from storage.tandems import Tandem


async def find(session: AsyncSession, services: Services, tandem: Tandem) -> Candidate | None:
    """For the topic of the tandem alone; None where nobody is free who could."""
    pair = await load_pair(session, tandem)
    inputs = await matching_inputs.load(session, services, pair.cohort, also=tandem.learner_id)
    learner = next((each for each in inputs.learners if each.id == tandem.learner_id), None)
    if learner is None or pair.topic.key not in learner.wants:
        return None
    learner = replace(learner, wants={pair.topic.key: learner.wants[pair.topic.key]})
    found = [
        candidate
        for buddy in inputs.free_buddies
        if buddy.id != tandem.buddy_id and (candidate := possible(inputs, learner, buddy))
    ]
    return min(found, key=lambda each: (-each.score, each.buddy.id), default=None)
