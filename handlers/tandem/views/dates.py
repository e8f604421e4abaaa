"""Dates of a tandem: finding one, what the group message says of it, and the words beside the calendar file."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, TimePickerElement
from slack_sdk.models.blocks.block_elements import ButtonElement

from handlers.desk.blocks import Message, button, buttons, confirm, context, message, modal, section
from handlers.desk.forms import date_input, field, one_of, radio, text_input
from handlers.desk.texts import Say, linked
from programme.calendar import local_date
from programme.meeting_times import LENGTHS

FIND, CALL_OFF, SET = "date.find", "date.call-off", "date.set"
HELD = "meeting.held"
CHOICE, DAY, CLOCK, MINUTES, PLACE = "choice", "day", "clock", "minutes", "place"
OTHER = "other"
PLACE_CHARACTERS = 200


def moment(say: Say, starts_at: datetime, zone: str) -> str:
    """A date as somebody's calendar and clock show it."""
    day = say.day(local_date(starts_at, zone))
    return say("date-moment", day=day, clock=say.clock(starts_at, zone))


def moment_for_both(say: Say, starts_at: datetime, *, zone: str, partner: str, partners_zone: str) -> str:
    """In one's own time, and in the partner's where the clocks differ."""
    mine = moment(say, starts_at, zone)
    # Two zones may show the same hour, as Berlin and Paris do.
    if say.clock(starts_at, zone) == say.clock(starts_at, partners_zone):
        return mine
    return say("date-moment-of-both", mine=mine, partner=partner, clock=say.clock(starts_at, partners_zone))


def find_button(say: Say, tandem_id: UUID, *, primary: bool = False) -> ButtonElement:
    return button(say("date-find"), action=FIND, value=tandem_id, primary=primary)


def held_button(say: Say, meeting_id: UUID, *, primary: bool = False) -> ButtonElement:
    return button(say("meeting-held"), action=HELD, value=meeting_id, primary=primary)


def date_buttons(say: Say, *, tandem_id: UUID, meeting_id: UUID) -> list[ButtonElement]:
    """Moving a date and calling it off."""
    sure = confirm(
        title=say("date-call-off-title"),
        text=say("date-call-off-question"),
        yes=say("date-call-off-yes"),
        no=say("date-keep"),
    )
    return [
        button(say("date-move"), action=FIND, value=tandem_id),
        button(say("date-call-off"), action=CALL_OFF, value=meeting_id, confirm=sure),
    ]


def choose(
    say: Say,
    *,
    tandem_id: UUID,
    suggestions: Sequence[tuple[str, str]],
    day: date | None,
    clock: str | None,
    minutes: int,
    place: str,
    zone: str | None,
) -> dict[str, Any]:
    """Three suggestions and a day of one's own; `zone` is named where the two clocks differ."""
    lengths = [(str(each), say("date-minutes", count=each)) for each in LENGTHS]
    return modal(
        say("date-title"),
        *_suggestions(say, suggestions, initial=OTHER if day else None),
        field(DAY, say("date-day"), date_input(initial=day), optional=True),
        field(CLOCK, say("date-clock"), TimePickerElement(action_id="time", initial_time=clock), optional=True),
        *([context(say("date-zone", zone=zone))] if zone else []),
        field(MINUTES, say("date-length"), one_of(lengths, initial=str(minutes))),
        field(
            PLACE,
            say("date-place"),
            text_input(initial=place, most=PLACE_CHARACTERS, placeholder=say("date-place-example")),
            optional=True,
        ),
        context(say("date-context")),
        callback_id=SET,
        submit=say("date-submit"),
        close=say("cancel"),
        private_metadata=str(tandem_id),
    )


def _suggestions(say: Say, suggestions: Sequence[tuple[str, str]], *, initial: str | None) -> list[Block]:
    if not suggestions:
        return [section(say("date-no-suggestions"))]
    pairs = [*suggestions, (OTHER, say("date-other"))]
    return [field(CHOICE, say("date-when"), radio(pairs, initial=initial or pairs[0][0]))]


def is_set(say: Say, *, when: str) -> dict[str, Any]:
    return modal(say("date-title"), section(say("date-is-set", when=when)), close=say("close"))


def is_called_off(say: Say) -> dict[str, Any]:
    return modal(say("date-title"), section(say("date-is-called-off")), close=say("close"))


def lines_for_all(say: Say, starts_at: datetime, *, zones: Sequence[tuple[str, str]]) -> str:
    """One line where all clocks agree, otherwise one for each person; `zones` are mentions with time zones."""
    if len({say.clock(starts_at, zone) for _, zone in zones}) == 1:
        return moment(say, starts_at, zones[0][1])
    return "\n".join(f"{mention}: {moment(say, starts_at, zone)}" for mention, zone in zones)


def announced(
    say: Say,
    *,
    tandem_id: UUID,
    meeting_id: UUID,
    when: str,
    minutes: int,
    place: str,
    moved: bool,
    held: ButtonElement,
) -> Message:
    """The date, in the tandem's group message."""
    return message(
        say("date-notification"),
        section(say("date-moved-to" if moved else "date-announced", when=when, minutes=minutes)),
        *([section(say("date-where", place=linked(place)))] if place else []),
        buttons(held, *date_buttons(say, tandem_id=tandem_id, meeting_id=meeting_id)),
        context(say("date-files-sent")),
    )


def called_off(say: Say, *, tandem_id: UUID, when: str) -> Message:
    return message(
        say("date-notification"),
        section(say("date-called-off", when=when)),
        buttons(find_button(say, tandem_id, primary=True)),
    )


def beside_file(say: Say, *, when: str, place: str, moved: bool) -> str:
    """What stands beside the calendar file."""
    text = say("date-file-moved" if moved else "date-file", when=when)
    return f"{text}\n{say('date-where', place=linked(place))}" if place else text


def beside_cancelling_file(say: Say, *, when: str) -> str:
    return say("date-file-called-off", when=when)


def nudge(say: Say, *, tandem_id: UUID, partner: str, number: int, times: Sequence[str]) -> Message:
    """A friendly word where no first (1) or second (2) date is set."""
    which = "date-nudge-first" if number == 1 else "date-nudge-next"
    lines = "\n".join(f"• {each}" for each in times)
    return message(
        say("date-nudge-notification"),
        section(say(which, partner=partner)),
        *([section(say("date-nudge-times", lines=lines))] if times else []),
        buttons(find_button(say, tandem_id, primary=True)),
        context(say("date-nudge-context")),
    )
