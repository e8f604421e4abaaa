"""The delivery: sends what waits in the outbox, each message once, and finds out about those nobody is sure of."""

import asyncio
import base64
import contextlib
import logging
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.lookback import Lookback
from bot.postman import File, Letter, Postman, envelope
from bot.results import OnDelivered, OnRefused, Results, note, real_now
from bot.timings import Timings
from programme.messages import Delivery as State
from programme.messages import Outcome, Result, after_attempt
from storage import queue, recipients
from storage.database import Database
from storage.outbox import Method, OutboxMessage, read_payload
from storage.queue import Claimed, Turn
from storage.sealing import Sealing

__all__ = ["Delivery", "OnRefused", "Timings"]

log = logging.getLogger("buddy.delivery")

# A message that comes in does not wait until a slow one is through.
LOOK_FOR_NEW_SECONDS = 0.25


class Delivery:
    """One process's share of the work; any number of processes may share one database."""

    def __init__(
        self,
        database: Database,
        sealing: Sealing,
        client: AsyncWebClient,
        *,
        team_id: str,
        now: Callable[[], datetime],
        timings: Timings | None = None,
        on_refused: OnRefused | None = None,
        on_delivered: OnDelivered | None = None,
    ) -> None:
        self._database, self._sealing, self._team_id, self._now = database, sealing, team_id, now
        self._timings = timings or Timings()
        self._postman = Postman(client, self._timings)
        self._results = Results(database, now, on_refused, on_delivered)
        self._lookback = Lookback(
            database, self._postman, self._results, self._timings, self._turn, may_go_on=self._may_go_on
        )
        # Whoever holds this sends or looks back; to wait for it is to wait for what is under way.
        self._busy = asyncio.Lock()
        self._stopping = asyncio.Event()
        # Conversations that had a message within the pace. Other processes do not know; a 429 slows them down (D9).
        self._resting: set[str] = set()

    async def deliver_due(self) -> int:
        """Sends everything that is due; how many messages were settled, one way or another."""
        async with self._busy:
            return await self._reconcile() + await self._send_all()

    def stop_claiming(self) -> None:
        """From now on no message is begun."""
        self._stopping.set()

    async def stop(self) -> None:
        """Claims nothing more, and waits for the requests under way: one time-out at most."""
        self.stop_claiming()
        async with self._busy:
            log.info("delivery stopped")

    async def _reconcile(self) -> int:
        return await self._lookback.run() if self._may_go_on() else 0

    async def _send_all(self) -> int:
        settled = 0
        under_way: set[asyncio.Task[bool]] = set()
        try:
            while True:
                # Ends before the lease in the table does, whatever the wall clock is set to meanwhile (R3, C5).
                ours_until = time.monotonic() + self._timings.lease
                claimed, expired = await self._claim(self._timings.at_once - len(under_way))
                settled += len(expired)
                under_way |= {asyncio.create_task(self._deliver(each, ours_until)) for each in claimed}
                if not under_way and not expired:
                    return settled
                done, under_way = await _first_of(under_way)
                settled += sum(task.result() for task in done)
        finally:
            # A claim that fails leaves no request behind whose result nobody writes down.
            await asyncio.gather(*under_way, return_exceptions=True)

    async def _claim(self, limit: int) -> tuple[list[Claimed], list[OutboxMessage]]:
        if limit == 0 or not self._may_go_on():
            return [], []
        async with self._database.transaction() as session:
            claimed, expired = await queue.claim(session, self._turn(), limit=limit)
        for message in expired:
            note(message)
        self._resting |= {each.message.lane for each in claimed}
        return claimed, expired

    async def _deliver(self, claimed: Claimed, ours_until: float) -> bool:
        """Whether the message is settled now."""
        try:
            outcome = await self._attempt(claimed, ours_until)
            jitter, settle = random.random(), self._timings.settle
            decision = after_attempt(outcome, attempt=claimed.message.attempts, jitter=jitter, settle=settle)
            await self._results.save(claimed, decision, outcome)
            await self._rest()
        finally:
            self._resting.discard(claimed.message.lane)
        return decision.state not in (State.WAITING, State.UNCERTAIN)

    async def _attempt(self, claimed: Claimed, ours_until: float) -> Outcome:
        try:
            letter = replace(self._write(claimed), ours_until=ours_until)
        except Exception as error:
            # D16: damaged, or sealed with another key; put aside after three tries, and meanwhile it holds up nobody.
            return Outcome(Result.UNREADABLE, type(error).__name__)
        if letter.channel_id is None:
            opened = await self._postman.open(letter)
            if opened.channel_id is None:
                return opened
            # Saved before anything is said there: whoever looks back after a death must know where (D3).
            await self._remember_channel(claimed.message, opened.channel_id)
            letter = replace(letter, channel_id=opened.channel_id)
        # D19: opening took a while, and now nothing new is begun.
        if self._stopping.is_set():
            return Outcome(Result.NOT_DELIVERED, "stopping")
        return await self._postman.deliver(letter)

    def _write(self, claimed: Claimed) -> Letter:
        """The message as it was rendered when it was left in the outbox."""
        payload = read_payload(claimed.message, self._sealing)
        if claimed.message.method is Method.UPDATE and claimed.message.updates_ts is None:
            raise ValueError("nothing to update")
        return replace(
            envelope(claimed), text=str(payload["text"]), blocks=list(payload["blocks"]), file=_file(payload)
        )

    async def _remember_channel(self, message: OutboxMessage, channel_id: str) -> None:
        async with self._database.transaction() as session:
            await recipients.remember_channel(session, message, channel_id, now=self._now())

    async def _rest(self) -> None:
        """Slack takes about one message a second in a conversation; stopping does not wait for that."""
        if self._timings.pace:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), self._timings.pace)

    def _turn(self) -> Turn:
        return Turn(
            team_id=self._team_id,
            now=self._now(),
            real_now=real_now(),
            lease=timedelta(seconds=self._timings.lease),
            methods=self._postman.free_methods(),
            resting=tuple(self._resting),
        )

    def _may_go_on(self) -> bool:
        return not self._stopping.is_set() and self._postman.is_let_in


def _file(payload: Mapping[str, Any]) -> File | None:
    file = payload.get("file")
    return File(file["name"], file["title"], base64.b64decode(file["content"])) if file else None


async def _first_of(under_way: set[asyncio.Task[bool]]) -> tuple[set[asyncio.Task[bool]], set[asyncio.Task[bool]]]:
    if not under_way:
        return set(), set()
    return await asyncio.wait(under_way, timeout=LOOK_FOR_NEW_SECONDS, return_when=asyncio.FIRST_COMPLETED)
