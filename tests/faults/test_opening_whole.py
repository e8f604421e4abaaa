"""Opening a round: announced, and whoever waited for one is told; both or neither (N3)."""

import asyncio
import json
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from handlers.rounds.views import opening
from sandbox import Clock, Face, Sandbox
from storage.sealing import new_key
from tests.checks.rooms import ROOT
from tests.stories.story import MONDAY, told

WAITING = ("Ben", "Anna", "Petra")
HELD_SECONDS = 3.0


async def test_n3_a_database_that_is_held_right_after_a_round_came_loses_nobody_who_waited(sqlite_url: str) -> None:
    async with told(sqlite_url) as story:
        await _wait_for_a_round(story.slack)
        await _fill(story.coordinator, story.slack)

        sending = asyncio.create_task(story.coordinator.submit())
        await asyncio.to_thread(_hold, _file(sqlite_url))
        await sending
        await story.settle()

        assert _announced(story.slack) == 1
        assert [_told(person) for person in story.people(*WAITING)] == [1] * len(WAITING)
        assert story.coordinator.notices == [] and not story.coordinator.sees("schiefgegangen")


async def test_n3_a_bot_that_is_killed_right_after_a_round_came_tells_whoever_waited(sqlite_url: str) -> None:
    async with Sandbox(clock=Clock(MONDAY), patience=20) as slack:
        settings = {
            "slack_bot_token": slack.bot_token,
            "slack_app_token": slack.app_token,
            "sealing_key": new_key(),
            "first_coordinator": slack.person("Ulrike").user_id,
            "database_url": f"sqlite:///{_file(sqlite_url)}",
            "slack_api_url": slack.api_url,
            "delivery_timeout_seconds": 1,
            "delivery_settle_seconds": 1.5,
        }
        async with _bot(settings) as bot:
            await slack.connected()
            await _wait_for_a_round(slack)
            await _fill(slack.person("Ulrike"), slack)
            sending = asyncio.create_task(slack.person("Ulrike").submit())
            await asyncio.to_thread(_see_round, _file(sqlite_url))
            bot.kill()
            await bot.wait()
            sending.cancel()

        async with _bot(settings):
            await _until(lambda: all(_told(slack.person(name)) for name in WAITING) and _announced(slack) > 0)

        assert [_told(slack.person(name)) for name in WAITING] == [1] * len(WAITING)


@asynccontextmanager
async def _bot(settings: dict[str, object]) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as a process of its own, on a Monday morning."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "benchmarks.bot_process",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdin is not None and process.stdout is not None
    ahead = (MONDAY - datetime.now(UTC)).total_seconds()
    process.stdin.write(json.dumps({**settings, "ahead": ahead}).encode() + b"\n")
    await process.stdin.drain()
    assert await process.stdout.readline() == b"connected\n"
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _wait_for_a_round(slack: Sandbox) -> None:
    for name in WAITING:
        person = slack.person(name)
        await person.command("/buddy", "anmelden")
        await _until(lambda person=person: person.modal is not None)  # type: ignore[misc]
        await person.submit()


async def _fill(ulrike: Face, slack: Sandbox) -> None:
    await ulrike.command("/buddy-coordination")
    await _until(lambda: ulrike.modal is not None)
    await ulrike.click(opening.NEW_PILOT)
    await _until(lambda: ulrike.modal is not None and any(f.block_id == opening.CHANNEL for f in ulrike.modal.fields))
    await ulrike.fill(opening.CHANNEL, slack.channel("digital-buddies").id)


async def _until(holds: Callable[[], bool], *, seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.05)


def _see_round(file: str) -> sqlite3.Connection:
    """As soon as it is there."""
    looking = sqlite3.connect(file, timeout=30, isolation_level=None, check_same_thread=False)
    while not looking.execute("SELECT count(*) FROM cohort").fetchone()[0]:
        pass
    return looking


def _hold(file: str) -> None:
    other = _see_round(file)
    other.execute("BEGIN IMMEDIATE")
    time.sleep(HELD_SECONDS)
    other.execute("ROLLBACK")
    other.close()


def _file(url: str) -> str:
    return url.removeprefix("sqlite+aiosqlite:///")


def _announced(slack: Sandbox) -> int:
    return sum("ist offen!" in message.text for message in slack.channel("digital-buddies").messages)


def _told(person: Face) -> int:
    return sum("Pilot Januar 2027" in message.text for message in person.direct_messages)
