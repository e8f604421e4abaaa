"""A coordinator's click that concerns everybody costs the same however many they are, and does not wait for them."""

from typing import Any

import pytest

from handlers.rounds.views import cancelling, changing, opening
from storage.cohorts import Cohort
from tests import transactions
from tests.storage import crowd
from tests.stories.story import Story

FEW, MANY = 6, 24
NEW_END, OTHER_RHYTHM = {changing.ENDS_ON: "2027-06-28"}, {opening.CHECK_IN_WEEKS: "4"}


@pytest.mark.parametrize("change", [NEW_END, OTHER_RHYTHM, None])
async def test_cancelling_or_changing_a_round_costs_the_same_however_many_take_part(
    story: Story, change: dict[str, Any] | None
) -> None:
    few = await _cost(story, await story.opens_round("Frühjahr"), FEW, change)
    many = await _cost(story, await story.opens_round("Sommer"), MANY, change)

    assert many == few


async def _cost(story: Story, cohort: Cohort, people: int, change: dict[str, Any] | None) -> tuple[int, int]:
    """Statements and rows of the click alone; nothing that it makes due is done yet."""
    async with story.bot.services.database.transaction() as session:
        await crowd.fill(session, cohort, people, now=story.slack.clock.now())
    ulrike = story.coordinator
    await ulrike.close_modal(everything=True) if ulrike.modal else None
    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE, value=str(cohort.id))
    await ulrike.click(cancelling.OPEN if change is None else changing.EDIT)
    await story.slack.quiet()
    with transactions.noted(story.bot.services.database) as costs:
        await ulrike.submit(change or {})
        await story.slack.quiet()
    await ulrike.close_modal(everything=True) if ulrike.modal else None
    return sum(cost.statements for cost in costs), sum(cost.rows for cost in costs)
