"""The Home tab: where I stand, everything the bot can do for me, and for coordinators the cockpit."""

import logging
from functools import partial

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.coordinating import cockpit
from handlers.desk import acquaintance
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.desk.slack_profiles import WAIT_SECONDS, seconds_to_wait
from handlers.person import standing
from handlers.person.views import home as view
from storage.people import Person

log = logging.getLogger("buddy")


async def draw(i: Interaction) -> None:
    event = i.event
    if event.get("tab") == "home":
        i.follow_ups.append(partial(_publish_or_later, i))
    await i.ack()


async def _publish_or_later(i: Interaction) -> None:
    try:
        await _publish(i.services, i.client, i.me, opened=True)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
        wait = (seconds_to_wait(error) if isinstance(error, SlackApiError) else None) or WAIT_SECONDS
        log.warning("a Home tab that was opened is drawn in %d seconds: %s", wait, type(error).__name__)
        i.services.homes.missed(i.me.user_id, seconds=wait)


async def redraw(services: Services, client: AsyncWebClient, user_id: str) -> None:
    """A tab that shows something old, for somebody who did nothing themselves just now."""
    person = await acquaintance.find_or_look_up(user_id, services, client)
    await _publish(services, client, person)


async def _publish(services: Services, client: AsyncWebClient, me: Person, *, opened: bool = False) -> None:
    say = services.say(me.language)
    place = None if opened else services.homes.place_of(me.user_id)
    async with services.database.reading() as session:
        mine = await standing.read(session, services, me)
        rounds = await cockpit.read(session, services, say, me, place)
    try:
        await client.views_publish(user_id=me.user_id, view=view.home_tab(say, mine, cockpit_of=rounds))
    except SlackApiError as error:
        # Somebody whose app has no Home tab switched on, or a server that has none: everything else goes on.
        if error.response.get("error") not in ("not_enabled", "unknown_method"):
            raise
    services.homes.drawn(me.user_id, opened=opened, has_cockpit=rounds is not None)


LISTENERS = Listeners(
    events={
        "app_home_opened": draw,
    },
    looking=[draw],
)
