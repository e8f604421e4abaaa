"""Changing a round: what can be changed at all, the form with what holds, and the news for those who take part."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement, TimePickerElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import date_input, field, number_input, one_of, person_input, text_input
from handlers.desk.texts import Say, escaped
from handlers.joining.views.briefing import LINK_CHARACTERS, LINK_TITLE_CHARACTERS
from handlers.rounds.views import cancelling, onboarding, rewording
from handlers.rounds.views.opening import (
    BRIEFING_TITLE,
    BRIEFING_URL,
    CHECK_IN_AT,
    CHECK_IN_WEEKS,
    CONTACT,
    GREETING,
    GREETING_BY,
    GREETING_BY_CHARACTERS,
    GREETING_CHARACTERS,
    MOST_PLACES,
    NAME,
    NAME_CHARACTERS,
    PLACES,
    RHYTHMS,
    SIGN_UP_UNTIL,
    STARTS_ON,
)
from programme.briefing import BriefingRule
from storage.cohorts import Cohort

CHANGE, EDIT, SAVE = "round.change", "round.edit", "round.save"
ENDS_ON, SUMMARY_WEEKS = "ends_on", "summary_weeks"


def entrance(say: Say, cohort_id: UUID) -> ButtonElement:
    return button(say("change-title"), action=CHANGE, value=cohort_id)


def overview(say: Say, *, cohort: str, cohort_id: UUID, starts_on: str, ends_on: str, done: str) -> dict[str, Any]:
    """The three things that can be done to a round that is open; `done` says what has just been done."""
    dates = say("change-dates", start=starts_on, end=ends_on) if ends_on else say("change-onboarding", start=starts_on)
    return modal(
        say("change-title"),
        *([section(done)] if done else []),
        section(f"*{escaped(cohort)}*\n{dates}"),
        buttons(
            button(say("change-edit"), action=EDIT, value=cohort_id, primary=True),
            button(say("wording-open"), action=rewording.OPEN, value=cohort_id),
            *([] if ends_on else [onboarding.end_button(say, cohort_id)]),
            button(say("cancel-round"), action=cancelling.OPEN, value=cohort_id, danger=True),
        ),
        context(say("change-context")),
        close=say("close"),
    )


def _end(say: Say, before: Cohort) -> Block:
    return field(ENDS_ON, say("change-ends-on"), date_input(initial=before.ends_on), hint=say("change-ends-on-hint"))


def form(say: Say, before: Cohort, *, has_started: bool, metadata: str) -> dict[str, Any]:
    """Filled with what holds. A start that is past is no field any more, and neither is the end of the sign-up."""
    return modal(
        say("change-edit"),
        field(NAME, say("round-name"), text_input(initial=before.name, most=NAME_CHARACTERS)),
        *([] if has_started else _before_the_start(say, before)),
        *([] if before.is_endless else [_end(say, before)]),
        field(
            PLACES,
            say("round-places"),
            number_input(initial=before.places, least=1, most=MOST_PLACES),
            optional=True,
            hint=say("round-places-hint"),
        ),
        _rhythm(say, CHECK_IN_WEEKS, "round-check-in-weeks", before.check_in_every_weeks),
        field(
            CHECK_IN_AT,
            say("round-check-in-at"),
            TimePickerElement(action_id="time", initial_time=before.check_in_at.strftime("%H:%M")),
        ),
        _rhythm(say, SUMMARY_WEEKS, "change-summary-weeks", before.summary_every_weeks),
        field(
            CONTACT,
            say("round-contact"),
            person_input(initial=before.contact_user_id, placeholder=say("choose")),
            optional=True,
            hint=say("round-contact-hint"),
        ),
        *_words(say, before),
        callback_id=SAVE,
        submit=say("save"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def new_dates(say: Say, *, cohort: str, starts_on: str | None, ends_on: str) -> Message:
    """The dates as they are now; without a start for a round that has begun."""
    text = (
        say("new-dates-ahead", round=escaped(cohort), start=starts_on, end=ends_on)
        if starts_on
        else say("new-dates-running", round=escaped(cohort), end=ends_on)
    )
    return message(say("new-dates-notification"), section(text), context(say("new-dates-context")))


def for_channel(say: Say, *, cohort: str, by: str, until: str | None, starts_on: str | None, ends_on: str) -> Message:
    """The new dates for the coordination; what has passed by now is left out."""
    lines = [say("change-channel", by=by, round=escaped(cohort))]
    if until and starts_on:
        lines += [say("change-channel-sign-up", day=until), say("change-channel-start", day=starts_on)]
    lines.append(say("change-channel-end", day=ends_on))
    return message(say("change-channel-notification"), section("\n".join(lines)))


def _before_the_start(say: Say, before: Cohort) -> list[Block]:
    return [
        field(SIGN_UP_UNTIL, say("round-sign-up-until"), date_input(initial=before.sign_up_until)),
        field(STARTS_ON, say("round-starts-on"), date_input(initial=before.starts_on)),
    ]


def _rhythm(say: Say, name: str, label: str, weeks: int) -> Block:
    rhythms = [(str(n), say("every-weeks", count=n)) for n in RHYTHMS]
    return field(name, say(label), one_of(rhythms, initial=str(weeks)))


def _words(say: Say, before: Cohort) -> list[Block]:
    """The word of welcome, and the company's own link, which stands on the cards of the briefing."""
    greeting = text_input(initial=before.greeting, most=GREETING_CHARACTERS, lines=True)
    by = text_input(initial=before.greeting_by, most=GREETING_BY_CHARACTERS)
    rows = [
        field(GREETING, say("round-greeting"), greeting, optional=True, hint=say("change-greeting-hint")),
        field(GREETING_BY, say("round-greeting-by"), by, optional=True),
    ]
    if before.briefing is not BriefingRule.OFF:
        url = text_input(
            initial=before.briefing_url, most=LINK_CHARACTERS, placeholder=say("round-briefing-url-example")
        )
        title = text_input(initial=before.briefing_title, most=LINK_TITLE_CHARACTERS)
        rows += [
            field(BRIEFING_URL, say("round-briefing-url"), url, optional=True, hint=say("round-briefing-url-hint")),
            field(BRIEFING_TITLE, say("round-briefing-title-field"), title, optional=True),
        ]
    return rows
