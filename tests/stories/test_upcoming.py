"""What comes next is told by moment, kind and number, never by name; and only what is due is done."""

from collections import Counter
from datetime import datetime

import pytest

from bot.jobs import FORGETTING, JOBS, ROLL_CALL
from handlers.pairing.views import proposals
from programme.rounds import MilestoneKind
from storage import upcoming
from tests import statements
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


@pytest.mark.depends_on_engine
async def test_a_new_round_has_its_milestones_ahead_in_their_order(story: Story) -> None:
    await story.opens_pilot()

    coming = await story.bot.upcoming(10)

    assert [each.kind for each in coming] == ["summary", "interim", "closing", "farewell"]
    assert [each.at for each in coming] == sorted(each.at for each in coming)
    assert await story.bot.upcoming(2) == coming[:2]


@pytest.mark.depends_on_engine
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


async def test_while_nothing_is_due_a_tick_asks_one_question(story: Story) -> None:
    await story.opens_pilot()

    with statements.noted(story.bot.services.database) as asked:
        await story.bot.timetable.run_due()

    assert [each.split(maxsplit=1)[0] for each in asked] == ["SELECT"]


def test_each_kind_of_thing_that_can_fall_due_has_one_job() -> None:
    of_rows = {upcoming.CHECK_IN, upcoming.PROPOSAL_LAPSES, upcoming.STAND_IN_ENDS, upcoming.WEEKS_OVER}
    of_dates = {upcoming.EVENT_AHEAD, upcoming.EVENT_REMINDER, upcoming.MEETING, upcoming.DATE_NUDGE}

    jobs = Counter(kind for _, kinds in JOBS.values() for kind in kinds)

    assert jobs == Counter(of_rows | of_dates | set(MilestoneKind) | {upcoming.TELLTALE, FORGETTING, ROLL_CALL})
