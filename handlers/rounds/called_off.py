"""A cancelled round ends: nothing of it goes on, and everybody who takes part hears so kindly."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.events import inviting
from handlers.leaving import ending
from handlers.rounds import cancelled_news, last_proposals
from programme.endings import Ending
from programme.messages import KINDS
from storage import enrolments, events, outbox, ratings
from storage.cohorts import Cohort

# What is on its way, or waits for a morning, for a round that goes on.
GOING_ON = (*(kind.name for kind in KINDS.values() if kind.unasked), "date-reminder")


async def reach(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Nothing is left over: no proposal, no tandem, no question, no date, and no rating that nobody will read."""
    team_id = cohort.team_id
    await enrolments.keep_at_hand(session, cohort.id, team_id=team_id)
    await outbox.cancel(session, team_id=team_id, cohort_id=cohort.id, kinds=GOING_ON)
    await last_proposals.call_off(session, services, cohort)
    ended = await ending.end_all(session, services, cohort, Ending.CANCELLED)
    await ratings.delete_pools(session, cohort.id, team_id=team_id)
    await cancelled_news.tell(session, services, cohort, ended)
    await _call_off_dates(session, services, cohort)
    cohort.parting_words = ""


async def _call_off_dates(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Kick-off and closing; whoever was invited gets a file that takes them out of the calendar."""
    for found in await events.list_of_cohort(session, cohort.id, team_id=cohort.team_id):
        event = await events.lock(session, found.id, team_id=cohort.team_id)
        # A date that is over stays in calendars: they have met.
        if event is not None and event.starts_at > services.now() and event.cancelled_at is None:
            event.cancelled_at = services.now()
            await inviting.revise(session, services, event)
