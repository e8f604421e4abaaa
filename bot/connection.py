"""The connection to Slack: one socket, watched, and where it has gone deaf replaced by one that hears already."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.app import Socket
from handlers.desk import traces

log = logging.getLogger("buddy")

# How often somebody asks whether the connection is alive.
WATCH_SECONDS = 15.0
# One that cannot be had is given up after this, and asked about again.
SILENT_SECONDS = 30.0
# N15: a socket can go on answering pings and deliver nothing, and nothing that we may do makes Slack send an event for
# certain (docs/slack.md). So one on which nothing has come for so long is not asked but replaced. A busy bot never
# does it, for what it writes comes back to it as an event; an idle one asks for a ticket less than once a minute, which
# is what Slack gives (`apps.connections.open`, tier 1).
DEAF_SECONDS = 75.0


class Connection:
    """The socket that is listened to. A second one is there for a moment, when it takes the place of the first."""

    def __init__(self, new_socket: Callable[[], Socket]) -> None:
        self._new_socket = new_socket
        self._socket = new_socket()
        self._replaced_at = time.monotonic()

    @property
    def web_client(self) -> AsyncWebClient:
        client: AsyncWebClient = self._socket.app.client
        return client

    async def connect(self) -> None:
        await self._socket.client.connect()  # type: ignore[no-untyped-call]
        self._replaced_at = time.monotonic()

    async def drain(self) -> None:
        await self._socket.drain()

    async def close(self) -> None:
        await self._socket.client.close()  # type: ignore[no-untyped-call]

    async def watch(self) -> None:
        """For as long as the bot runs."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            try:
                await self._mend()
            except Exception as error:
                log.error("watching the connection failed: %s at %s", type(error).__name__, traces.where(error))

    async def _mend(self) -> None:
        # C2: left to itself, the client can go on trying one dead ticket (docs/slack.md, 15).
        if not await self._socket.client.is_connected():
            log.warning("the connection to Slack is down; connecting anew")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._socket.client.connect_to_new_endpoint(force=True), SILENT_SECONDS)
        elif time.monotonic() - max(self._socket.heard_at, self._replaced_at) >= DEAF_SECONDS:
            await self._replace()

    async def _replace(self) -> None:
        """The new one hears before the old one goes: whoever clicks meanwhile is served by either."""
        # Also where it does not succeed: the next try is as far away.
        self._replaced_at = time.monotonic()
        old, new = self._socket, self._new_socket()
        try:
            async with asyncio.timeout(SILENT_SECONDS):
                await _hears(new)
        except TimeoutError:
            log.warning("Slack gives no second connection; staying with the one there is")
            await new.client.close()  # type: ignore[no-untyped-call]
            return
        except BaseException:
            await new.client.close()  # type: ignore[no-untyped-call]
            raise
        self._socket = new
        log.debug("nothing has come for a while; the connection was replaced")
        await old.drain()
        await old.client.close()  # type: ignore[no-untyped-call]


async def _hears(socket: Socket) -> None:
    """Connected, and greeted: from then on Slack delivers there."""
    greeted = asyncio.Event()

    async def note(_: Any, message: dict[str, Any], __: Any) -> None:
        if message.get("type") == "hello":
            greeted.set()

    socket.client.message_listeners.append(note)
    await socket.client.connect()  # type: ignore[no-untyped-call]
    await greeted.wait()
