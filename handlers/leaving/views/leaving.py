"""Leaving: what is said when it is done, and a text for the partner that never tells why."""

from typing import Any

from handlers.desk.blocks import Message, button, buttons, message, modal, section
from handlers.desk.texts import Say, escaped


def left(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-done")), close=say("close"))


def tandem_ended(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-tandem-done")), close=say("close"))


def round_left(say: Say, *, cohort: str) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-round-done", round=escaped(cohort))), close=say("close"))


def goodbye(say: Say) -> Message:
    return message(say("goodbye-notification"), section(say("goodbye")))


def partner_ended(say: Say, *, partner: str, role: str) -> Message:
    return message(
        say("ending-notification"),
        section(say(f"ending-{role}", partner=partner)),
        buttons(button(say("menu-status"), action="menu.status")),
    )
