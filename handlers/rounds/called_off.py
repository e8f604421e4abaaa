"""A cancelled round ends: nothing of it goes on, and everybody who takes part hears so kindly."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.services import Services
from handlers.events import inviting
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.leaving import ending
from handlers.rounds import cancelled_news, last_proposals
from handlers.rounds.work import Work, everybody, running
from programme.endings import Ending
from programme.messages import KINDS
from storage import events, outbox, ratings, taking_back
from storage.cohorts import Cohort

# What is on its way, or waits for a morning, for a round that goes on.
GOING_ON = (*(kind.name for kind in KINDS.values() if kind.unasked), "date-reminder")


async def tell(work: Work) -> None:
    """Nothing is left over: no proposal, no tandem, no question, no date, and no rating that nobody will read."""
    await work.each(_list_going_on, _take_back)
    await last_proposals.close(work)
    await work.once(_forget_applications)
    await work.each(running, _end)
    await work.once(_delete_ratings)
    await work.each(everybody, cancelled_news.tell)
    await work.once(_call_off_dates)


async def _list_going_on(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    return await outbox.list_unsettled(session, cohort.id, GOING_ON, team_id=cohort.team_id)


async def _take_back(session: AsyncSession, _: Services, cohort: Cohort, message_ids: Sequence[UUID]) -> None:
    await taking_back.cancel(session, team_id=cohort.team_id, ids=message_ids)


async def _forget_applications(session: AsyncSession, _: Services, cohort: Cohort) -> None:
    """In the middle of it; in one that ends by itself applications can still be declined kindly."""
    await overdue.done(session, APPLICATIONS, cohort.id, team_id=cohort.team_id)


async def _end(session: AsyncSession, services: Services, _: Cohort, tandem_ids: Sequence[UUID]) -> None:
    await ending.end_some(session, services, tandem_ids, Ending.CANCELLED)


async def _delete_ratings(session: AsyncSession, _: Services, cohort: Cohort) -> None:
    await ratings.delete_pools(session, cohort.id, team_id=cohort.team_id)


async def _call_off_dates(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Kick-off and closing; whoever was invited gets a file that takes them out of the calendar."""
    for found in await events.list_of_cohort(session, cohort.id, team_id=cohort.team_id):
        event = await events.lock(session, found.id, team_id=cohort.team_id)
        # A date that is over stays in calendars: they have met.
        if event is not None and event.starts_at > services.now() and event.cancelled_at is None:
            event.cancelled_at = services.now()
            await inviting.revise(session, services, event)
    # Everybody has read them.
    cohort.parting_words = ""
