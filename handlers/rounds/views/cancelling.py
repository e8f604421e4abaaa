"""Cancelling a round: asked once whether it is meant, and one kind message to everybody who takes part."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped

OPEN, SURE, INTEREST = "cancelling.open", "cancelling.sure", "cancelling.interest"
WORDS = "words"
WORDS_CHARACTERS = 300


def confirm_cancelling(say: Say, *, cohort: str, people: int, tandems: int, metadata: str) -> dict[str, Any]:
    return modal(
        say("cancel-round"),
        section(say("cancel-sure", round=escaped(cohort))),
        section(say("cancel-counts", people=people, tandems=tandems)),
        field(
            WORDS,
            say("cancel-words"),
            text_input(most=WORDS_CHARACTERS, lines=True),
            optional=True,
            hint=say("cancel-words-hint"),
        ),
        context(say("cancel-context")),
        callback_id=SURE,
        submit=say("cancel-yes"),
        close=say("cancel-stay"),
        private_metadata=metadata,
    )


def cancelled(say: Say, *, cohort: str) -> dict[str, Any]:
    return modal(say("cancel-round"), section(say("cancel-done", round=escaped(cohort))), close=say("close"))


def for_channel(say: Say, *, cohort: str, by: str, people: int, words: str) -> Message:
    return message(
        say("cancel-channel-notification"),
        section(say("cancel-channel", by=by, round=escaped(cohort), people=people)),
        *([section(_quoted(words))] if words else []),
    )


def news(say: Say, *, cohort: str, cohort_id: UUID, partners: Sequence[str], words: str) -> Message:
    """To somebody who takes part: what ends, what happens to what they confided, and how it can go on."""
    lines = [say("cancelled-news", round=escaped(cohort))]
    if partners:
        lines.append(say("cancelled-tandem", count=len(partners), partners=say.both(list(partners))))
    return message(
        say("cancelled-notification"),
        section(" ".join(lines)),
        *([section(_quoted(words))] if words else []),
        section(say("cancelled-data")),
        buttons(button(say("cancelled-interest"), action=INTEREST, value=cohort_id, primary=True)),
    )


def interest_noted(say: Say, *, cohort: str) -> Message:
    return message(say("cancelled-notification"), section(say("cancelled-interest-noted", round=escaped(cohort))))


def _quoted(words: str) -> str:
    return "\n".join(f">{line}" for line in escaped(words).split("\n"))
