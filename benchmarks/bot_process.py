"""The bot as `python -m bot` runs it, but for its clock: in here it can be a Monday morning whenever one measures.

Is told its settings, and how many seconds its clock goes ahead, in one line of JSON; says `connected`. With `--by-hand`
nothing happens by itself: it does what each line names, and says in JSON what was seen since the line before.
"""

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

from benchmarks.statements import Statements
from benchmarks.watchdog import Watchdog
from bot.process import Bot
from bot.running import running, spare_what_stays
from bot.settings import GivenSettings

BY_HAND, WATCHED = "--by-hand", "--watched"
LOOK, TICK, DELIVER = "look", "tick", "deliver"


async def run(options: argparse.Namespace) -> None:
    given = json.loads(sys.stdin.readline())
    ahead = timedelta(seconds=given.pop("ahead"))
    async with running(GivenSettings(**given), now=lambda: datetime.now(UTC) + ahead) as bot:
        spare_what_stays()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, bot.stop)
        print("connected", flush=True)
        if not options.by_hand:
            await bot.run()
            return
        async with Watchdog() if options.watched else nullcontext() as watchdog:
            await _by_hand(bot, watchdog)


async def _by_hand(bot: Bot, watchdog: Watchdog | None) -> None:
    statements = Statements(bot.services.database.engine.sync_engine)
    deeds: dict[str, Callable[[Bot], Awaitable[None]]] = {LOOK: _let_end, TICK: _tick, DELIVER: _deliver}
    while line := await asyncio.to_thread(sys.stdin.readline):
        await deeds[line.strip()](bot)
        seen: dict[str, object] = {
            "statements": statements.count,
            "held": statements.longest,
            "cpu": statements.most_cpu,
        }
        statements.begin_anew()
        if watchdog is not None:
            seen |= {"block": watchdog.longest, "blocks": watchdog.blocks, "places": watchdog.places()}
            watchdog.begin_anew()
        print(json.dumps(seen), flush=True)


async def _let_end(bot: Bot) -> None:
    """What a listener still does after its acknowledgement."""
    await asyncio.sleep(0.1)
    await bot.services.background.finish()


async def _tick(bot: Bot) -> None:
    await bot.services.background.finish()
    await bot.timetable.run_due()


async def _deliver(bot: Bot) -> None:
    await bot.services.background.finish()
    await bot.delivery.deliver_due()
    await bot.services.homes.draw_all()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(BY_HAND, action="store_true")
    parser.add_argument(WATCHED, action="store_true", help="by hand, and the loop is watched, which costs CPU")
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
