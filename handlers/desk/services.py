"""What a listener or job may use; put together once when the bot starts."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from handlers.desk import traces
from handlers.desk.drawn import DrawnLately
from handlers.desk.employees import Organisation
from handlers.desk.homes import Homes
from handlers.desk.roll_call import RollCall
from handlers.desk.slack_profiles import SlackProfiles
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

    @property
    def is_busy(self) -> bool:
        return bool(self._tasks)

    async def finish(self) -> None:
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def let_go(self) -> None:
        """Of all that is taken up again."""
        for task in self._taken_up_again:
            task.cancel()

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
    # What is due by now is looked for at once, not only at the next tick.
    wake_timetable: Callable[[], None] = lambda: None
    # Whether a message drawn anew, by its channel and `ts`, is the one just clicked in: Slack then takes it at once.
    draws_at_once: Callable[[str, str, Mapping[str, Any]], bool] = lambda *_: False
    organisation: Organisation = field(default_factory=Organisation)
    roll_call: RollCall = field(default_factory=RollCall)
    profiles: SlackProfiles = field(default_factory=SlackProfiles)
    background: Background = field(default_factory=Background)
    # Dialogs and messages that follow an acknowledgement: Slack's own answers are not waited for before it.
    afterwards: Background = field(default_factory=Background)
    homes: Homes = field(default_factory=Homes)
    drawn: DrawnLately = field(default_factory=DrawnLately)

    async def finish(self) -> None:
        """What is under way, a dialog that begins a computation included."""
        while self.afterwards.is_busy or self.background.is_busy:
            await self.afterwards.finish()
            await self.background.finish()

    async def stop(self) -> None:
        """The same before the bot stops: nobody waits for what the next one takes up again."""
        await self.afterwards.finish()
        self.background.let_go()
        await self.finish()

    def say(self, language: Language) -> Say:
        return say_in(language)
