"""Cancelling a round: meant once, nothing of it goes on, and everybody who takes part hears so kindly."""

import asyncio

import pytest
from icalendar import Calendar

from handlers.asking.views import rating
from handlers.coordinating.views import applications, appointing, coordination
from handlers.desk.calendar_files import CALENDAR_NAME
from handlers.events.views import events
from handlers.joining.views import applied
from handlers.pairing.views import matching, proposals
from handlers.rounds.views import cancelling as view
from handlers.rounds.views import changing
from handlers.tandem.views import dates
from programme.events import EventKind
from sandbox import Face
from tests.stories.story import Story

NEWS = "*Pilot Januar 2027* ist leider abgesagt. Danke, dass du dabei warst!"


async def test_it_is_asked_once_with_what_is_at_stake_and_thinking_better_of_it_changes_nothing(
    story: Story,
) -> None:
    ben, anna, petra = story.people("Ben", "Anna", "Petra")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.signs_up(petra, wants=["materials"])

    await _asks_to_cancel(story)
    asked = story.coordinator.modal.text if story.coordinator.modal else ""
    await story.coordinator.close_modal(everything=True)
    await story.settle()

    assert "Möchtest du *Pilot Januar 2027* wirklich absagen?" in asked
    assert "Angemeldet sind 3, und es läuft ein Tandem." in asked
    assert (await story.stored())["cohort"][0]["cancelled_at"] is None


@pytest.mark.depends_on_engine
async def test_everybody_hears_once_and_kindly_and_nothing_comes_afterwards(story: Story) -> None:
    ben, anna, grace = story.people("Ben", "Anna", "Grace")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.signs_up(grace, wants=["materials"])
    await story.until("2027-02-01", "12:00")
    before = {person: len(person.direct_messages) for person in (ben, anna, grace)}

    await _cancels(story, words="Wir ziehen um.\nIm <!channel> Herbst geht es weiter.")
    await story.pass_time(weeks=12)

    heard = {person: person.direct_messages[count:] for person, count in before.items()}
    assert [len(messages) for messages in heard.values()] == [1, 1, 1]
    bens = heard[ben][0]
    assert NEWS in bens.text and "Damit endet auch dein Tandem mit @Anna Lübke." in bens.text
    assert "lösche ich nach 30 Tagen" in bens.text and "Herbst geht es weiter." in bens.text
    assert "&lt;!channel&gt;" in str(bens.raw)
    assert "has been cancelled, sorry" in heard[grace][0].text and "tandem" not in heard[grace][0].text
    assert len(ben.group_messages) == 1
    channel = story.slack.channel("digital-buddies").messages[-1].text
    assert "@Ulrike Schönfeld hat *Pilot Januar 2027* abgesagt. 3 waren angemeldet" in channel


