"""N15: a socket that answers pings and delivers nothing is replaced, and nobody who clicks meanwhile is lost."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import connection
from tests.stories.story import Story, told


@pytest.fixture
async def story(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Story]:
    # Nobody waits for minutes here: how long it takes in earnest is a sum of its own.
    monkeypatch.setattr(connection, "WATCH_SECONDS", 0.1)
    monkeypatch.setattr(connection, "DEAF_SECONDS", 1.0)
    async with told(sqlite_url) as story:
        story.slack.courier.patience = 2.0
        yield story


@asynccontextmanager
async def living(story: Story) -> AsyncIterator[None]:
    life = asyncio.create_task(story.bot.run())
    try:
        yield
    finally:
        story.bot.stop()
        await life


async def test_n15_a_deaf_socket_is_replaced_and_the_next_click_is_heard(story: Story) -> None:
    ben = story.person("Ben")
    story.slack.deafen()

    async with living(story):
        await ben.command("/buddy", "hilfe")
        lost = list(ben.notices)
        async with asyncio.timeout(60):
            while not ben.ephemerals:
                await ben.command("/buddy", "hilfe")

    assert lost == ['/buddy failed with the error "operation_timeout"']
    assert len(story.slack.sockets.open) == 1


async def test_n15_an_event_that_nobody_heard_comes_again_on_the_new_socket(story: Story) -> None:
    ben = story.person("Ben")
    story.slack.courier.redeliver_after = (0.5, 1.0, 2.0, 4.0)
    story.slack.deafen()

    async with living(story):
        await ben.writes("hallo")
        async with asyncio.timeout(60):
            while not ben.direct_messages:
                await asyncio.sleep(0.05)

    assert len(ben.direct_messages) == 1


async def test_n15_while_one_takes_the_place_of_the_other_clicks_are_heard(story: Story) -> None:
    ben, seen = story.person("Ben"), []

    async with living(story):
        for number in range(8):
            # About as long as a socket may be silent: just before it is replaced, meanwhile, and just after.
            await asyncio.sleep(1.0 + number * 0.03)
            before = len(ben.ephemerals)
            await ben.command("/buddy", "hilfe")
            if len(ben.ephemerals) == before:
                await ben.command("/buddy", "hilfe")
            seen += [each for each in story.slack.sockets.open if each not in seen]

    # What crosses the closing on its way cannot be answered any more; whoever sees so clicks again.
    assert len(ben.ephemerals) == 8 and len(ben.notices) <= 1
    assert len(seen) > 2


async def test_n15_where_slack_gives_no_second_one_the_first_stays(
    story: Story, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connection, "SILENT_SECONDS", 0.5)
    ben = story.person("Ben")
    logging.getLogger("buddy.socket").setLevel(logging.CRITICAL)
    story.slack.workspace.permits.app_token.refused_as = "internal_error"

    async with living(story):
        async with asyncio.timeout(60):
            while "Slack gives no second connection" not in caplog.text:
                await asyncio.sleep(0.05)
        await ben.command("/buddy", "hilfe")

    assert ben.notices == [] and len(ben.ephemerals) == 1


def test_n15_in_earnest_it_takes_less_than_two_minutes() -> None:
    assert connection.DEAF_SECONDS + connection.WATCH_SECONDS + connection.SILENT_SECONDS <= 120
    # Slack gives at least one ticket a minute.
    assert connection.DEAF_SECONDS > 60
