"""What every chapter says alike: one sentence in a dialog, and why a deputy reads something."""

from typing import Any

from handlers.desk.blocks import Message, context, modal, section
from handlers.desk.texts import Say


def notice(say: Say, text: str) -> dict[str, Any]:
    return modal(say("notice-title"), section(text), close=say("close"))


def for_deputy(say: Say, reminder: Message) -> Message:
    """What coordinators were reminded of, with the reason why a deputy reads it now."""
    return Message(reminder.text, [*reminder.blocks, context(say("overdue-deputy")).to_dict()])
