"""A proposal that does not come about: a no, or no answer in time. It is silent, and both are free again."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.pairing import proposal_messages, small_drafts
from handlers.pairing.views import proposals as view
from programme.tandems import ASKING, State, Step, move
from storage import proposals
from storage.people import Person
from storage.proposals import Proposal


async def lapse(
    session: AsyncSession, services: Services, proposal: Proposal, step: Step, *, asked: Person | None = None
) -> None:
    """The proposal does not come about. Both are free again; only who had said yes, or was asked, hears of it.

    `asked` is the person who caused it by an own click and is answered there.
    """
    was, is_asked = proposal.state, proposal.asks is not None
    proposal.state, proposal.settled_at = move(was, step), services.now()
    if proposal.state is State.DISCARDED:
        return
    await proposal_messages.take_back(session, proposal)
    # How far it came, and how long before its time it ended, would tell who said no.
    proposal.learner_asked_at = proposal.buddy_asked_at = proposal.expires_at = None
    pair = await load_pair(session, proposal)
    if not proposal.is_stand_in:
        # Both alike: one alone would tell who said no.
        pair.learner_enrolment.freed_at = pair.buddy_enrolment.freed_at = services.now()
        await small_drafts.offer_later(session, services, pair.cohort)
    for person in _who_know(pair, was, is_asked=is_asked):
        if (asked is None or person.id != asked.id) and person.is_reachable:
            say = services.say(person.language)
            over = view.no_longer_current(say)
            await proposal_messages.draw_over(session, services, proposal, pair, to=person, message=over)
            if step is Step.ROUND_CLOSES:
                continue  # the round itself says goodbye
            message = view.lapsed(say, is_stand_in=proposal.is_stand_in)
            await proposal_messages.tell_it_lapsed(session, services, proposal, to=person, message=message)
    await proposal_messages.forget(session, proposal)


def _who_know(pair: Pair, state: State, *, is_asked: bool) -> list[Person]:
    """Whom the question has reached; the last of them it has not where the bot declines for them."""
    in_turn = [pair.learner] if state is State.LEARNER_ASKED else [pair.learner, pair.buddy]
    return in_turn if is_asked else in_turn[:-1]


async def expire_due(services: Services) -> int:
    """Proposals nobody answered in time, or for which the bot declines now."""
    async with services.database.transaction() as session:
        expired = await proposals.list_expired(session, team_id=services.team_id, now=services.now())
    await for_each(services, [proposal.id for proposal in expired], _expire)
    return len(expired)


async def _expire(session: AsyncSession, services: Services, proposal_id: UUID) -> None:
    # Looked at again once it is ours: an answer may have come in the very last moment.
    proposal = await proposals.lock(session, proposal_id, team_id=services.team_id)
    if proposal is None or proposal.state not in ASKING:
        return
    if (proposal.settled_at or proposal.expires_at or services.now()) <= services.now():
        await lapse(session, services, proposal, Step.NO_ANSWER)
