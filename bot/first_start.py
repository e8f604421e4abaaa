"""What each start sees to: the key fits, the workspace is known, somebody coordinates, if the settings name anybody."""

import logging

from bot.refusals import CannotStart
from handlers.desk.services import Services
from programme.words import Duty
from storage import appointments, clocks, people, sealed_with, workspaces
from storage.database import Database
from storage.sealing import Sealing

log = logging.getLogger("buddy")


async def check_key(database: Database, sealing: Sealing, *, team_id: str) -> None:
    """N1: with another key nothing that waits could be read, and what is confided now could not be with the old one.

    Raises `CannotStart`.
    """
    async with database.reading() as session:
        if not await sealed_with.fits(session, sealing, team_id=team_id):
            raise CannotStart(
                "SEALING_KEY: what lies in this database was sealed with another key; put that one back, "
                "and whatever waits goes out (without it: name an empty database)"
            )


async def remember(services: Services, first_coordinator: str) -> None:
    """The workspace, and the first coordinator if nobody coordinates yet."""
    now = services.now()
    async with services.database.transaction() as session:
        workspace = await workspaces.remember(
            session, team_id=services.team_id, bot_user_id=services.bot_user_id, now=now
        )
        sealed_with.remember(services.sealing, workspace)
        await clocks.bring_forward(session, team_id=services.team_id, now=now)
        nobody = not await appointments.list_coordinators(session, team_id=services.team_id)
        first = await people.find(session, team_id=services.team_id, user_id=first_coordinator)
        # The setting outlasts its person: an account that is gone would be appointed anew at each start.
        has_left = first is not None and first.deactivated_at is not None
        if nobody and first_coordinator and not has_left:
            await appointments.appoint(
                session, Duty.COORDINATOR, team_id=services.team_id, user_id=first_coordinator, by=None, now=now
            )
        elif nobody:
            log.warning(
                "nobody coordinates yet: set FIRST_COORDINATOR, or let an admin appoint with /buddy-coordination"
            )
