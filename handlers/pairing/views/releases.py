"""A release as a coordinator sees it: how far it is, and how it went."""

from typing import Any

from handlers.desk.blocks import Message, context, message, modal, section
from handlers.desk.texts import Say, escaped
from storage.releases import Counts


def progress(say: Say, counts: Counts) -> str:
    return say("release-progress", done=counts.done, total=counts.total)


def under_way(say: Say, counts: Counts) -> dict[str, Any]:
    text = f"{say('release-begun')} {progress(say, counts)}"
    return modal(say("draft-title"), section(text), context(say("release-context")), close=say("close"))


def outcome(say: Say, counts: Counts) -> str:
    """What a person has confided makes no pair lapse here: it is asked about, or looks so, and is declined later."""
    text = say("release-outcome", count=counts.asked)
    return f"{text}\n{say('release-lapsed', count=counts.lapsed)}" if counts.lapsed else text


def released(say: Say, text: str) -> dict[str, Any]:
    return modal(say("draft-title"), section(text), close=say("close"))


def done(say: Say, *, cohort: str, counts: Counts) -> Message:
    """For a coordinator who has closed the dialog meanwhile."""
    text = say("in-round", round=escaped(cohort), text=outcome(say, counts))
    return message(say("release-done-notification"), section(text))
