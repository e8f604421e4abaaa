"""What is sent a second time has had its effect: told by a mark that the database takes only once (N5)."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction
from storage import seen_events


async def is_first(session: AsyncSession, i: Interaction) -> bool:
    """For what is made anew with each form: of two copies, at once or one after the other, the second is no first."""
    return await seen_events.is_first_time(session, team_id=i.team_id, event_id=i.asked, now=i.services.now())
