"""Who somebody is, as Slack describes them: language, time zone, and whether they belong to the company."""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from slack_sdk.web.async_client import AsyncWebClient

from handlers.desk.employees import SLACKBOT, is_employee
from handlers.desk.interaction import Interaction
from handlers.desk.services import Services
from handlers.desk.slack_profiles import SlackIsBusy
from programme.refusals import NotForGuests
from programme.words import Language
from storage import people
from storage.people import Person

log = logging.getLogger("buddy")

DEFAULT_ZONE = "Europe/Berlin"


async def find(user_id: str, services: Services, *, only_looks: bool = False) -> Person | None:
    """The row of somebody; asked of the database alone."""
    database = services.database
    async with database.reading() if only_looks else database.transaction() as session:
        return await people.find(session, team_id=services.team_id, user_id=user_id, lock=not only_looks)


def is_acquainted(person: Person) -> bool:
    """Of somebody others named Slack was never asked; who was deactivated may be back (P4)."""
    return person.deactivated_at is None and person.profile_seen_at is not None


async def look_up(user_id: str, services: Services, client: AsyncWebClient) -> tuple[Person, Mapping[str, Any]]:
    """A stranger, and what Slack says of them; raises `SlackIsBusy`."""
    profile = await services.profiles.of(user_id, client)
    return stranger(user_id, profile, services), profile


async def get_acquainted(services: Services, found: Person) -> Person:
    """Somebody there is a row of, now that Slack has said who they are."""
    async with services.database.transaction() as session:
        return await people.remember(session, found)


async def find_or_look_up(user_id: str, services: Services, client: AsyncWebClient) -> Person:
    row = await find(user_id, services, only_looks=True)
    if row is not None and is_acquainted(row):
        return row
    found, _ = await look_up(user_id, services, client)
    return found if row is None else await get_acquainted(services, found)


def stranger(user_id: str, profile: Mapping[str, Any], services: Services) -> Person:
    """Somebody the bot does not know yet, as Slack describes them; nothing is stored by looking."""
    return Person(
        team_id=services.team_id,
        user_id=user_id,
        language=language_of(profile),
        slack_language=language_of(profile),
        zone=zone_of(profile) or DEFAULT_ZONE,
        created_at=services.now(),
        profile_seen_at=services.now() if profile else None,
    )


async def acquaint(i: Interaction, user_ids: Iterable[str]) -> list[str]:
    """Gets to know people that somebody named, so that the first message to them is in their own language.

    Returns the names, as Slack shows them, of those who are no employees; then nobody is remembered.
    Raises `SlackIsBusy`.
    """
    named = list(user_ids)
    # All at once: a form has three seconds, however many people are named in it.
    await i.save()
    profiles = await asyncio.gather(*(i.services.profiles.of(user_id, i.client) for user_id in named))
    strangers = [shown_name(profile) for profile in profiles if not is_employee(profile, i.services)]
    if strangers:
        return strangers
    async with i.services.database.transaction() as session:
        for user_id, profile in zip(named, profiles, strict=True):
            await people.remember(session, stranger(user_id, profile, i.services))
    return []


def language_of(profile: Mapping[str, Any]) -> Language:
    locale = str(profile.get("locale") or "de-DE")
    return Language.GERMAN if locale.lower().startswith("de") else Language.ENGLISH


def zone_of(profile: Mapping[str, Any]) -> str | None:
    """The time zone, if it is one this machine knows: Slack may have heard of new ones first."""
    name = str(profile.get("tz") or "")
    try:
        return ZoneInfo(name).key if name else None
    except (ZoneInfoNotFoundError, ValueError):
        log.warning("a time zone that is not known here; the zone stays as it was")
        return None


async def profile_of(i: Interaction) -> Mapping[str, Any]:
    """What Slack says of the person who acts, asked at most once; raises `SlackIsBusy`."""
    if i.profile is None:
        await i.save()
        i.profile = await i.services.profiles.of(i.me.user_id, i.client)
    return i.profile


async def ensure_employee(interaction: Interaction) -> None:
    """Guests, bots, deactivated people and people of other companies cannot take part; raises `NotForGuests`.

    Raises `SlackIsBusy` where Slack does not say who somebody is: nobody gets in unasked.
    """
    if interaction.me.consented_at is not None and interaction.me.deactivated_at is None:
        return  # was asked when signing up; a change comes as an event
    profile = await profile_of(interaction)
    if not is_employee(profile, interaction.services) or interaction.me.user_id == SLACKBOT:
        raise NotForGuests


async def may_be_colleague(i: Interaction, user_id: str) -> bool:
    """Whether somebody who is only named is an employee; nobody's form waits for a Slack that does not say."""
    row = await find(user_id, i.services, only_looks=True)
    if row is not None and row.consented_at is not None and row.deactivated_at is None:
        return True
    await i.save()
    try:
        return is_employee(await i.services.profiles.of(user_id, i.client), i.services)
    except SlackIsBusy:
        return True


def shown_name(profile: Mapping[str, Any]) -> str:
    shown = (profile.get("profile") or {}).get("display_name") or profile.get("real_name") or profile.get("name")
    return str(shown or "?")
