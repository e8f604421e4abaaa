"""The roll call: whether everybody who takes part is still an employee; no event tells of while we were off."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

log = logging.getLogger("buddy")

# How old it may be before people are put together, and how old it ever gets.
BEFORE_A_DRAFT, EVER = timedelta(hours=1), timedelta(days=1)
# Somebody waits for the draft. Where Slack takes longer, it says how old the roll call is.
DRAFT_WAITS_SECONDS = 30.0
# After one that Slack did not answer, by the same clock as the rest.
NOT_BEFORE = timedelta(minutes=10)


class RollCall:
    """When it was last held, and how. Kept in memory: the first one comes with the start, for which it is there."""

    def __init__(self) -> None:
        self.held_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._hold: Callable[[], Awaitable[bool]] | None = None
        self._ask: Callable[[Iterable[str]], Awaitable[object]] | None = None
        self._held = asyncio.Lock()

    def held_by(self, hold: Callable[[], Awaitable[bool]], ask: Callable[[Iterable[str]], Awaitable[object]]) -> None:
        """How everybody, and how somebody is asked after: known when the bot is put together, and not at the desk."""
        self._hold, self._ask = hold, ask

    def is_due(self, now: datetime) -> bool:
        """By itself: after a start, and once a day."""
        return self._is_over(self._tried_at, NOT_BEFORE, now) and self._is_over(self.held_at, EVER, now)

    async def hold(self, now: Callable[[], datetime], *, if_older: timedelta = EVER) -> None:
        """Who comes while it is held waits for it, and holds no second one."""
        async with self._held:
            if self._hold is None or not self._is_over(self.held_at, if_older, now()):
                return
            self._tried_at = now()
            if await self._hold():
                self.held_at = now()

    async def hold_before_a_draft(self, now: Callable[[], datetime]) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.hold(now, if_older=BEFORE_A_DRAFT), DRAFT_WAITS_SECONDS)

    async def doubt(self, user_ids: Iterable[str]) -> None:
        """Slack refused a message to them: they may be there no more."""
        if self._ask is not None:
            await self._ask(user_ids)

    def _is_over(self, at: datetime | None, age: timedelta, now: datetime) -> bool:
        # The clock may have been put back since.
        return at is None or not timedelta(0) <= now - at < age
