"""Somebody's fake of Slack that leaves out nearly everything: no scopes, no locale, no conversations, no history."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web

USER, TEAM = "U0SPARSE", "T0SPARSE"


class SparseSlack:
    """Answers five methods, speaks Socket Mode, and remembers what it was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.api_url = ""
        self._socket: web.WebSocketResponse | None = None
        self._connected = asyncio.Event()
        self._answers: dict[str, asyncio.Future[dict[str, Any]]] = {}

    def posted(self) -> list[dict[str, Any]]:
        return [arguments for method, arguments in self.calls if method == "chat.postMessage"]

    def opened(self) -> list[dict[str, Any]]:
        return [arguments["view"] for method, arguments in self.calls if method == "views.open"]

    async def sends(self, kind: str, payload: dict[str, Any]) -> dict[str, Any]:
        """One envelope; what the app acknowledges it with."""
        await self._connected.wait()
        assert self._socket is not None
        envelope_id = f"envelope-{len(self._answers)}"
        self._answers[envelope_id] = asyncio.get_running_loop().create_future()
        await self._socket.send_json(
            {"type": kind, "envelope_id": envelope_id, "payload": payload, "accepts_response_payload": True}
        )
        async with asyncio.timeout(30):
            return await self._answers[envelope_id]

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        is_json = request.content_type == "application/json"
        arguments = dict(await request.json()) if is_json else dict(await request.post())
        self.calls.append((method, arguments))
        known: dict[str, dict[str, Any]] = {
            "auth.test": {"team_id": TEAM, "user_id": "U0BOT"},
            "apps.connections.open": {"url": self.api_url.replace("http", "ws").replace("/api/", "/socket")},
            "users.info": {"user": {"id": USER}},
            "chat.postMessage": {"ts": f"1.{len(self.calls):06}"},
            "views.open": {"view": {"id": "V1"}},
        }
        if method not in known:
            return web.json_response({"ok": False, "error": "unknown_method"})
        return web.json_response({"ok": True, **known[method]})

    async def listen(self, request: web.Request) -> web.WebSocketResponse:
        self._socket = web.WebSocketResponse()
        await self._socket.prepare(request)
        await self._socket.send_json({"type": "hello"})
        self._connected.set()
        async for message in self._socket:
            if message.type is WSMsgType.TEXT:
                answer = json.loads(message.data)
                self._answers[answer["envelope_id"]].set_result(answer.get("payload") or {})
        return self._socket


@asynccontextmanager
async def sparse_slack() -> AsyncIterator[SparseSlack]:
    slack = SparseSlack()
    app = web.Application()
    app.router.add_route("*", "/api/{method}", slack.answer)
    app.router.add_get("/socket", slack.listen)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert runner.addresses
    slack.api_url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    try:
        yield slack
    finally:
        await runner.cleanup()
