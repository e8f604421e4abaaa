"""The lives of bots, as a test sees them: begun, looked after, and ended with a real SIGKILL."""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]


class EndedByItself(AssertionError):
    """A bot that nobody killed is gone; says how it ended and what it wrote last."""


@dataclass(frozen=True)
class Life:
    """One process of one bot."""

    pid: int
    log: Path

    def kill(self) -> None:
        """Whatever it is doing, it does no more."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


class Zygote:
    """The process from which all lives come."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process, self._turn = process, asyncio.Lock()

    async def begin(self, environment: Mapping[str, str], folder: Path) -> Life:
        log = folder / "bot.log"
        request = {"environment": dict(environment), "folder": str(folder), "log": str(log)}
        pid = await self._ask(request)
        assert pid is not None
        return Life(pid, log)

    async def must_live(self, life: Life) -> None:
        """Raises where it has ended without anybody's doing."""
        code = await self._ask({"pid": life.pid, "wait": False})
        if code is not None:
            raise EndedByItself(f"ended with {code}: {life.log.read_text()[-2_000:]}")

    async def buried(self, life: Life) -> None:
        """Until nothing is left of a life that was killed, no lock and no connection; raises where it fell itself."""
        code = await self._ask({"pid": life.pid, "wait": True})
        if code != -signal.SIGKILL:
            raise EndedByItself(f"ended with {code}: {life.log.read_text()[-2_000:]}")

    async def _ask(self, request: Mapping[str, Any]) -> int | None:
        assert self._process.stdin is not None and self._process.stdout is not None
        async with self._turn:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            answer: int | None = json.loads(await self._process.stdout.readline())
            return answer


@asynccontextmanager
async def zygote() -> AsyncIterator[Zygote]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.lives.zygote"),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None and process.stdout is not None
    try:
        assert await process.stdout.readline() == b"ready\n"
        yield Zygote(process)
    finally:
        process.stdin.close()
        await process.wait()
