"""What every chapter says alike: one sentence in a dialog, and why a deputy reads something."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.texts import Say

AGAIN = "desk.again"


def notice(say: Say, text: str, *, again: str | None = None) -> dict[str, Any]:
    return modal(say("notice-title"), section(text), *_again(say, again), close=say("close"))


def work_failed(say: Say, *, again: str | None) -> Message:
    """What somebody waited for did not come about."""
    return message(say("work-failed"), section(say("work-failed")), *_again(say, again))


def _again(say: Say, again: str | None) -> list[Block]:
    return [buttons(button(say("not-now-again"), action=AGAIN, value=again))] if again else []


def for_deputy(say: Say, reminder: Message) -> Message:
    """What coordinators were reminded of, with the reason why a deputy reads it now."""
    return Message(reminder.text, [*reminder.blocks, context(say("overdue-deputy")).to_dict()])


def not_now(say: Say, *, also: Sequence[Say], seconds: int | None, again: str | None) -> Message:
    """Slack did not take what somebody did: in how many seconds to do it again, and by which button."""
    speaking = (say, *also)
    text = "\n".join(s("not-now") if seconds is None else s("not-now-busy", seconds=seconds) for s in speaking)
    label = " / ".join(s("not-now-again") for s in speaking)
    return message(text, section(text), *([buttons(button(label, action=AGAIN, value=again))] if again else []))
