"""Socket Mode: hello, envelopes to one of the open sockets, acknowledgements, disconnect."""

import asyncio
import json
from typing import Any
from uuid import uuid4

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from sandbox.courier import FIRST, NOBODY_THERE, TIMED_OUT, Answer, EnvelopeType, Retry
from sandbox.workspace import Workspace

MOST_SOCKETS = 10
_HOST = "applink-sandbox-1"


class Sockets:
    """All open connections of the app."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.open: list[WebSocket] = []
        # Connected and answering pings, but what is sent there never arrives.
        self._deaf: list[WebSocket] = []
        self._waiting: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._changed = asyncio.Condition()
        self._turn = 0

    async def serve(self, socket: WebSocket) -> None:
        """One connection, from its ticket to its end."""
        if not self.workspace.permits.take_ticket(socket.query_params.get("ticket", "")):
            await socket.close(1008)
            return
        await socket.accept()
        if not self.workspace.manifest.socket_mode_enabled:
            await self._say_goodbye(socket, "link_disabled")
            return
        if len(self.open) >= MOST_SOCKETS:
            await self._say_goodbye(socket, "too_many_websockets")
            return
        await self._welcome(socket)
        try:
            while True:
                self._take(await socket.receive_text())
        except WebSocketDisconnect:
            pass
        finally:
            await self._forget(socket)

    async def _welcome(self, socket: WebSocket) -> None:
        self.open.append(socket)
        await socket.send_json(
            {
                "type": "hello",
                "num_connections": len(self.open),
                "debug_info": {"host": _HOST, "build_number": 1, "approximate_connection_time": 18060},
                "connection_info": {"app_id": self.workspace.app_id},
            }
        )
        async with self._changed:
            self._changed.notify_all()

    async def _forget(self, socket: WebSocket) -> None:
        if socket in self.open:
            self.open.remove(socket)
        async with self._changed:
            self._changed.notify_all()

    def _take(self, text: str) -> None:
        try:
            message = json.loads(text)
        except ValueError:
            return
        waiting = self._waiting.get(message.get("envelope_id", "")) if isinstance(message, dict) else None
        if waiting is not None and not waiting.done():
            waiting.set_result(message.get("payload") or {})

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        if not self.open:
            return Answer(error=NOBODY_THERE)
        envelope_id = str(uuid4())
        waiting: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = waiting
        try:
            socket = self._next_socket()
            if socket not in self._deaf:
                await socket.send_json(_envelope(envelope_id, kind, payload, accepts_response, retry))
            answer = await asyncio.wait_for(waiting, patience)
        # The last is Starlette's for a socket that was closed in between.
        except (TimeoutError, WebSocketDisconnect, RuntimeError):
            return Answer(error=TIMED_OUT)
        finally:
            del self._waiting[envelope_id]
        return Answer(answer if accepts_response else {})

    def deafen(self) -> None:
        """The sockets that are open now; those that come hear."""
        self._deaf = list(self.open)

    def _next_socket(self) -> WebSocket:
        """Slack promises no order; in turn shows a bot with two connections soonest."""
        self._turn += 1
        return self.open[self._turn % len(self.open)]

    async def until(self, count: int, timeout: float) -> None:  # noqa: ASYNC109 - the caller's patience
        async with asyncio.timeout(timeout), self._changed:
            await self._changed.wait_for(lambda: len(self.open) >= count)

    async def disconnect(self, reason: str) -> None:
        """Slack says so and hangs up; a client connects anew. A `warning` comes some seconds before that."""
        for socket in tuple(self.open):
            if reason == "warning":
                await socket.send_json(_goodbye(reason))
            else:
                await self._say_goodbye(socket, reason)

    async def _say_goodbye(self, socket: WebSocket, reason: str) -> None:
        if socket in self.open:
            self.open.remove(socket)
        if socket.application_state is WebSocketState.CONNECTED:
            await socket.send_json(_goodbye(reason))
            await socket.close()

    async def close(self) -> None:
        for socket in tuple(self.open):
            self.open.remove(socket)
            if socket.application_state is WebSocketState.CONNECTED:
                await socket.close(1001)


def _goodbye(reason: str) -> dict[str, Any]:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": _HOST}}


def _envelope(
    envelope_id: str, kind: EnvelopeType, payload: dict[str, Any], accepts_response: bool, retry: Retry
) -> dict[str, Any]:
    envelope: dict[str, Any] = {
        "envelope_id": envelope_id,
        "payload": payload,
        "type": kind,
        "accepts_response_payload": accepts_response,
    }
    if kind == "events_api":
        envelope |= {"retry_attempt": retry.attempt, "retry_reason": retry.reason}
    return envelope
