"""Opening a round: the two fields of the pilot, or all of them."""

from datetime import date, timedelta
from typing import Any

from babel.dates import format_date
from slack_sdk.models.blocks import Block, ButtonElement, TimePickerElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.calendars import FEDERAL_STATES
from handlers.desk.forms import (
    OptionPairs,
    channel_input,
    date_input,
    field,
    number_input,
    one_of,
    person_input,
    some_of,
    text_input,
    ticks,
)
from handlers.desk.texts import LOCALES, Say, escaped
from handlers.joining.views.briefing import LINK_CHARACTERS, LINK_TITLE_CHARACTERS
from handlers.joining.views.greeting import word_of_welcome
from handlers.joining.views.sign_up import BEGIN
from programme.briefing import BriefingRule
from programme.rounds import LEAST_FOR_ALTERNATIVES, LONGEST_WEEKS, PILOT_PLACES, PILOT_WEEKS, SHORTEST_WEEKS

NEW_PILOT, NEW_ROUND = "round.new-pilot", "round.new"
PILOT, FULL = "round.open-pilot", "round.open"
NAME, LANGUAGE, CHANNEL, TOPICS = "name", "language", "channel", "topics"
STARTS_ON, SIGN_UP_UNTIL, WEEKS, PLACES = "starts_on", "sign_up_until", "weeks", "places"
CHECK_IN_WEEKS, CHECK_IN_AT, FEDERAL_STATE = "check_in_weeks", "check_in_at", "federal_state"
CONTACT, GREETING, GREETING_BY = "contact", "greeting", "greeting_by"
LARGEST_GROUP, ALTERNATIVES = "largest_group", "alternatives"
BRIEFING, BRIEFING_URL, BRIEFING_TITLE = "briefing", "briefing_url", "briefing_title"
SELECTION, APPLY = "selection", "buddies-apply"
NAME_CHARACTERS, GREETING_CHARACTERS, GREETING_BY_CHARACTERS = 60, 600, 80
MOST_PLACES = 2_000
RHYTHMS = (1, 2, 3, 4)
# Slack takes eight people into a group message, the buddy among them.
GROUP_SIZES = range(1, 8)


def entrance(say: Say, *, primary: bool) -> list[ButtonElement]:
    """The buttons that lead here; `primary` where nothing else is to be done yet."""
    return [
        button(say("coordination-new-pilot"), action=NEW_PILOT, primary=primary),
        button(say("coordination-new-round"), action=NEW_ROUND),
    ]


def pilot(say: Say, *, starts_on: date) -> dict[str, Any]:
    return modal(
        say("round-new-title"),
        section(say("pilot-intro", weeks=PILOT_WEEKS, places=PILOT_PLACES)),
        field(STARTS_ON, say("round-starts-on"), date_input(initial=starts_on)),
        _channel(say),
        callback_id=PILOT,
        submit=say("round-open"),
        close=say("cancel"),
    )


def full(say: Say, *, starts_on: date, topics: OptionPairs) -> dict[str, Any]:
    return modal(
        say("round-new-title"),
        field(NAME, say("round-name"), text_input(most=NAME_CHARACTERS, placeholder=say("round-name-example"))),
        field(
            LANGUAGE,
            say("round-language"),
            one_of([("de", say("language-de")), ("en", say("language-en"))], initial=say.language.value),
        ),
        _channel(say),
        field(
            TOPICS,
            say("round-topics"),
            some_of(topics, initial=[key for key, _ in topics], placeholder=say("choose")),
        ),
        field(SIGN_UP_UNTIL, say("round-sign-up-until"), date_input(initial=starts_on - timedelta(days=3))),
        field(STARTS_ON, say("round-starts-on"), date_input(initial=starts_on)),
        field(WEEKS, say("round-weeks"), number_input(initial=26, least=SHORTEST_WEEKS, most=LONGEST_WEEKS)),
        field(
            PLACES,
            say("round-places"),
            number_input(initial=None, least=1, most=MOST_PLACES),
            optional=True,
            hint=say("round-places-hint"),
        ),
        *_fields_with_defaults(say),
        callback_id=FULL,
        submit=say("round-open"),
        close=say("cancel"),
    )


