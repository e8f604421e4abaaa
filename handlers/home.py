"""The Home tab: where I stand, and everything the bot can do for me as buttons."""

from slack_bolt.async_app import AsyncApp

from handlers import menu
from handlers.interaction import Interaction
from handlers.listening import listener
from handlers.views import menu as view
from storage import appointments


async def draw(i: Interaction) -> None:
    event = i.body.get("event") or {}
    if event.get("tab") == "home":
        async with i.services.database.transaction() as session:
            standing = await menu.standing_of(session, i.services, i.me)
            coordinates = await appointments.is_coordinator(session, team_id=i.team_id, user_id=i.me.user_id)
        drawn = view.home_tab(i.say, standing, is_coordinator=coordinates)
        await i.client.views_publish(user_id=i.me.user_id, view=drawn)
    await i.ack()


def register(app: AsyncApp) -> None:
    app.event("app_home_opened")(listener(draw))
