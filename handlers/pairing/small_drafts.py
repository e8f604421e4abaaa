"""A small draft is offered to coordinators when people are free again: the next working morning, once a day."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import working_days_later
from handlers.desk.services import Services
from handlers.pairing.views import matching as view
from storage import drafts, taking_back
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def offer_later(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Somebody is free. Not at once: the moment would tell who declined or left; and never who or why."""
    day = working_days_later(cohort.day_of(services.now()), 1, cohort)
    if not cohort.is_open or day >= cohort.ends_on:
        return
    if await drafts.find_current(session, cohort.id, team_id=cohort.team_id) is not None:
        return
    for person in await post.coordinators(session, services):
        await post.answer(
            session,
            services,
            to=person,
            about=OfRound(cohort.id).small_draft(day, person.id),
            message=view.small_draft(services.say(person.language), cohort_id=cohort.id, cohort=cohort.name),
            due_at=cohort.morning_of(day),
        )


async def withdraw_offer(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> None:
    """A draft is there already."""
    await taking_back.cancel(session, team_id=team_id, key_prefix=OfRound(cohort_id).small_drafts)
