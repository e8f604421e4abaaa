"""Messages that were put together before: notices that go on counting, and what goes another way than it was to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from storage import outbox
from storage.occurrences import Occurrence
from storage.outbox import Envelope
from storage.people import Person


async def leave(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    about: Occurrence,
    payload: Mapping[str, Any],
    due_at: datetime | None = None,
    cohort_id: UUID | None = None,
    tandem_id: UUID | None = None,
) -> None:
    """A direct message; what it falls away with is that of the one it goes instead of."""
    envelope = Envelope(team_id=services.team_id, to=to, cohort_id=cohort_id, tandem_id=tandem_id)
    now = services.now()
    outbox.add(session, services.sealing, about, envelope, payload, due_at=due_at or now, now=now)
