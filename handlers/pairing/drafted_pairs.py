"""What a matching has found, as it is kept: the pairs of a draft, and whoever it leaves without one."""

from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from programme.matching.candidates import Candidate
from programme.matching.explanations import why
from programme.matching.outcome import Outcome
from programme.matching.profiles import Inputs
from storage import topics
from storage.drafts import Draft, Waiting
from storage.proposals import Proposal
from storage.rows import insert_all


def fill(proposal: Proposal, candidate: Candidate, topic_ids: dict[str, UUID]) -> None:
    """The pair as it stands in a draft."""
    for name, value in _as_it_stands(candidate, topic_ids).items():
        setattr(proposal, name, value)


def _as_it_stands(candidate: Candidate, topic_ids: dict[str, UUID]) -> dict[str, Any]:
    return {
        "learner_id": candidate.learner.id,
        "buddy_id": candidate.buddy.id,
        "topic_id": topic_ids[candidate.topic],
        "score": candidate.fit,
        "reasons": [reason.value for reason in why(candidate)],
    }


async def topic_ids(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> dict[str, UUID]:
    return {topic.key: topic.id for topic in await topics.list_of_cohort(session, cohort_id, team_id=team_id)}


async def save(session: AsyncSession, draft: Draft, inputs: Inputs, outcome: Outcome) -> None:
    ids = await topic_ids(session, draft.cohort_id, team_id=draft.team_id)
    of_draft = {"team_id": draft.team_id, "draft_id": draft.id}
    pairs = [
        {
            **of_draft,
            **_as_it_stands(candidate, ids),
            "cohort_id": draft.cohort_id,
            "is_pinned": (candidate.learner.id, candidate.buddy.id) in inputs.decisions.pinned,
        }
        for candidate in outcome.chosen
    ]
    waiting = [
        {
            **of_draft,
            "enrolment_id": enrolment_id,
            "reason": why_not.obstacle.value,
            "topic_id": ids.get(why_not.topic),
            "needs": [need.value for need in why_not.needs],
        }
        for enrolment_id, why_not in outcome.waiting.items()
    ]
    await insert_all(session, Proposal, pairs)
    await insert_all(session, Waiting, waiting)
