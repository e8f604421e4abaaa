"""What each start sees to: the workspace is known, and somebody coordinates, if the settings name anybody."""

import logging

from handlers.desk.services import Services
from programme.words import Duty
from storage import appointments, people, workspaces

log = logging.getLogger("buddy")


async def remember(services: Services, first_coordinator: str) -> None:
    """The workspace, and the first coordinator if nobody coordinates yet."""
    now = services.now()
    async with services.database.transaction() as session:
        await workspaces.remember(session, team_id=services.team_id, bot_user_id=services.bot_user_id, now=now)
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
