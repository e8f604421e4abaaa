"""Following people in Slack: language and time zone as there; who is gone, or no employee any more, has left."""

from collections.abc import Mapping
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating import succession
from handlers.desk.acquaintance import language_of, zone_of
from handlers.desk.employees import is_employee
from handlers.desk.services import Services
from handlers.leaving import departure
from programme.endings import Ending
from storage import people, roll
from storage.people import Person


async def concerns(session: AsyncSession, services: Services, profile: Mapping[str, Any]) -> bool:
    """Whether this says anything new of somebody we know; of most of the company we know nobody, or nothing is new."""
    user_id = str(profile.get("id") or "")
    person = await people.find(session, team_id=services.team_id, user_id=user_id)
    is_gone = not is_employee(profile, services)
    if is_gone and (person is None or person.deactivated_at is not None):
        return user_id in await roll.list_named(session, team_id=services.team_id)
    if person is None:
        return False
    return is_gone or person.deactivated_at is not None or _is_new(person, profile)


async def follow(session: AsyncSession, services: Services, profile: Mapping[str, Any]) -> None:
    """Whoever is deactivated, a guest or another firm's from now on has left the programme, like anybody who leaves."""
    user_id = str(profile.get("id") or "")
    person = await people.find(session, team_id=services.team_id, user_id=user_id)
    if not is_employee(profile, services):
        if person is not None and person.deactivated_at is None:
            await departure.leave(session, services, person, Ending.DEACTIVATED, by=user_id)
            person.deactivated_at = services.now()
        await succession.depart(session, services, user_id)
    elif person is not None:
        person.deactivated_at = None
        person.profile_seen_at = services.now()
        person.zone = zone_of(profile) or person.zone
        _follow_language(person, profile)


def _is_new(person: Person, profile: Mapping[str, Any]) -> bool:
    if person.profile_seen_at is None or (zone_of(profile) or person.zone) != person.zone:
        return True
    return bool(profile.get("locale")) and language_of(profile) is not person.slack_language


def _follow_language(person: Person, profile: Mapping[str, Any]) -> None:
    """A new status or photo says nothing about the language: only a new one in Slack does."""
    if not profile.get("locale"):
        return
    in_slack = language_of(profile)
    if in_slack is not person.slack_language and person.language_chosen_at is None:
        person.language = in_slack
    person.slack_language = in_slack
