"""The messages of a proposal: its question, one reminder, what takes their place, and that nothing of them tells."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.calendars import working_days_later
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from storage import outbox, settled, taking_back
from storage.occurrences.tandems import OfProposal
from storage.people import Person
from storage.proposals import Proposal

REMINDS_AFTER_WORKING_DAYS = 3


async def ask(
    session: AsyncSession,
    services: Services,
    proposal: Proposal,
    pair: Pair,
    *,
    to: Person,
    question: Message,
    reminder: Message,
) -> None:
    about = OfProposal(proposal.id).question(_side(pair, to))
    await post.answer(session, services, to=to, about=about, message=question)
    await _remind_later(session, services, proposal, pair, to=to, reminder=reminder)


async def _remind_later(
    session: AsyncSession, services: Services, proposal: Proposal, pair: Pair, *, to: Person, reminder: Message
) -> None:
    """Leaves it in the outbox for the third working morning, where that is still before the proposal lapses."""
    day = working_days_later(to.day_of(services.now()), REMINDS_AFTER_WORKING_DAYS, pair.cohort)
    await post.unasked(
        session,
        services,
        to=to,
        about=OfProposal(proposal.id).reminder(_side(pair, to)),
        message=reminder,
        cohort=pair.cohort,
        not_before=pair.cohort.morning_of(day, to.zone),
        before=proposal.expires_at,
    )


async def draw_over(
    session: AsyncSession,
    services: Services,
    proposal: Proposal,
    pair: Pair,
    *,
    to: Person,
    message: Message,
    clicked: tuple[str, str] | None = None,
) -> None:
    """Wherever the question stands, the message takes its place; a reminder that has not left stays away."""
    team_id, of_proposal, side = proposal.team_id, OfProposal(proposal.id), _side(pair, to)
    await taking_back.cancel(session, team_id=team_id, key_prefix=of_proposal.reminders(side))
    places = {clicked} if clicked else set()
    for about in (of_proposal.question(side), of_proposal.reminder(side)):
        row = await outbox.find_about(session, about, team_id=team_id)
        if row is not None and row.sent_ts and to.dm_channel_id:
            places.add((to.dm_channel_id, row.sent_ts))
    for place in sorted(places):
        await post.redraw(session, services, clicked=place, to=to, message=message)
    # That somebody had to be reminded is nobody's business once they have answered.
    await settled.forget_keys(session, team_id=team_id, key_prefix=of_proposal.reminders(side))


async def take_back(session: AsyncSession, proposal: Proposal) -> None:
    """What has not left yet stays away."""
    await taking_back.cancel(session, team_id=proposal.team_id, key_prefix=OfProposal(proposal.id).all)


async def tell_it_lapsed(
    session: AsyncSession, services: Services, proposal: Proposal, *, to: Person, message: Message
) -> None:
    await post.answer(session, services, to=to, about=OfProposal(proposal.id).lapsed(to.id), message=message)


async def forget(session: AsyncSession, proposal: Proposal) -> None:
    """Which messages there were would tell how far it came."""
    await settled.forget_keys(session, team_id=proposal.team_id, key_prefix=OfProposal(proposal.id).all)


def _side(pair: Pair, person: Person) -> str:
    return "learner" if person.id == pair.learner.id else "buddy"
