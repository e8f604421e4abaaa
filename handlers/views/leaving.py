"""Leaving: one dialog, one confirmation, and a text for the partner that never tells why."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from handlers.texts import Say
from handlers.views.blocks import Message, button, buttons, context, message, modal, section
from handlers.views.forms import field, radio

CONFIRM = "leaving.confirm"
CHOICE = "choice"
MOST_TANDEMS = 9


def confirm_leaving(say: Say, *, partners: Sequence[tuple[UUID, str]]) -> dict[str, Any]:
    if not partners:
        return modal(
            say("leaving-title"),
            section(say("leaving-everything-question")),
            context(say("leaving-no-reason")),
            callback_id=CONFIRM,
            submit=say("leaving-submit"),
            close=say("leaving-stay"),
        )
    choices = [(str(id_), say("leaving-tandem", partner=partner)) for id_, partner in partners[:MOST_TANDEMS]]
    choices.append(("everything", say("leaving-everything")))
    return modal(
        say("leaving-title"),
        field(CHOICE, say("leaving-question"), radio(choices)),
        *([context(say("leaving-more", count=more))] if (more := len(partners) - MOST_TANDEMS) > 0 else []),
        context(say("leaving-no-reason")),
        callback_id=CONFIRM,
        submit=say("leaving-submit"),
        close=say("leaving-stay"),
    )


def left(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-done")), close=say("close"))


def tandem_ended(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-tandem-done")), close=say("close"))


def goodbye(say: Say) -> Message:
    return message(say("goodbye-notification"), section(say("goodbye")))


def partner_ended(say: Say, *, partner: str, role: str) -> Message:
    return message(
        say("ending-notification"),
        section(say(f"ending-{role}", partner=partner)),
        buttons(button(say("menu-status"), action="menu.status")),
    )
