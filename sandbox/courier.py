"""Slack's side of talking to the app: what is sent when, and how long it waits for an answer."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from sandbox import payloads
from sandbox.workspace import Workspace

ACKNOWLEDGE_SECONDS = 3.0
# An event nobody acknowledged comes again: nearly at once, after a minute, after five. Real time, not the workspace's.
REDELIVER_AFTER_SECONDS = (0.0, 60.0, 300.0)
EnvelopeType = Literal["slash_commands", "interactive", "events_api"]
# The names Slack's own error messages carry.
TIMED_OUT = "operation_timeout"
NOBODY_THERE = "dispatch_failed"


@dataclass(frozen=True)
class Answer:
    """What came back from the app; `error` says why nothing did."""

    payload: dict[str, Any] = field(default_factory=dict)
    error: str | None = None
    # What a redelivery says of this attempt, and whether the app asked for none.
    reason: str = "timeout"
    is_final: bool = False


@dataclass(frozen=True)
class Retry:
    """Which delivery of an event this is, and why the one before did not do."""

    attempt: int = 0
    reason: str = ""


FIRST = Retry()


async def _nothing() -> None:
    """An app elsewhere: who looks at what follows an acknowledgement waits for it to be seen."""


class Door(Protocol):
    """A way to the app: its sockets, or signed HTTP requests."""

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer: ...


class Courier:
    """Sends payloads through the door and keeps count of what is under way."""

    def __init__(self, workspace: Workspace, door: Door, *, patience: float = ACKNOWLEDGE_SECONDS) -> None:
        self.workspace, self.door, self.patience = workspace, door, patience
        self.redeliver_after: Sequence[float] = REDELIVER_AFTER_SECONDS
        # What an app in this process still does once it has acknowledged: opening the dialog, for one.
        self.afterwards: Callable[[], Awaitable[None]] = _nothing
        self._under_way: set[asyncio.Task[Any]] = set()
        self._later: set[asyncio.Task[Any]] = set()
        workspace.event_listeners.append(self._send_later)

    async def ask(self, kind: EnvelopeType, payload: dict[str, Any]) -> Answer:
        """A command, a click, a form: somebody sits there and waits."""
        answer = await self.door.deliver(kind, payload, accepts_response=True, patience=self.patience)
        await self.afterwards()
        return answer

    async def send_event(self, event: dict[str, Any]) -> Answer:
        """The answer to the first delivery; an event nobody acknowledged is delivered again later."""
        if not self.is_subscribed(event):
            return Answer()
        payload = payloads.event_callback(self.workspace, event)
        answer = await self._deliver_event(payload, FIRST)
        if answer.error:
            self._start(self._redeliver(payload, answer), self._later)
        return answer

    async def _redeliver(self, payload: dict[str, Any], answer: Answer) -> None:
        for attempt, pause in enumerate(self.redeliver_after, 1):
            if not answer.error or answer.is_final:
                return
            await asyncio.sleep(pause)
            answer = await self._deliver_event(payload, Retry(attempt, answer.reason))

    async def _deliver_event(self, payload: dict[str, Any], retry: Retry) -> Answer:
        return await self.door.deliver(
            "events_api", payload, accepts_response=False, patience=self.patience, retry=retry
        )

    def is_subscribed(self, event: dict[str, Any]) -> bool:
        name = event["type"]
        if name == "message":
            name = f"message.{_SUBSCRIPTIONS.get(event['channel_type'], event['channel_type'])}"
        return name in self.workspace.manifest.events

    def _send_later(self, event: dict[str, Any]) -> None:
        if self.is_subscribed(event):
            self._start(self.send_event(event), self._under_way)

    def _start(self, work: Coroutine[Any, Any, Any], among: set[asyncio.Task[Any]]) -> None:
        task = asyncio.ensure_future(work)
        among.add(task)
        task.add_done_callback(among.discard)

    async def quiet(self) -> None:
        """Until everything has been acknowledged or given up; redeliveries, minutes away, are not waited for."""
        while self._under_way:
            await asyncio.wait(tuple(self._under_way))
        await self.afterwards()

    async def stop(self) -> None:
        tasks = (*self._under_way, *self._later)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


# Slack says `message.channels` in a manifest, and `channel` in the event itself.
_SUBSCRIPTIONS = {"channel": "channels", "group": "groups"}
