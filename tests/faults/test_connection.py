"""The connection drops, is hung up, or goes silent: the whole bot connects anew, and the next click is heard."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.running import running
from sandbox import Clock, Face, Sandbox
from tests.faults.mischief import Fault, Forward, Mischief
from tests.stories.story import MONDAY, Moments, settings_for

# As long as the catalogue gives it.
SILENT_SECONDS = 30


class Wire:
    """A stretch of wire between the bot and Slack: what goes in comes out, until it is cut and nobody notices."""

    def __init__(self) -> None:
        self._is_cut = False
        self.port = 0

    def cut(self) -> None:
        self._is_cut = True

    @asynccontextmanager
    async def to(self, slack: Sandbox) -> AsyncIterator[None]:
        port = int(slack.api_url.split(":")[2].split("/")[0])

        async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            there, thither = await asyncio.open_connection("127.0.0.1", port)
            async with asyncio.TaskGroup() as both:
                both.create_task(self._carry(reader, thither))
                both.create_task(self._carry(there, writer))

        server = await asyncio.start_server(connect, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield
        finally:
            server.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while read := await reader.read(65_536):
            if not self._is_cut:
                writer.write(read)
                await writer.drain()
        writer.close()

    def leads(self) -> Fault:
        """The answer to `apps.connections.open`: the same ticket, along this wire."""

        async def fault(_: web.Request, forward: Forward) -> web.StreamResponse:
            answer = await forward()
            assert isinstance(answer.body, bytes)
            before, _host, after = answer.body.decode().partition("127.0.0.1:")
            rest = after.partition("/")[2]
            return web.Response(text=f"{before}127.0.0.1:{self.port}/{rest}", content_type="application/json")

        return fault


@asynccontextmanager
async def living(slack: Sandbox, url: str, **more: str) -> AsyncIterator[None]:
    async with running(settings_for(slack, url, **more), now=Moments(slack.clock)) as bot:
        life = asyncio.create_task(bot.run())
        await slack.connected()
        try:
            yield
        finally:
            bot.stop()
            await life


async def is_heard(person: Face, *, within: float) -> bool:
    """Whoever saw that nobody answered clicks again."""
    before = len(person.ephemerals)
    async with asyncio.timeout(within):
        while len(person.ephemerals) == before:
            await person.command("/buddy", "hilfe")
            # With nobody there Slack says so at once.
            await asyncio.sleep(0.1)
    return True


@pytest.mark.parametrize("how", ["warning", "refresh_requested", "link_disabled", "dropped"])
async def test_c1_however_slack_hangs_up_the_next_click_is_heard(sqlite_url: str, how: str) -> None:
    async with Sandbox(clock=Clock(MONDAY, frozen=True), patience=2.0) as slack, living(slack, sqlite_url):
        await (slack.sockets.close() if how == "dropped" else slack.disconnect(how))

        assert await is_heard(slack.person("Ben"), within=60)


async def test_c2_a_connection_that_is_open_and_silent_is_replaced_within_half_a_minute(sqlite_url: str) -> None:
    wire = Wire()
    async with (
        Sandbox(clock=Clock(MONDAY, frozen=True), patience=2.0) as slack,
        wire.to(slack),
        Mischief(slack.api_url).serving() as mischief,
    ):
        # One ticket is asked for to see whether the app's token is good.
        mischief.next("apps.connections.open", wire.leads(), wire.leads())
        async with living(slack, sqlite_url, slack_api_url=mischief.api_url):
            wire.cut()

            assert await is_heard(slack.person("Ben"), within=SILENT_SECONDS + 10)
            assert len(mischief.moments("apps.connections.open")) > 1
