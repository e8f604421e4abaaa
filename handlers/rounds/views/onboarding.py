"""Onboarding: its form, its announcement, and the question whether it is to end."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks.block_elements import ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import (
    OptionPairs,
    channel_input,
    field,
    number_input,
    one_of,
    person_input,
    some_of,
    text_input,
)
from handlers.desk.texts import Say, escaped
from handlers.joining.views.sign_up import BEGIN
from handlers.rounds.views.opening import (
    CHANNEL,
    CHECK_IN_WEEKS,
    CONTACT,
    NAME,
    NAME_CHARACTERS,
    RHYTHMS,
    TOPICS,
    WEEKS,
)
from programme.onboarding import LONGEST_WEEKS, SHORTEST_WEEKS, USUAL_WEEKS

NEW, OPEN, ASK_TO_END, END = "round.new-onboarding", "onboarding.open", "onboarding.ask-to-end", "onboarding.end"


def entrance(say: Say) -> ButtonElement:
    return button(say("coordination-new-onboarding"), action=NEW)


def form(say: Say, *, topics: OptionPairs) -> dict[str, Any]:
    return modal(
        say("onboarding-title"),
        section(say("onboarding-intro")),
        field(NAME, say("round-name"), text_input(initial=say("onboarding-title"), most=NAME_CHARACTERS)),
        field(CHANNEL, say("round-channel"), channel_input(placeholder=say("choose")), hint=say("round-channel-hint")),
        field(
            TOPICS,
            say("round-topics"),
            some_of(topics, initial=[key for key, _ in topics], placeholder=say("choose")),
        ),
        field(
            WEEKS,
            say("onboarding-weeks"),
            number_input(initial=USUAL_WEEKS, least=SHORTEST_WEEKS, most=LONGEST_WEEKS),
        ),
        field(
            CHECK_IN_WEEKS,
            say("round-check-in-weeks"),
            one_of([(str(n), say("every-weeks", count=n)) for n in RHYTHMS], initial="1"),
        ),
        field(
            CONTACT,
            say("round-contact"),
            person_input(placeholder=say("choose")),
            optional=True,
            hint=say("round-contact-hint"),
        ),
        callback_id=OPEN,
        submit=say("round-open"),
        close=say("cancel"),
    )


def announcement(say: Say, *, cohort: str, weeks: int) -> Message:
    """The post in the channel with which it begins."""
    return message(
        say("announcement-notification"),
        section(say("onboarding-announcement", round=escaped(cohort), weeks=weeks)),
        buttons(button(say("sign-up-send"), action=BEGIN, primary=True)),
        context(say("announcement-context")),
    )


def end_button(say: Say, cohort_id: UUID) -> ButtonElement:
    return button(say("onboarding-end"), action=ASK_TO_END, value=cohort_id)


def sure(say: Say, *, cohort: str, day: str, metadata: str) -> dict[str, Any]:
    return modal(
        say("onboarding-end"),
        section(say("onboarding-end-question", round=escaped(cohort), day=day)),
        callback_id=END,
        submit=say("onboarding-end-yes"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def ended(say: Say, *, cohort: str, day: str) -> dict[str, Any]:
    text = say("onboarding-ended", round=escaped(cohort), day=day)
    return modal(say("onboarding-end"), section(text), close=say("close"))
