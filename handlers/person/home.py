"""The Home tab: where I stand, everything the bot can do for me, and for coordinators the cockpit."""

from functools import partial

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.coordinating import cockpit
from handlers.desk import acquaintance
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.person import standing
from handlers.person.views import home as view
from storage.people import Person


async def draw(i: Interaction) -> None:
    event = i.body.get("event") or {}
    if event.get("tab") == "home":
        i.follow_ups.append(partial(_publish, i.services, i.client, i.me, opened=True))
    await i.ack()


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
