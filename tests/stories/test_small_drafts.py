"""When somebody is free again, coordinators are offered a small draft: once, the next morning, without a name."""

from handlers.pairing.views import matching, proposals
from sandbox import Face
from tests.stories.story import Story

AI = "ai-assistants"
OFFER = "Ein kleiner Entwurf ist möglich."


async def test_after_a_decline_a_small_draft_is_offered_the_next_working_morning(story: Story) -> None:
    ben, _ = await _asked(story)
    await story.says(ben, proposals.RATHER_NOT)
    assert _offers(story) == 0

    await story.until("2027-01-12", "09:01")
    ulrike = story.coordinator
    offer = ulrike.direct_messages[-1]
    await story.signs_up(story.person("Emre"), offers=[AI])
    await ulrike.click(matching.OPEN, in_=offer)
    await story.settle()

    assert offer.notification == OFFER
    assert "Ben" not in offer.text and "Anna" not in offer.text
    assert ulrike.sees("@Ben Schröder lernt bei @Emre Öztürk")


async def test_several_endings_of_a_day_are_one_offer(story: Story) -> None:
    people = story.people("Ben", "Anna", "Dieter", "Emre")
    await story.opens_pilot()
    for buddy in people[1::2]:
        await story.signs_up(buddy, offers=[AI])
    for learner in people[::2]:
        await story.signs_up(learner, wants=[AI])
    await story.releases()
    for learner in people[::2]:
        await story.says(learner, proposals.RATHER_NOT)

    await story.pass_time(days=5)

    assert _offers(story) == 1


async def test_where_a_draft_was_made_meanwhile_none_is_offered(story: Story) -> None:
    ben, _ = await _asked(story)
    await story.says(ben, proposals.RATHER_NOT)
    await story.signs_up(story.person("Emre"), offers=[AI])
    await story.drafts()

    await story.pass_time(days=3)

    assert _offers(story) == 0


async def test_a_round_that_ends_offers_none(story: Story) -> None:
    ben, anna = await _asked(story)
    for person in (ben, anna):
        await story.says(person, proposals.YES)

    await story.pass_time(weeks=14)

    assert _offers(story) == 0


async def _asked(story: Story) -> tuple[Face, Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(ben, wants=[AI])
    await story.releases()
    await story.coordinator.close_modal(everything=True)
    return ben, anna


def _offers(story: Story) -> int:
    return sum(message.notification == OFFER for message in story.coordinator.direct_messages)
