"""Once a date is over, the group message asks whether it was held."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import held as view
from handlers.desk import post
from handlers.desk.services import Services
from handlers.desk.steps import in_portions
from storage import due_dates
from storage.occurrences.tandems import OfMeeting


async def ask_due(services: Services) -> int:
    """Safe to run twice."""
    async with services.database.reading() as session:
        due = await due_dates.list_over(session, team_id=services.team_id, now=services.now())
    await in_portions(services, due, _ask_some)
    return len(due)


async def _ask_some(session: AsyncSession, services: Services, ids: Sequence[UUID]) -> None:
    now = services.now()
    for meeting, tandem, cohort in await due_dates.lock_over(session, ids, team_id=services.team_id, now=now):
        meeting.asked_at = now
        if tandem.is_running:
            message = view.ask(services.say(cohort.language), tandem_id=tandem.id, meeting_id=meeting.id)
            about = OfMeeting(meeting.id, meeting.revision).asked()
            await post.to_group(session, services, tandem=tandem, about=about, message=message)
