"""The delivery: sends what waits in the outbox, each message once, and finds out about those nobody is sure of."""

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bot.carrying import Carrier
from bot.clock_watch import ClockWatch
from bot.lookback import Lookback
from bot.postman import Postman
from bot.rests import Rests
from bot.results import OnDelivered, OnRefused, Results, note, real_now
from bot.timings import Timings
from handlers.desk import traces
from programme.messages import Delivery as State
from programme.messages import after_attempt
from storage import queue
from storage.attempts import Settled
from storage.claiming import Turn
from storage.database import Database
from storage.outbox import OutboxMessage
from storage.queue import Claimed
from storage.sealing import Sealing

__all__ = ["Delivery", "OnRefused", "Timings"]

log = logging.getLogger("buddy.delivery")

# Nobody wakes the delivery for what is tried again or comes from another process.
LOOK_SECONDS = 2.0
# What is uncertain has waited for its settle time already.
LOOK_BACK_SECONDS = 5.0
# What is claimed in one go while Slack sets the pace: an answer that comes in meanwhile waits a second for its turn.
PORTION = 5


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
        news: asyncio.Event | None = None,
        clock: ClockWatch | None = None,
    ) -> None:
        self._database, self._team_id, self._now = database, team_id, now
        self._timings, self._clock = timings or Timings(), clock or ClockWatch()
        self._postman = Postman(client, self._timings)
        self._results = Results(database, team_id, now, on_refused, on_delivered)
        self._lookback = Lookback(
            database, self._postman, self._results, self._timings, self._turn, may_go_on=self._may_go_on
        )
        # Whoever holds one of these is at work; to wait for both is to wait for what is under way.
        self._sending, self._looking_back = asyncio.Lock(), asyncio.Lock()
        # Set when there may be something to send.
        self._news = news or asyncio.Event()
        self._stopping = asyncio.Event()
        # Conversations that had a message within the pace. Other processes do not know; a 429 slows them down (D9).
        self._resting: set[str] = set()
        self._carrier = Carrier(database, sealing, self._postman, now, self._stopping)
        self._rests = Rests(database, team_id, self._postman)

    async def run(self) -> None:
        """Sends and looks back side by side until `stop_claiming`: neither waits for the other to be through."""
        await asyncio.gather(
            self._again_and_again(self._send_all, self._news, LOOK_SECONDS),
            self._again_and_again(self._look_back, self._stopping, LOOK_BACK_SECONDS),
        )

    async def deliver_due(self) -> int:
        """Sends everything that is due; how many messages were settled, one way or another."""
        return await self._look_back() + await self._send_all()

    def stop_claiming(self) -> None:
        """From now on no message is begun."""
        self._stopping.set()
        self._news.set()

    async def stop(self) -> None:
        """Claims nothing more, and waits for the requests under way: one time-out at most."""
        self.stop_claiming()
        async with self._looking_back, self._sending:
            log.info("delivery stopped")

    async def _again_and_again(self, work: Callable[[], Awaitable[int]], sooner: asyncio.Event, seconds: float) -> None:
        while not self._stopping.is_set():
            try:
                await work()
            except Exception as error:
                log.error("delivery failed: %s at %s; trying again", type(error).__name__, traces.where(error))
                log.debug("delivery\n%s", traces.path(error))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(sooner.wait(), seconds)

    async def _look_back(self) -> int:
        async with self._looking_back:
            await self._rests.recall()
            settled = await self._lookback.run() if self._may_go_on() else 0
            await self._rests.save()
            return settled

    async def _send_all(self) -> int:
        """Until nothing is left that may leave now; how many were settled."""
        settled, is_more = 0, True
        under_way: set[asyncio.Task[bool]] = set()
        async with self._sending:
            await self._rests.recall()
            # What is new by now is looked at in any case.
            self._news.clear()
            try:
                while True:
                    room = self._room(len(under_way))
                    if room and (is_more or self._news.is_set()):
                        self._news.clear()
                        claimed, expired = await self._claim(room)
                        settled += len(expired)
                        is_more = bool(expired) or len(claimed) == room
                        under_way |= claimed
                    elif under_way or self._is_worth_waiting(is_more):
                        done, is_more = await self._wait(under_way, is_more, has_room=bool(room))
                        under_way -= done
                        settled += sum(task.result() for task in done)
                    else:
                        return settled
            finally:
                # A claim that fails leaves no request behind whose result nobody writes down.
                await asyncio.gather(*under_way, return_exceptions=True)

    def _room(self, under_way: int) -> int:
        """How many messages may be begun now; none while it is less than a portion, for each claim is a transaction."""
        room = self._postman.room(self._timings.at_once - under_way) if self._may_go_on() else 0
        return room if room >= self._portion else 0

    @property
    def _portion(self) -> int:
        return min(PORTION, self._timings.at_once)

    def _is_worth_waiting(self, is_more: bool) -> bool:
        """Whether something may leave as soon as a conversation has rested, or Slack takes more."""
        waits_for_slack = self._postman.seconds_until(self._portion) > 0 and (is_more or self._news.is_set())
        return self._may_go_on() and (bool(self._resting) or waits_for_slack)

    async def _wait(
        self, under_way: set[asyncio.Task[bool]], is_more: bool, *, has_room: bool
    ) -> tuple[set[asyncio.Task[bool]], bool]:
        """Until something is through, or more may be begun; what is through, and whether there is more."""
        seconds = self._postman.seconds_until(self._portion) or LOOK_SECONDS
        # Without room for them, news can wait.
        woken = asyncio.create_task((self._news if has_room else self._stopping).wait())
        watched = under_way if self._stopping.is_set() else {*under_way, woken}
        await asyncio.wait(watched, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        woken.cancel()
        done = {task for task in under_way if task.done()}
        # Nobody tells us of what comes from another process, or is to be tried again.
        return done, is_more or not (done or self._news.is_set())

    async def _claim(self, limit: int) -> tuple[set[asyncio.Task[bool]], list[OutboxMessage]]:
        # Ends before the lease in the table does, whatever the wall clock is set to meanwhile (R3, C5).
        ours_until = time.monotonic() + self._timings.lease
        async with self._database.transaction() as session:
            claimed, expired = await queue.claim(session, self._turn(), limit=limit)
        for message in expired:
            note(message)
        for each in claimed:
            self._resting.add(each.message.lane)
            self._postman.will_send(each.message.method)
        return {asyncio.create_task(self._deliver(each, ours_until)) for each in claimed}, expired

    async def _deliver(self, claimed: Claimed, ours_until: float) -> bool:
        """Whether the message is settled now."""
        try:
            outcome = await self._carrier.attempt(claimed, ours_until)
            jitter, settle = random.random(), self._timings.settle
            decision = after_attempt(outcome, attempt=claimed.message.attempts, jitter=jitter, settle=settle)
            await self._results.save(Settled(claimed, decision, outcome))
            await self._rests.save()
        finally:
            self._rest(claimed.message.lane)
        return decision.state not in (State.WAITING, State.UNCERTAIN)

    def _rest(self, lane: str) -> None:
        """Slack takes about one message a second in a conversation; nobody has to stand and wait for that."""
        if self._timings.pace:
            asyncio.get_running_loop().call_later(self._timings.pace, self._has_rested, lane)
        else:
            self._has_rested(lane)

    def _has_rested(self, lane: str) -> None:
        self._resting.discard(lane)
        self._news.set()

    def _turn(self) -> Turn:
        return Turn(
            team_id=self._team_id,
            now=self._now(),
            real_now=real_now(),
            lease=timedelta(seconds=self._timings.lease),
            settle=timedelta(seconds=self._timings.settle),
            methods=self._postman.free_methods(),
            resting=tuple(self._resting),
            answers_only=self._clock.is_in_doubt,
        )

    def _may_go_on(self) -> bool:
        return not self._stopping.is_set() and self._postman.is_let_in
