"""Other buddies for a learner, as anybody may see them, but without their names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.desk import profile
from handlers.desk.blocks import Message, button, buttons, context, divider, message, modal, section
from handlers.desk.texts import Say, escaped
from storage.people import Person

SHOW, CHOOSE = "alternatives.show", "alternatives.choose"


@dataclass(frozen=True)
class Alternative:
    """A free buddy and the topic they would show."""

    enrolment_id: UUID
    buddy: Person
    topic: str


def alternatives(say: Say, *, proposal_id: UUID, options: Sequence[Alternative], is_gone: bool) -> dict[str, Any]:
    head = [section(say("alternatives-gone"))] if is_gone else []
    if not options:
        return modal(say("alternatives-title"), *head, section(say("alternatives-none")), close=say("close"))
    blocks: list[Block] = [*head, section(say("alternatives-intro"))]
    for option in options:
        about = "\n".join([f"*{escaped(option.topic)}*", *profile.of_person(say, option.buddy)])
        ask = button(say("alternatives-ask"), action=CHOOSE, value=f"{proposal_id}/{option.enrolment_id}")
        blocks += [divider(), section(about), buttons(ask)]
    return modal(say("alternatives-title"), *blocks, context(say("alternatives-context")), close=say("close"))


def asking_another(say: Say) -> Message:
    """In place of the first proposal; still without a name."""
    return message(say("proposal-answered"), section(say("alternatives-chosen")))


def chosen(say: Say) -> dict[str, Any]:
    return modal(say("alternatives-title"), section(say("alternatives-chosen")), close=say("close"))
