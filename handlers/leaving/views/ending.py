"""The end of a tandem: what the two are told, in words that never tell why."""

from handlers.desk.blocks import Message, buttons, message, section
from handlers.desk.texts import Say
from handlers.leaving.views.leaving import standing_button


def partner_ended(say: Say, *, partner: str, role: str) -> Message:
    return message(
        say("ending-notification"),
        section(say(f"ending-{role}", partner=partner)),
        buttons(standing_button(say)),
    )


def stand_in_over(say: Say, *, partner: str, role: str) -> Message:
    """The same whether the time is over, the buddy is back, or the tandem has ended."""
    return message(say("ending-notification"), section(say(f"stand-in-over-{role}", partner=partner)))
