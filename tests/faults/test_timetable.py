"""The lines of the timetable run side by side: a slow one delays nobody, a broken one is due again."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot import timetable
from bot.jobs import JOBS
from handlers.desk import post
from handlers.desk.blocks import Message, message, section
from handlers.desk.services import Services
from storage import people, upcoming
from storage.occurrences import whenever
from tests.stories.story import Story, told

CHECK_INS = "check-ins"


@pytest.fixture
async def story(sqlite_url: str) -> AsyncIterator[Story]:
    async with told(sqlite_url) as story:
        await story.opens_pilot()
        await story.tandem(story.person("Ben"), story.person("Anna"))
        yield story


@asynccontextmanager
async def living(story: Story) -> AsyncIterator[None]:
    """The bot as it runs in earnest, begun in the very moment the first check-ins are due."""
    while (coming := (await story.bot.upcoming(1))[0]).kind != upcoming.CHECK_IN:
        story.slack.clock.set_to(coming.at)
        await story.settle()
    story.slack.clock.set_to(coming.at)
    life = asyncio.create_task(story.bot.run())
    try:
        yield
    finally:
        story.bot.stop()
        await life


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not holds():
            await asyncio.sleep(0.02)


def is_asked(story: Story) -> bool:
    return story.person("Ben").sees("Hast du dich mit")


async def test_n19_a_line_that_is_at_work_delays_no_other_and_what_it_has_left_leaves_meanwhile(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off = asyncio.Event()

    async def endless(services: Services) -> None:
        async with services.database.transaction() as session:
            emre = await people.remember(session, await post.person_of(session, services, story.person("Emre").user_id))
            about = whenever("test", emre.id, "answer")
            await post.answer(session, services, to=emre, about=about, message=words("So far"))
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        cut_off.set()

    monkeypatch.setitem(JOBS, "stand-ins whose time is over", (endless, {upcoming.CHECK_IN}))

    async with living(story):
        await until(lambda: is_asked(story) and story.person("Emre").sees("So far"))
        assert not cut_off.is_set()

    assert cut_off.is_set()


async def test_a_line_that_fails_is_noted_and_has_its_turn_again(
    story: Story, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ask_due, _ = JOBS[CHECK_INS]
    tries: list[Callable[[Services], Awaitable[object]]] = [ask_due, broken]

    async def second_time_lucky(services: Services) -> None:
        await tries.pop()(services)

    monkeypatch.setitem(JOBS, CHECK_INS, (second_time_lucky, {upcoming.CHECK_IN}))
    monkeypatch.setattr(timetable, "EVERY", timetable.EVERY / 10)

    async with living(story):
        await until(lambda: is_asked(story))

    [failure] = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert failure.startswith("check-ins failed: ZeroDivisionError")


async def broken(_: Services) -> None:
    raise ZeroDivisionError


def words(text: str) -> Message:
    return message(text, section(text))
