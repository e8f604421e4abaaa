"""Notes how late the event loop wakes, and what it was doing then."""

import asyncio
import contextlib
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

ROOT = Path(__file__).parents[1]
SLEEP, LATE = 0.005, 0.050
MOST_PLACES = 6


class Watchdog:
    """A task that should wake every five milliseconds, and a thread that looks where the loop is when it does not."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._loop_thread = threading.get_ident()
        self.begin_anew()

    def begin_anew(self) -> None:
        self.longest, self.blocks = 0.0, 0
        self._seen: Counter[str] = Counter()
        self._beat = time.perf_counter()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._watch())
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    def places(self) -> list[str]:
        """Where the loop was found when it was late, the most frequent first."""
        return [f"{count:>4} looks found it in {place}" for place, count in self._seen.most_common(MOST_PLACES)]

    async def _watch(self) -> None:
        while True:
            self._beat = time.perf_counter()
            await asyncio.sleep(SLEEP)
            late = time.perf_counter() - self._beat - SLEEP
            self.longest = max(self.longest, late)
            self.blocks += late > LATE

    def _look(self) -> None:
        while not self._stopping.wait(SLEEP):
            if time.perf_counter() - self._beat > SLEEP + LATE / 2:
                self._seen[self._where()] += 1

    def _where(self) -> str:
        """The loop's innermost line of ours, else its innermost line; if that only waits, another thread's."""
        frames = sys._current_frames()
        loop = frames.pop(self._loop_thread)
        if place := _line_of_ours(loop):
            return place
        if Path(loop.f_code.co_filename).name != "selectors.py":
            return f"{'/'.join(Path(loop.f_code.co_filename).parts[-3:])} {loop.f_code.co_name}"
        others = sorted(filter(None, map(_line_of_ours, frames.values())))
        return "the loop, which waits for another thread: " + (", ".join(others) or "none of ours")


def _line_of_ours(frame: FrameType | None) -> str | None:
    """The innermost one."""
    while frame is not None:
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ROOT) and not {".venv", "benchmarks"} & {*file.relative_to(ROOT).parts}:
            return f"{file.relative_to(ROOT)}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back
    return None
