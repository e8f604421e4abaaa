"""Releasing a draft, whole or the pinned pairs alone: now the learners are asked, and whoever waits hears of it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.services import Services
from handlers.pairing import profiles, proposal_questions, waiting
from handlers.pairing.overdue_drafts import DRAFT
from programme.matching.profiles import Inputs
from programme.matching.rules import may_be_paired
from programme.tandems import Step, move
from storage import enrolments, proposals
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.proposals import Proposal


async def release(session: AsyncSession, services: Services, draft: Draft, cohort: Cohort, *, only_pinned: bool) -> int:
    """How many learners are asked. With nothing left in it the draft is released as a whole."""
    await enrolments.keep_at_hand(session, cohort.id, team_id=draft.team_id)
    # Whoever waits, and for what, is read before the pinned pairs of this very draft count as asked.
    inputs = await profiles.load(session, services, cohort)
    drafted = await proposals.list_of_draft(session, draft.id, team_id=draft.team_id, lock=True)
    chosen = [each for each in drafted if each.is_pinned or not only_pinned]
    released = await _ask_learners(session, services, chosen, inputs)
    if len(chosen) == len(drafted):
        draft.released_at = services.now()
        await overdue.done(session, DRAFT, draft.id, team_id=draft.team_id)
        await waiting.tell(session, services, draft, inputs, released)
    return len(released)


async def _ask_learners(
    session: AsyncSession, services: Services, chosen: list[Proposal], inputs: Inputs
) -> list[Proposal]:
    """Asks for each pair that may still be paired: people pause, find another, or name their manager."""
    learners = {learner.id: learner for learner in inputs.learners}
    buddies = {buddy.id: buddy for buddy in inputs.buddies}
    released: list[Proposal] = []
    for proposal in chosen:
        learner, buddy = learners.get(proposal.learner_id), buddies.get(proposal.buddy_id)
        taken = sum(each.buddy_id == proposal.buddy_id for each in released)
        if (
            learner is None
            or buddy is None
            or buddy.capacity <= taken
            or not may_be_paired(learner, buddy, inputs.history)
        ):
            proposal.state = move(proposal.state, Step.DISCARD)
            continue
        proposal.state, proposal.released_at = move(proposal.state, Step.RELEASE), services.now()
        await proposal_questions.ask_learner(session, services, proposal)
        released.append(proposal)
    return released
