"""What every chapter says alike: one sentence in a dialog, and why a deputy reads something."""

from collections.abc import Sequence
from typing import Any

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.texts import Say

AGAIN = "desk.again"


def notice(say: Say, text: str) -> dict[str, Any]:
    return modal(say("notice-title"), section(text), close=say("close"))


def for_deputy(say: Say, reminder: Message) -> Message:
    """What coordinators were reminded of, with the reason why a deputy reads it now."""
    return Message(reminder.text, [*reminder.blocks, context(say("overdue-deputy")).to_dict()])


def not_now(speaking: Sequence[Say], *, seconds: int | None, again: str | None) -> Message:
    """Slack did not take what somebody did: in how many seconds to do it again, and by which button."""
    text = "\n".join(say("not-now") if seconds is None else say("not-now-busy", seconds=seconds) for say in speaking)
    label = " / ".join(say("not-now-again") for say in speaking)
    return message(text, section(text), *([buttons(button(label, action=AGAIN, value=again))] if again else []))
