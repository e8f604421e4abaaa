"""What goes back and forth between Slack and the app, for the inspector: envelopes and calls, with their times."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sandbox.courier import FIRST, Answer, Door, EnvelopeType, Retry

KEPT = 300
Way = Literal["to-app", "to-slack"]


@dataclass(frozen=True)
class Line:
    """One envelope to the app or one call from it."""

    number: int
    way: Way
    name: str
    about: str
    at: datetime
    milliseconds: int
    problem: str | None
    sent: dict[str, Any]
    got: dict[str, Any]


class Traffic:
    """The newest lines, newest first."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.lines: deque[Line] = deque(maxlen=KEPT)
        self._now, self._count = now, 0

    def call(self, method: str, args: dict[str, Any], response: dict[str, Any], seconds: float) -> None:
        problem = None if response.get("ok") else str(response.get("error"))
        self._add("to-slack", method, "", seconds, problem, args, response)

    def envelope(self, kind: EnvelopeType, payload: dict[str, Any], answer: Answer, seconds: float) -> None:
        self._add("to-app", kind, _about(payload), seconds, answer.error, payload, answer.payload)

    def _add(
        self,
        way: Way,
        name: str,
        about: str,
        seconds: float,
        problem: str | None,
        sent: dict[str, Any],
        got: dict[str, Any],
    ) -> None:
        self._count += 1
        self.lines.appendleft(
            Line(self._count, way, name, about, self._now(), round(seconds * 1000), problem, sent, got)
        )


class WatchedDoor:
    """The way to the app, with somebody taking notes beside it."""

    def __init__(self, door: Door, traffic: Traffic) -> None:
        self._door, self._traffic = door, traffic

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        started = time.perf_counter()
        answer = await self._door.deliver(
            kind, payload, accepts_response=accepts_response, patience=patience, retry=retry
        )
        self._traffic.envelope(kind, payload, answer, time.perf_counter() - started)
        return answer


def _about(payload: dict[str, Any]) -> str:
    """The one word that tells envelopes of a kind apart."""
    if "command" in payload:
        return f"{payload['command']} {payload['text']}".strip()
    if "event" in payload:
        return str(payload["event"]["type"])
    actions = payload.get("actions") or [{}]
    callback = (payload.get("view") or {}).get("callback_id", "")
    return f"{payload.get('type', '')} {actions[0].get('action_id') or callback}".strip()
