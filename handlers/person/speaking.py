"""The language the bot speaks with somebody: Slack's at first, that of the words they type, or one they choose."""

from handlers.desk.interaction import Interaction, Listeners
from handlers.person import menu
from handlers.person.views import menu as view
from programme.words import Language
from storage import people


async def speak_german(i: Interaction) -> None:
    await _switch(i, Language.GERMAN)


async def speak_english(i: Interaction) -> None:
    await _switch(i, Language.ENGLISH)


async def _switch(i: Interaction, language: Language) -> None:
    await speak(i, language, chosen=True)
    if "command" in i.body:
        await menu.show_menu(i)
    else:
        await i.show(view.language_switched(i.say))


async def speak(i: Interaction, language: Language, *, chosen: bool) -> None:
    """From now on in this language: because of the word typed, until somebody chooses one by name."""
    # Here as well: what is answered now speaks it already.
    i.me.language = language
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None:
            me = await people.remember(session, i.me)
        if me is not None and (chosen or me.language_chosen_at is None):
            me.language = language
            me.language_chosen_at = i.services.now() if chosen else None


LISTENERS = Listeners(
    clicks={
        view.SPEAK_GERMAN: speak_german,
        view.SPEAK_ENGLISH: speak_english,
    },
)
