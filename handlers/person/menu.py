"""The menu, help, and where somebody stands: what the bot answers without doing anything."""

from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import briefing_progress
from handlers.leaving.views import leaving as leaving_view
from handlers.person import standing
from handlers.person.views import menu as view


async def show_menu(i: Interaction) -> None:
    async with i.services.database.reading() as session:
        has_briefing = await briefing_progress.is_open_for(session, i.me)
    await i.whisper(view.menu(i.say, has_briefing=has_briefing))


async def show_help(i: Interaction) -> None:
    await i.whisper(view.help_(i.say))


async def show_status(i: Interaction) -> None:
    async with i.services.database.reading() as session:
        known = await standing.read(session, i.services, i.me)
    message = view.status(i.say, known)
    await (i.whisper(message) if "command" in i.body else i.show(view.status_dialog(i.say, known)))


LISTENERS = Listeners(
    clicks={
        leaving_view.STANDING: show_status,
    },
    looking=[show_status],
)
