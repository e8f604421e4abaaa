"""Which round somebody can join: one of several, a new one, or the interest list."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import Message, button, buttons, context, divider, message, modal, section
from handlers.desk.texts import Say, escaped
from handlers.joining.views.greeting import word_of_welcome
from handlers.joining.views.sign_up import BEGIN, CHOOSE_ROUND

INTEREST = "sign-up.interest"


def no_round(say: Say, *, notice: str) -> dict[str, Any]:
    return modal(
        say("sign-up-title"),
        section(say("interest-question")),
        context(notice),
        callback_id=INTEREST,
        submit=say("interest-yes"),
        close=say("close"),
    )


def interest_noted(say: Say) -> dict[str, Any]:
    return modal(say("sign-up-title"), section(say("interest-noted")), close=say("close"))


def interest_over(say: Say) -> Message:
    """Nobody stays on the interest list for ever, and nobody is taken off it silently."""
    return message(
        say("interest-over-notification"),
        section(say("interest-over")),
        buttons(button(say("interest-yes"), action=BEGIN, primary=True)),
    )


def round_opened(say: Say, *, cohort: str, starts_on: str, until: str, greeting: str, greeting_by: str) -> Message:
    return message(
        say("round-opened-notification"),
        section(say("round-opened", round=escaped(cohort), day=starts_on, until=until)),
        *word_of_welcome(say, greeting=greeting, greeting_by=greeting_by),
        buttons(button(say("sign-up-send"), action=BEGIN, primary=True)),
    )


def choose_round(say: Say, rounds: Sequence[tuple[UUID, str, str]]) -> dict[str, Any]:
    """Several rounds take people: which one? Rounds are few; more than fifty do not fit one screen."""
    rows: list[Block] = [section(say("sign-up-which-round")), divider()]
    for cohort_id, name, starts_on in rounds[:50]:
        rows.append(
            section(
                say("sign-up-round-line", round=escaped(name), day=starts_on)
                if starts_on
                else say("sign-up-round-line-onboarding", round=escaped(name)),
                accessory=button(say("choose"), action=CHOOSE_ROUND, value=cohort_id),
            )
        )
    return modal(say("sign-up-title"), *rows, close=say("close"))
