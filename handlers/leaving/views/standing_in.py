"""Stand-ins: what the buddy is offered who is away, and what is said when it is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import Message, button, message, modal, section
from handlers.desk.texts import Say

LOOK = "standing-in.look"
MOST_OFFERS = 10


@dataclass(frozen=True)
class Offer:
    """A tandem for which a stand-in can be looked for."""

    tandem_id: UUID
    learner: str


def offers(say: Say, found: Sequence[Offer]) -> list[Block]:
    """Below the pause that has just been set; who hears what stands beside it."""
    if not found:
        return []
    return [
        section(say("stand-in-offer")),
        *(
            section(
                say("stand-in-for", learner=offer.learner),
                accessory=button(say("stand-in-look"), action=LOOK, value=offer.tandem_id),
            )
            for offer in found[:MOST_OFFERS]
        ),
    ]


def asking(say: Say) -> dict[str, Any]:
    return modal(say("stand-in-title"), section(say("stand-in-asking")), close=say("close"))


def nobody(say: Say) -> dict[str, Any]:
    return modal(say("stand-in-title"), section(say("stand-in-nobody")), close=say("close"))


def over(say: Say, *, partner: str, role: str) -> Message:
    """The same whether the time is over, the buddy is back, or the tandem has ended."""
    return message(say("ending-notification"), section(say(f"stand-in-over-{role}", partner=partner)))
