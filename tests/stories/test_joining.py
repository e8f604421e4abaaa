"""Signing up."""

from tests.stories.story import Story


async def test_anna_signs_up_as_a_buddy_in_german(story: Story) -> None:
    await story.opens_pilot()
    anna = story.person("Anna")

    await story.signs_up(anna, offers=["ai-assistants"])

    assert anna.modal is not None and "Du bist dabei" in anna.modal.text
    assert len(anna.direct_messages) == 1
