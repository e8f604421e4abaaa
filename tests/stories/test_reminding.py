"""One reminder of a proposal: on the third working morning, once, and gone with the answer."""

import pytest

from handlers.leaving.views import pausing
from handlers.pairing.views import proposals
from sandbox import Face
from tests.stories.story import Story

AI = "ai-assistants"
REMINDER = "Mein Vorschlag für dich ist noch offen."


async def test_whoever_has_not_answered_is_reminded_once_before_the_proposal_lapses(story: Story) -> None:
    ben, anna = await _asked(story)

    await story.pass_time(days=2)
    assert _reminders(ben) == 0
    await story.pass_time(days=1, hours=2)
    assert _reminders(ben) == 1
    await story.pass_time(days=14)

    assert _reminders(ben) == _reminders(anna) == 0
    assert ben.sees("kommt nicht zustande")


async def test_after_the_learners_yes_the_buddy_has_a_reminder_of_their_own(story: Story) -> None:
    ben, anna = await _asked(story)
    await story.pass_time(days=3, hours=2)
    await story.says(ben, proposals.YES)

    await story.pass_time(days=5)

    assert (_reminders(ben), _reminders(anna)) == (0, 1)


async def test_an_answer_to_the_reminder_counts_and_takes_the_buttons_off_both_messages(story: Story) -> None:
    ben, anna = await _asked(story)
    await story.pass_time(days=3, hours=2)

    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.YES)

    assert not [row for row in (await story.stored())["outbox_message"] if "reminder" in row["key"]]
    assert [message for message in ben.direct_messages if _can_be_answered(message.blocks)] == []
    assert [message for message in anna.direct_messages if _can_be_answered(message.blocks)] == []
    assert len(ben.group_messages) == 1


async def test_whoever_has_answered_is_not_reminded(story: Story) -> None:
    ben, anna = await _asked(story)
    await story.says(ben, proposals.RATHER_NOT)

    await story.pass_time(days=10)

    assert _reminders(ben) == _reminders(anna) == 0


async def test_when_the_partner_leaves_the_reminder_stays_away_or_loses_its_buttons(story: Story) -> None:
    ben, anna = await _asked(story)
    await story.pass_time(days=3, hours=2)
    await story.leaves(anna)

    assert [message for message in ben.direct_messages if _can_be_answered(message.blocks)] == []
    await story.pass_time(days=10)
    assert ben.sees("kommt nicht zustande")


@pytest.mark.depends_on_engine
async def test_whoever_takes_a_break_is_not_reminded(story: Story) -> None:
    ben, _ = await _asked(story)
    await ben.command("/buddy", "pause")
    await ben.submit({pausing.UNTIL: "2027-02-20"})

    await story.pass_time(days=10)

    assert _reminders(ben) == 0


async def test_the_reminder_comes_on_a_working_morning(story: Story) -> None:
    ben, _ = await _asked(story, on="2027-01-14")

    await story.until("2027-01-18", "20:00")
    assert _reminders(ben) == 0
    await story.until("2027-01-19", "09:01")

    assert _reminders(ben) == 1


async def _asked(story: Story, *, on: str | None = None) -> tuple[Face, Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    if on:
        await story.until(on, "14:00")
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(ben, wants=[AI])
    await story.releases()
    return ben, anna


def _reminders(face: Face) -> int:
    """How many stand there with their buttons; answered ones are drawn over."""
    return sum(message.notification == REMINDER for message in face.direct_messages)


def _can_be_answered(blocks: object) -> bool:
    return proposals.YES in str(blocks)
