"""Calendar files: a date that every calendar shows at the hour on the wall of whoever reads it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Digital Buddy//Digital Buddy//DE"
CALENDAR_NAME = "date.ics"


@dataclass(frozen=True)
class Appointment:
    """A date. `uid` names it for good: a file with the same one and a later `revision` moves it.

    `starts_at` is aware. Nothing in the file depends on whose it is, but the words.
    """

    uid: str
    title: str
    starts_at: datetime
    minutes: int
    written_at: datetime
    place: str = ""
    description: str = ""
    revision: int = 0
    is_cancelled: bool = False
    reminds_before: timedelta | None = None


def calendar_file(*appointments: Appointment) -> bytes:
    """The dates as one .ics file (RFC 5545)."""
    # Loaded with the calendars of the first round (`calendars.load`).
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if all(each.is_cancelled for each in appointments) else "PUBLISH")
    for appointment in appointments:
        calendar.add_component(_event(appointment))
    content: bytes = calendar.to_ical()
    return content


def _event(appointment: Appointment) -> "Event":
    from icalendar import Alarm, Event, vText  # noqa: PLC0415

    # N17: a zone that is named has to be described, and of that Outlook reads the first rule alone, others the first
    # change: an hour late in summer. A single date needs none; every calendar shows UTC by its own clock on the wall.
    begins = appointment.starts_at.astimezone(UTC)
    event = Event()
    event.add("uid", f"{appointment.uid}@digital-buddy")
    event.add("sequence", appointment.revision)
    event.add("dtstamp", appointment.written_at)
    event.add("summary", appointment.title)
    event.add("dtstart", begins)
    event.add("dtend", begins + timedelta(minutes=appointment.minutes))
    event.add("status", "CANCELLED" if appointment.is_cancelled else "CONFIRMED")
    if appointment.place:
        event.add("location", vText(appointment.place))
    if appointment.description:
        event.add("description", vText(appointment.description))
    if appointment.reminds_before is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        # RFC 5545 wants one for a reminder that is shown.
        alarm.add("description", appointment.title)
        alarm.add("trigger", -appointment.reminds_before)
        event.add_component(alarm)
    return event
