"""Results: what came of a message is written down as long as the lease is ours."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import Decision, Delivery, Outcome
from storage import queue
from storage.database import Database
from storage.outbox import OutboxMessage
from storage.queue import Claimed

log = logging.getLogger("buddy.delivery")

OnRefused = Callable[[AsyncSession, OutboxMessage, str], Awaitable[None]]
# To whom a message has gone.
OnDelivered = Callable[[str], None]

# Worth trying a few times (R4): what is not written down has to be found out again.
WRITE_AFTER_SECONDS = (0.0, 0.2, 1.0)


class Results:
    """Writes results down, and remembers what nobody in this process may look for yet."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        on_refused: OnRefused | None,
        on_delivered: OnDelivered | None,
    ) -> None:
        self._database, self._now = database, now
        self._on_refused, self._on_delivered = on_refused, on_delivered
        # D5, by the monotonic clock: no jump of the wall clock (C5) shortens the time in which a request may arrive.
        self._kept_until: dict[UUID, float] = {}

    def kept(self) -> list[UUID]:
        """Messages whose request may not have ended on Slack's side."""
        now = time.monotonic()
        self._kept_until = {id_: until for id_, until in self._kept_until.items() if until > now}
        return list(self._kept_until)

    async def save(self, claimed: Claimed, decision: Decision, outcome: Outcome) -> None:
        for wait in WRITE_AFTER_SECONDS:
            await asyncio.sleep(wait)
            try:
                await self._write_down(claimed, decision, outcome)
                break
            except DBAPIError as error:
                log.error("message %s: result not saved, %s", claimed.message.id, type(error).__name__)
        if decision.state is Delivery.UNCERTAIN:
            self._kept_until[claimed.message.id] = time.monotonic() + decision.wait

    async def _write_down(self, claimed: Claimed, decision: Decision, outcome: Outcome) -> None:
        async with self._database.transaction() as session:
            saved = await queue.settle(session, claimed, decision, outcome, now=self._now(), real_now=real_now())
            if saved is not None and decision.state is Delivery.REFUSED:
                await self._pass_on(session, saved, decision.reason)
        if saved is None:
            log.warning("message %s: somebody else has the lease now", claimed.message.id)
        else:
            note(saved)
            if self._on_delivered is not None and saved.state is Delivery.SENT:
                for user_id in claimed.recipients.user_ids:
                    self._on_delivered(user_id)

    async def _pass_on(self, session: AsyncSession, message: OutboxMessage, reason: str) -> None:
        if self._on_refused is None:
            return
        try:
            async with session.begin_nested():
                await self._on_refused(session, message, reason)
        except Exception as error:
            # The refusal itself must stand, or the message would be sent again; hence the savepoint, without which one
            # failed statement spoils the whole transaction on PostgreSQL.
            log.error("message %s: refusal not passed on, %s", message.id, type(error).__name__)


def note(message: OutboxMessage) -> None:
    """One line in the log, without anybody's words or name."""
    log.info(
        "message %s: %s kind=%s attempt=%d reason=%s",
        message.id,
        message.state.value,
        message.kind,
        message.attempts,
        message.reason or "-",
    )


def real_now() -> datetime:
    return datetime.now(UTC)
