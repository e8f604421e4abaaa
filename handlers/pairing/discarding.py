"""Discarding a draft: by a coordinator, for a new one in its place, or because its round is cancelled."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.pairing import overdue_drafts
from storage import proposals
from storage.drafts import Draft


async def discard(session: AsyncSession, services: Services, draft: Draft) -> None:
    """Nobody has heard of it, and nobody will."""
    await mark(session, services, draft)
    await proposals.discard_of_draft(session, draft.id, team_id=draft.team_id, now=services.now())


async def mark(session: AsyncSession, services: Services, draft: Draft) -> None:
    """From now on nobody is reminded of it; its pairs are discarded by whoever calls this."""
    draft.discarded_at = services.now()
    await overdue_drafts.done(session, draft)
