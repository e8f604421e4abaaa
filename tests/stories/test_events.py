"""Kick-off and closing: everybody is invited with a calendar file, hears of changes, and is reminded once."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from handlers.desk.calendar_files import CALENDAR_NAME
from handlers.events import inviting
from handlers.events.views import events as view
from programme.events import EventKind
from sandbox import Face
from tests.stories.story import Story

AI = "ai-assistants"
BERLIN = ZoneInfo("Europe/Berlin")
KICK_OFF: dict[str, Any] = {view.DAY: "2027-01-25", view.AT: "10:00", view.PLACE: "Raum 2.14"}


async def test_everybody_is_invited_with_an_agenda_and_a_file_for_the_calendar(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)

    await _sets(story, **KICK_OFF, note="Ich bringe <!channel> Kuchen mit.")

    invitation = ben.direct_messages[-1].text
    assert "Herzliche Einladung zum Auftakt!" in invitation
    assert "Montag, 25. Januar, 10:00 bis 11:00 Uhr" in invitation
    assert "Raum 2.14" in invitation and "Kuchen mit." in invitation
    assert "3. Was mir noch Sorgen macht" in invitation
    assert "&lt;!channel&gt;" in str(ben.direct_messages[-1].raw)
    event = _event(anna)
    assert event.start == datetime(2027, 1, 25, 10, tzinfo=BERLIN)
    assert (str(event["location"]), str(event["sequence"])) == ("Raum 2.14", "0")
    assert "Was mir noch Sorgen macht" in str(event["description"])


async def test_the_coordination_reads_a_preview_in_the_channel(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)

    await _sets(story, **KICK_OFF)

    posted = story.slack.channel("digital-buddies").messages[-1].text
    assert "@Ulrike Schönfeld hat einen Termin festgelegt: Auftakt." in posted
    assert "Herzliche Einladung zum Auftakt!" in posted and "Was mir noch Sorgen macht" in posted
    assert story.coordinator.sees("Gespeichert. Die Nachrichten gehen jetzt raus")


async def test_in_english_and_in_ones_own_time_zone(story: Story) -> None:
    ines, grace = story.people("Inês", "Grace")
    await _round_with(story, ines, grace)

    await _sets(story, **KICK_OFF)
    # Where it is eight in the morning, the invitation waits an hour.
    assert "invited" not in ines.direct_messages[-1].text
    await story.pass_time(hours=2)

    assert "You're warmly invited to the kick-off!" in ines.direct_messages[-1].text
    assert "Monday, 25 January, 09:00 to 10:00 your time" in ines.direct_messages[-1].text
    assert "Monday, 25 January, 10:00 to 11:00\n" in grace.direct_messages[-1].text
    assert _event(ines).start == datetime(2027, 1, 25, 10, tzinfo=BERLIN)


async def test_across_the_change_of_the_clocks_ten_stays_ten(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round("Frühjahr", starts_on="2027-03-29", sign_up_until="2027-03-26")
    await story.signs_up(ben, wants=[AI])

    await _sets(story, **{**KICK_OFF, view.DAY: "2027-03-30"})
    await story.until("2027-03-28", "23:00")
    before = len(ben.direct_messages)
    await story.until("2027-03-29", "10:00")

    assert _event(ben).start == datetime(2027, 3, 30, 10, tzinfo=BERLIN)
    assert "Dienstag, 30. März, 10:00 bis 11:00 Uhr" in ben.direct_messages[-1].text
    # Easter Monday is no working day: the reminder came on Thursday.
    assert len(ben.direct_messages) == before
    assert _sent_at(ben) == datetime(2027, 3, 25, 9, tzinfo=BERLIN)
    assert not anna.direct_messages


@pytest.mark.depends_on_engine
async def test_who_is_invited_is_reminded_once_on_the_working_day_before(story: Story) -> None:
    ben, ines = story.people("Ben", "Inês")
    await _round_with(story, ben, ines)
    await _sets(story, **KICK_OFF)
    before = len(ben.direct_messages)

    await story.until("2027-01-25", "12:00")

    assert [m.notification for m in ben.direct_messages[before:]] == ["Erinnerung an einen Termin"]
    assert "Bald ist es so weit: Auftakt!" in ben.direct_messages[-1].text
    assert _sent_at(ben) == datetime(2027, 1, 22, 9, tzinfo=BERLIN)
    assert _sent_at(ines) == datetime(2027, 1, 22, 9, tzinfo=ZoneInfo("Europe/Lisbon"))


async def test_at_night_nobody_is_written_to(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await story.until("2027-01-14", "22:30")
    before = len(ben.direct_messages)

    await _sets(story, **KICK_OFF)
    in_the_night = len(ben.direct_messages)
    await story.until("2027-01-15", "09:30")

    assert in_the_night == before
    assert _sent_at(ben) == datetime(2027, 1, 15, 9, tzinfo=BERLIN)


async def test_a_date_that_moves_keeps_its_place_in_the_calendar(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    first = _event(ben)

    await _sets(story, **{**KICK_OFF, view.DAY: "2027-01-26", view.AT: "14:30"})

    moved = _event(ben)
    assert "Beim Auftakt hat sich etwas geändert." in ben.direct_messages[-1].text
    assert moved["uid"] == first["uid"] and str(moved["sequence"]) == "1"
    assert moved.start == datetime(2027, 1, 26, 14, 30, tzinfo=BERLIN)
    await story.until("2027-01-25", "09:30")
    assert "Dienstag, 26. Januar, 14:30 bis 15:30 Uhr" in ben.direct_messages[-1].text
    assert ben.direct_messages[-1].notification == "Erinnerung an einen Termin"


async def test_saved_again_as_it_was_it_tells_nobody_anything(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    before = len(ben.direct_messages)

    await _sets(story)

    assert len(ben.direct_messages) == before


async def test_a_date_that_is_called_off_leaves_the_calendar_and_is_not_recalled(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)

    await _calls_off(story)
    before = len(ben.direct_messages)
    await story.until("2027-01-25", "12:00")

    assert "Der Auftakt fällt aus" in ben.direct_messages[-1].text
    calendar = Calendar.from_ical(ben.saves(CALENDAR_NAME))
    assert (str(calendar["method"]), str(calendar.events[0]["sequence"])) == ("CANCEL", "1")
    assert len(ben.direct_messages) == before
    assert not anna.sees("Auftakt: Montag")


async def test_called_off_before_anybody_heard_of_it_nobody_hears_of_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await story.until("2027-01-14", "22:30")
    before = len(ben.direct_messages)

    await _sets(story, **KICK_OFF)
    await _calls_off(story)
    await story.until("2027-01-15", "12:00")

    assert len(ben.direct_messages) == before


async def test_moved_before_anybody_heard_of_it_one_invitation_comes(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await story.until("2027-01-14", "22:30")
    before = len(ben.direct_messages)

    await _sets(story, **KICK_OFF)
    await _sets(story, **{**KICK_OFF, view.AT: "11:00"})
    await story.until("2027-01-15", "12:00")

    assert len(ben.direct_messages) == before + 1
    assert "Herzliche Einladung zum Auftakt!" in ben.direct_messages[-1].text
    assert "11:00 bis 12:00 Uhr" in ben.direct_messages[-1].text


@pytest.mark.depends_on_engine
async def test_after_calling_off_it_can_be_set_again(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    await _calls_off(story)

    await _sets(story, **{**KICK_OFF, view.AT: "11:00"})

    event = _event(ben)
    assert (str(event["status"]), str(event["sequence"])) == ("CONFIRMED", "2")
    assert "11:00 bis 12:00 Uhr" in ben.direct_messages[-1].text


async def test_who_joins_later_gets_the_invitation_with_the_welcome(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)

    await story.signs_up(emre, offers=[AI])
    await story.pass_time(hours=1)

    welcome, invitation = emre.direct_messages
    assert "Du bist dabei" in welcome.text
    assert "Herzliche Einladung zum Auftakt!" in invitation.text
    await story.until("2027-01-22", "12:00")
    assert emre.direct_messages[-1].notification == "Erinnerung an einen Termin"


async def test_after_the_event_nobody_is_invited_to_it(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    await story.until("2027-01-25", "12:00")

    await story.signs_up(emre, offers=[AI])

    assert "Du bist dabei" in emre.direct_messages[-1].text


@pytest.mark.depends_on_engine
async def test_who_leaves_hears_nothing_more_and_who_comes_back_is_invited_again(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    await story.leaves(ben)
    after = len(ben.direct_messages)

    await _sets(story, **{**KICK_OFF, view.AT: "11:00"})
    await story.pass_time(days=1)
    assert len(ben.direct_messages) == after

    await story.signs_up(ben, wants=[AI])
    assert "11:00 bis 12:00 Uhr" in ben.direct_messages[-1].text


async def test_a_pause_is_not_disturbed_and_the_invitation_comes_after_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await story.pauses(ben, "2027-01-20")
    before = len(ben.direct_messages)

    await _sets(story, **KICK_OFF)
    during = len(ben.direct_messages)
    await story.until("2027-01-20", "12:00")

    assert during == before
    assert "Herzliche Einladung zum Auftakt!" in ben.direct_messages[-1].text


async def test_a_pause_is_over_when_it_is_where_the_person_lives(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await ben.changes(tz="Pacific/Honolulu")
    await _round_with(story, ben, anna)
    await story.pauses(ben, "2027-01-20")
    before = len(ben.direct_messages)

    await _sets(story, **KICK_OFF)
    await story.until("2027-01-19", "15:00", zone="Pacific/Honolulu")  # where the round is, it is the 20th
    during = len(ben.direct_messages)
    await story.until("2027-01-20", "12:00", zone="Pacific/Honolulu")

    assert during == before
    assert "Herzliche Einladung zum Auftakt!" in ben.direct_messages[-1].text


async def test_the_next_date_stands_on_the_home_tab_and_in_my_data(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    line = "Auftakt: Montag, 25. Januar, 10:00 bis 11:00 Uhr, Raum 2.14"

    await ben.opens_home()
    await story.asks(anna, "meine-daten")

    assert ben.home is not None and line in ben.home.text
    assert anna.modal is not None and line in anna.modal.text
    await story.until("2027-01-25", "12:00")
    await ben.opens_home()
    assert line not in ben.home.text


async def test_two_coordinators_at_once_do_not_overwrite_each_other(story: Story) -> None:
    ben, anna, thomas = story.people("Ben", "Anna", "Thomas")
    await _round_with(story, ben, anna)
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click("coordinators.choose")
    await ulrike.submit(coordinators=[ulrike, thomas])
    await story.settle()
    for person in (ulrike, thomas):
        await _opens_form(person)

    await ulrike.submit(KICK_OFF)
    await thomas.submit({**KICK_OFF, view.AT: "15:00"})
    await story.settle()

    assert thomas.sees("Hier hat sich inzwischen etwas geändert.")
    assert "10:00 bis 11:00 Uhr" in ben.direct_messages[-1].text


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({view.DAY: "2027-01-10"}, "Das liegt in der Vergangenheit."),
        ({view.DAY: "2027-01-11", view.AT: "08:00"}, "Das liegt in der Vergangenheit."),
        ({view.DAY: "0001-01-01"}, "Das liegt in der Vergangenheit."),
        ({view.DAY: "9999-12-31"}, "Das sind mehr als zwei Jahre."),
        ({view.PLACE: "http://evil.example"}, "der mit https:// beginnt"),
        ({view.PLACE: "   "}, "Ohne Ort oder Link findet niemand hin."),
    ],
)
async def test_what_cannot_be_is_said_beside_the_field(story: Story, values: dict[str, Any], error: str) -> None:
    await story.opens_pilot()
    await _opens_form(story.coordinator)

    await story.coordinator.submit({**KICK_OFF, **values})

    assert error in str(story.coordinator.modal.errors if story.coordinator.modal else "")


async def test_a_large_round_is_told_in_portions(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inviting, "PORTION", 2)
    people = story.people("Ben", "Anna", "Emre", "Dieter", "Petra")
    await _round_with(story, *people)

    await _sets(story, **KICK_OFF)

    assert all("Herzliche Einladung" in person.direct_messages[-1].text for person in people)


async def test_a_date_takes_nothing_from_the_message_budget(story: Story) -> None:
    rows = (await _kinds_after_setting(story))["date"]

    assert rows == {False}


async def _kinds_after_setting(story: Story) -> dict[str, set[bool]]:
    ben, anna = story.people("Ben", "Anna")
    await _round_with(story, ben, anna)
    await _sets(story, **KICK_OFF)
    found: dict[str, set[bool]] = {}
    for row in (await story.stored())["outbox_message"]:
        found.setdefault(row["kind"], set()).add(row["unasked"])
    return found


async def _round_with(story: Story, *people: Face) -> None:
    await story.opens_pilot()
    for person in people:
        await story.signs_up(person, wants=[AI])


async def _opens_dates(person: Face) -> None:
    if person.modal is not None:
        await person.close_modal(everything=True)
    await person.command("/buddy-coordination")
    await person.click(view.OPEN)


async def _opens_form(person: Face, kind: EventKind = EventKind.KICK_OFF) -> None:
    await _opens_dates(person)
    value = next(b.value for b in person.modal.buttons if (b.value or "").endswith(f"/{kind.value}"))  # type: ignore[union-attr]
    await person.click(view.EDIT, value=value)


async def _sets(story: Story, **values: Any) -> None:
    await _opens_form(story.coordinator)
    await story.coordinator.submit(values)
    await story.settle()


async def _calls_off(story: Story) -> None:
    await _opens_dates(story.coordinator)
    await story.coordinator.click(view.CALL_OFF)
    await story.settle()


def _event(person: Face) -> Event:
    return Calendar.from_ical(person.saves(CALENDAR_NAME)).events[0]


def _sent_at(person: Face) -> datetime:
    return datetime.fromtimestamp(float(person.direct_messages[-1].ts), BERLIN).replace(microsecond=0)
