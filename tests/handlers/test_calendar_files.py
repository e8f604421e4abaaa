"""What stands in calendar files; which hour others read in them, tests/calendars asks."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

from handlers.desk.calendar_files import Appointment, calendar_file

BERLIN = ZoneInfo("Europe/Berlin")


def appointment(starts_at: datetime, **more: object) -> Appointment:
    known = {"uid": "tandem/1", "title": "Auftakt: „Pilot“; alle, die dabei sind", "minutes": 60}
    return Appointment(starts_at=starts_at, written_at=datetime(2027, 3, 1, tzinfo=UTC), **{**known, **more})  # type: ignore[arg-type]


def test_what_people_wrote_comes_through_as_it_is() -> None:
    text = 'Raum "Lübeck", 2. Stock; bitte\nklingeln \\ oder rufen'

    event = Calendar.from_ical(calendar_file(appointment(datetime(2027, 3, 1, 9, tzinfo=BERLIN), place=text))).events[0]

    assert str(event["location"]) == text
    assert str(event["summary"]) == "Auftakt: „Pilot“; alle, die dabei sind"


def test_a_date_that_falls_through_is_called_off_under_the_same_name() -> None:
    moment = datetime(2027, 3, 1, 9, tzinfo=BERLIN)
    first, then = (
        Calendar.from_ical(calendar_file(each))
        for each in (appointment(moment), appointment(moment, revision=1, is_cancelled=True))
    )

    assert first.events[0]["uid"] == then.events[0]["uid"]
    assert (str(then["method"]), str(then.events[0]["status"]), str(then.events[0]["sequence"])) == (
        "CANCEL",
        "CANCELLED",
        "1",
    )
