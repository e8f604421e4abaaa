"""The whole bot as whoever runs it starts it: `python -m bot`, in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox import Sandbox

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60


class WholeBot:
    """One start; what it says on its two ways out is kept."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.errors: list[str] = []
        self._reading = asyncio.create_task(self._read_errors())

    async def runs(self) -> bool:
        """True once it says that it is running, False if it ends instead."""
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE_SECONDS):
            return b"is running" in await self.process.stdout.readline()

    async def ends(self) -> int:
        """Its exit code."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self._reading
            return await self.process.wait()

    async def stops(self) -> int:
        self.process.terminate()
        return await self.ends()

    async def dies(self) -> None:
        self.process.kill()
        await self.ends()

    async def _read_errors(self) -> None:
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.errors.append(line.decode().rstrip())


@asynccontextmanager
async def started(
    slack: Sandbox,
    url: str,
    key: str,
    *,
    command: Sequence[str] = (sys.executable, "-m", "bot"),
    api_url: str | None = None,
    **more: str,
) -> AsyncIterator[WholeBot]:
    """Killed at the end, if nobody has stopped it."""
    settings = {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": api_url or slack.api_url,
        "SEALING_KEY": key,
        "DATABASE_URL": url,
        "DELIVERY_TIMEOUT_SECONDS": "2",
        "DELIVERY_SETTLE_SECONDS": "3",
        "DELIVERY_PACE_SECONDS": "0",
        "PYTHONPATH": str(ROOT),
        **more,
    }
    process = await asyncio.create_subprocess_exec(
        *command, env={**os.environ, **settings}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    bot = WholeBot(process)
    try:
        yield bot
    finally:
        if process.returncode is None:
            await bot.dies()


async def until(holds: Callable[[], bool], *, within: float = PATIENCE_SECONDS) -> None:
    async with asyncio.timeout(within):
        while not holds():
            await asyncio.sleep(0.02)
