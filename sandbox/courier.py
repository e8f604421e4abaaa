"""Slack's side of talking to the app: what is sent when, and how long it waits for an answer."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from sandbox import payloads
from sandbox.workspace import Workspace

ACKNOWLEDGE_SECONDS = 3.0
EnvelopeType = Literal["slash_commands", "interactive", "events_api"]
# The names Slack's own error messages carry.
TIMED_OUT = "operation_timeout"
NOBODY_THERE = "dispatch_failed"


@dataclass(frozen=True)
class Answer:
    """What came back from the app; `error` says why nothing did."""

    payload: dict[str, Any] = field(default_factory=dict)
    error: str | None = None


class Door(Protocol):
    """A way to the app: its sockets now, signed HTTP requests later."""

    async def deliver(
        self, kind: EnvelopeType, payload: dict[str, Any], *, accepts_response: bool, patience: float
    ) -> Answer: ...


class Courier:
    """Sends payloads through the door and keeps count of what is under way."""

    def __init__(self, workspace: Workspace, door: Door, *, patience: float = ACKNOWLEDGE_SECONDS) -> None:
        self.workspace, self.door, self.patience = workspace, door, patience
        self._under_way: set[asyncio.Task[Any]] = set()
        workspace.event_listeners.append(self._send_later)

    async def ask(self, kind: EnvelopeType, payload: dict[str, Any]) -> Answer:
        """A command, a click, a form: somebody sits there and waits."""
        return await self.door.deliver(kind, payload, accepts_response=True, patience=self.patience)

    async def send_event(self, event: dict[str, Any]) -> Answer:
        """Redelivery of events nobody acknowledged will belong here."""
        if not self.is_subscribed(event):
            return Answer()
        payload = payloads.event_callback(self.workspace, event)
        return await self.door.deliver("events_api", payload, accepts_response=False, patience=self.patience)

    def is_subscribed(self, event: dict[str, Any]) -> bool:
        name = event["type"]
        if name == "message":
            name = f"message.{_SUBSCRIPTIONS.get(event['channel_type'], event['channel_type'])}"
        return name in self.workspace.manifest.events

    def _send_later(self, event: dict[str, Any]) -> None:
        if self.is_subscribed(event):
            self.start(self.send_event(event))

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        task = asyncio.ensure_future(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def quiet(self) -> None:
        """Until everything that was sent has been acknowledged or given up."""
        while self._under_way:
            await asyncio.wait(tuple(self._under_way))

    async def stop(self) -> None:
        for task in tuple(self._under_way):
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)


_SUBSCRIPTIONS = {"channel": "channels", "group": "groups"}
