"""Leaving: what whoever leaves is told when it is done."""

from typing import Any

from slack_sdk.models.blocks import ButtonElement

from handlers.desk.blocks import Message, button, message, modal, section
from handlers.desk.texts import Say, escaped

STANDING = "menu.status"


def left(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-done")), close=say("close"))


def tandem_ended(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-tandem-done")), close=say("close"))


def round_left(say: Say, *, cohort: str) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-round-done", round=escaped(cohort))), close=say("close"))


def goodbye(say: Say) -> Message:
    return message(say("goodbye-notification"), section(say("goodbye")))


def standing_button(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-status"), action=STANDING, primary=primary)
