"""The menu, help and status, in messages and dialogs."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.asking.views import rating, ways_out
from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.texts import Say
from handlers.joining.views import briefing, preferences, sign_up
from handlers.leaving.views import leaving
from handlers.person.views import my_data
from handlers.person.views.standing import Standing, lines
from programme.words import Language

SPEAK_GERMAN, SPEAK_ENGLISH = "menu.speak-german", "menu.speak-english"
# What a word in the direct message is answered with.
OFFERS: Mapping[str, Callable[..., ButtonElement]] = {
    "sign-up": sign_up.entrance,
    "status": leaving.standing_button,
    "pause": ways_out.pause,
    "leave": ways_out.leave,
    "rate": rating.entrance,
    "my-data": my_data.entrance,
    "briefing": briefing.entrance,
}


def menu(say: Say, *, has_briefing: bool = False) -> Message:
    return message(say("menu-notification"), section(say("menu-intro")), *everything(say, has_briefing=has_briefing))


def help_(say: Say) -> Message:
    return message(say("menu-notification"), section(say("help-text")), context(say("help-context")), *everything(say))


def unknown(say: Say, *, suggestion: str | None) -> Message:
    text = say("unknown-word-nearest", word=suggestion) if suggestion else say("unknown-word")
    return message(say("menu-notification"), section(text), section(say("help-text")), *everything(say))


def offer(say: Say, wish: str) -> Message:
    """The answer to a word in the direct message: the button that does it."""
    primary = OFFERS[wish](say, primary=True)
    return message(say("menu-notification"), section(say(f"offer-{wish}")), buttons(primary))


def words_please(say: Say) -> Message:
    """For somebody who sent a file or a voice message."""
    return message(say("menu-words-please"), section(say("menu-words-please")))


def not_for_guests(say: Say) -> Message:
    return message(say("refused-not-for-guests"), section(say("refused-not-for-guests")))


def status(say: Say, standing: Standing) -> Message:
    rows = everything(say, has_briefing=standing.has_briefing, is_in_tandem=standing.is_in_tandem)
    return message(say("menu-notification"), *lines(say, standing), *rows)


def status_dialog(say: Say, standing: Standing) -> dict[str, Any]:
    return modal(say("status-title"), *lines(say, standing), close=say("close"))


def language_switched(say: Say) -> dict[str, Any]:
    return modal(say("language-title"), section(say("language-switched")), close=say("close"))


def everything(
    say: Say, *, has_briefing: bool = False, is_in_tandem: bool = False, at_home: bool = False
) -> list[Block]:
    """All the bot can do for somebody, as buttons; `at_home` one's standing is on screen already.

    The briefing comes first as long as there is no tandem, and stands among the others then.
    """
    reading = [briefing.entrance(say, primary=not is_in_tandem)] if has_briefing else []
    other = (
        button(say("menu-speak-english"), action=SPEAK_ENGLISH)
        if say.language is Language.GERMAN
        else button(say("menu-speak-german"), action=SPEAK_GERMAN)
    )
    return [
        *([buttons(*reading)] if reading and not is_in_tandem else []),
        buttons(
            sign_up.entrance(say, primary=not reading),
            *([] if at_home else [leaving.standing_button(say)]),
            ways_out.pause(say),
            rating.entrance(say),
        ),
        buttons(
            *(reading if is_in_tandem else []),
            preferences.entrance(say),
            my_data.entrance(say),
            other,
            ways_out.leave(say),
        ),
    ]
