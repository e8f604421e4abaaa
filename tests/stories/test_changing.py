"""Changing a round that is open: what was planned moves along, and everybody hears of new dates once."""

import asyncio
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.asking.views import check_ins, rating
from handlers.asking.views.check_ins import ACTIONS
from handlers.coordinating.views import appointing
from handlers.rounds.views import changing as view
from handlers.rounds.views import opening, rewording
from programme.calendar import local_date
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story

BERLIN = ZoneInfo("Europe/Berlin")
SAVED, MEANWHILE = "Gespeichert.", "Hier hat inzwischen jemand anderes etwas geändert."


async def test_the_form_holds_what_holds(story: Story) -> None:
    ulrike = story.coordinator
    await story.opens_round(places=12, greeting="Macht mit!", greeting_by="Petra", contact=ulrike)

    await _opens_form(story)

    assert ulrike.modal is not None
    values = {field.block_id: field.value for field in ulrike.modal.fields}
    assert values[opening.NAME] == "Frühjahr"
    assert (values[opening.STARTS_ON], values[view.ENDS_ON]) == ("2027-01-25", "2027-07-26")
    assert values[opening.CHECK_IN_AT] == "09:00"
    assert (values[opening.PLACES], values[opening.GREETING]) == ("12", "Macht mit!")


async def test_a_new_end_reaches_everybody_once_and_what_was_planned_moves_along(story: Story) -> None:
    ben, anna, grace, daniel = story.people("Ben", "Anna", "Grace", "Daniel")
    await story.opens_pilot()
    await story.tandems((ben, anna), (grace, daniel))
    await story.until("2027-02-05", "12:00")

    await _changes(story, {view.ENDS_ON: "2027-04-19"})
    await story.pass_time(days=4)

    assert _news(ben) == _news(anna) == ["*Pilot Januar 2027* hat ein neues Ende: 19. April 2027."]
    assert "*Pilot Januar 2027* has a new end: 19 April 2027." in str([m.text for m in grace.direct_messages])
    assert await _due(story, "closing") == ["2027-04-19"]
    assert await _due(story, "interim") == ["2027-03-08"]
    assert await _due(story, "farewell") == ["2027-05-03"]
    posted = story.slack.channel("digital-buddies").messages
    assert any("@Ulrike Schönfeld hat den Zeitplan von *Pilot Januar 2027* geändert" in m.text for m in posted)
    assert any("• Ende am 19. April 2027" in m.text and "Start" not in m.text for m in posted)


