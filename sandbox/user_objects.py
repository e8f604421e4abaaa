"""Users as Slack describes them in answers and events."""

import unicodedata
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.people import SLACKBOT, Person
from sandbox.workspace import Workspace


def user_object(workspace: Workspace, person: Person, *, include_locale: bool) -> dict[str, Any]:
    user = {
        "id": person.user_id,
        "team_id": team_of(workspace, person),
        "name": person.name,
        "deleted": person.deleted,
        "profile": _profile(workspace, person),
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": person.updated,
    }
    if enterprise := enterprise_of(workspace, person):
        user["enterprise_user"] = _in_the_organisation(workspace, person, enterprise)
    # Of somebody deactivated Slack tells no more than this: no time zone, no language, no rights.
    if person.deleted:
        return user
    user |= _details(workspace, person)
    if include_locale:
        user["locale"] = person.locale
    return user


def team_of(workspace: Workspace, person: Person) -> str:
    return person.team_id or workspace.team_id


def enterprise_of(workspace: Workspace, person: Person) -> str:
    """Of the organisation; a workspace that belongs to none says nothing."""
    return person.enterprise_id or ("" if person.team_id else workspace.firm.enterprise_id)


def _in_the_organisation(workspace: Workspace, person: Person, enterprise: str) -> dict[str, Any]:
    return {
        "id": person.user_id,
        "enterprise_id": enterprise,
        "enterprise_name": workspace.firm.name,
        "is_admin": False,
        "is_owner": False,
        "is_primary_owner": False,
        "teams": [team_of(workspace, person)],
    }


def _details(workspace: Workspace, person: Person) -> dict[str, Any]:
    zone = workspace.clock.now().astimezone(ZoneInfo(person.tz))
    offset = zone.utcoffset()
    return {
        "color": "9f69e7",
        "real_name": person.real_name,
        "tz": person.tz,
        "tz_label": zone.tzname() or person.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "is_admin": person.is_admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": person.is_restricted or person.is_ultra_restricted,
        "is_ultra_restricted": person.is_ultra_restricted,
        "is_email_confirmed": not person.is_bot,
        "who_can_share_contact_card": "EVERYONE",
        **({"is_stranger": True} if person.is_stranger else {}),
    }


def _profile(workspace: Workspace, person: Person) -> dict[str, Any]:
    first, _, last = person.real_name.partition(" ")
    profile: dict[str, Any] = {
        "title": person.title,
        "phone": "",
        "skype": "",
        "real_name": person.real_name,
        "real_name_normalized": _normalized(person.real_name),
        "display_name": person.display_name,
        "display_name_normalized": _normalized(person.display_name),
        "fields": None,
        "status_text": "",
        "status_emoji": "",
        "status_expiration": 0,
        "avatar_hash": person.user_id[1:13].lower(),
        "first_name": first,
        "last_name": last,
        "team": team_of(workspace, person),
    }
    if person.is_bot:
        profile |= {"api_app_id": workspace.app_id, "always_active": True, "bot_id": person.bot_id}
    if person.user_id == SLACKBOT:
        profile["always_active"] = True
    return profile


def _normalized(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
