"""A raised hand: the button for it, and how the contact person reads it."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks.block_elements import ButtonElement

from handlers.desk.blocks import Message, button, buttons, confirm, message, modal, section
from handlers.desk.texts import Say, escaped

RAISE, DONE = "hand.raise", "hand.done"


def raise_button(say: Say, cohort_id: UUID) -> ButtonElement:
    """ "Please contact me": no reason is asked for, and one more tap says that it is meant."""
    sure = confirm(
        title=say("hand-raise"), text=say("hand-raise-question"), yes=say("hand-raise-yes"), no=say("cancel")
    )
    return button(say("hand-raise"), action=RAISE, value=cohort_id, confirm=sure)


def is_raised(say: Say, *, contacts: list[str]) -> dict[str, Any]:
    return modal(say("hand-title"), section(say("hand-is-raised", people=say.both(contacts))), close=say("close"))


def done_button(say: Say, hand_id: UUID) -> ButtonElement:
    return button(say("hand-done-button"), action=DONE, value=hand_id, primary=True)


def raised(say: Say, *, hand_id: UUID, person: str, cohort: str, waits: bool = False) -> Message:
    """The message, or the reminder of a hand that `waits` for two days."""
    text = "hand-waits" if waits else "hand-raised"
    return message(
        say("hand-notification"),
        section(say(text, person=person, round=escaped(cohort))),
        buttons(done_button(say, hand_id)),
    )


def done(say: Say) -> Message:
    return message(say("hand-notification"), section(say("hand-done")))
