"""What comes next is told by moment, kind and number, and never by name."""

from datetime import datetime

from handlers.pairing.views import proposals
from tests.stories.story import Story


async def kinds(story: Story, limit: int = 20) -> dict[str, int]:
    found: dict[str, int] = {}
    for coming in await story.bot.upcoming(limit):
        found[coming.kind] = found.get(coming.kind, 0) + coming.count
    return found


async def first(story: Story, kind: str) -> datetime:
    return next(coming.at for coming in await story.bot.upcoming(50) if coming.kind == kind)


async def test_in_an_empty_workspace_nothing_is_planned(story: Story) -> None:
    assert await story.bot.upcoming(5) == []


async def test_a_new_round_has_its_milestones_ahead_in_their_order(story: Story) -> None:
    await story.opens_pilot()

    coming = await story.bot.upcoming(10)

    assert [each.kind for each in coming] == ["summary", "interim", "closing", "farewell"]
    assert [each.at for each in coming] == sorted(each.at for each in coming)
    assert await story.bot.upcoming(2) == coming[:2]


async def test_a_question_in_the_air_lapses_and_a_tandem_is_asked_about(story: Story) -> None:
    anna, ben = story.people("Anna", "Ben")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.releases()
    assert (await kinds(story))["proposal-lapses"] == 1

    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.YES)

    planned = await kinds(story)
    assert "proposal-lapses" not in planned
    assert planned["check-in"] == 2


async def test_what_was_asked_is_not_ahead_any_more(story: Story) -> None:
    await story.opens_pilot()
    await story.tandem(story.person("Ben"), story.person("Anna"))
    before = await first(story, "check-in")

    await story.pass_time(seconds=(before - story.slack.clock.now()).total_seconds())

    assert await first(story, "check-in") > before


async def test_of_a_closed_round_nothing_is_left(story: Story) -> None:
    await story.opens_pilot()
    await story.tandem(story.person("Ben"), story.person("Anna"))
    assert set(await kinds(story, 50)) == {"summary", "interim", "closing", "farewell", "check-in", "date-nudge"}

    await story.pass_time(weeks=13)

    assert await kinds(story) == {}
