"""What happens in the workspace: profiles change, people leave the company, the app is removed."""

import logging
from collections.abc import Mapping
from typing import Any

from handlers.coordinating import succession
from handlers.desk import shapes
from handlers.desk.acquaintance import is_employee, language_of, zone_of
from handlers.desk.bodies import mapping
from handlers.desk.interaction import Interaction, Listeners
from handlers.leaving import departure
from programme.endings import Ending
from storage import people, workspaces
from storage.people import Person

log = logging.getLogger("buddy")


async def follow_user(i: Interaction) -> None:
    """Language and time zone follow Slack; whoever is deactivated, or a guest from now on, has left the programme."""
    profile = mapping(i.event.get("user"))
    user_id = profile.get("id")
    if not isinstance(user_id, str):
        shapes.warn(i.body)
        await i.ack()
        return
    i.services.profiles.forget(user_id)
    is_gone = profile.get("deleted") or not is_employee(profile)
    async with i.services.database.transaction() as session:
        person = await people.find(session, team_id=i.team_id, user_id=user_id)
        if person is not None:
            if is_gone and person.deactivated_at is None:
                await departure.leave(session, i.services, person, Ending.DEACTIVATED, by=i.asked)
                person.deactivated_at = i.services.now()
                await succession.depart(session, i.services, person.user_id)
            elif not is_gone:
                person.deactivated_at = None
                person.profile_seen_at = i.services.now()
                person.zone = zone_of(profile) or person.zone
                _follow_language(person, profile)
        elif is_gone:
            await succession.depart(session, i.services, user_id)
    i.services.wake_delivery()
    await i.ack()


def _follow_language(person: Person, profile: Mapping[str, Any]) -> None:
    """A new status or photo says nothing about the language: only a new one in Slack does."""
    if not profile.get("locale"):
        return
    in_slack = language_of(profile)
    if in_slack is not person.slack_language and person.language_chosen_at is None:
        person.language = in_slack
    person.slack_language = in_slack


async def stop(i: Interaction) -> None:
    """The app was removed or its token taken back: nothing more is sent until it is installed again."""
    async with i.services.database.transaction() as session:
        await workspaces.mark_stopped(session, team_id=i.team_id, now=i.services.now())
    log.error("the app was removed from the workspace, or its token revoked; nothing is sent until it is back")
    await i.ack()


LISTENERS = Listeners(
    events={
        "user_change": follow_user,
        "app_uninstalled": stop,
        "tokens_revoked": stop,
    },
)
