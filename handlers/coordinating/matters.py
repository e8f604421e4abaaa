"""Everything that can wait for those who coordinate: whoever does so now is reminded of it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.raising_hands import HAND
from handlers.desk import overdue
from handlers.desk.services import Services
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.pairing.overdue_drafts import DRAFT

MATTERS = (DRAFT, HAND, APPLICATIONS)


async def follow(session: AsyncSession, services: Services) -> None:
    """Somebody's duty has changed."""
    await overdue.follow(session, services, MATTERS)
