"""Forgetting: what is kept goes when the register says so; nobody has to ask for it."""

from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.joining import interest
from handlers.person import after_a_tandem
from storage import applications, appointments, enrolments, erasing, people, retention, seen_events, settled

# As `Goes` promises (storage/keeping.py). Slack sends an event again for minutes (docs/slack.md): two days are ample.
MONTH, YEAR, EVENTS = timedelta(days=30), timedelta(days=365), timedelta(days=2)


async def forget(services: Services) -> None:
    """Safe to run as often as one likes; in small steps, so that nobody who clicks meanwhile has to wait."""
    now, team_id = services.now(), services.team_id
    async with services.database.transaction() as session:
        ended = await after_a_tandem.list_over(session, services)
        tired = await interest.list_tired(session, services)
    await for_each(services, ended, after_a_tandem.forget)
    await for_each(services, tired, interest.take_off)
    async with services.database.transaction() as session:
        await retention.erase_what_served(session, team_id=team_id, before=now - MONTH)
        await enrolments.forget_sign_ups(session, team_id=team_id, before=now - MONTH)
        await applications.forget(session, team_id=team_id, before=now - MONTH)
        await settled.forget_messages(session, team_id=team_id, before=now - MONTH)
        await appointments.forget_past(session, team_id=team_id, before=now - YEAR)
        await seen_events.forget(session, team_id=team_id, before=now - EVENTS)
        done_with = await _done_with(session, services)
    await for_each(services, done_with, _let_go)


async def _let_go(session: AsyncSession, services: Services, person_id: UUID) -> None:
    if await _done_with(session, services, only=person_id):
        await erasing.let_go(session, await people.get(session, person_id, team_id=services.team_id))


async def _done_with(session: AsyncSession, services: Services, *, only: UUID | None = None) -> list[UUID]:
    now = services.now()
    found = await retention.list_done_with(
        session, team_id=services.team_id, month_ago=now - MONTH, year_ago=now - YEAR, only=only
    )
    return list(found)
