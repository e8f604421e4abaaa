"""The last questions to learners, in the dialog of the rating, and what happens to everybody's data afterwards."""

from typing import Any

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import button, modal, section
from handlers.desk.forms import field, radio
from handlers.desk.texts import Say
from programme.closing_answers import Use
from programme.words import Level

SURE, USED = "sure", "used"
DATA = "closing.data"
DATA_PARTS = ("soon", "numbers", "stays", "slack", "yours")


def fields_about(say: Say, *, topic: str) -> list[Block]:
    """Both optional: whoever only wants to rate just sends."""
    levels = [(str(level.value), say(f"level-{level.value}")) for level in Level]
    uses = [(str(use.value), say(f"closing-used-{use.value}")) for use in Use]
    return [
        section(say("closing-two-more")),
        field(SURE, say("closing-sure", topic=topic), radio(levels), optional=True),
        field(USED, say("closing-used"), radio(uses), optional=True),
    ]


def data_offer(say: Say) -> Block:
    return section(say("closing-data-offer"), accessory=button(say("closing-data-open"), action=DATA))


def what_happens_to_my_data(say: Say) -> dict[str, Any]:
    return modal(
        say("closing-data-title"),
        *(section(say(f"closing-data-{part}")) for part in DATA_PARTS),
        close=say("close"),
    )


def thanks(say: Say, *, learned: bool) -> dict[str, Any]:
    """After the last answer of a round."""
    return modal(
        say("closing-thanks-title"),
        section(say("closing-thanks-learner" if learned else "closing-thanks-buddy")),
        data_offer(say),
        close=say("close"),
    )
