"""The bot as `python -m bot` runs it, but for its clock: in here it can be a Monday morning whenever one measures.

Is told its settings, and how many seconds its clock goes ahead, in one line of JSON; says `connected`.
"""

import asyncio
import json
import logging
import signal
import sys
from datetime import UTC, datetime, timedelta

from bot.running import running, spare_what_stays
from bot.settings import GivenSettings


async def run() -> None:
    given = json.loads(sys.stdin.readline())
    ahead = timedelta(seconds=given.pop("ahead"))
    async with running(GivenSettings(**given), now=lambda: datetime.now(UTC) + ahead) as bot:
        spare_what_stays()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, bot.stop)
        print("connected", flush=True)
        await bot.run()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    asyncio.run(run())
