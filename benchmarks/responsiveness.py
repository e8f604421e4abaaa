"""How long a coordinator looks at "one moment" before the draft stands there, and how long the bot hears nobody else.

The pretend Slack and the bot are processes of their own. In the bot's event loop a watchdog sleeps five milliseconds at
a time and notes how late it wakes.
"""

import argparse
import asyncio
import json
import multiprocessing
import platform
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks.sign_ups import sign_up
from benchmarks.watchdog import Watchdog
from bot.running import running, spare_what_stays
from bot.settings import GivenSettings
from handlers.pairing.views import matching
from sandbox import Face, Sandbox
from storage import migrate
from storage.database import Database, async_url
from storage.sealing import Sealing, new_key, read_key

SIZES = (300, 3_000)
GOAL_SECONDS, GOAL_BLOCK = 2.0, 0.050
PATIENCE, SETTLING = 300.0, 2.0
BEGIN, END = "begin", "end"


def bot_process(given: dict[str, Any], pipe: Connection) -> None:
    asyncio.run(_bot(given, pipe))


async def _bot(given: dict[str, Any], pipe: Connection) -> None:
    async with running(GivenSettings(**given)) as bot, Watchdog() as watchdog:
        spare_what_stays()
        pipe.send("connected")
        work = asyncio.create_task(bot.run())
        while await asyncio.to_thread(pipe.recv) == BEGIN:
            watchdog.begin_anew()
            await asyncio.to_thread(pipe.recv)
            pipe.send((watchdog.longest, watchdog.blocks, watchdog.places()))
        bot.stop()
        await work


async def measure(people: int, folder: Path) -> None:
    address = f"sqlite:///{folder}/buddy.db"
    await migrate.upgrade(address)
    # Somebody else would be told to hurry up by Slack; here it is the bot that is measured, not the patience.
    async with Sandbox(patience=PATIENCE) as slack:
        key = new_key()
        await _fill(address, people, slack, key)
        given = {
            "slack_bot_token": slack.bot_token,
            "slack_app_token": slack.app_token,
            "sealing_key": key,
            "first_coordinator": slack.person("Ulrike").user_id,
            "database_url": address,
            "slack_api_url": slack.api_url,
        }
        ours, theirs = multiprocessing.Pipe()
        bot = multiprocessing.get_context("spawn").Process(target=bot_process, args=(given, theirs))
        bot.start()
        await asyncio.to_thread(ours.recv)
        await slack.connected()
        ulrike = slack.person("Ulrike")
        await ulrike.command("/buddy-coordination")
        for name, button in (("first draft", matching.OPEN), ("next draft", matching.AGAIN)):
            await asyncio.sleep(SETTLING)
            seconds = await _draft(ulrike, button, ours)
            _tell(f"{people:,} people, {name}", seconds, *await asyncio.to_thread(ours.recv))
        ours.send(END)
        await asyncio.to_thread(bot.join)


async def _fill(address: str, people: int, slack: Sandbox, key: str) -> None:
    database = Database(async_url(address))
    async with database.transaction() as session:
        channel = slack.channel("digital-buddies").id
        today = slack.clock.now()
        await sign_up(
            session, people, team_id=slack.team_id, channel=channel, now=today, sealing=Sealing([read_key(key)])
        )
    await database.close()


async def _draft(coordinator: Face, button: str, pipe: Connection) -> float:
    """From the click until a draft stands on the screen that was not there before."""
    before = _shown(coordinator)
    pipe.send(BEGIN)
    began = time.perf_counter()
    await coordinator.click(button)
    while matching.AGAIN not in (shown := _shown(coordinator)) or shown == before:
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError("the draft never came")
        await asyncio.sleep(0.005)
    seconds = time.perf_counter() - began
    pipe.send(END)
    return seconds


def _shown(coordinator: Face) -> str:
    return json.dumps(coordinator.modal.blocks) if coordinator.modal else ""


def _tell(what: str, seconds: float, longest: float, blocks: int, places: list[str]) -> None:
    print(f"{what}: there after {seconds:.2f} s (goal with 300: {GOAL_SECONDS:.0f} s)")
    print(f"  longest block {longest * 1000:.0f} ms, {blocks} over {GOAL_BLOCK * 1000:.0f} ms (goal: none)")
    for place in places:
        print(f"  {place}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.responsiveness", description=__doc__)
    parser.add_argument("people", nargs="*", type=int, help=f"how many are enrolled (default: {SIZES})")
    print(f"{platform.machine()}, {multiprocessing.cpu_count()} cores, Python {platform.python_version()}, SQLite")
    for people in parser.parse_args().people or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(measure(people, Path(folder)))


if __name__ == "__main__":
    main()
