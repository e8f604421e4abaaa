"""Dates of a tandem: three times that suit both, a calendar file for each, moved and called off by either."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from handlers.leaving.views import pausing, standing_in
from handlers.pairing.views import proposals
from handlers.rounds.views import opening
from handlers.tandem.views import dates
from sandbox import Face
from tests.calendars.readers import EACH_READER, read
from tests.stories.story import Story

BERLIN = ZoneInfo("Europe/Berlin")
EIGENER_TERMIN, OWN_DATE = "Ein anderer Termin (Tag und Uhrzeit unten)", "Another date (day and time below)"


async def test_three_times_from_both_peoples_hours_and_a_file_for_both(story: Story) -> None:
    ben, anna = await a_tandem(story, bens=["mon-am", "tue-am", "wed-pm"], annas=["tue-am", "wed-pm", "thu-am"])

    await ben.click(dates.FIND)
    offered = offers(ben)
    await ben.submit({dates.PLACE: "Besprechungsraum 2"})
    await story.settle()

    assert offered == [
        "Dienstag, 12. Januar, 09:00 Uhr",
        "Mittwoch, 13. Januar, 14:00 Uhr",
        "Dienstag, 19. Januar, 09:00 Uhr",
        "Ein anderer Termin (Tag und Uhrzeit unten)",
    ]
    assert "*Euer Termin* (60 Minuten):\nDienstag, 12. Januar, 09:00 Uhr" in anna.group_messages[-1].text
    assert "Ort: Besprechungsraum 2" in anna.group_messages[-1].text
    for person in (ben, anna):
        event = event_of(person)
        assert event.start == datetime(2027, 1, 12, 9, tzinfo=BERLIN)
        assert event.end - event.start == timedelta(hours=1)
        assert str(event["location"]) == "Besprechungsraum 2"
        assert person.sees("Euer Treffen: Dienstag, 12. Januar, 09:00 Uhr.")


async def test_no_calendar_shows_with_whom_or_about_what(story: Story) -> None:
    ben, anna = await a_tandem(story)

    await sets_date(story, ben)

    for person in (ben, anna):
        content = person.saves("date.ics").decode()
        assert "Treffen im Tandem" in content
        assert not [word for word in ("Ben", "Anna", "KI", ben.user_id, anna.user_id) if word in content]


@pytest.mark.depends_on_engine
async def test_either_moves_it_and_the_calendar_follows_under_the_same_name(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    first = event_of(anna)

    await story.says(anna, dates.FIND, in_=anna.group_messages[-1])
    shown = {field.block_id: field.value for field in anna.modal.fields} if anna.modal else {}
    await anna.submit({dates.DAY: "2027-01-20", dates.CLOCK: "15:30", dates.MINUTES: "90"})
    await story.settle()

    then = event_of(ben)
    assert (shown[dates.DAY], shown[dates.CLOCK]) == ("2027-01-12", "09:00")
    assert "*Neuer Termin* (90 Minuten):\nMittwoch, 20. Januar, 15:30 Uhr" in ben.group_messages[-1].text
    assert then["uid"] == first["uid"] and int(then["sequence"]) == int(first["sequence"]) + 1
    assert then.start == datetime(2027, 1, 20, 15, 30, tzinfo=BERLIN)
    assert then.end - then.start == timedelta(minutes=90)


async def test_either_calls_it_off_and_both_calendars_forget_it(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    first = event_of(ben)

    await story.says(anna, dates.CALL_OFF)

    for person in (ben, anna):
        calendar = Calendar.from_ical(person.saves("date.ics"))
        assert str(calendar["method"]) == "CANCEL" and calendar.events[0]["uid"] == first["uid"]
    assert "Abgesagt:\nDienstag, 12. Januar, 09:00 Uhr" in ben.group_messages[-1].text


async def test_grace_and_ines_read_it_in_english_each_with_her_own_clock(story: Story) -> None:
    grace, ines = story.people("Grace", "Inês")
    await story.opens_round("Spring", language="en")
    await story.tandem(grace, ines)

    await grace.click(dates.FIND)
    offered = offers(grace)
    await grace.submit()
    await story.settle()

    assert offered[0] == f"Tuesday, 12 January, 09:00 (08:00 for {ines.mention})"
    assert "@Inês Magalhães: Tuesday, 12 January, 08:00" in grace.group_messages[-1].text
    assert ines.sees("Your meeting: Tuesday, 12 January, 08:00.") and grace.sees("Tuesday, 12 January, 09:00.")
    assert event_of(ines).start == event_of(grace).start == datetime(2027, 1, 12, 8, tzinfo=UTC)
    assert "Tandem meeting" in ines.saves("date.ics").decode()


async def test_across_the_clock_change_nine_stays_nine(story: Story) -> None:
    ben, anna = await a_tandem(story, starts_in=70)

    for day, hour_in_london in (("2027-03-26", 8), ("2027-03-29", 7)):
        await sets_date(story, ben, day=day, clock="09:00")
        assert event_of(anna).start == datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=BERLIN)
        assert event_of(anna).start.astimezone(UTC).hour == hour_in_london


@EACH_READER
async def test_n17_what_both_save_shows_the_hour_of_their_clocks_moves_and_goes(story: Story, reader: str) -> None:
    grace, ines = story.people("Grace", "Inês")
    await story.opens_round("Spring", language="en")
    await story.tandem(grace, ines)

    saved: dict[str, list[bytes]] = {"Europe/Berlin": [], "Europe/Lisbon": []}
    for day in ("2027-03-24", "2027-03-31", None):
        await (
            sets_date(story, grace, day=day, clock="09:00", own=OWN_DATE) if day else story.says(ines, dates.CALL_OFF)
        )
        for person in (grace, ines):
            saved[person.person.tz].append(person.saves("date.ics"))

    seen = {zone: [date for [date] in read(reader, files, zone=zone)] for zone, files in saved.items()}
    for zone, hour in (("Europe/Berlin", "09:00"), ("Europe/Lisbon", "08:00")):
        assert [(each.begins, each.revision, each.method, each.status) for each in seen[zone]] == [
            (f"2027-03-24 {hour}", 0, "PUBLISH", "CONFIRMED"),
            (f"2027-03-31 {hour}", 1, "PUBLISH", "CONFIRMED"),
            (f"2027-03-31 {hour}", 2, "CANCEL", "CANCELLED"),
        ]
    assert len({each.uid for dates_seen in seen.values() for each in dates_seen}) == 1


async def test_without_a_common_hour_one_can_still_type_a_date(story: Story) -> None:
    ben, anna = await without_a_common_hour(story)

    await ben.click(dates.FIND)
    said = ben.modal.text if ben.modal else ""
    await ben.submit({dates.DAY: "2027-01-14", dates.CLOCK: "11:00"})
    await story.settle()

    assert "Gemeinsame Zeiten habe ich in euren Angaben nicht gefunden." in said
    assert event_of(anna).start == datetime(2027, 1, 14, 11, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({}, "Wähle Tag und Uhrzeit."),
        ({dates.DAY: "2027-01-14"}, "Wähle Tag und Uhrzeit."),
        (
            {dates.DAY: "2027-01-11", dates.CLOCK: "08:00"},
            "Wähle eine Zeit, die noch kommt, höchstens ein Jahr im Voraus.",
        ),
        (
            {dates.DAY: "2029-01-11", dates.CLOCK: "08:00"},
            "Wähle eine Zeit, die noch kommt, höchstens ein Jahr im Voraus.",
        ),
    ],
)
async def test_a_date_that_cannot_be_is_refused_beside_the_field(
    story: Story, typed: dict[str, Any], error: str
) -> None:
    ben, anna = await without_a_common_hour(story)

    await ben.click(dates.FIND)
    await ben.submit(typed)

    assert ben.modal is not None and ben.modal.errors == {dates.DAY: error}
    assert not anna.sees("Termin*")


async def test_what_suits_both_leaves_out_what_the_buddy_has_with_another_learner(story: Story) -> None:
    anna, ben, dieter = story.people("Anna", "Ben", "Dieter")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"], second={"capacity": "2"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=["customers"])
    await story.releases()
    for learner in (ben, dieter):
        await story.says(learner, "proposal.yes")
        await story.says(anna, "proposal.yes")

    await sets_date(story, ben)
    await dieter.click(dates.FIND)

    assert offers(dieter)[0] == "Dienstag, 12. Januar, 14:00 Uhr"


async def test_when_one_leaves_only_the_partner_gets_the_file_that_takes_it_out(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    before = len(ben.direct_messages)

    await story.leaves(ben)

    assert str(Calendar.from_ical(anna.saves("date.ics"))["method"]) == "CANCEL"
    assert "Dein Tandem mit @Ben Schröder ist zu Ende." in anna.direct_messages[-2].text
    assert "Das Treffen entfällt: Dienstag, 12. Januar, 09:00 Uhr." in anna.direct_messages[-1].text
    assert [message.files for message in ben.direct_messages[before:]] == [[]]


async def test_when_one_ends_only_this_tandem_both_calendars_forget_the_date(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)

    await story.leaves(ben, only=anna)

    for person in (ben, anna):
        assert str(Calendar.from_ical(person.saves("date.ics"))["method"]) == "CANCEL"
    await story.pass_time(days=40)
    kinds = [row["kind"] for row in (await story.stored())["outbox_message"]]
    assert "called-off" not in kinds


async def test_whoever_pauses_gets_the_partners_file_afterwards(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await story.pauses(ben, "2027-01-20")
    before = len(ben.direct_messages)

    await sets_date(story, anna, day="2027-01-27", clock="10:00")
    during = len(ben.direct_messages)
    await story.until("2027-01-20", "12:00")

    assert during == before
    assert event_of(ben).start == datetime(2027, 1, 27, 10, tzinfo=BERLIN)


async def test_a_button_of_a_tandem_that_has_ended_does_nothing(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await story.leaves(ben)

    await anna.click(dates.FIND)

    assert anna.modal is not None and not anna.modal.fields


async def test_somebody_elses_tandem_cannot_be_given_a_date(story: Story) -> None:
    ben, _ = await a_tandem(story)
    dieter, emre = story.people("Dieter", "Emre")
    await story.tandem(dieter, emre, "customers")
    foreign = ben.group_messages[0].raw["blocks"][-1]["elements"][0]["value"]
    button = dieter.group_messages[0].raw["blocks"][-1]["elements"][0]
    button["value"] = foreign

    await dieter.click(dates.FIND)

    assert dieter.modal is not None and not dieter.modal.fields


async def test_dates_stand_in_my_data_and_their_places_are_forgotten(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await ben.click(dates.FIND)
    await ben.submit({dates.PLACE: "Raum <2> & Flur"})
    await story.settle()

    await story.asks(anna, "meine-daten")
    shown = anna.modal.text if anna.modal else ""
    await story.leaves(ben, only=anna)
    await story.pass_time(days=31)

    assert "*Termin am 12. Januar 2027*\n09:00, Raum <2> & Flur" in shown
    assert [row["place"] for row in (await story.stored())["meeting"]] == [""]


async def test_in_a_small_group_everybody_who_learns_makes_a_date_with_the_buddy(story: Story) -> None:
    anna, ben, dieter = story.people("Anna", "Ben", "Dieter")
    await story.opens_round(**{opening.LARGEST_GROUP: "3"})
    await story.signs_up(anna, offers=["ai-assistants"], second={"capacity": "2"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=["ai-assistants"], second={"meeting": ["online", "small-group"]})
    await story.releases()
    for learner in (ben, dieter):
        await story.says(learner, proposals.YES)
        await story.says(anna, proposals.YES)
    introduction = ben.group_messages[-1]

    for learner in (ben, dieter):
        await learner.click(dates.FIND, in_=introduction)
        await learner.submit()
        await story.settle()

    assert event_of(ben).start == datetime(2027, 1, 12, 9, tzinfo=BERLIN)
    assert event_of(dieter).start == datetime(2027, 1, 12, 14, tzinfo=BERLIN)
    assert sum("date.ics" in message.files for message in anna.direct_messages) == 2


@pytest.mark.depends_on_engine
async def test_a_date_with_a_stand_in_falls_with_the_end_of_standing_in(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_round(weeks=20)
    await story.tandem(ben, anna)
    await story.signs_up(emre, offers=["ai-assistants"])
    await story.until("2027-01-26", "10:00")
    await anna.command("/buddy", "pause")
    await anna.submit({pausing.UNTIL: "2027-03-15"})
    await story.says(anna, standing_in.LOOK)
    for person in (ben, emre):
        await story.says(person, proposals.YES)
    await sets_date(story, ben, day="2027-03-17", clock="09:00")
    before = str(Calendar.from_ical(emre.saves("date.ics"))["method"])

    await story.until("2027-03-15", "12:00")

    assert before == "PUBLISH"
    for person in (ben, emre):
        assert str(Calendar.from_ical(person.saves("date.ics"))["method"]) == "CANCEL"


# --- what these stories have in common


async def a_tandem(
    story: Story, *, bens: list[str] | None = None, annas: list[str] | None = None, starts_in: int = 14
) -> tuple[Face, Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot(starts_in=starts_in)
    await story.signs_up(anna, offers=["ai-assistants"], second={"meeting": ["online", *(annas or [])]})
    await story.signs_up(ben, wants=["ai-assistants"], second={"meeting": ["online", *(bens or [])]})
    await story.releases()
    for person in (ben, anna):
        await story.says(person, "proposal.yes")
    return ben, anna


async def sets_date(
    story: Story, person: Face, *, day: str | None = None, clock: str | None = None, own: str = EIGENER_TERMIN
) -> None:
    """The first time that is offered, or a day and hour of one's own."""
    await person.click(dates.FIND)
    await person.submit({dates.CHOICE: own, dates.DAY: day, dates.CLOCK: clock} if day else {})
    await story.settle()


async def without_a_common_hour(story: Story) -> tuple[Face, Face]:
    """Anna has other times than when the two were matched."""
    ben, anna = await a_tandem(story, bens=["mon-am"], annas=["mon-am"])
    await story.signs_up(anna, offers=["ai-assistants"], second={"meeting": ["online", "fri-pm"]})
    return ben, anna


def offers(person: Face) -> list[str]:
    fields = person.modal.fields if person.modal else []
    return [option for field in fields if field.block_id == dates.CHOICE for option in field.options]


def event_of(person: Face) -> Any:
    return Calendar.from_ical(person.saves("date.ics")).events[0]
