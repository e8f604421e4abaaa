"""One sentence in a dialog: what cannot be done, or what has just been done."""

from typing import Any

from handlers.desk.blocks import modal, section
from handlers.desk.texts import Say


def notice(say: Say, text: str, *, title: str = "notice-title") -> dict[str, Any]:
    return modal(say(title), section(text), close=say("close"))
