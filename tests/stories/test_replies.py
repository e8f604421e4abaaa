"""What people write back: kept for the writer alone, and never guessed to mean anything."""

import pytest

from handlers.asking.views import check_ins
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story

SECRET = "war super heute, wir haben uns getroffen"


async def test_a_reply_is_acknowledged_and_not_taken_for_having_met(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)

    await story.writes(ben, SECRET)

    assert "Das lese nur ich, kein Mensch. Was soll damit geschehen?" in ben.direct_messages[-1].text
    assert {row["answer"] for row in (await story.stored())["checkin"]} == {None}


async def test_a_reply_lies_sealed(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)

    await story.writes(ben, SECRET)

    stored = await story.stored()
    assert len(stored["reply"]) == 1
    assert "getroffen" not in str(stored)


async def test_the_answer_can_be_given_under_the_reply(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)
    await story.writes(ben, SECRET)

    await story.says(ben, check_ins.ACTIONS[Answer.MET])

    assert "Schön, dass ihr euch getroffen habt!" in ben.direct_messages[-1].text


async def test_where_two_questions_are_open_no_answer_is_offered_as_it_would_be_a_guess(story: Story) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["ai-assistants"], second={"capacity": "2"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=["ai-assistants"])
    await story.releases()
    for learner in (ben, dieter):
        await story.says(learner, "proposal.yes")
        await story.says(anna, "proposal.yes")
    await story.until("2027-02-03")

    await story.writes(anna, "läuft")

    offered = [button.action_id for button in anna.direct_messages[-1].buttons]
    assert check_ins.ACTIONS[Answer.MET] not in offered
    assert check_ins.JUST_NOTE in offered


async def test_a_reply_can_simply_be_noted_and_found_again(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)
    await story.writes(ben, SECRET)

    await story.says(ben, check_ins.JUST_NOTE)
    await story.asks(ben, "meine-daten")

    assert "Notiert, nur für dich." in ben.direct_messages[-1].text
    assert ben.modal is not None and SECRET in ben.modal.text


async def test_only_its_writer_can_share_a_reply_with_the_coordination(story: Story) -> None:
    ben, anna = await _a_tandem_that_was_asked(story)
    await story.writes(ben, SECRET)
    before = story.coordinator.sees(SECRET)

    await story.says(ben, check_ins.SHARE_REPLY)

    assert not before and not anna.sees(SECRET)
    assert "@Ben Schröder teilt diese Nachricht mit dir:" in story.coordinator.screen
    assert story.coordinator.sees(SECRET)
    assert "mit deinem Namen" in ben.direct_messages[-1].text


async def test_help_under_a_reply_raises_a_hand_but_shows_no_word_of_it(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)
    await story.writes(ben, SECRET)

    await story.says(ben, check_ins.REPLY_HELP)

    assert "@Ben Schröder bittet um Kontakt" in story.coordinator.direct_messages[-1].text
    assert not story.coordinator.sees("getroffen")


async def test_words_work_without_a_slash_and_sentences_too(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)

    for words in ("stopp", "Ich möchte aufhören.", "/buddy aussteigen"):
        await story.writes(ben, words)

    offers = [message for message in ben.direct_messages if "Niemand fragt nach dem Grund." in message.text]
    assert len(offers) == 3
    assert [button.action_id for button in offers[0].buttons] == ["menu.leave"]
    assert (await story.stored())["reply"] == []


async def test_somebody_the_programme_does_not_know_gets_the_menu_and_nothing_is_kept(story: Story) -> None:
    priya = story.person("Priya")

    await story.writes(priya, "what is this about?")

    assert "What would you like to do?" in priya.direct_messages[-1].text
    assert (await story.stored())["reply"] == []


@pytest.mark.depends_on_engine
async def test_forty_thousand_characters_are_kept_and_shared_whole(story: Story) -> None:
    ben, _ = await _a_tandem_that_was_asked(story)
    long = "".join(f"<!channel> & Satz {number}. " for number in range(1, 2000))[:40_000]
    await story.writes(ben, long)
    messages_before = len(story.coordinator.direct_messages)

    await story.says(ben, check_ins.SHARE_REPLY)

    shared = story.coordinator.direct_messages[messages_before:]
    assert "".join(message.text for message in shared).replace("\n", "").count("Satz") >= long.count("Satz") - 20
    assert len(shared) <= 12
    assert not any("<!channel>" in str(message.raw["blocks"]) for message in shared)


async def _a_tandem_that_was_asked(story: Story) -> tuple[Face, Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    return ben, anna


@pytest.mark.depends_on_engine
async def test_what_somebody_on_the_interest_list_wrote_is_erased_after_thirty_days(story: Story) -> None:
    ben = story.person("Ben")
    await story.asks(ben, "anmelden")
    await ben.submit()
    await story.writes(ben, SECRET)

    await story.pass_time(days=29)
    kept = len((await story.stored())["reply"])
    await story.pass_time(days=2)

    assert kept == 1
    assert (await story.stored())["reply"] == []
