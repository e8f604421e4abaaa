"""Two clicks five milliseconds apart, and a form that is sent again: one effect, one message each (N2, N5)."""

from collections.abc import Awaitable, Callable

import pytest

from tests.stories import slips
from tests.stories.doubled import doubled, told_twice, twins
from tests.stories.story import Story

Deed = Callable[[], Awaitable[None]]


@pytest.mark.depends_on_engine
@pytest.mark.parametrize("slip", slips.SLIPS, ids=lambda slip: slip.__name__)
async def test_n2_two_clicks_at_once_have_one_effect(story: Story, slip: slips.Slip) -> None:
    await _comes_twice(story, slip, apart=0.005)


@pytest.mark.parametrize("slip", slips.SLIPS, ids=lambda slip: slip.__name__)
async def test_n5_what_is_sent_again_changes_nothing(story: Story, slip: slips.Slip) -> None:
    await _comes_twice(story, slip, apart=None)


async def _comes_twice(story: Story, slip: slips.Slip, *, apart: float | None) -> None:
    deed = await slip(story)
    before, since = await story.stored(), len(story.slack.log)

    async with doubled(story, apart=apart):
        await deed()
    await story.settle()

    assert await twins(story, before) == []
    assert told_twice(story, since) == []
