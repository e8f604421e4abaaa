"""Homes: whose Home tab is on screen, and whose shows something old; drawn anew at the pace Slack allows."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from handlers.desk import traces
from handlers.pairing.views.draft_facts import Ref

log = logging.getLogger("buddy")

# views.publish is tier 4, a hundred a minute for the workspace; half of that leaves room for tabs being opened.
PACE_SECONDS = 1.2
# A coordinator's figures change with everybody's clicks; once in a while is enough.
COCKPIT_SECONDS = 15.0
# Slack does not say when somebody looks elsewhere.
ON_SCREEN_SECONDS = 4 * 60 * 60


@dataclass
class OnScreen:
    """A Home tab somebody has opened; `ref` is the page of the draft they were at."""

    opened_at: float
    drawn_at: float
    has_cockpit: bool
    ref: Ref | None


class Homes:
    """Which Home tabs to draw anew; seconds are the monotonic clock's.

    Kept in memory only: a tab that is opened is drawn in any case, so nothing is lost with a restart.
    """

    def __init__(self) -> None:
        self._on_screen: dict[str, OnScreen] = {}
        self._stale: dict[str, float] = {}
        self._wake = asyncio.Event()

    def drawn(self, user_id: str, *, opened: bool, has_cockpit: bool, ref: Ref | None) -> None:
        """A tab shows what is true now; without `opened` only one that was on screen before is kept in mind."""
        now, known = time.monotonic(), self._on_screen.get(user_id)
        self._stale.pop(user_id, None)
        if opened or known is not None:
            opened_at = now if opened or known is None else known.opened_at
            self._on_screen[user_id] = OnScreen(opened_at, now, has_cockpit, ref)

    def ref_of(self, user_id: str) -> Ref | None:
        return known.ref if (known := self._on_screen.get(user_id)) else None

    def changed(self, user_id: str) -> None:
        """Somebody did something or got a message: their tab soon, the coordinators' figures by and by."""
        now = time.monotonic()
        self._on_screen = {id_: tab for id_, tab in self._on_screen.items() if tab.opened_at > now - ON_SCREEN_SECONDS}
        for id_, tab in self._on_screen.items():
            if id_ == user_id:
                self._stale[id_] = now
            elif tab.has_cockpit:
                self._stale.setdefault(id_, max(now, tab.drawn_at + COCKPIT_SECONDS))
        self._wake.set()

    async def draw_all(self, draw: Callable[[str], Awaitable[None]]) -> None:
        """Every tab that shows something old, at once."""
        while self._stale:
            await self._draw(next(iter(self._stale)), draw)

    async def keep(self, draw: Callable[[str], Awaitable[None]]) -> None:
        """Draws what is due, one after the other, for as long as the bot runs."""
        while True:
            wait = min(self._stale.values(), default=float("inf")) - time.monotonic()
            if wait <= 0:
                await self._draw(min(self._stale, key=self._stale.__getitem__), draw)
                await asyncio.sleep(PACE_SECONDS)
                continue
            self._wake.clear()
            try:
                await asyncio.wait_for(self._wake.wait(), None if wait == float("inf") else wait)
            except TimeoutError:
                continue

    async def _draw(self, user_id: str, draw: Callable[[str], Awaitable[None]]) -> None:
        del self._stale[user_id]
        try:
            await draw(user_id)
        except Exception as error:
            log.warning("a Home tab was not drawn anew: %s at %s", type(error).__name__, traces.where(error))
