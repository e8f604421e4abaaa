"""What a listener or job may use; put together once when the bot starts."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from handlers.desk import traces
from handlers.desk.homes import Homes
from handlers.desk.texts import Say, say_in
from programme.words import Language
from storage.database import Database
from storage.sealing import Sealing

log = logging.getLogger("buddy")


class Background:
    """Work that takes longer than Slack waits."""

    def __init__(self) -> None:
        # asyncio itself keeps no hold of a task: one that nobody holds may vanish in the middle of its work.
        self._tasks: set[asyncio.Task[None]] = set()
        self._taken_up_again: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], *, is_taken_up_again: bool = False) -> None:
        """`is_taken_up_again` by a job of the timetable, wherever it was left."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        if is_taken_up_again:
            self._taken_up_again.add(task)
        task.add_done_callback(self._finish)

    async def finish(self) -> None:
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Before the bot stops: what nobody would take up again is finished."""
        for task in self._taken_up_again:
            task.cancel()
        await self.finish()

    def _finish(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._taken_up_again.discard(task)
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
    background: Background = field(default_factory=Background)
    homes: Homes = field(default_factory=Homes)

    def say(self, language: Language) -> Say:
        return say_in(language)
