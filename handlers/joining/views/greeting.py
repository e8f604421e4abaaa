"""The word of welcome from the management: quoted, with the name of whoever says it."""

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import context, section
from handlers.desk.texts import Say, escaped, escaped_slices

# Half a section: quoting can double a text that is all new lines.
LETTERS_A_QUOTE, NEW_LINE = 1_450, "\n"


def word_of_welcome(say: Say, *, greeting: str, greeting_by: str) -> list[Block]:
    """Nothing where nobody has said one."""
    if not greeting:
        return []
    quotes = [
        section(f">{part.replace(NEW_LINE, NEW_LINE + '>')}") for part in escaped_slices(greeting, LETTERS_A_QUOTE)
    ]
    return [*quotes, *([context(say("greeting-by", name=escaped(greeting_by)))] if greeting_by else [])]
