"""A delivery in a process of its own, so that a test can kill or stop it: it begins when a line comes in."""

import asyncio
import sys

from bot.delivery import Delivery, Timings
from bot.slack import connect
from storage.database import Database
from storage.sealing import Sealing
from tests.faults.post_office import KEY, START

# Short, because the tests wait for a dead process's lease to run out.
TIMINGS = Timings(timeout=0.3, settle=0.4, lease=1.0, pace=0.0)


async def deliver(url: str, api_url: str, token: str, team_id: str) -> None:
    database = Database(url)
    async with connect(token, api_url) as client:
        delivery = Delivery(database, Sealing([KEY]), client, team_id=team_id, now=lambda: START, timings=TIMINGS)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        while True:
            await delivery.deliver_due()
            await asyncio.sleep(0.02)


if __name__ == "__main__":
    asyncio.run(deliver(*sys.argv[1:]))
