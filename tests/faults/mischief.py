"""A server that stands before the pretend Slack and misbehaves as a test says, call by call."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

Forward = Callable[[], Awaitable[web.Response]]
Fault = Callable[[web.Request, Forward], Awaitable[web.StreamResponse]]


class Mischief:
    """Passes every call on, unless a fault waits for the next call of that method."""

    def __init__(self, api_url: str) -> None:
        self._real_url, self.api_url = api_url, ""
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.calls: list[tuple[str, float]] = []

    def next(self, method: str, *faults: Fault) -> None:
        """What happens to the next calls of a method, one after the other."""
        self._faults[method].extend(faults)

    def moments(self, method: str) -> list[float]:
        """When a method was called, on the loop's clock."""
        return [moment for called, moment in self.calls if called == method]

    async def called(self, method: str) -> None:
        """Until a method is called for the first time."""
        async with asyncio.timeout(30):
            while not self.moments(method):
                await asyncio.sleep(0.01)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["Mischief"]:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._serve)
        runner = web.AppRunner(app, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.api_url = f"http://{host}:{port}/api/"
        async with aiohttp.ClientSession() as self._session:
            yield self
            await runner.cleanup()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.calls.append((method, asyncio.get_running_loop().time()))
        body = await request.read()

        async def forward() -> web.Response:
            headers = {
                name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers
            }
            url = self._real_url + method
            async with self._session.request(
                request.method, url, params=request.query, data=body, headers=headers
            ) as answer:
                return web.Response(body=await answer.read(), status=answer.status, content_type="application/json")

        faults = self._faults[method]
        return await faults.popleft()(request, forward) if faults else await forward()


async def honest(_: web.Request, forward: Forward) -> web.StreamResponse:
    """No fault, where only a later call is to fail."""
    return await forward()


async def drop(request: web.Request, _: Forward) -> web.StreamResponse:
    """The connection breaks before Slack has seen the call."""
    return _broken_off(request)


async def take_and_drop(request: web.Request, forward: Forward) -> web.StreamResponse:
    """Slack does what it was asked, and the connection breaks before the answer."""
    await forward()
    return _broken_off(request)


def fail(status: int, *, after: bool) -> Fault:
    """An error of the server, before or after it did what it was asked."""

    async def fault(_: web.Request, forward: Forward) -> web.StreamResponse:
        if after:
            await forward()
        return web.Response(text="<html>oh no</html>", status=status, content_type="text/html")

    return fault


def answer_with(body: str, *, after: bool = True, content_type: str = "application/json") -> Fault:
    """An answer that nobody can read, although the call had its effect."""

    async def fault(_: web.Request, forward: Forward) -> web.StreamResponse:
        if after:
            await forward()
        return web.Response(text=body, content_type=content_type)

    return fault


def refuse(error: str) -> Fault:
    """A refusal in Slack's own words."""
    return answer_with(json.dumps({"ok": False, "error": error}), after=False)


def too_many(retry_after: str | None) -> Fault:
    """429, with or without a header that says for how long."""

    async def fault(_: web.Request, __: Forward) -> web.StreamResponse:
        headers = {} if retry_after is None else {"Retry-After": retry_after}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)

    return fault


def slow(seconds: float, *, effect_first: bool) -> Fault:
    """An answer that takes its time; the effect comes at once, or only then."""

    async def fault(_: web.Request, forward: Forward) -> web.StreamResponse:
        answer = await forward() if effect_first else None
        await asyncio.sleep(seconds)
        return answer or await forward()

    return fault


def hold(reached: asyncio.Event, *, effect_first: bool) -> Fault:
    """Never answers, and says when the call has come."""

    async def fault(request: web.Request, forward: Forward) -> web.StreamResponse:
        if effect_first:
            await forward()
        reached.set()
        while request.transport is not None:
            await asyncio.sleep(0.01)
        return web.Response()

    return fault


async def hide_metadata(_: web.Request, forward: Forward) -> web.StreamResponse:
    """A history as a server shows it that does not know metadata."""
    page = json.loads((await forward()).text or "")
    for message in page["messages"]:
        message.pop("metadata", None)
    return web.json_response(page)


def _broken_off(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
