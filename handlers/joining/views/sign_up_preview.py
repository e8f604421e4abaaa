"""The end of a sign-up: how others will see somebody, what it means, and that it is done."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from handlers.desk import profile
from handlers.desk.blocks import Message, button, buttons, context, divider, header, message, modal, section, sections
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from handlers.joining.views import preferences
from handlers.joining.views.sign_up import CHANGE, WHY, TopicNames
from programme.applications import WHY_CHARACTERS
from programme.sign_up import Answers

PREVIEW = "sign-up.preview"


def preview(
    say: Say,
    answers: Answers,
    *,
    mention: str,
    topics: TopicNames,
    metadata: str,
    notes: Sequence[str],
    asks_why: bool,
) -> dict[str, Any]:
    """How a partner and the coordination will see this person, before anything is saved."""
    names = dict(topics)
    return modal(
        say("sign-up-preview-title"),
        header(say("sign-up-preview-partner")),
        section("\n".join([mention, *profile.of_answers(say, answers)])),
        header(say("sign-up-preview-coordination")),
        *sections(profile.topics_of_answers(say, answers, names)),
        header(say("sign-up-preview-nobody")),
        section(say("sign-up-preview-nobody-text")),
        *([divider(), *(section(note) for note in notes)] if notes else []),
        *([_why_field(say, answers)] if asks_why else []),
        buttons(button(say("sign-up-change"), action=CHANGE)),
        callback_id=PREVIEW,
        submit=say("sign-up-send"),
        close=say("later"),
        private_metadata=metadata,
    )


def done(say: Say, *, cohort: str, starts_on: str, changed: bool, notes: Sequence[str]) -> dict[str, Any]:
    text = say("sign-up-changed") if changed else done_line(say, cohort=cohort, starts_on=starts_on)
    return modal(say("sign-up-done-title"), section(text), *(section(note) for note in notes), close=say("close"))


def welcome(say: Say, *, cohort: str, starts_on: str, notes: Sequence[str], briefing: Sequence[Block]) -> Message:
    """The lasting note in the direct message that somebody takes part."""
    return message(
        say("sign-up-notification"),
        section(done_line(say, cohort=cohort, starts_on=starts_on)),
        *(section(note) for note in notes),
        *briefing,
        section(say("preferences-invitation")),
        buttons(button(say("menu-preferences"), action=preferences.BEGIN)),
        context(say("sign-up-done-context")),
    )


def _why_field(say: Say, answers: Answers) -> Block:
    return field(
        WHY,
        say("application-why"),
        text_input(initial=answers.why, most=WHY_CHARACTERS, lines=True),
        optional=True,
        hint=say("application-read-by"),
    )


def done_line(say: Say, *, cohort: str, starts_on: str) -> str:
    """Without a day to start on it is an onboarding, which one joins at any time."""
    if not starts_on:
        return say("sign-up-done-onboarding", round=escaped(cohort))
    return say("sign-up-done", round=escaped(cohort), day=starts_on)
