"""What waits for coordinators two working days is brought to their mind once, and not if it is done."""

from handlers.asking.views import check_ins, hands
from handlers.pairing.views import matching
from programme.check_ins import Answer
from tests.stories.story import Story

AI = "ai-assistants"
DRAFT_WAITS, HAND_WAITS = "Dein Entwurf wartet.", "wartet noch."


async def test_a_draft_that_lies_for_two_working_days_is_brought_to_mind_once(story: Story) -> None:
    await _drafted(story)

    await story.until("2027-01-12", "20:00")
    assert _told(story, DRAFT_WAITS) == 0
    await story.pass_time(days=10)
    ulrike = story.coordinator
    await ulrike.click(matching.OPEN)

    assert _told(story, DRAFT_WAITS) == 1
    assert ulrike.sees("@Ben Schröder lernt bei @Anna Lübke")


async def test_a_draft_that_was_released_or_discarded_is_not(story: Story) -> None:
    await _drafted(story)
    await story.coordinator.submit()
    await story.settle()

    await story.pass_time(days=10)

    assert _told(story, DRAFT_WAITS) == 0


async def test_a_draft_computed_anew_counts_from_then(story: Story) -> None:
    await _drafted(story)
    await story.until("2027-01-12", "20:00")
    await story.coordinator.click(matching.AGAIN)
    await story.settle()

    await story.until("2027-01-13", "20:00")
    assert _told(story, DRAFT_WAITS) == 0
    await story.until("2027-01-14", "20:00")

    assert _told(story, DRAFT_WAITS) == 1


async def test_a_raised_hand_is_brought_to_mind_until_it_is_done(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    await story.says(ben, check_ins.ACTIONS[Answer.HELP])
    await story.until("2027-02-03", "12:00")
    reminder = story.coordinator.direct_messages[-1]
    seen = reminder.text
    await story.says(story.coordinator, hands.DONE, in_=reminder)
    await story.pass_time(days=10)

    assert f"@{ben.name}" in seen and HAND_WAITS in seen
    assert sum(HAND_WAITS in message.text for message in story.coordinator.direct_messages) == 0


async def _drafted(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(ben, wants=[AI])
    await story.drafts()


def _told(story: Story, notification: str) -> int:
    return sum(message.notification == notification for message in story.coordinator.direct_messages)
