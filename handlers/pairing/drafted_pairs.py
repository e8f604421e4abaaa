"""What a matching has found, as it is kept: the pairs of a draft, and whoever it leaves without one."""

import asyncio
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from programme.matching.candidates import Candidate
from programme.matching.explanations import why
from programme.matching.outcome import Outcome
from programme.matching.profiles import Inputs
from storage import topics
from storage.drafts import Draft, Waiting
from storage.proposals import Proposal

# The event loop takes a breath after so many rows.
ROWS_AT_ONCE = 25


def fill(proposal: Proposal, candidate: Candidate, topic_ids: dict[str, UUID]) -> None:
    """The pair as it stands in a draft."""
    proposal.learner_id, proposal.buddy_id = candidate.learner.id, candidate.buddy.id
    proposal.topic_id, proposal.score = topic_ids[candidate.topic], candidate.fit
    proposal.reasons = [reason.value for reason in why(candidate)]


async def topic_ids(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> dict[str, UUID]:
    return {topic.key: topic.id for topic in await topics.list_of_cohort(session, cohort_id, team_id=team_id)}


async def save(session: AsyncSession, draft: Draft, inputs: Inputs, outcome: Outcome) -> None:
    ids = await topic_ids(session, draft.cohort_id, team_id=draft.team_id)
    for number, candidate in enumerate(outcome.chosen):
        pair = candidate.learner.id, candidate.buddy.id
        proposal = Proposal(
            team_id=draft.team_id,
            draft_id=draft.id,
            cohort_id=draft.cohort_id,
            topic_id=ids[candidate.topic],
            learner_id=pair[0],
            buddy_id=pair[1],
            is_pinned=pair in inputs.decisions.pinned,
        )
        fill(proposal, candidate, ids)
        session.add(proposal)
        await _breathe(session, number)
    for number, (enrolment_id, why_not) in enumerate(outcome.waiting.items()):
        session.add(
            Waiting(
                team_id=draft.team_id,
                draft_id=draft.id,
                enrolment_id=enrolment_id,
                reason=why_not.obstacle.value,
                topic_id=ids.get(why_not.topic),
                needs=[need.value for need in why_not.needs],
            )
        )
        await _breathe(session, number)
    await session.flush()


async def _breathe(session: AsyncSession, number: int) -> None:
    if number % ROWS_AT_ONCE == ROWS_AT_ONCE - 1:
        await session.flush()
        await asyncio.sleep(0)
