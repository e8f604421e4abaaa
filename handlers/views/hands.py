"""A raised hand, as the contact person reads it."""

from uuid import UUID

from handlers.texts import Say, escaped
from handlers.views.blocks import Message, button, buttons, message, section

DONE = "hand.done"


def raised(say: Say, *, hand_id: UUID, person: str, cohort: str, waits: bool = False) -> Message:
    """The message, or the reminder of a hand that `waits` for two days."""
    text = "hand-waits" if waits else "hand-raised"
    return message(
        say("hand-notification"),
        section(say(text, person=person, round=escaped(cohort))),
        buttons(button(say("hand-done-button"), action=DONE, value=hand_id, primary=True)),
    )


def done(say: Say) -> Message:
    return message(say("hand-notification"), section(say("hand-done")))