async def test_a_round_that_was_made_longer_is_asked_about_until_its_new_end(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    # The last question of eight weeks was asked on 15 March; the next one would have come after the end.
    for monday in ("2027-02-01", "2027-02-15", "2027-03-01", "2027-03-15"):
        await story.until(monday, "12:00")
        await story.says(ben, ACTIONS[Answer.MET])

    await _changes(story, {view.ENDS_ON: "2027-04-19"})
    await story.until("2027-04-20", "12:00")

    asked = [_day(row["asked_at"]) for row in await _asked(story, ben)]
    assert asked[-2:] == ["2027-03-30", "2027-04-13"]
    assert "Eine letzte Frage." in ben.direct_messages[-1].text


async def test_an_earlier_end_takes_the_questions_after_it_away(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await story.until("2027-02-02", "12:00")

    await _changes(story, {view.ENDS_ON: "2027-02-15"})
    planned = [row for row in (await story.stored())["checkin"] if not row["asked_at"] and not row["dropped_at"]]
    await story.until("2027-02-16", "12:00")

    assert planned == []
    assert "*Pilot Januar 2027* geht zu Ende." in str([m.text for m in ben.direct_messages])
    assert {row["state"] for row in (await story.stored())["tandem"]} == {"completed"}


async def test_an_end_that_moves_back_again_brings_the_questions_back(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await story.until("2027-02-02", "12:00")
    before = await _planned(story, ben)

    await _changes(story, {view.ENDS_ON: "2027-02-15"})
    await _changes(story, {view.ENDS_ON: "2027-03-22"})

    assert await _planned(story, ben) == before


async def test_a_new_start_moves_the_sign_up_the_first_question_and_the_nudge(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)

    await _changes(story, {opening.SIGN_UP_UNTIL: "2027-02-05", opening.STARTS_ON: "2027-02-08"})
    await story.pass_time(days=4)

    assert _news(ben) == [
        "*Pilot Januar 2027* hat einen neuen Zeitplan: Start am 8. Februar 2027, Ende am 22. März 2027."
    ]
    assert await _planned(story, ben) == ["2027-02-15 09:00"]
    nudges = {_day(row["due_at"]) for row in (await story.stored())["date_nudge"]}
    assert nudges == {"2027-02-11"}
    assert await _due(story, "summary") == ["2027-02-08"]
    channel = story.slack.channel("digital-buddies").messages
    assert any("• Anmelden bis 5. Februar 2027\n• Start am 8. Februar 2027" in m.text for m in channel)


async def test_of_a_mere_change_of_rhythm_nobody_hears_and_the_next_question_follows_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await story.until("2027-02-02", "12:00")
    heard, posted = len(ben.direct_messages), len(story.slack.channel("digital-buddies").messages)

    await _changes(story, {opening.CHECK_IN_WEEKS: "3", opening.CHECK_IN_AT: "10:30", view.SUMMARY_WEEKS: "4"})

    assert await _planned(story, ben) == ["2027-02-22 10:30"]
    assert await _due(story, "summary") == ["2027-02-22"]
    assert (len(ben.direct_messages), len(story.slack.channel("digital-buddies").messages)) == (heard, posted)


async def test_a_new_hour_alone_leaves_the_day(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await story.until("2027-02-02", "12:00")

    await _changes(story, {opening.CHECK_IN_AT: "14:00"})

    assert await _planned(story, ben) == ["2027-02-15 14:00"]


async def test_a_summary_that_no_longer_fits_before_the_end_goes_and_comes_back_with_a_later_one(story: Story) -> None:
    await story.opens_pilot()
    await story.until("2027-01-26", "12:00")

    await _changes(story, {view.SUMMARY_WEEKS: "4", view.ENDS_ON: "2027-02-15"})
    without = await _due(story, "summary")
    await _changes(story, {view.ENDS_ON: "2027-03-22"})

    assert without == []
    assert await _due(story, "summary") == ["2027-02-22"]


async def test_two_changes_in_one_evening_are_one_message_with_what_holds_in_the_end(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await story.until("2027-01-27", "20:00")

    await _changes(story, {view.ENDS_ON: "2027-03-29"})
    await _changes(story, {view.ENDS_ON: "2027-04-05"})
    await story.pass_time(days=2)

    assert _news(ben) == ["*Pilot Januar 2027* hat ein neues Ende: 5. April 2027."]
    sent = datetime.fromtimestamp(float(ben.direct_messages[-1].ts), BERLIN)
    assert sent.strftime("%d %H:%M") == "28 09:00"


async def test_news_keeps_to_the_message_budget_and_waits_for_the_end_of_a_pause(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await story.until("2027-02-01", "09:30")  # asked this very morning
    await story.pauses(anna, "2027-02-10")

    await _changes(story, {view.ENDS_ON: "2027-03-29"})
    same_day = _news(ben)
    await story.until("2027-02-09", "12:00")
    in_the_pause = _news(anna)
    await story.until("2027-02-10", "12:00")

    assert (same_day, in_the_pause) == ([], [])
    assert len(_news(ben)) == len(_news(anna)) == 1


async def test_once_it_runs_the_start_is_no_field_any_more(story: Story) -> None:
    await story.opens_pilot()
    await story.until("2027-01-25", "12:00")

    await _opens_form(story)

    fields = [field.block_id for field in story.coordinator.modal.fields]  # type: ignore[union-attr]
    assert opening.STARTS_ON not in fields and opening.SIGN_UP_UNTIL not in fields
    assert view.ENDS_ON in fields


async def test_a_form_that_stood_open_over_the_start_cannot_move_it(story: Story) -> None:
    await story.opens_pilot()
    await _opens_form(story)
    await story.until("2027-01-25", "12:00")

    await story.coordinator.submit({opening.STARTS_ON: "2027-02-08"})

    assert story.coordinator.sees("Der Durchgang hat schon begonnen, der Start bleibt.")


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({opening.NAME: "  "}, "Gib dem Durchgang einen Namen."),
        ({view.ENDS_ON: "2027-02-07"}, "Bis zum Ende muss es noch mindestens eine Woche sein."),
        ({view.ENDS_ON: "2029-01-01"}, "Wähle 2 bis 52 Wochen."),
        ({view.ENDS_ON: "0001-01-01"}, "Wähle 2 bis 52 Wochen."),
        ({opening.PLACES: "1"}, "So viele Tandems laufen schon."),
        ({opening.BRIEFING_URL: "http://intranet"}, "https://"),
    ],
)
async def test_what_cannot_be_is_said_beside_the_field(story: Story, fields: dict[str, Any], complaint: str) -> None:
    people = story.people("Ben", "Anna", "Dieter", "Emre")
    await story.opens_pilot()
    await story.tandems((people[0], people[1]), (people[2], people[3]))
    await story.until("2027-02-01", "12:00")
    if view.ENDS_ON in fields and fields[view.ENDS_ON] == "2027-02-07":
        await story.until("2027-02-09", "12:00")
        fields = {view.ENDS_ON: "2027-02-15"}
    await _opens_form(story)

    await story.coordinator.submit(fields)

    errors = story.coordinator.modal.errors if story.coordinator.modal else {}
    assert list(errors) == list(fields) and complaint in str(errors)


async def test_a_guest_cannot_become_the_contact_person(story: Story) -> None:
    await story.opens_pilot()
    await _opens_form(story)

    await story.coordinator.submit({opening.CONTACT: story.person("Oliver")})

    assert "kein Gast" in str(story.coordinator.modal.errors if story.coordinator.modal else "")


async def test_names_words_places_and_the_contact_person_change_and_nobody_hears_of_it(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    heard = len(ben.direct_messages)

    await _changes(
        story,
        {
            opening.NAME: "<!channel> Frühjahr",
            opening.PLACES: "25",
            opening.CONTACT: story.person("Thomas"),
            opening.GREETING: "Wir freuen uns.",
            opening.GREETING_BY: "Petra Groß",
            opening.BRIEFING_URL: "https://intranet.example/lernen",
        },
    )

    cohort = (await story.stored())["cohort"][0]
    assert (cohort["name"], cohort["places"]) == ("<!channel> Frühjahr", 25)
    assert (cohort["contact_user_id"], cohort["greeting"]) == (story.person("Thomas").user_id, "Wir freuen uns.")
    assert cohort["briefing_url"] == "https://intranet.example/lernen"
    assert len(ben.direct_messages) == heard
    assert story.coordinator.sees(SAVED)


@pytest.mark.depends_on_engine
async def test_of_two_coordinators_the_second_reads_what_the_first_has_changed(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await story.opens_pilot()
    await _appoints(story, ulrike, thomas)
    for person in (ulrike, thomas):
        await _opens_form(story, person)

    await ulrike.submit({opening.NAME: "Frühjahr"})
    await thomas.submit({opening.NAME: "Herbst", view.ENDS_ON: "2027-04-19"})
    await story.settle()

    cohort = (await story.stored())["cohort"][0]
    assert (cohort["name"], cohort["ends_on"].isoformat()) == ("Frühjahr", "2027-03-22")
    assert thomas.sees(MEANWHILE) and thomas.sees("*Frühjahr*")


@pytest.mark.depends_on_engine
async def test_of_two_changes_in_the_same_second_one_is_kept_and_everybody_hears_of_that_one(story: Story) -> None:
    ulrike, thomas, ben = story.people("Ulrike", "Thomas", "Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await _appoints(story, ulrike, thomas)
    for person, end in ((ulrike, "2027-04-05"), (thomas, "2027-04-19")):
        await _opens_form(story, person)
        await person.fill(view.ENDS_ON, end)

    await asyncio.gather(ulrike.submit(), thomas.submit())
    await story.settle()
    await story.pass_time(days=3)

    kept = (await story.stored())["cohort"][0]
    assert [person.sees(MEANWHILE) for person in (ulrike, thomas)].count(True) == 1
    assert kept["revision"] == 1
    assert len(_news(ben)) == 1 and f"Ende am {kept['ends_on'].day}. April" in _news(ben)[0]
    assert await _due(story, "closing") == [kept["ends_on"].isoformat()]


async def test_a_round_that_has_ended_meanwhile_is_left_as_it_is(story: Story) -> None:
    await story.opens_pilot()
    await _opens_form(story)
    await story.until("2027-03-22", "12:00")

    await story.coordinator.submit({view.ENDS_ON: "2027-04-19"})
    ended = story.coordinator.sees("Das ist nicht mehr aktuell.")
    await story.coordinator.close_modal(everything=True)
    await story.coordinator.command("/buddy-coordination")

    assert ended
    assert view.CHANGE not in [b.action_id for b in story.coordinator.modal.buttons]  # type: ignore[union-attr]


async def test_somebody_who_coordinates_no_longer_changes_nothing(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await story.opens_pilot()
    await _appoints(story, ulrike, thomas)
    await _opens_form(story, thomas)

    await _appoints(story, ulrike)
    await thomas.submit({opening.NAME: "Meins"})

    assert thomas.sees("Das können nur Koordinator:innen.")
    assert (await story.stored())["cohort"][0]["name"] == "Pilot Januar 2027"


# --- questions in the company's own words


async def test_own_words_are_shown_as_participants_will_read_them_and_asked_from_then_on(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)

    await _rewords(story, **{"check-in": "Habt ihr euch <!here> gesehen?", "rating": "Das hat mir was gebracht."})
    shown = story.coordinator.modal.text if story.coordinator.modal else ""
    await story.coordinator.submit()
    await story.until("2027-02-01", "12:00")
    asked = ben.direct_messages[-1]
    await story.until("2027-02-22", "12:00")
    await ben.click(rating.CHOOSE[4])

    assert ">@Ulrike Schönfeld und du: Habt ihr euch <!here> gesehen?" in shown.replace("&lt;", "<").replace(
        "&gt;", ">"
    )
    assert "Habt ihr euch &lt;!here&gt; gesehen?" in str(asked.raw)
    assert [b.action_id for b in asked.buttons] == list(check_ins.ACTIONS.values())
    assert "Das hat mir was gebracht." in str([m.text for m in ben.direct_messages])
    assert ben.modal is not None and "Das hat mir was gebracht." in ben.modal.text
    assert "<!here>" not in str(story.posted)


async def test_whoever_reads_another_language_goes_on_reading_our_words(story: Story) -> None:
    grace, daniel, ben, anna = story.people("Grace", "Daniel", "Ben", "Anna")
    await story.opens_pilot()
    await story.tandems((grace, daniel), (ben, anna))

    await _rewords(story, **{"check-in": "Habt ihr euch gesehen?"})
    await story.coordinator.submit()
    await story.until("2027-02-01", "12:00")

    assert f"Have you met @{daniel.name}?" in grace.direct_messages[-1].text
    assert "@Ben Schröder und du: Habt ihr euch gesehen?" in anna.direct_messages[-1].text


async def test_emptying_the_field_brings_our_words_back(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _tandem(story, ben, anna)
    await _rewords(story, **{"check-in": "Habt ihr euch gesehen?", "interim": "Die Hälfte ist um."})
    await story.coordinator.submit()

    await _rewords(story, **{"check-in": ""})
    await story.coordinator.submit()
    await story.until("2027-02-22", "12:00")

    heard = str([m.text for m in ben.direct_messages])
    assert "Hast du dich mit @Anna Lübke getroffen?" in heard
    assert "*Pilot Januar 2027*: Die Hälfte ist um." in heard


async def test_from_the_preview_back_to_the_form_nothing_typed_is_lost_and_nothing_is_kept(story: Story) -> None:
    await story.opens_pilot()
    await _rewords(story, again="Und jetzt?")

    await story.coordinator.click(rewording.BACK)

    values = {field.block_id: field.value for field in story.coordinator.modal.fields}  # type: ignore[union-attr]
    assert values["again"] == "Und jetzt?"
    assert (await story.stored())["cohort"][0]["wording"] == {}


async def test_words_kept_by_somebody_else_meanwhile_are_not_lost(story: Story) -> None:
    await story.opens_pilot()
    await _rewords(story, again="Und jetzt?")
    async with story.bot.services.database.transaction() as session:
        session.add(cohort := await story.cohort())
        cohort.wording, cohort.revision = {"again": "Na?"}, cohort.revision + 1

    await story.coordinator.submit()

    assert story.coordinator.sees(MEANWHILE)
    assert (await story.stored())["cohort"][0]["wording"] == {"again": "Na?"}


# --- how these stories act and look


async def _tandem(story: Story, learner: Face, buddy: Face) -> None:
    await story.opens_pilot()
    await story.tandem(learner, buddy)


async def _opens(story: Story, person: Face) -> None:
    if person.modal is not None:
        await person.close_modal(everything=True)
    await person.command("/buddy-coordination")
    await person.click(view.CHANGE)


async def _opens_form(story: Story, person: Face | None = None) -> None:
    await _opens(story, person or story.coordinator)
    await (person or story.coordinator).click(view.EDIT)


async def _changes(story: Story, values: dict[str, Any]) -> None:
    await _opens_form(story)
    await story.coordinator.submit(values)
    await story.settle()


async def _rewords(story: Story, **words: str) -> None:
    """As far as the preview."""
    await _opens(story, story.coordinator)
    await story.coordinator.click(rewording.OPEN)
    await story.coordinator.submit(words)


async def _appoints(story: Story, *people: Face) -> None:
    ulrike = story.coordinator
    if ulrike.modal is not None:
        await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({appointing.COORDINATORS: list(people)})
    await story.settle()


def _news(person: Face) -> list[str]:
    """The first sentence of each message about new dates."""
    found = [m.text for m in person.direct_messages if m.notification == "Neuer Zeitplan für deinen Durchgang"]
    return [text.split("\n")[0].replace(" Bis dahin läuft alles weiter wie bisher.", "") for text in found]


async def _due(story: Story, kind: str) -> list[str]:
    """The days of what is planned for the round."""
    rows = (await story.stored())["milestone"]
    return [_day(row["due_at"]) for row in rows if row["kind"] == kind and row["done_at"] is None]


async def _planned(story: Story, person: Face) -> list[str]:
    stored = await story.stored()
    me = next(row["id"] for row in stored["person"] if row["user_id"] == person.user_id)
    rows = [r for r in stored["checkin"] if r["person_id"] == me and not r["asked_at"] and not r["dropped_at"]]
    return [row["due_at"].astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") for row in rows]


async def _asked(story: Story, person: Face) -> list[dict[str, Any]]:
    stored = await story.stored()
    me = next(row["id"] for row in stored["person"] if row["user_id"] == person.user_id)
    rows = [row for row in stored["checkin"] if row["person_id"] == me and row["asked_at"]]
    return sorted(rows, key=lambda row: str(row["asked_at"]))


def _day(moment: datetime) -> str:
    return local_date(moment, "Europe/Berlin").isoformat()
