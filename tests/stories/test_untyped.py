"""N14: what no person wrote is neither kept nor answered; a file or a voice message is answered in words."""

import pytest

from sandbox import Face
from tests.stories.story import Story

WORDS_PLEASE = "Dateien, Fotos und Sprachnachrichten kann ich nicht öffnen"
BY_SLACK = ["pinned_item", "reminder_add", "huddle_thread", "slackbot_response", ""]


@pytest.mark.parametrize("subtype", BY_SLACK)
@pytest.mark.parametrize("takes_part", [True, False])
async def test_n14_what_slack_itself_writes_is_neither_kept_nor_answered(
    story: Story, subtype: str, takes_part: bool
) -> None:
    ben = await _a_tandem_that_was_asked(story) if takes_part else story.person("Ben")
    before, stored = len(ben.direct_messages), await story.stored()

    await ben.causes(subtype)
    await story.settle()

    after = await story.stored()
    assert len(ben.direct_messages) == before
    assert {name: len(rows) for name, rows in after.items()} == {name: len(rows) for name, rows in stored.items()}


@pytest.mark.parametrize(
    "kind", ["message_changed", "channel_topic", "tombstone", "joiner_notification", "new_one_2031"]
)
async def test_n14_a_kind_that_nobody_knows_yet_is_taken_for_slacks_own(story: Story, kind: str) -> None:
    ben = await _a_tandem_that_was_asked(story)
    before = len(ben.direct_messages)
    place = ben.direct_messages[-1].place

    event = {"type": "message", "subtype": kind, "user": ben.user_id, "text": "war super", "ts": "1800000000.000100"}
    answer = await story.slack.courier.send_event({**event, "channel": place.id, "channel_type": "im"})
    await story.settle()

    assert answer.error is None
    assert (await story.stored())["reply"] == [] and len(ben.direct_messages) == before


@pytest.mark.parametrize("name", ["foto.jpg", "zeugnis.pdf", "audio_message.webm"])
@pytest.mark.parametrize("takes_part", [True, False])
async def test_n14_a_file_or_a_voice_message_is_answered_in_words(story: Story, name: str, takes_part: bool) -> None:
    ben = await _a_tandem_that_was_asked(story) if takes_part else story.person("Ben")
    before = len(ben.direct_messages)

    await ben.uploads(name)
    await story.settle()

    assert len(ben.direct_messages) == before + 1 and WORDS_PLEASE in ben.direct_messages[-1].text
    assert (await story.stored())["reply"] == []


async def test_n14_what_was_written_with_a_file_is_kept_like_any_reply(story: Story) -> None:
    ben = await _a_tandem_that_was_asked(story)
    before = len(ben.direct_messages)

    await ben.uploads("foto.jpg", "so sah es aus")
    await story.settle()

    written = [message.text for message in ben.direct_messages[before:]]
    assert len(written) == 2 and any(WORDS_PLEASE in text for text in written)
    assert len((await story.stored())["reply"]) == 1


async def test_n14_a_message_with_nothing_in_it_keeps_nothing(story: Story) -> None:
    ben = await _a_tandem_that_was_asked(story)

    await story.writes(ben, "  ")

    assert (await story.stored())["reply"] == []
    assert "Was möchtest du tun?" in ben.direct_messages[-1].text


async def test_n14_a_guest_with_a_file_hears_why_not(story: Story) -> None:
    oliver = story.person("Oliver")

    await oliver.uploads("foto.jpg")
    await story.settle()

    assert [WORDS_PLEASE in message.text for message in oliver.direct_messages] == [False]


async def _a_tandem_that_was_asked(story: Story) -> Face:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    return ben
