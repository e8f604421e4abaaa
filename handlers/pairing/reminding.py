"""One reminder of a proposal that nobody has answered yet; it falls away with the answer."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.calendars import working_days_later
from handlers.desk.services import Services
from storage import outbox, retention
from storage.cohorts import Cohort
from storage.occurrences.tandems import OfProposal
from storage.people import Person
from storage.proposals import Proposal

REMINDS_AFTER_WORKING_DAYS = 3
LEARNER, BUDDY = "learner", "buddy"


async def remind_later(
    session: AsyncSession,
    services: Services,
    proposal: Proposal,
    *,
    to: Person,
    side: str,
    cohort: Cohort,
    reminder: Message,
) -> None:
    """Leaves it in the outbox for the third working morning, where that is still before the proposal lapses."""
    day = working_days_later(to.day_of(services.now()), REMINDS_AFTER_WORKING_DAYS, cohort)
    morning = cohort.morning_of(day, to.zone)
    allowed = await post.allowed_from(session, to, cohort, wanted=morning)
    if proposal.expires_at is None or allowed >= proposal.expires_at:
        return
    await post.unasked(
        session,
        services,
        to=to,
        about=OfProposal(proposal.id).reminder(side),
        message=reminder,
        cohort=cohort,
        not_before=morning,
    )


async def draw_over(
    session: AsyncSession,
    services: Services,
    proposal: Proposal,
    *,
    to: Person,
    side: str,
    message: Message,
    clicked: tuple[str, str] | None = None,
) -> None:
    """Wherever the question stands, the message takes its place; a reminder that has not left stays away."""
    team_id, of_proposal = proposal.team_id, OfProposal(proposal.id)
    await outbox.cancel(session, team_id=team_id, key_prefix=of_proposal.reminders(side))
    places = {clicked} if clicked else set()
    for about in (of_proposal.question(side), of_proposal.reminder(side)):
        row = await outbox.find_about(session, about, team_id=team_id)
        if row is not None and row.sent_ts and to.dm_channel_id:
            places.add((to.dm_channel_id, row.sent_ts))
    for place in sorted(places):
        await post.redraw(session, services, clicked=place, to=to, message=message)
    # That somebody had to be reminded is nobody's business once they have answered.
    await retention.forget_keys(session, team_id=team_id, key_prefix=of_proposal.reminders(side))
