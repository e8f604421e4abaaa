"""The dates of a round: what coordinators set, and what everybody is told with a calendar file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, TimePickerElement

from handlers.desk.blocks import (
    Message,
    button,
    buttons,
    confirm,
    context,
    message,
    modal,
    section,
    sections,
    with_file,
)
from handlers.desk.calendar_files import CALENDAR_NAME, Appointment, calendar_file
from handlers.desk.forms import date_input, field, number_input, text_input
from handlers.desk.texts import Say, escaped, linked
from handlers.events.views.carried import Seen, Which
from programme.calendar import local_date
from programme.events import LONGEST_MINUTES, SHORTEST_MINUTES, EventKind

OPEN, EDIT, CALL_OFF, SAVE = "events.open", "events.edit", "events.call-off", "events.save"
DAY, AT, MINUTES, PLACE, NOTE = "day", "at", "minutes", "place", "note"
PLACE_CHARACTERS, NOTE_CHARACTERS = 300, 300
POINTS = ("1", "2", "3", "4", "5")
REMINDS_BEFORE = timedelta(minutes=15)


@dataclass(frozen=True)
class EventFacts:
    """A date of a round. `zone` is the one it takes place in, `revision` counts its changes."""

    id: UUID
    kind: EventKind
    cohort: str
    starts_at: datetime
    minutes: int
    place: str
    note: str
    zone: str
    revision: int
    changed_at: datetime
    is_cancelled: bool = False


def overview(
    say: Say, *, cohort_id: UUID, cohort: str, dates: Mapping[EventKind, EventFacts], done: str
) -> dict[str, Any]:
    """Both dates of a round, set or not; `done` says what has just been done."""
    rows: list[Block] = [section(done)] if done else []
    for kind in EventKind:
        rows += _one(say, cohort_id, kind, dates.get(kind))
    return modal(
        say("event-overview-title"),
        section(f"*{escaped(cohort)}*"),
        *rows,
        context(say("event-overview-context")),
        close=say("close"),
    )


def form(
    say: Say,
    *,
    kind: EventKind,
    day: date,
    at: time,
    minutes: int,
    place: str,
    note: str,
    zone: str | None,
    metadata: str,
) -> dict[str, Any]:
    """`zone` is named only to somebody who lives in another one."""
    clock = TimePickerElement(action_id="time", initial_time=at.strftime("%H:%M"))
    return modal(
        say(f"event-kind-{kind.value}"),
        field(DAY, say("event-day"), date_input(initial=day)),
        field(AT, say("event-at"), clock, hint=say("event-zone-hint", zone=zone) if zone else None),
        field(
            MINUTES, say("event-minutes"), number_input(initial=minutes, least=SHORTEST_MINUTES, most=LONGEST_MINUTES)
        ),
        field(
            PLACE,
            say("event-place"),
            text_input(initial=place, most=PLACE_CHARACTERS, placeholder=say("event-place-example")),
        ),
        field(
            NOTE,
            say("event-note"),
            text_input(initial=note, most=NOTE_CHARACTERS, lines=True),
            optional=True,
            hint=say("event-note-hint"),
        ),
        section(say("event-agenda-preview", agenda=_agenda(say, kind))),
        callback_id=SAVE,
        submit=say("event-save"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def invitation(say: Say, *, event: EventFacts, zone: str) -> Message:
    """The date with what is planned, as a file for the calendar; times as somebody in `zone` reads them."""
    lines = [
        say(f"event-invitation-{event.kind.value}"),
        *_facts(say, event, zone),
        "",
        say("event-agenda", agenda=_agenda(say, event.kind)),
        "",
        say("event-file"),
    ]
    return with_calendar(say, event, lines)


def changed(say: Say, *, event: EventFacts, zone: str) -> Message:
    """The same date with other values: the file puts the one in the calendar right."""
    lines = [say(f"event-changed-{event.kind.value}"), *_facts(say, event, zone), say("event-file-changed")]
    return with_calendar(say, event, lines)


def called_off(say: Say, *, event: EventFacts, zone: str) -> Message:
    when = when_text(say, event, zone)
    lines = [say(f"event-called-off-{event.kind.value}", when=when, round=escaped(event.cohort))]
    return with_calendar(say, event, [*lines, say("event-file-called-off")])


def called_off_with_the_round(say: Say, *, event: EventFacts, zone: str) -> Message:
    """A date of a round that is cancelled, taken out of the calendar again."""
    kind = say(f"event-kind-{event.kind.value}")
    when = when_text(say, event, zone)
    lines = [say("cancelled-date", kind=kind, when=when, round=escaped(event.cohort)), say("event-file-called-off")]
    return with_calendar(say, event, lines)


def reminder(say: Say, *, event: EventFacts, zone: str) -> Message:
    return message(
        say("event-reminder-notification"),
        *sections([say(f"event-reminder-{event.kind.value}"), *_facts(say, event, zone)]),
        context(say("event-reminder-context")),
    )


def for_channel(say: Say, *, event: EventFacts, by: str) -> Message:
    """What the coordination reads of a date, with what participants read of it."""
    what = "called-off" if event.is_cancelled else "changed" if event.revision else "set"
    preview = invitation(say, event=event, zone=event.zone).text
    return message(
        say("event-channel-notification"),
        section(say(f"event-channel-{what}", kind=say(f"event-kind-{event.kind.value}"), by=by)),
        *([] if event.is_cancelled else [*sections(_quoted(preview)), context(say("event-channel-preview"))]),
    )


def status_line(say: Say, *, event: EventFacts, zone: str) -> str:
    """The next date, on the Home tab and in the status."""
    place = linked(event.place)
    return say(f"event-status-{event.kind.value}", when=when_text(say, event, zone), place=place)


def when_text(say: Say, event: EventFacts, zone: str) -> str:
    """Day and hours as the reader's clock shows them."""
    ends_at = event.starts_at + timedelta(minutes=event.minutes)
    return say(
        "event-when" if zone == event.zone else "event-when-your-time",
        day=say.day(local_date(event.starts_at, zone)),
        start=say.clock(event.starts_at, zone),
        end=say.clock(ends_at, zone),
    )


