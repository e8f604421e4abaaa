"""What is measured runs in a process of its own; here it is started, watched from outside, and stopped."""

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.running import ROOT

STOPPING_SECONDS = 30.0


@dataclass(frozen=True)
class Watched:
    """A process and what can be told of it without asking it."""

    process: asyncio.subprocess.Process
    log: Path

    @property
    def cpu(self) -> float:
        """Seconds on a core so far, of all its threads."""
        # As `clock_getcpuclockid` in C: the clock of another process, to the nanosecond.
        return time.clock_gettime((~self.process.pid << 3) | 2)

    @property
    def megabytes(self) -> int:
        """What it has in memory now."""
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20

    @property
    def errors(self) -> list[str]:
        """What it wrote into its log as an error."""
        return [line for line in self.log.read_text().splitlines() if " ERROR " in line or line.startswith("Traceback")]

    async def line(self) -> str:
        """The next line it says; raises `EOFError` with the end of its log where it has died."""
        said = await self.process.stdout.readline() if self.process.stdout else b""
        if not said:
            raise EOFError(f"it has died: {self.log.read_text()[-2_000:]}")
        return said.decode().strip()

    async def asked(self, line: str) -> dict[str, Any]:
        """What it says to a line, in JSON."""
        if self.process.stdin is not None:
            self.process.stdin.write(f"{line}\n".encode())
        said: dict[str, Any] = json.loads(await self.line())
        return said


@asynccontextmanager
async def started(
    module: str, *arguments: str, folder: Path, environment: Mapping[str, str] | None = None, told: Any = None
) -> AsyncIterator[Watched]:
    """`python -m module`, with `told` as its first line, until the block ends."""
    log = folder / f"{module}.log"
    with log.open("wb") as errors:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module, *arguments),
            # Not where somebody's `.env` may lie.
            cwd=folder,
            env={**_surroundings(), "PYTHONPATH": str(ROOT), **(environment or {})},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
        )
        if process.stdin is not None and told is not None:
            process.stdin.write(json.dumps(told).encode() + b"\n")
        try:
            yield Watched(process, log)
        finally:
            await _stop(process)


def _surroundings() -> dict[str, str]:
    """This process's own, but for what has every start compile everything anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOPPING_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
