"""`/buddy` and a word after it: the way to everything else."""

from collections.abc import Awaitable, Callable

from handlers.asking import rating
from handlers.desk.acquaintance import ensure_employee
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import briefing, signing_up
from handlers.leaving import leaving, pausing
from handlers.person import menu, my_data, speaking
from handlers.person.views import menu as view
from handlers.person.words import Wish, understand_word


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
        await speaking.speak(i, i.me.language, chosen=False)
    await WISHES[understood.wish](i)


WISHES: dict[Wish, Callable[[Interaction], Awaitable[None]]] = {
    Wish.MENU: menu.show_menu,
    Wish.SIGN_UP: signing_up.begin,
    Wish.STATUS: menu.show_status,
    Wish.PAUSE: pausing.begin,
    Wish.LEAVE: leaving.begin,
    Wish.RATE: rating.begin,
    Wish.MY_DATA: my_data.show,
    Wish.BRIEFING: briefing.begin,
    Wish.HELP: menu.show_help,
    Wish.SPEAK_GERMAN: speaking.speak_german,
    Wish.SPEAK_ENGLISH: speaking.speak_english,
}


LISTENERS = Listeners(
    commands={
        "/buddy": command,
    },
)
