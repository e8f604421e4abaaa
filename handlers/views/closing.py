"""The end of a round for those who had no tandem in it."""

from handlers.texts import Say, escaped
from handlers.views.blocks import Message, message, section


def waited_in_vain(say: Say, *, cohort: str) -> Message:
    return message(say("closing-notification"), section(say("closing-waited", round=escaped(cohort))))
