"""`/buddy`: the menu, help, status, the language - and the way to everything else."""

from collections.abc import Awaitable, Callable

from handlers.asking import rating
from handlers.desk.acquaintance import ensure_employee
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import briefing, briefing_progress, signing_up
from handlers.leaving import leaving, pausing
from handlers.leaving.views import leaving as leaving_view
from handlers.person import my_data, standing
from handlers.person.views import menu as view
from handlers.person.words import Wish, understand_word
from programme.words import Language
from storage import people


async def command(i: Interaction) -> None:
    """One word after `/buddy`, in either language; an unknown one gets the nearest."""
    understood = understand_word(str(i.body.get("text") or ""))
    if understood.wish is None:
        await i.whisper(view.unknown(i.say, suggestion=understood.suggestion))
        return
    spoken = i.me.language
    if understood.language is not None and i.me.language_chosen_at is None:
        i.me.language = understood.language
    await ensure_employee(i)
    if i.me.language is not spoken:
        # Kept for a stranger, too: the form that opens now asks again in which language to go on.
        await speak(i, i.me.language, chosen=False)
    await WISHES[understood.wish](i)


async def show_menu(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        has_briefing = await briefing_progress.is_open_for(session, i.me)
    await i.whisper(view.menu(i.say, has_briefing=has_briefing))


async def show_help(i: Interaction) -> None:
    await i.whisper(view.help_(i.say))


async def show_status(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        known = await standing.read(session, i.services, i.me)
    message = view.status(i.say, known)
    await (i.whisper(message) if "command" in i.body else i.show(view.status_dialog(i.say, known)))


async def speak_german(i: Interaction) -> None:
    await _switch(i, Language.GERMAN)


async def speak_english(i: Interaction) -> None:
    await _switch(i, Language.ENGLISH)


async def _switch(i: Interaction, language: Language) -> None:
    await speak(i, language, chosen=True)
    if "command" in i.body:
        await show_menu(i)
    else:
        await i.show(view.language_switched(i.say))


async def speak(i: Interaction, language: Language, *, chosen: bool) -> None:
    """From now on in this language: because of the word typed, until somebody chooses one by name."""
    i.me.language = language
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None:
            me = await people.remember(session, i.me)
        if me is not None and (chosen or me.language_chosen_at is None):
            me.language = language
            me.language_chosen_at = i.services.now() if chosen else None


WISHES: dict[Wish, Callable[[Interaction], Awaitable[None]]] = {
    Wish.MENU: show_menu,
    Wish.SIGN_UP: signing_up.begin,
    Wish.STATUS: show_status,
    Wish.PAUSE: pausing.begin,
    Wish.LEAVE: leaving.begin,
    Wish.RATE: rating.begin,
    Wish.MY_DATA: my_data.show,
    Wish.BRIEFING: briefing.begin,
    Wish.HELP: show_help,
    Wish.SPEAK_GERMAN: speak_german,
    Wish.SPEAK_ENGLISH: speak_english,
}


LISTENERS = Listeners(
    commands={
        "/buddy": command,
    },
    clicks={
        leaving_view.STANDING: show_status,
        view.SPEAK_GERMAN: speak_german,
        view.SPEAK_ENGLISH: speak_english,
    },
)
