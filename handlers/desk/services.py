"""What a listener or job may use; put together once when the bot starts."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from handlers.desk import traces
from handlers.desk.homes import Homes
from handlers.desk.slack_profiles import SlackProfiles
from handlers.desk.texts import Say, say_in
from programme.words import Language
from storage.database import Database
from storage.sealing import Sealing

log = logging.getLogger("buddy")


class Background:
    """Work that takes longer than Slack waits; finished before the bot stops."""

    def __init__(self) -> None:
        # asyncio itself keeps no hold of a task: one that nobody holds may vanish in the middle of its work.
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finish)

    @property
    def is_busy(self) -> bool:
        return bool(self._tasks)

    async def finish(self) -> None:
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def _finish(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("background work failed: %s at %s", type(error).__name__, traces.where(error))


@dataclass(frozen=True)
class Services:
    """The database, the sealing keys, the clock and the words."""

    database: Database
    sealing: Sealing
    now: Callable[[], datetime]
    team_id: str
    bot_user_id: str = ""
    wake_delivery: Callable[[], None] = lambda: None
    # What is due by now is looked for at once, not only at the next tick.
    wake_timetable: Callable[[], None] = lambda: None
    # Whether a message drawn anew, by its channel and `ts`, is the one just clicked in: Slack then takes it at once.
    draws_at_once: Callable[[str, str, Mapping[str, Any]], bool] = lambda *_: False
    profiles: SlackProfiles = field(default_factory=SlackProfiles)
    background: Background = field(default_factory=Background)
    # Dialogs and messages that follow an acknowledgement: Slack's own answers are not waited for before it.
    afterwards: Background = field(default_factory=Background)
    homes: Homes = field(default_factory=Homes)

    async def finish(self) -> None:
        """What is under way, a dialog that begins a computation included."""
        while self.afterwards.is_busy or self.background.is_busy:
            await self.afterwards.finish()
            await self.background.finish()

    def say(self, language: Language) -> Say:
        return say_in(language)
