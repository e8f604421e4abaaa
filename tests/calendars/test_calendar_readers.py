"""N17: every reader shows the hour that was meant, moves the date under its name, and takes it out again."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.desk.calendar_files import Appointment, calendar_file
from tests.calendars.readers import EACH_READER, HERE, Seen, read

ZONES = ("Europe/Berlin", "America/New_York", "Australia/Sydney")
# Winter and summer, the days around each change of the clocks in all three zones, and the years an importer has no
# rule for if it reads only the first line of one.
DAYS = (
    *("2027-01-12", "2027-07-13", "2028-01-11", "2029-07-10"),
    *("2027-03-13", "2027-03-14", "2027-03-15", "2027-03-27", "2027-03-28", "2027-03-29"),
    *("2027-04-03", "2027-04-04", "2027-04-05", "2027-10-02", "2027-10-03", "2027-10-04"),
    *("2027-10-30", "2027-10-31", "2027-11-01", "2027-11-06", "2027-11-07", "2027-11-08"),
)


@EACH_READER
@pytest.mark.parametrize("zone", ZONES)
def test_n17_half_past_three_in_the_afternoon_is_that_in_every_season(reader: str, zone: str) -> None:
    meant = [datetime.fromisoformat(f"{day}T15:30").replace(tzinfo=ZoneInfo(zone)) for day in DAYS]

    seen = only(read(reader, [calendar_file(appointment(each, minutes=90)) for each in meant], zone=zone))

    assert [each.begins for each in seen] == [f"{day} 15:30" for day in DAYS]
    assert [each.ends for each in seen] == [f"{day} 17:00" for day in DAYS]


@EACH_READER
@pytest.mark.parametrize(
    ("zone", "begins", "ends"),
    [
        ("Europe/Berlin", "2027-03-28 01:30", "2027-03-28 03:30"),
        ("Europe/Berlin", "2027-10-31 01:30", "2027-10-31 02:30"),
        ("America/New_York", "2027-03-14 01:30", "2027-03-14 03:30"),
        ("America/New_York", "2027-11-07 00:30", "2027-11-07 01:30"),
        ("Australia/Sydney", "2027-10-03 01:30", "2027-10-03 03:30"),
        ("Australia/Sydney", "2027-04-04 01:30", "2027-04-04 02:30"),
    ],
)
def test_n17_an_hour_lasts_an_hour_while_the_clocks_change(reader: str, zone: str, begins: str, ends: str) -> None:
    moment = datetime.fromisoformat(begins).replace(tzinfo=ZoneInfo(zone))

    [[seen]] = read(reader, [calendar_file(appointment(moment))], zone=zone)

    assert (seen.begins, seen.ends) == (begins, ends)


@EACH_READER
@pytest.mark.parametrize("zone", ZONES)
def test_n17_who_sits_elsewhere_sees_their_own_hour(reader: str, zone: str) -> None:
    nine = [datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZoneInfo("Europe/Berlin")) for day in DAYS]

    seen = only(read(reader, [calendar_file(appointment(each)) for each in nine], zone=zone))

    assert [each.begins for each in seen] == [f"{each.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" for each in nine]


@EACH_READER
def test_n17_moved_and_called_off_it_is_the_same_date(reader: str) -> None:
    nine = datetime(2027, 7, 13, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    files = [
        calendar_file(appointment(nine)),
        calendar_file(appointment(nine + timedelta(days=1), revision=1)),
        calendar_file(appointment(nine + timedelta(days=1), revision=2, is_cancelled=True)),
    ]

    seen = only(read(reader, files, zone="Europe/Berlin"))

    assert len({each.uid for each in seen}) == 1
    assert [(each.revision, each.method, each.status, each.begins) for each in seen] == [
        (0, "PUBLISH", "CONFIRMED", "2027-07-13 09:00"),
        (1, "PUBLISH", "CONFIRMED", "2027-07-14 09:00"),
        (2, "CANCEL", "CANCELLED", "2027-07-14 09:00"),
    ]


@pytest.mark.parametrize("day", DAYS)
def test_n17_nothing_in_the_file_has_to_be_worked_out(day: str) -> None:
    """The rule Microsoft publishes for Outlook takes of a zone only its first rule: so there is none to take."""
    content = calendar_file(appointment(datetime.fromisoformat(f"{day}T15:30+01:00"))).decode()

    lines = dict(line.split(":", 1) for line in content.splitlines())
    day = day.replace("-", "")
    assert (lines["DTSTART"], lines["DTEND"]) == (f"{day}T143000Z", f"{day}T153000Z")
    assert "TZID" not in content and "VTIMEZONE" not in content


def test_the_lock_of_the_readers_has_hashes_and_names_no_registry() -> None:
    lock = (HERE / "package-lock.json").read_text()
    installed = [each for name, each in json.loads(lock)["packages"].items() if name]

    assert installed and all(each["version"] and each["integrity"].startswith("sha512-") for each in installed)
    assert "resolved" not in lock and "://" not in lock


def appointment(starts_at: datetime, **more: Any) -> Appointment:
    known = {"uid": "meeting/1", "title": "Treffen im Tandem", "minutes": 60}
    return Appointment(starts_at=starts_at, written_at=datetime(2027, 1, 1, tzinfo=UTC), **{**known, **more})


def only(read: Sequence[Sequence[Seen]]) -> list[Seen]:
    """Each file holds one date."""
    assert all(len(dates) == 1 for dates in read)
    return [date for dates in read for date in dates]
