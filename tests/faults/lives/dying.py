"""When a bot dies: at moments that have a name, and at any."""

import asyncio
import random
from collections import Counter
from typing import Any

from sandbox import Sandbox
from tests.faults.lives.ledger import Ledger
from tests.faults.lives.lives import Life

STARTING, ANY = "starting", "any moment"
ARRIVED, FORM, CLICK = "an event arrived", "a form acknowledged", "a click acknowledged"
ON_ITS_WAY, STORED = "a message on its way", "an answer being stored"
POINTS = (STARTING, ANY, ARRIVED, FORM, CLICK, ON_ITS_WAY, ON_ITS_WAY, STORED, STORED)
# What is seen of each at the door, and how long after it death may come.
AT_THE_DOOR = {
    ("event_callback", False): (ARRIVED, 0.02),
    ("view_submission", True): (FORM, 0.03),
    ("block_actions", True): (CLICK, 0.03),
}
STORING_SECONDS = 0.015
LONGEST_START_SECONDS = 0.8
LONGEST_LIFE_SECONDS = 3.0


class Death:
    """Waits for a moment and kills in it, while the pretend Slack is still at what it shows by."""

    def __init__(self, slack: Sandbox, ledger: Ledger, chance: random.Random) -> None:
        self._chance = chance
        self._victim: Life | None = None
        self._point, self._struck = "", asyncio.Event()
        self.reached = Counter[str]()
        ledger.watchers.append(self._see)
        slack.on_call(self._hear)

    def choose(self) -> str:
        return self._chance.choice(POINTS)

    async def strike(self, point: str, life: Life) -> None:
        """Until it is dead; where the moment does not come, at any."""
        self._victim, self._point = life, point
        self._struck.clear()
        longest = LONGEST_START_SECONDS if point == STARTING else LONGEST_LIFE_SECONDS
        patience = longest if point not in (STARTING, ANY) else self._chance.uniform(0.01, longest)
        try:
            await asyncio.wait_for(self._struck.wait(), patience)
        except TimeoutError:
            self.reached[point if point in (STARTING, ANY) else ANY] += 1
        self._victim = None
        life.kill()

    def _see(self, what: str, is_acknowledged: bool) -> None:
        point, longest = AT_THE_DOOR.get((what, is_acknowledged), ("", 0.0))
        self._kill_at(point, self._chance.uniform(0, longest))

    def _hear(self, method: str, *_: Any) -> None:
        if method == "chat.postMessage":
            # Slack has taken it and has not answered yet.
            self._kill_at(ON_ITS_WAY, 0.0)
            self._kill_at(STORED, self._chance.uniform(0, STORING_SECONDS))

    def _kill_at(self, point: str, seconds: float) -> None:
        if self._victim is None or point != self._point:
            return
        life, self._victim = self._victim, None
        self.reached[point] += 1
        if not seconds:
            life.kill()
        asyncio.get_running_loop().call_later(seconds, self._struck.set)
