"""Releasing a draft, whole or the pinned pairs alone: now the learners are asked, and whoever waits hears of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.pairing import (
    deadlines,
    left_over,
    matching_inputs,
    overdue_drafts,
    proposal_questions,
    small_drafts,
)
from programme.matching.verdicts import Verdict, verdicts
from programme.tandems import State, Step, move
from storage import enrolments, proposals, topics
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.proposals import Proposal


@dataclass(frozen=True)
class Released:
    """How many learners are asked, and how many pairs do not fit any more by what everybody may know."""

    asked: int
    lapsed: int


async def release(
    session: AsyncSession, services: Services, draft: Draft, cohort: Cohort, *, only_pinned: bool
) -> Released:
    """Asks for each pair that still holds. With nothing left in it the draft is released as a whole."""
    await enrolments.keep_at_hand(session, cohort.id, team_id=draft.team_id)
    # Whoever waits, and for what, is read before the pinned pairs of this very draft count as asked.
    inputs = await matching_inputs.load(session, services, cohort)
    drafted = await proposals.list_of_draft(session, draft.id, team_id=draft.team_id, lock=True)
    chosen = [each for each in drafted if each.is_pinned or not only_pinned]
    keys = {each.id: each.key for each in await topics.list_of_cohort(session, cohort.id, team_id=draft.team_id)}
    # People change, pause, find another, or have fewer places than when the pair was drafted.
    found = verdicts(inputs, [(each.learner_id, each.buddy_id, keys.get(each.topic_id)) for each in chosen])
    released, lapsed = [], []
    for proposal, each in zip(chosen, found, strict=True):
        if each is Verdict.LAPSES:
            proposal.state = move(proposal.state, Step.DISCARD)
            lapsed.append(proposal)
        else:
            await _ask(session, services, draft, proposal, each)
            released.append(proposal)
    if len(chosen) == len(drafted):
        lapsed += await _list_left(session, draft)
        draft.released_at = services.now()
        await overdue_drafts.done(session, draft)
        await left_over.tell(session, services, draft, inputs, released)
    await _free(session, services, cohort, lapsed)
    return Released(len(released), len(lapsed))


async def _ask(session: AsyncSession, services: Services, draft: Draft, proposal: Proposal, found: Verdict) -> None:
    proposal.state, proposal.released_at = move(proposal.state, Step.RELEASE), services.now()
    if found is Verdict.LEARNER_DECLINES:
        await deadlines.decline_for_learner(session, services, proposal)
        await left_over.tell_learner(session, services, draft, proposal.learner_id)
    else:
        # Also where the bot declines for the buddy: after the learner's yes, as the buddy's own no would come.
        await proposal_questions.ask_learner(session, services, proposal)


async def _list_left(session: AsyncSession, draft: Draft) -> list[Proposal]:
    """The pairs that somebody who left has taken along; only those have a day on which they were settled."""
    gone = await proposals.list_all_of_draft(session, draft.id, [State.DISCARDED], team_id=draft.team_id)
    return [each for each in gone if each.settled_at is not None]


async def _free(session: AsyncSession, services: Services, cohort: Cohort, lapsed: Sequence[Proposal]) -> None:
    """Whoever is still there comes first in the next draft."""
    for proposal in lapsed:
        for enrolment_id in (proposal.learner_id, proposal.buddy_id):
            enrolment = await enrolments.get(session, enrolment_id, team_id=cohort.team_id)
            enrolment.freed_at = services.now()
    if lapsed:
        await small_drafts.offer_later(session, services, cohort)
