"""Tells every open window that something has changed; what it is, the window then asks for itself."""

import asyncio
from collections.abc import AsyncIterator

# Things that happen together are told together.
GATHER_SECONDS = 0.03
STILL_THERE_SECONDS = 15.0


class Bell:
    """Rung at each change; any number of windows listen."""

    def __init__(self) -> None:
        self.count = 0
        self._rung = asyncio.Event()
        self._is_over = False

    def stop(self) -> None:
        """Nobody is told anything any more; every stream ends."""
        self._is_over = True
        self._rung.set()

    def ring(self) -> None:
        self.count += 1
        self._rung.set()
        self._rung = asyncio.Event()

    async def events(self) -> AsyncIterator[str]:
        """Server-sent events: the count of changes so far, and a comment now and then so that nobody hangs up."""
        told = self.count
        yield f"retry: 1000\ndata: {told}\n\n"
        while not self._is_over:
            try:
                if self.count == told:
                    await asyncio.wait_for(self._rung.wait(), STILL_THERE_SECONDS)
            except TimeoutError:
                yield ": still here\n\n"
                continue
            await asyncio.sleep(GATHER_SECONDS)
            told = self.count
            yield f"data: {told}\n\n"
