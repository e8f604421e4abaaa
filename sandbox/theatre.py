"""The pretend company for people to try: starting points, and a clock that can be moved while the bot lives in it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.process import Bot, Upcoming
from sandbox import starting_points
from sandbox.demo import Demo, stage
from sandbox.people import Firm
from sandbox.server import Sandbox
from sandbox.starting_points import EMPTY, STARTING_POINTS, StartingPoint

# Nothing may be due for longer than this before it is looked at, whatever is planned.
LONGEST_STEP = timedelta(days=1)


class Theatre:
    """One Slack and one bot at a time; `begin` replaces both."""

    starting_points: Sequence[StartingPoint] = STARTING_POINTS

    def __init__(self, firm: Firm | None, record: Path | None, today: datetime) -> None:
        self.current = EMPTY.key
        self.is_busy = self.is_playing = False
        self._firm, self._record, self._today = firm, record, today
        self._listeners: list[Callable[[], None]] = []
        self._open, self._is_open = AsyncExitStack(), False
        # Nobody asks a bot what comes while it is being put away.
        self._asking = asyncio.Lock()
        self._demo: Demo | None = None
        self._living: asyncio.Task[None] | None = None

    @property
    def demo(self) -> Demo:
        if self._demo is None:
            raise RuntimeError("the theatre is closed")
        return self._demo

    @property
    def slack(self) -> Sandbox:
        return self.demo.slack

    @property
    def bot(self) -> Bot:
        return self.demo.bot

    def on_change(self, listener: Callable[[], None]) -> None:
        """Told when there is another Slack, when the clock was moved, and when either begins."""
        self._listeners.append(listener)

    async def begin(self, key: str) -> None:
        """Throws away what is, and plays a fresh company up to this starting point; KeyError if there is none."""
        point = starting_points.named(key)
        with self._busy() as mine:
            if not mine:
                return
            self.is_playing = True
            await self.close()
            moment = starting_points.last_working_morning(self._today)
            opened = stage(
                firm=self._firm,
                start=point.opens(moment),
                record=self._record,
                out=lambda _line: None,
                is_hurried=True,
            )
            self._demo = await self._open.enter_async_context(opened)
            self._is_open = True
            self.current = point.key
            self._tell()
            await point.play(self.demo, moment)
            # Everybody comes back to Slack as it looks after a reload.
            self.slack.workspace.views.stacks.clear()
            self.slack.clock.set_to(moment)
            await self.demo.catch_up()
            self.slack.clock.run()
            self._living = asyncio.create_task(self.bot.run())

    async def move(self, by: timedelta) -> None:
        """Forward, from one thing that is due to the next."""
        with self._busy() as mine:
            if mine:
                await self._move_to(self.slack.clock.now() + by)

    async def to_next(self) -> datetime | None:
        """To the next thing that happens; None if nothing is planned."""
        with self._busy() as mine:
            coming = await self.upcoming(1) if mine else ()
            if not coming:
                return None
            await self._move_to(coming[0].at)
            return coming[0].at

    async def back_to_real_time(self) -> None:
        """The machine's own time. Usually that is back: what was done stays done; forward, nothing due is skipped."""
        real = datetime.now(UTC)
        with self._busy() as mine:
            if mine and real > self.slack.clock.now():
                await self._move_to(real)
            elif mine:
                self.slack.clock.set_to(real)

    async def upcoming(self, limit: int = 5) -> Sequence[Upcoming]:
        """Nothing while one bot has gone and the next is not there yet."""
        async with self._asking:
            return await self.bot.upcoming(limit) if self._is_open else ()

    async def _move_to(self, moment: datetime) -> None:
        clock = self.slack.clock
        while clock.now() < moment:
            coming = await self.upcoming(1)
            nearest = min([moment, clock.now() + LONGEST_STEP, *(each.at for each in coming)])
            # What falls due in this very moment counts as reached a breath later.
            clock.set_to(max(nearest, clock.now() + timedelta(milliseconds=1)))
            await self.demo.catch_up()

    @contextlib.contextmanager
    def _busy(self) -> Iterator[bool]:
        """False while something else is under way: a second click is not a second week."""
        if self.is_busy:
            yield False
            return
        self.is_busy = True
        self._tell()
        try:
            yield True
        finally:
            self.is_busy = self.is_playing = False
            self._tell()

    def _tell(self) -> None:
        for listener in self._listeners if self._demo else ():
            listener()

    async def close(self) -> None:
        # Stopped, not cancelled: a message under way is finished before its Slack is gone.
        if self._living is not None:
            self.bot.stop()
            await self._living
            self._living = None
        async with self._asking:
            self._is_open = False
            await self._open.aclose()


@asynccontextmanager
async def theatre(
    firm: Firm | None = None, *, record: Path | None = None, today: datetime | None = None
) -> AsyncIterator[Theatre]:
    """Opens with nothing played yet; `today` is the day the starting points lead up to."""
    opened = Theatre(firm, record, today or datetime.now(UTC))
    await opened.begin(EMPTY.key)
    try:
        yield opened
    finally:
        await opened.close()
