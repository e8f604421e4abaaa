"""The end of a round for those who had no tandem in it."""

from handlers.desk.blocks import Message, message, section
from handlers.desk.texts import Say, escaped


def waited_in_vain(say: Say, *, cohort: str) -> Message:
    return message(say("closing-notification"), section(say("closing-waited", round=escaped(cohort))))
