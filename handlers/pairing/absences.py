"""Absences: for whom somebody stands in, and until when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from storage import tandems
from storage.people import Person
from storage.tandems import Tandem


@dataclass(frozen=True)
class Absence:
    """A buddy who is away from a tandem until a day."""

    tandem: Tandem
    away: Person
    until: date


async def find(session: AsyncSession, services: Services, tandem_id: UUID | None) -> Absence | None:
    """None where nobody is stood in for, or where the tandem has ended or its buddy is back."""
    if tandem_id is None:
        return None
    tandem = await tandems.find(session, tandem_id, team_id=services.team_id)
    if tandem is None or not tandem.is_running:
        return None
    away = (await load_pair(session, tandem)).buddy
    if away.paused_until is None or not away.is_paused(away.day_of(services.now())):
        return None
    return Absence(tandem, away, away.paused_until)