async def test_what_was_planned_is_planned_no_more_and_tandems_are_completed_without_a_rating(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-22", "12:00")

    await _cancels(story)

    stored = await story.stored()
    assert {row["state"] for row in stored["tandem"]} == {"completed"}
    assert await story.bot.upcoming(10) == []
    assert not ben.sees("Eine letzte Frage.")
    await ben.click(rating.CHOOSE[3])
    assert ben.sees("Gerade gibt es nichts zu bewerten.")


async def test_drafts_and_proposals_lapse_and_old_buttons_say_so(story: Story) -> None:
    people = story.people("Ben", "Anna", "Dieter", "Emre")
    ben, anna, dieter, emre = people
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.releases()
    await story.says(ben, proposals.YES)
    question = anna.direct_messages[-1]
    await story.signs_up(emre, offers=["materials"])
    await story.signs_up(dieter, wants=["materials"])
    await story.drafts()

    await _cancels(story)
    await story.pass_time(days=5)

    states = {row["state"] for row in (await story.stored())["proposal"]}
    assert states == {"lapsed", "discarded"}
    assert proposals.YES not in [button.action_id for button in question.buttons]
    assert (await story.stored())["tandem"] == []
    assert not story.coordinator.sees("wartet noch")


@pytest.mark.depends_on_engine
async def test_a_yes_in_the_very_moment_makes_no_tandem(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.releases()
    await story.says(ben, proposals.YES)
    await _asks_to_cancel(story)

    await story.coordinator.submit()
    await anna.click(proposals.YES)
    await story.settle()

    assert (await story.stored())["tandem"] == []
    assert NEWS in str([message.text for message in anna.direct_messages])


async def test_dates_are_taken_out_of_the_calendars(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await _invites(story)

    await _cancels(story)

    file = Calendar.from_ical(ben.saves(CALENDAR_NAME))
    assert str(file["method"]) == "CANCEL" and str(file.events[0]["status"]) == "CANCELLED"
    told = [message.text for message in ben.direct_messages[-2:]]
    assert NEWS in told[0]
    assert "*Pilot Januar 2027* ist abgesagt. Damit fällt auch dieser Termin aus: Abschluss" in told[1]
    assert "läuft weiter" not in told[1]


async def test_the_dates_of_a_tandem_are_called_off_with_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.click(dates.FIND)
    await ben.submit()
    await story.settle()

    await _cancels(story)
    await story.pass_time(weeks=3)

    assert str(Calendar.from_ical(anna.saves(CALENDAR_NAME))["method"]) == "CANCEL"
    assert [row["cancelled_at"] is None for row in (await story.stored())["meeting"]] == [False]
    assert not ben.sees("Habt ihr euch getroffen")


async def test_in_the_evening_everybody_hears_the_next_morning(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-01-28", "21:00")

    await _cancels(story)
    that_evening = ben.sees(NEWS)
    await story.until("2027-01-29", "09:30")

    assert not that_evening
    assert ben.sees(NEWS)


async def test_whoever_likes_hears_of_the_next_round(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await _cancels(story)

    await story.says(ben, view.INTEREST)
    await story.pass_time(days=1)
    await story.opens_round("Herbst")
    await story.pass_time(days=4)

    assert "Sobald ein neuer Durchgang öffnet, schreibe ich dir." in str([m.text for m in ben.direct_messages])
    assert "*Herbst*" in ben.direct_messages[-1].text
    assert "*Herbst*" not in str([m.text for m in anna.direct_messages])


async def test_an_old_button_of_somebody_who_has_left_meanwhile_puts_nobody_on_the_list(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await _cancels(story)
    await story.leaves(ben)

    await ben.click(view.INTEREST)

    assert ben.sees("Das ist nicht mehr aktuell.")
    assert all(row["interested_at"] is None for row in (await story.stored())["person"])


@pytest.mark.depends_on_engine
async def test_what_was_confided_is_erased_thirty_days_later(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"], second={"hope": "Mut", "not_with": [story.person("Emre")]})
    await story.writes(ben, "nur für mich")
    await _cancels(story)

    await story.pass_time(days=29)
    kept = await _confided(story)
    await story.pass_time(days=2)

    assert kept > 0
    assert await _confided(story) == 0
    assert (await story.stored())["reply"] == []


async def test_a_cancelled_round_makes_no_report_and_no_summary_and_takes_nobody(story: Story) -> None:
    ben, ulrike, thomas = story.people("Ben", "Ulrike", "Thomas")
    await story.opens_pilot()
    await _also_coordinates(story, thomas)
    for action in (coordination.SUMMARY, matching.OPEN, events.OPEN, changing.CHANGE):
        await ulrike.close_modal(everything=True) if ulrike.modal else None
        await thomas.close_modal(everything=True) if thomas.modal else None
        await story.opens_pilot()
        await ulrike.close_modal(everything=True)
        await thomas.command("/buddy-coordination")
        await _cancels(story)
        await thomas.click(action)
        assert thomas.sees("Das ist nicht mehr aktuell."), action
    await _cancels(story)
    await ben.command("/buddy", "anmelden")
    await story.pass_time(weeks=14)

    kinds = {row["kind"] for row in (await story.stored())["outbox_message"]}
    assert ben.modal is not None and ben.modal.title == "Anmelden" and "Gerade" in ben.modal.text
    assert "report" not in kinds
    assert not any("letzte Zusammenfassung" in m.text for m in story.slack.channel("digital-buddies").messages)


async def test_after_the_last_day_there_is_nothing_left_to_cancel(story: Story) -> None:
    await story.opens_pilot()
    await _asks_to_cancel(story)
    await story.until("2027-03-22", "12:00")

    await story.coordinator.submit()

    assert story.coordinator.sees("Das ist nicht mehr aktuell.")
    assert (await story.stored())["cohort"][0]["cancelled_at"] is None


async def test_a_form_that_stood_open_changes_nothing_in_a_cancelled_round(story: Story) -> None:
    thomas = story.person("Thomas")
    await story.opens_pilot()
    await _also_coordinates(story, thomas)
    await thomas.command("/buddy-coordination")
    await thomas.click(changing.CHANGE)
    await thomas.click(changing.EDIT)

    await _cancels(story)
    await thomas.submit({changing.ENDS_ON: "2027-04-19"})
    await story.settle()

    assert thomas.sees("Das ist nicht mehr aktuell.")
    assert (await story.stored())["cohort"][0]["ends_on"].isoformat() == "2027-03-22"
    assert await story.bot.upcoming(10) == []


async def test_an_application_is_not_approved_any_more(story: Story) -> None:
    anna, thomas = story.people("Anna", "Thomas")
    await story.opens_round("Frühjahr", selection=["buddies-apply"])
    await story.signs_up(anna, offers=["customers"])
    await _also_coordinates(story, thomas)
    await thomas.command("/buddy-coordination")
    await thomas.click(applied.OPEN)

    await _cancels(story)
    await thomas.click(applications.APPROVE)
    await story.pass_time(days=3)

    assert thomas.sees("Das ist nicht mehr aktuell.")
    assert "*Frühjahr* ist leider abgesagt." in anna.direct_messages[-1].text


@pytest.mark.depends_on_engine
async def test_sent_twice_it_is_cancelled_once(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await _asks_to_cancel(story)

    await asyncio.gather(story.coordinator.submit(), story.coordinator.submit())
    await story.settle()

    assert len([m for m in ben.direct_messages if NEWS in m.text]) == 1
    assert len([m for m in story.slack.channel("digital-buddies").messages if "abgesagt" in m.text]) == 1
    assert not story.coordinator.sees("schiefgegangen")


async def _also_coordinates(story: Story, person: Face) -> None:
    ulrike = story.coordinator
    if ulrike.modal is not None:
        await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({appointing.COORDINATORS: [ulrike, person]})
    await story.settle()


async def _asks_to_cancel(story: Story) -> None:
    ulrike = story.coordinator
    if ulrike.modal is not None:
        await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE)
    await ulrike.click(view.OPEN)


async def _cancels(story: Story, words: str = "") -> None:
    await _asks_to_cancel(story)
    await story.coordinator.submit({view.WORDS: words} if words else {})
    await story.settle()


async def _invites(story: Story) -> None:
    ulrike = story.coordinator
    if ulrike.modal is not None:
        await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(events.OPEN)
    value = next(b.value for b in ulrike.modal.buttons if (b.value or "").endswith(EventKind.CLOSING.value))  # type: ignore[union-attr]
    await ulrike.click(events.EDIT, value=value)
    await ulrike.submit({events.DAY: "2027-03-22", events.AT: "15:00", events.PLACE: "Kantine"})
    await story.settle()


async def _confided(story: Story) -> int:
    stored = await story.stored()
    rows = [row for table in ("person", "enrolment", "want", "offer", "reply") for row in stored[table]]
    return sum(isinstance(value, bytes) for row in rows for value in row.values())