def _one(say: Say, cohort_id: UUID, kind: EventKind, event: EventFacts | None) -> list[Block]:
    value = Which(cohort_id, kind).to_value()
    name = say(f"event-kind-{kind.value}")
    if event is None:
        return [
            section(f"*{name}*\n{say('event-not-set')}"),
            buttons(button(say("event-set"), action=EDIT, value=value, primary=True)),
        ]
    sure = confirm(
        title=say("event-call-off"), text=say("event-call-off-sure"), yes=say("event-call-off-yes"), no=say("cancel")
    )
    return [
        *sections([f"*{name}*", *_facts(say, event, event.zone)[1:]]),
        buttons(
            button(say("event-move"), action=EDIT, value=value),
            button(
                say("event-call-off"),
                action=CALL_OFF,
                value=Seen(cohort_id, kind, event.revision).to_value(),
                danger=True,
                confirm=sure,
            ),
        ),
    ]


def _facts(say: Say, event: EventFacts, zone: str) -> list[str]:
    note = [linked(event.note)] if event.note else []
    return [
        f"*{escaped(event.cohort)}*",
        say("event-line-when", when=when_text(say, event, zone)),
        say("event-line-place", place=linked(event.place)),
        *note,
    ]


def _agenda(say: Say, kind: EventKind) -> str:
    return "\n".join(f"{point}. {say(f'event-point-{kind.value}-{point}')}" for point in POINTS)


def with_calendar(say: Say, event: EventFacts, lines: Sequence[str]) -> Message:
    # As it was typed: a calendar and the title of a file are no mrkdwn, and would show "&amp;".
    title = say("event-calendar-title", kind=say(f"event-kind-{event.kind.value}"), round=event.cohort)
    appointment = Appointment(
        uid=f"event/{event.id}",
        title=title,
        starts_at=event.starts_at,
        minutes=event.minutes,
        written_at=event.changed_at,
        place=event.place,
        description="\n".join([*([event.note, ""] if event.note else []), _agenda(say, event.kind)]),
        revision=event.revision,
        is_cancelled=event.is_cancelled,
        reminds_before=None if event.is_cancelled else REMINDS_BEFORE,
    )
    return with_file("\n".join(lines), CALENDAR_NAME, calendar_file(appointment), title=title)


def _quoted(text: str) -> list[str]:
    return [f">{line}" for line in text.split("\n")]
