"""Once a date is over, the group message asks whether it was held."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import held as view
from handlers.desk import post
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from storage import meetings, tandems
from storage.occurrences.tandems import OfMeeting


async def ask_due(services: Services) -> int:
    """Safe to run twice."""
    async with services.database.transaction() as session:
        due = await meetings.list_to_ask(session, team_id=services.team_id, now=services.now())
    await for_each(services, due, _ask_one)
    return len(due)


async def _ask_one(session: AsyncSession, services: Services, meeting_id: UUID) -> None:
    meeting = await meetings.lock(session, meeting_id, team_id=services.team_id)
    if meeting is None or not meeting.is_open or meeting.asked_at is not None or meeting.ask_at > services.now():
        return
    meeting.asked_at = services.now()
    tandem = await tandems.find(session, meeting.tandem_id, team_id=services.team_id)
    if tandem is None or not tandem.is_running:
        return
    say = services.say((await load_pair(session, tandem)).cohort.language)
    message = view.ask(say, tandem_id=tandem.id, meeting_id=meeting.id)
    about = OfMeeting(meeting.id, meeting.revision).asked()
    await post.to_group(session, services, tandem=tandem, about=about, message=message)
