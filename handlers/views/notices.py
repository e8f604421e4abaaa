"""One sentence in a dialog: what cannot be done, or what has just been done."""

from typing import Any

from handlers.texts import Say
from handlers.views.blocks import modal, section


def notice(say: Say, text: str, *, title: str = "notice-title") -> dict[str, Any]:
    return modal(say(title), section(text), close=say("close"))
