"""Drafting: the matching is computed beside the event loop and kept as a draft, for coordinators to work on."""

import asyncio
import secrets
from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.services import Services
from handlers.pairing import computing, profiles, proposing, small_drafts
from handlers.pairing.overdue_drafts import DRAFT
from programme.matching.candidates import Candidate
from programme.matching.explanations import why
from programme.matching.outcome import Outcome
from programme.matching.profiles import Inputs
from programme.tandems import Step
from storage import briefings, cohorts, drafts, proposals, topics
from storage.cohorts import Cohort
from storage.drafts import Draft, Waiting
from storage.proposals import Proposal

SEED_BITS = 32
# The event loop takes a breath after so many rows.
ROWS_AT_ONCE = 25


@dataclass(frozen=True)
class Made:
    """The draft that lies there now; `by_other` if somebody else was quicker; without people there is none."""

    draft: Draft | None
    by_other: bool = False
    learners: int = 0
    buddies: int = 0
    in_briefing: int = 0


async def inputs_of(services: Services, cohort_id: UUID) -> tuple[Cohort, Inputs]:
    async with services.database.transaction() as session:
        cohort = await cohorts.get(session, cohort_id, team_id=services.team_id)
        return cohort, await profiles.load(session, services, cohort)


async def make(services: Services, cohort: Cohort, inputs: Inputs, *, by: str, follows: Draft | None) -> Made:
    """Computes and keeps a draft in place of the one it follows; a change that came in between goes first."""
    is_possible = bool(inputs.learners and inputs.free_buddies)
    # The same lots again, so that a draft differs from the one before by what was changed alone.
    seed = follows.seed if follows else secrets.randbits(SEED_BITS)
    outcome = await computing.compute(inputs, seed=seed) if is_possible else None
    async with services.database.transaction() as session:
        locked = await cohorts.lock(session, cohort.id, team_id=services.team_id)
        if locked is None or not locked.is_open:
            return Made(None)  # cancelled while it was computed
        current = await drafts.find_current(session, cohort.id, team_id=services.team_id)
        if current is not None and (follows is None or not _is_the_same(current, follows)):
            return Made(current, by_other=True)
        if current is not None:
            await discard(session, services, current)
        if outcome is None:
            in_briefing = len(await briefings.list_missing(session, cohort))
            return Made(None, False, len(inputs.learners), len(inputs.free_buddies), in_briefing)
        draft = Draft(
            team_id=services.team_id,
            cohort_id=cohort.id,
            follows_id=follows.id if follows else None,
            made_by=by,
            made_at=services.now(),
            seed=seed,
            changes=[[change.topic or "", change.served] for change in outcome.changes],
        )
        session.add(draft)
        await session.flush()
        await small_drafts.withdraw_offer(session, cohort.id, team_id=services.team_id)
        await _save(session, draft, inputs, outcome)
        await overdue.watch(session, services, DRAFT, draft.id)
        return Made(draft)


async def discard(session: AsyncSession, services: Services, draft: Draft) -> None:
    """Nobody has heard of it, and nobody will."""
    draft.discarded_at = services.now()
    await overdue.done(session, DRAFT, draft.id, team_id=draft.team_id)
    for proposal in await proposals.list_of_draft(session, draft.id, team_id=draft.team_id):
        await proposing.lapse(session, services, proposal, Step.DISCARD)


def fill(proposal: Proposal, candidate: Candidate, topic_ids: dict[str, UUID]) -> None:
    """The pair as it stands in a draft."""
    proposal.learner_id, proposal.buddy_id = candidate.learner.id, candidate.buddy.id
    proposal.topic_id, proposal.score = topic_ids[candidate.topic], candidate.fit
    proposal.reasons = [reason.value for reason in why(candidate)]


async def topic_ids(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> dict[str, UUID]:
    return {topic.key: topic.id for topic in await topics.list_of_cohort(session, cohort_id, team_id=team_id)}


async def _save(session: AsyncSession, draft: Draft, inputs: Inputs, outcome: Outcome) -> None:
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


def _is_the_same(one: Draft, other: Draft) -> bool:
    return (one.id, one.version) == (other.id, other.version)
