"""Pausing: until when? It ends by itself."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from handlers.desk.blocks import button, buttons, context, modal, section
from handlers.desk.forms import date_input, field
from handlers.desk.texts import Say
from handlers.leaving.views import standing_in

PAUSE, RESUME, UNTIL = "pausing.pause", "pausing.resume", "until"


def choose_date(say: Say, *, today: date, until: date | None, paused: bool) -> dict[str, Any]:
    resume = [buttons(button(say("pause-resume"), action=RESUME))] if paused else []
    return modal(
        say("pause-title"),
        *([section(say("pause-current", day=say.day(until)))] if until else []),
        *resume,
        field(UNTIL, say("pause-until"), date_input(initial=until or today + timedelta(weeks=2))),
        context(say("pause-context")),
        callback_id=PAUSE,
        submit=say("pause-submit"),
        close=say("cancel"),
    )


def paused(say: Say, *, until: str, offers: Sequence[standing_in.Offer]) -> dict[str, Any]:
    blocks = [section(say("pause-done", day=until)), *standing_in.offers(say, offers)]
    return modal(say("pause-title"), *blocks, close=say("close"))


def resumed(say: Say) -> dict[str, Any]:
    return modal(say("pause-title"), section(say("pause-resumed")), close=say("close"))
