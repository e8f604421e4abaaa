"""The interim talk: each alone, then the two together; and whatever is chosen, the other one never hears who."""

import logging

import pytest

from handlers.asking.views import interim, rating
from handlers.pairing.views import proposals
from handlers.tandem.views import agreements, confirming
from programme.interim_talks import Way
from sandbox import Face
from tests.stories.story import Story

HALF_TIME = "2027-02-22"


async def test_at_half_time_one_message_brings_the_questions_and_the_rating(story: Story) -> None:
    ben, anna = await _half_time(story)

    asked = ben.direct_messages[-1]

    assert f"Dein Tandem mit @{anna.name}" in asked.text
    assert [button.action_id for button in asked.buttons] == [interim.OPEN, *rating.CHOOSE.values()]
    assert sum(message.notification == asked.notification for message in ben.direct_messages) == 1


async def test_the_two_get_one_card_where_both_see_it(story: Story) -> None:
    ben, anna = await _half_time(story)

    cards = [message for message in ben.group_messages if "Zwanzig Minuten für euch" in message.text]

    assert len(cards) == 1 and "Was war bisher euer bester Moment?" in cards[0].text
    assert anna.group_messages[-1].text == cards[0].text
    await story.says(anna, agreements.OPEN, in_=anna.group_messages[-1])
    assert anna.modal is not None and anna.modal.callback_id == agreements.PROPOSE


async def test_what_was_tapped_comes_back_as_a_note_and_is_kept_nowhere(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ben, anna = await _half_time(story)
    before, posted, heard = await story.stored(), len(story.posted), len(anna.direct_messages)
    caplog.set_level(logging.DEBUG, logger="buddy")
    caplog.clear()

    await ben.click(interim.OPEN)
    await ben.submit({interim.HELP: ["time", "laughing"], interim.WISH: ["slower"]})
    await story.settle()

    assert ben.sees("Schön! Dann macht weiter so.")
    assert ben.sees("Dein Merkzettel fürs Gespräch:") and ben.sees("Langsamer, Schritt für Schritt")
    assert await story.stored() == before
    assert (len(story.posted), len(anna.direct_messages)) == (posted, heard)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("buddy")] == []


async def test_whoever_wants_a_change_goes_on_to_the_agreement(story: Story) -> None:
    ben, anna = await _half_time(story)

    await _chooses(story, ben, Way.CHANGE)
    await story.says(ben, agreements.OPEN)

    assert ben.modal is not None and ben.modal.callback_id == agreements.PROPOSE
    assert len([m for m in anna.direct_messages if "Vereinbarung" in m.text]) == 0


async def test_whoever_wants_another_partner_is_asked_once_more_and_both_are_first_in_line(story: Story) -> None:
    ben, anna = await _half_time(story)

    await _chooses(story, ben, Way.ANOTHER)
    nothing_yet = {row["state"] for row in (await story.stored())["tandem"]}
    await ben.submit()
    await story.settle()

    stored = await story.stored()
    assert nothing_yet == {"tandem"}
    assert {row["state"] for row in stored["tandem"]} == {"ended"}
    assert all(row["freed_at"] is not None for row in stored["enrolment"])
    assert ben.sees("Bei der nächsten Zuordnung stehst du ganz vorn.")
    assert f"Dein Tandem mit @{ben.name} ist zu Ende. Das kommt vor und liegt nicht an dir." in (
        anna.direct_messages[-1].text
    )


async def test_whoever_wants_to_stop_gets_the_usual_way_out(story: Story) -> None:
    ben, anna = await _half_time(story)

    await _chooses(story, ben, Way.END)
    shown = ben.modal.callback_id if ben.modal else ""
    await ben.submit({confirming.CHOICE: f"Nur das Tandem mit {anna.mention}"})
    await story.settle()

    assert shown == confirming.CONFIRM
    assert {row["state"] for row in (await story.stored())["tandem"]} == {"ended"}
    assert "liegt nicht an dir" in anna.direct_messages[-1].text


async def test_a_raised_hand_reaches_the_coordination_and_not_the_partner(story: Story) -> None:
    ben, anna = await _half_time(story)
    heard = len(anna.direct_messages)

    await _chooses(story, ben, Way.HAND)

    assert f"@{ben.name} bittet um Kontakt" in story.coordinator.direct_messages[-1].text
    assert ben.sees("Jemand spricht dich persönlich an.")
    assert len(anna.direct_messages) == heard


async def test_after_the_end_the_old_button_says_that_it_is_over(story: Story) -> None:
    ben, anna = await _half_time(story)
    await story.leaves(anna, only=ben)

    await ben.click(interim.OPEN)

    assert ben.modal is not None and ben.modal.callback_id != interim.SEND


async def test_a_tandem_that_has_only_just_begun_is_left_in_peace(story: Story) -> None:
    ben, anna, dieter, emre = story.people("Ben", "Anna", "Dieter", "Emre")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-10")
    await story.tandem(dieter, emre, topic="customers")
    await story.until(HALF_TIME, "20:00")

    assert any("Zwei Fragen, nur für dich" in message.text for message in ben.direct_messages)
    assert not any("Zwei Fragen, nur für dich" in message.text for message in dieter.direct_messages)
    assert any("Zeit für eine Frage." in message.text for message in dieter.direct_messages)
    assert not any("Zwanzig Minuten" in message.text for message in dieter.group_messages)


async def test_whoever_is_back_after_the_end_is_asked_for_the_rating_alone(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-19")
    await story.pauses(ben, "2027-03-01")
    await story.until(HALF_TIME, "20:00")
    await story.leaves(anna, only=ben)

    await story.until("2027-03-02", "20:00")

    asked = next(m for m in ben.direct_messages if rating.CHOOSE[1] in [b.action_id for b in m.buttons])
    assert "Zwei Fragen" not in asked.text and anna.name not in asked.text
    assert "Zeit für eine Frage." in asked.text


async def test_the_card_waits_until_both_are_back(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-19")
    await story.pauses(ben, "2027-03-01")
    await story.until(HALF_TIME, "20:00")
    during = [message for message in anna.group_messages if "Zwanzig Minuten" in message.text]

    await story.until("2027-03-01", "20:00")

    assert during == []
    assert "Zwanzig Minuten für euch" in anna.group_messages[-1].text


async def test_a_buddy_is_asked_about_each_learner_in_one_message(story: Story) -> None:
    anna, ben, petra = story.people("Anna", "Ben", "Petra")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"], second={"capacity": "2"})
    for learner in (ben, petra):
        await story.signs_up(learner, wants=["customers"])
    await story.releases()
    for learner in (ben, petra):
        await story.says(learner, proposals.YES)
        await story.says(anna, proposals.YES)
    await story.until(HALF_TIME, "20:00")

    asked = [message for message in anna.direct_messages if "Zwei Fragen, nur für dich" in message.text]

    assert len(asked) == 1
    assert [button.action_id for button in asked[0].buttons].count(interim.OPEN) == 2


async def _half_time(story: Story) -> list[Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until(HALF_TIME, "20:00")
    return [ben, anna]


async def _chooses(story: Story, person: Face, way: Way) -> None:
    await person.click(interim.OPEN)
    await person.submit({interim.WAY: way.value})
    await story.settle()
