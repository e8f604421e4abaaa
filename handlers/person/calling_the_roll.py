"""Calling the roll: everybody who takes part is looked for among all whom Slack knows, page by page."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.desk.services import Services
from handlers.desk.slack_profiles import Profile, SlackIsBusy, seconds_to_wait
from handlers.person import following
from storage import roll

log = logging.getLogger("buddy")

# What Slack advises for a page, of which it gives twenty a minute (docs/slack.md).
PAGE = 200
# One more page that Slack puts off again and again would hold up the roll for good.
MOST_WAITS = 20


async def hold_due(services: Services) -> None:
    """After a start, and once a day: an event that was missed is not sent again."""
    await services.roll_call.hold(services.now)


async def hold(services: Services, client: AsyncWebClient) -> bool:
    """Everybody who takes part, against the list of all; whether Slack has told it to the end."""
    async with services.database.reading() as session:
        missing = await roll.list_everybody(session, team_id=services.team_id)
    try:
        async for page in _pages(client, needed=missing):
            found = [each for each in page if each.get("id") in missing]
            await _compare(services, found)
            missing -= {str(each["id"]) for each in found}
    except SlackApiError as error:
        log.warning("Slack does not list who is there: %s", _name_of(error))
        return False
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        log.warning("Slack does not list who is there (%s)", type(error).__name__)
        return False
    # A colleague of another workspace of the organisation does not stand in the list of this one.
    return await ask(services, client, missing)


async def ask(services: Services, client: AsyncWebClient, user_ids: Iterable[str]) -> bool:
    """One by one, and not what is remembered of them; whether Slack has said it of all."""
    for user_id in sorted(user_ids):
        services.profiles.forget(user_id)
        try:
            profile = await services.profiles.of(user_id, client)
        except SlackIsBusy:
            return False
        await _compare(services, [{"id": user_id, **profile}])
    return True


async def _compare(services: Services, profiles: Sequence[Mapping[str, Any]]) -> None:
    """What is new of them, each in a transaction of their own: as if the event had come just now."""
    async with services.database.reading() as session:
        news = [each for each in profiles if await following.concerns(session, services, each)]
    for profile in news:
        services.profiles.forget(str(profile["id"]))
        async with services.database.transaction() as session:
            await following.follow(session, services, profile)
        services.wake_delivery()


async def _pages(client: AsyncWebClient, *, needed: set[str]) -> AsyncIterator[list[Profile]]:
    """Until everybody is found: nobody else's page is asked for."""
    cursor, waits = "", 0
    while needed:
        try:
            answer = await client.users_list(limit=PAGE, cursor=cursor)
        except SlackApiError as error:
            wait, waits = seconds_to_wait(error), waits + 1
            if wait is None or waits > MOST_WAITS:
                raise
            await asyncio.sleep(wait)
            continue
        yield list(answer.get("members") or ())
        cursor = str((answer.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            return


def _name_of(error: SlackApiError) -> str:
    return str(error.response.get("error", "?")) if hasattr(error.response, "get") else "?"