def opened(say: Say, *, cohort: str, channel: str, too_small: bool) -> dict[str, Any]:
    return modal(
        say("round-new-title"),
        section(say("round-opened-done", round=escaped(cohort), channel=f"<#{channel}>")),
        context(say("round-invite-bot")),
        *([section(say("round-too-small"))] if too_small else []),
        close=say("close"),
    )


def announcement(say: Say, *, cohort: str, starts_on: str, until: str, greeting: str, greeting_by: str) -> Message:
    """The post in the channel with which a round begins."""
    return message(
        say("announcement-notification"),
        section(say("announcement", round=escaped(cohort), day=starts_on, until=until)),
        *word_of_welcome(say, greeting=greeting, greeting_by=greeting_by),
        buttons(button(say("sign-up-send"), action=BEGIN, primary=True)),
        context(say("announcement-context")),
    )


def month(say: Say, day: date) -> str:
    return format_date(day, "MMMM y", locale=LOCALES[say.language])


def _fields_with_defaults(say: Say) -> list[Block]:
    """What may stay as it is: rhythm, holidays, contact person, word of welcome."""
    return [
        field(
            CHECK_IN_WEEKS,
            say("round-check-in-weeks"),
            one_of([(str(n), say("every-weeks", count=n)) for n in RHYTHMS], initial="2"),
        ),
        field(CHECK_IN_AT, say("round-check-in-at"), TimePickerElement(action_id="time", initial_time="09:00")),
        field(
            FEDERAL_STATE,
            say("round-federal-state"),
            one_of([(s, say(f"state-{s}")) for s in FEDERAL_STATES], placeholder=say("choose")),
            optional=True,
            hint=say("round-federal-state-hint"),
        ),
        field(
            CONTACT,
            say("round-contact"),
            person_input(placeholder=say("choose")),
            optional=True,
            hint=say("round-contact-hint"),
        ),
        field(
            GREETING,
            say("round-greeting"),
            text_input(most=GREETING_CHARACTERS, lines=True),
            optional=True,
            hint=say("round-greeting-hint"),
        ),
        field(
            GREETING_BY,
            say("round-greeting-by"),
            text_input(most=GREETING_BY_CHARACTERS, placeholder=say("round-greeting-by-example")),
            optional=True,
        ),
        *_pairing_fields(say),
        *_briefing_fields(say),
    ]


def _pairing_fields(say: Say) -> list[Block]:
    return [
        field(
            SELECTION,
            say("round-selection"),
            ticks([(APPLY, say("round-buddies-apply"))]),
            optional=True,
            hint=say("round-selection-hint"),
        ),
        field(
            LARGEST_GROUP,
            say("round-largest-group"),
            one_of([(str(n), say("group-size", count=n)) for n in GROUP_SIZES], initial="1"),
            hint=say("round-largest-group-hint"),
        ),
        field(
            ALTERNATIVES,
            say("round-alternatives"),
            ticks([(ALTERNATIVES, say("round-alternatives-tick"))]),
            optional=True,
            hint=say("round-alternatives-hint", least=LEAST_FOR_ALTERNATIVES),
        ),
    ]


def _briefing_fields(say: Say) -> list[Block]:
    return [
        field(
            BRIEFING,
            say("briefing-title"),
            one_of([(rule.value, say(f"briefing-rule-{rule.value}")) for rule in BriefingRule], initial="offered"),
            hint=say("round-briefing-hint"),
        ),
        field(
            BRIEFING_URL,
            say("round-briefing-url"),
            text_input(most=LINK_CHARACTERS, placeholder=say("round-briefing-url-example")),
            optional=True,
            hint=say("round-briefing-url-hint"),
        ),
        field(
            BRIEFING_TITLE,
            say("round-briefing-title-field"),
            text_input(most=LINK_TITLE_CHARACTERS, placeholder=say("briefing-link")),
            optional=True,
        ),
    ]


def _channel(say: Say) -> Any:
    return field(
        CHANNEL, say("round-channel"), channel_input(placeholder=say("choose")), hint=say("round-channel-hint")
    )
