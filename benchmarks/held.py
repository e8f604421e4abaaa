"""How long the database is held when something happens to a whole round, and how long a click beside it waits.

Run: python -m benchmarks.held 30 300 3000 --database sqlite

Held: the longest transaction, from its BEGIN until it is on the disk; CPU: the most in one. Beside: the longest wait of
people who type `/buddy` ten times a second meanwhile; quiet: the same just before. Own: the coordinator's own click.
Loop: how long the bot heard nobody because it was computing. Slack's calls take no time here.
"""

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.bot_process import BY_HAND, LOOK, TICK, WATCHED
from benchmarks.clicks import types
from benchmarks.contestants import Stage, our_bot
from benchmarks.databases import ENGINES, fresh_database
from benchmarks.figures import in_short, machine
from benchmarks.morning import Crowd
from benchmarks.occasions import OCCASIONS, Occasion
from benchmarks.pretend_slack import pretend_slack

SIZES = (30, 300, 3_000)
BESIDE, PAUSE_SECONDS, QUIET_SECONDS = 20, 0.1, 2.0


@dataclass
class Waits:
    """Of people who click one after the other."""

    seconds: list[float] = field(default_factory=list)

    @property
    def longest(self) -> float:
        return max(self.seconds, default=0.0)


async def measure(occasion: Occasion, people: int, engine: str, folder: Path) -> str:
    async with fresh_database(engine) as url, pretend_slack(BESIDE, latency=0) as slack:
        stage = Stage.set_up(slack, Crowd.of(slack, people=0, due=0), folder)
        beside = [face.user_id for face in slack.sandbox.people[1:]]
        for user_id in beside:
            stage.morning.person(user_id)
        occasion.fill(stage.morning, people)
        async with our_bot(stage, BY_HAND, WATCHED, url=url) as bot:
            await occasion.prepare(slack.sandbox)
            await bot.asked(LOOK)
            async with clicking(stage, beside) as quiet:
                await asyncio.sleep(QUIET_SECONDS)
            await bot.asked(LOOK)
            async with clicking(stage, beside) as disturbed:
                began = perf_counter()
                await occasion.act(slack.sandbox)
                own = perf_counter() - began
                seen = await bot.asked(TICK)
                done = perf_counter() - began
        return _line(own, done, quiet, disturbed, seen)


@asynccontextmanager
async def clicking(stage: Stage, user_ids: Sequence[str]) -> AsyncIterator[Waits]:
    waits, over = Waits(), asyncio.Event()

    async def click() -> None:
        clicks = cycle([types(stage, user_id, "") for user_id in user_ids])
        while not over.is_set():
            began = perf_counter()
            await next(clicks)()
            waits.seconds.append(perf_counter() - began)
            await asyncio.sleep(PAUSE_SECONDS)

    task = asyncio.create_task(click())
    yield waits
    over.set()
    await task


def _line(own: float, done: float, quiet: Waits, disturbed: Waits, seen: dict[str, Any]) -> str:
    spans = (seen["held"], seen["cpu"], disturbed.longest, quiet.longest, own, done, seen["block"])
    columns = "".join(f"{in_short(each):>9}" for each in spans)
    return "\n".join([f"{seen['statements']:>11,}{columns}", *(f"  {place}" for place in seen["places"][:3])])


async def compare(options: argparse.Namespace) -> None:
    print(f"{machine()}, {options.database}")
    headings = "".join(f"{each:>9}" for each in ("held", "CPU", "beside", "quiet", "own", "done", "loop"))
    print(f"{'':<20}{'statements':>11}{headings}")
    for name, occasion in OCCASIONS.items():
        if options.only in (None, name):
            for people in options.people or SIZES:
                with tempfile.TemporaryDirectory(prefix="digital-buddy-") as folder:
                    line = await measure(occasion, people, options.database, Path(folder))
                print(f"{name:<12}{people:>8,}{line}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.held", description="How long the database is held.")
    parser.add_argument("people", nargs="*", type=int, help=f"how many are in the round (default: {SIZES})")
    parser.add_argument("--only", choices=OCCASIONS, help="one occasion")
    parser.add_argument("--database", choices=ENGINES, default=ENGINES[0])
    asyncio.run(compare(parser.parse_args()))


if __name__ == "__main__":
    main()
