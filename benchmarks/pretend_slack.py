"""The pretend Slack as benchmarks use it: many people, calls that take their time, and a clock for each click."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from sandbox import ChannelPlan, Clock, Firm, Happening, Person, Sandbox
from sandbox.courier import FIRST, Answer, Door, EnvelopeType, Retry

# A Monday morning in Berlin: it is nine, and what is planned for the morning is due.
NINE = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
CALL_SECONDS = 0.3
# After three seconds Slack tells a person that it did not work; here it waits, so that it shows how late it was.
PATIENCE, SLACK_WAITS = 180.0, 3.0
SORRY = ("schiefgegangen", "went wrong")
COORDINATOR, CHANNEL = "coordinator", "digital-buddies"


class TimedDoor:
    """The sockets, with a stopwatch from the envelope to its acknowledgement."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.seconds: list[float] = []
        self.lost = 0
        # Of an event, too.
        self.last = 0.0

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        began = perf_counter()
        answer = await self._door.deliver(
            kind, payload, accepts_response=accepts_response, patience=patience, retry=retry
        )
        self.last = perf_counter() - began
        # Nobody waits for an event to be acknowledged.
        if kind != "events_api":
            self.seconds.append(self.last)
            self.lost += answer.error is not None
        return answer


class PretendSlack:
    """A sandbox, and what was seen in it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.door = TimedDoor(sandbox.courier.door)
        sandbox.courier.door = self.door
        self.apologies = 0
        self.calls: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()
        # When each message was posted.
        self.posts: list[float] = []
        sandbox.on_happening(self._see)
        sandbox.on_call(self._hear)

    @property
    def tokens(self) -> dict[str, str]:
        slack = self.sandbox
        return {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.api_url}

    def _see(self, happening: Happening) -> None:
        self.apologies += any(word in happening.text for word in SORRY)

    def _hear(self, method: str, _: dict[str, Any], answer: dict[str, Any], __: float) -> None:
        self.calls[method] += 1
        if not answer.get("ok"):
            self.refusals[f"{method}: {answer.get('error')}"] += 1
        elif method == "chat.postMessage":
            self.posts.append(perf_counter())


@asynccontextmanager
async def pretend_slack(
    people: int, *, latency: float = CALL_SECONDS, tiers: bool = False
) -> AsyncIterator[PretendSlack]:
    """A company of so many, beside its coordinator; `tiers` enforces Slack's rate limits."""
    clock = Clock(NINE)
    async with Sandbox(_firm(people), clock=clock, patience=PATIENCE, latency=latency, rate_limits=tiers) as sandbox:
        yield PretendSlack(sandbox)


def _firm(people: int) -> Firm:
    names = [COORDINATOR, *(f"person-{number:05}" for number in range(people))]
    members = [Person(name, name.title(), is_admin=name == COORDINATOR) for name in names]
    return Firm("Made-up Ltd", "made-up", members, [ChannelPlan(CHANNEL, bot_is_member=True, members=())])
