"""A release of many pairs: acknowledged at once, done some pairs at a time, and gone on with after a death."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import event

from bot.running import running
from handlers.pairing import releasing
from handlers.pairing.views import matching
from programme.tandems import State
from sandbox import Clock, Firm, Person, Sandbox, default_firm
from storage.database import Database
from tests import crowd
from tests.stories.story import MONDAY, PATIENCE, Story, settings_for, told

PAIRS = 24


def _crowd() -> Firm:
    firm = default_firm()
    firm.people += [Person(f"crowd.{number:03}", f"Crowd{number:03}") for number in range(2 * PAIRS + 1)]
    return firm


@pytest.fixture
async def crowded(database_url: str) -> AsyncIterator[Story]:
    async with told(database_url, firm=_crowd()) as story:
        yield story


@pytest.fixture
def dies(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Has the bot stop for good after so many portions of a release."""

    def after(portions: int) -> None:
        async def work_through(services: Any, portion: Callable[[Any], Awaitable[bool]]) -> None:
            for _ in range(portions):
                async with services.database.transaction() as session:
                    await portion(session)

        monkeypatch.setattr(releasing, "work_through", work_through)

    return after


@pytest.mark.depends_on_engine
async def test_a_release_is_gone_on_with_where_it_was_left(
    crowded: Story, dies: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    story = crowded
    await _many_are_drafted(story)
    dies(1)
    await story.coordinator.submit()
    await story.bot.services.finish()
    before = await _states(story)
    shown = story.coordinator.screen
    monkeypatch.undo()

    await story.settle()
    await story.pass_time(minutes=2)

    assert before.count(State.LEARNER_ASKED) == releasing.PORTION
    assert f"Freigegeben. Ich frage gerade: 0 von {PAIRS}." in shown
    assert await _states(story) == [State.LEARNER_ASKED] * PAIRS
    assert len(await _asked(story)) == PAIRS
    assert len(await _told_to_wait(story)) == 1
    assert f"Freigegeben. Ich frage jetzt {PAIRS} Lernende." in story.coordinator.direct_messages[-1].text


async def test_whoever_looks_at_a_release_under_way_sees_how_far_it_is(
    crowded: Story, dies: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    story = crowded
    await _many_are_drafted(story)
    dies(1)
    ulrike = story.coordinator
    await ulrike.submit()
    await story.bot.services.finish()
    dies(0)
    await ulrike.close_modal(everything=True)
    await ulrike.opens_home()
    home = ulrike.home.text if ulrike.home else ""
    await ulrike.click(matching.OPEN)
    await story.bot.services.finish()

    opened = ulrike.screen
    monkeypatch.undo()
    await story.settle()

    assert f"Ich frage gerade: {releasing.PORTION} von {PAIRS}." in opened
    assert f"ich frage gerade: {releasing.PORTION} von {PAIRS}." in home


@pytest.mark.depends_on_engine
@pytest.mark.parametrize("click", [matching.DISCARD, matching.AGAIN])
async def test_a_draft_that_is_being_released_can_be_neither_discarded_nor_computed_again(
    crowded: Story, dies: Callable[[int], None], monkeypatch: pytest.MonkeyPatch, click: str
) -> None:
    story = crowded
    await _many_are_drafted(story)
    ulrike = story.coordinator
    await ulrike.close_modal(everything=True)
    await ulrike.opens_home()
    stale = ulrike.home
    dies(1)
    assert stale is not None
    release = next(b for b in stale.buttons if b.action_id == matching.RELEASE_HERE)
    other = next(b for b in stale.buttons if b.action_id == click)
    await ulrike.click(release.action_id, value=release.value)
    await story.bot.services.finish()
    await ulrike.close_modal(everything=True)

    await ulrike.click(other.action_id, value=other.value)
    await story.bot.services.finish()
    answered = ulrike.home.text if ulrike.home else ""
    monkeypatch.undo()
    await story.settle()

    assert f"ich frage gerade: {releasing.PORTION} von {PAIRS}." in answered
    assert await _states(story) == [State.LEARNER_ASKED] * PAIRS


@pytest.mark.depends_on_engine
async def test_a_bot_that_stops_waits_for_no_release_and_the_next_one_goes_on(database_url: str) -> None:
    async with Sandbox(_crowd(), clock=Clock(MONDAY, frozen=True), patience=PATIENCE) as slack:
        settings = settings_for(slack, database_url)
        async with running(settings, now=slack.clock.now) as bot:
            slack.courier.afterwards = bot.services.afterwards.finish
            await slack.connected()
            story = Story(slack, bot)
            await _many_are_drafted(story)
            await story.coordinator.submit()
            await bot.services.stop()
            left = (await _states(story)).count(State.DRAFTED)
        async with running(settings, now=slack.clock.now) as bot:
            slack.courier.afterwards = bot.services.afterwards.finish
            await slack.connected()
            story = Story(slack, bot)
            await story.settle()
            states = await _states(story)
            asked = await _asked(story)

    assert left > 0
    assert states == [State.LEARNER_ASKED] * PAIRS
    assert len(asked) == PAIRS


async def test_n10_no_transaction_of_a_release_does_more_than_a_portion_and_the_click_does_less(crowded: Story) -> None:
    story = crowded
    await _many_are_drafted(story)
    noted = _note(story.bot.services.database)

    await story.coordinator.submit()
    await story.bot.services.finish()

    of_click, *portions = [each for each in noted if any("UPDATE proposal" in name for name, _ in each)]
    messages = [sum(rows for name, rows in each if "INTO outbox_message" in name) for each in noted]
    assert len(of_click) <= 20
    assert max(messages) == 2 * releasing.PORTION
    assert len(portions) == -(-PAIRS // releasing.PORTION)
    assert max(len(each) for each in portions) <= 25


def _note(database: Database) -> list[list[tuple[str, int]]]:
    """The statements of each transaction that writes, and how many rows each had to do with."""
    noted: list[list[tuple[str, int]]] = []
    engine = database.engine.sync_engine

    def begin(_: Any) -> None:
        noted.append([])

    def note(_: Any, cursor: Any, statement: str, parameters: Any, __: Any, executemany: bool) -> None:
        if noted:
            noted[-1].append((" ".join(statement.split()), len(parameters) if executemany else 1))

    event.listen(engine, "begin", begin)
    event.listen(engine, "before_cursor_execute", note)
    return noted


async def _many_are_drafted(story: Story) -> None:
    cohort, services = await story.opens_round(), story.bot.services
    user_ids = [face.user_id for face in story.slack.people if face.name.startswith("Crowd")]
    async with services.database.transaction() as session:
        await crowd.sign_up(session, cohort, services.sealing, user_ids, now=services.now())
    await story.drafts()


async def _states(story: Story) -> list[str]:
    return [row["state"] for row in (await story.stored())["proposal"]]


async def _asked(story: Story) -> set[str]:
    """The questions to learners that have been left in the outbox."""
    return {row["key"] for row in (await story.stored())["outbox_message"] if row["kind"] == "proposal"}


async def _told_to_wait(story: Story) -> list[Any]:
    return [row for row in (await story.stored())["outbox_message"] if row["kind"] == "waiting"]
