"""Calendar files: a date as Outlook, Google and Apple take it, with the local time of the place it is in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Digital Buddy//Digital Buddy//DE"
CALENDAR_NAME = "date.ics"


@dataclass(frozen=True)
class Appointment:
    """A date. `uid` names it for good: a file with the same one and a later `revision` moves it.

    `starts_at` is aware; the file says it in `zone`, so that it stays at that hour across a clock change.
    """

    uid: str
    title: str
    starts_at: datetime
    minutes: int
    zone: str
    written_at: datetime
    place: str = ""
    description: str = ""
    revision: int = 0
    is_cancelled: bool = False
    reminds_before: timedelta | None = None


def calendar_file(*appointments: Appointment) -> bytes:
    """The dates as one .ics file (RFC 5545), time zones included."""
    # Loaded with the calendars of the first round (`calendars.load`).
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if all(each.is_cancelled for each in appointments) else "PUBLISH")
    for appointment in appointments:
        calendar.add_component(_event(appointment))
    # RFC 5545 wants every zone described that is named; some calendars read only a part of that (N17).
    calendar.add_missing_timezones()
    content: bytes = calendar.to_ical()
    return content


def _event(appointment: Appointment) -> "Event":
    from icalendar import Alarm, Event, vText  # noqa: PLC0415

    begins = appointment.starts_at.astimezone(ZoneInfo(appointment.zone))
    event = Event()
    event.add("uid", f"{appointment.uid}@digital-buddy")
    event.add("sequence", appointment.revision)
    event.add("dtstamp", appointment.written_at)
    event.add("summary", appointment.title)
    event.add("dtstart", begins)
    # Counted in UTC: a sum in local time goes by the clock on the wall, and is an hour off across a change.
    event.add("dtend", (appointment.starts_at + timedelta(minutes=appointment.minutes)).astimezone(begins.tzinfo))
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
