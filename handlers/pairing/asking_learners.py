"""The learners of a released draft are asked, some at a time; who fits no more by then is not."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair, load_pairs
from handlers.desk.services import Services
from handlers.pairing import deadlines, left_over, matching_inputs, proposal_questions
from programme.matching.verdicts import Verdict, verdicts
from programme.tandems import Step, move
from storage import budgets
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfDraft
from storage.proposals import Proposal


async def ask(
    session: AsyncSession, services: Services, draft: OfDraft, cohort: Cohort, some: Sequence[Proposal]
) -> None:
    """Asks for each of these pairs that still holds, beside those that are asked by now."""
    pairs = await load_pairs(session, some)
    await budgets.keep_at_hand(session, [pair.learner for pair in pairs.values()], now=services.now())
    others = await proposal_questions.has_alternatives(session, cohort)
    for proposal, found in zip(some, await _judge(session, services, cohort, some, pairs), strict=True):
        pair = pairs[proposal.id]
        if found is Verdict.LAPSES:
            proposal.state = move(proposal.state, Step.DISCARD)
            # Whoever is still there comes first in the next draft.
            pair.learner_enrolment.freed_at = pair.buddy_enrolment.freed_at = services.now()
            continue
        proposal.state = move(proposal.state, Step.RELEASE)
        if found is Verdict.LEARNER_DECLINES:
            deadlines.decline_for_learner(services, proposal, pair)
            await left_over.tell_learner(session, services, draft, cohort, pair.learner_enrolment, pair.learner)
        else:
            # Also where the bot declines for the buddy: after the learner's yes, as the buddy's own no would come.
            await proposal_questions.ask_learner(session, services, proposal, pair, others=others)


async def _judge(
    session: AsyncSession,
    services: Services,
    cohort: Cohort,
    some: Sequence[Proposal],
    pairs: Mapping[UUID, Pair],
) -> list[Verdict]:
    """People change, pause, find another, or have fewer places than when the pair was drafted."""
    # Judged anew each time, and kept nowhere: what one alone has said must be readable from no row ahead of its time.
    both = [id_ for each in some for id_ in (each.learner_id, each.buddy_id)]
    inputs = await matching_inputs.load_some(session, services, cohort, both)
    return verdicts(inputs, [(each.learner_id, each.buddy_id, pairs[each.id].topic.key) for each in some])
