"""Homes: whose Home tab is on screen, and whose shows something old; drawn anew at the pace Slack allows."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from uuid import UUID

from handlers.desk import traces

log = logging.getLogger("buddy")

# views.publish is tier 4, a hundred a minute for the workspace; half of that leaves room for tabs being opened
# (docs/slack.md, 23).
PACE_SECONDS = 1.2
# A coordinator's figures change with everybody's clicks; once in a while is enough.
COCKPIT_SECONDS = 15.0
# Slack does not say when somebody looks elsewhere.
ON_SCREEN_SECONDS = 4 * 60 * 60


Draw = Callable[[str], Awaitable[None]]


@dataclass(frozen=True)
class Place:
    """Where in a draft somebody works on the Home tab, and what they are to read about it, once."""

    draft_id: UUID
    page: int
    note: str = ""


@dataclass
class OnScreen:
    """A Home tab somebody has opened."""

    opened_at: float
    drawn_at: float
    has_cockpit: bool
    place: Place | None


class Homes:
    """Which Home tabs to draw anew; seconds are the monotonic clock's.

    Kept in memory only: a tab that is opened is drawn in any case, so nothing is lost with a restart.
    """

    def __init__(self) -> None:
        self._draw: Draw | None = None
        self._on_screen: dict[str, OnScreen] = {}
        self._stale: dict[str, float] = {}
        self._wake = asyncio.Event()

    def drawn_by(self, draw: Draw) -> None:
        """How one is drawn: known when the bot is put together, and not at the desk."""
        self._draw = draw

    def drawn(self, user_id: str, *, opened: bool, has_cockpit: bool) -> None:
        """A tab shows what is true now; without `opened` only one that was on screen before is kept in mind."""
        now, known = time.monotonic(), self._on_screen.get(user_id)
        self._stale.pop(user_id, None)
        if opened or known is not None:
            opened_at = now if opened or known is None else known.opened_at
            place = None if opened or known is None or known.place is None else replace(known.place, note="")
            self._on_screen[user_id] = OnScreen(opened_at, now, has_cockpit, place)

    def missed(self, user_id: str, *, seconds: float) -> None:
        """A tab that was opened, and Slack takes it only then."""
        now = time.monotonic()
        self._on_screen[user_id] = OnScreen(now, now, has_cockpit=False, place=None)
        self._stale[user_id] = now + seconds
        self._wake.set()

    def worked_at(self, user_id: str, place: Place) -> None:
        """Somebody works on a draft on this tab: it is on screen, also if it was opened before the bot started."""
        now, known = time.monotonic(), self._on_screen.get(user_id)
        opened_at = known.opened_at if known else now
        self._on_screen[user_id] = OnScreen(opened_at, now, has_cockpit=True, place=place)

    def place_of(self, user_id: str) -> Place | None:
        return known.place if (known := self._on_screen.get(user_id)) else None

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

    async def draw_now(self, user_id: str) -> None:
        """After what somebody did on the tab itself."""
        self._stale.pop(user_id, None)
        try:
            if self._draw is not None:
                await self._draw(user_id)
        except Exception as error:
            log.warning("a Home tab was not drawn anew: %s at %s", type(error).__name__, traces.where(error))

    async def draw_all(self) -> None:
        """Every tab that shows something old, at once."""
        while self._stale:
            await self.draw_now(next(iter(self._stale)))

    async def keep(self) -> None:
        """Draws what is due, one after the other, for as long as the bot runs."""
        while True:
            wait = min(self._stale.values(), default=float("inf")) - time.monotonic()
            if wait <= 0:
                await self.draw_now(min(self._stale, key=self._stale.__getitem__))
                await asyncio.sleep(PACE_SECONDS)
                continue
            self._wake.clear()
            try:
                await asyncio.wait_for(self._wake.wait(), None if wait == float("inf") else wait)
            except TimeoutError:
                continue
