"""Results: what came of a message is written down as long as the lease is ours."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import MALFORMED, Delivery
from storage import attempts
from storage.attempts import Settled
from storage.database import Database
from storage.outbox import OutboxMessage

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
        team_id: str,
        now: Callable[[], datetime],
        on_refused: OnRefused | None,
        on_delivered: OnDelivered | None,
    ) -> None:
        self._database, self._team_id, self._now = database, team_id, now
        self._on_refused, self._on_delivered = on_refused, on_delivered
        self._unwritten: list[Settled] = []
        self._writing = asyncio.Lock()
        # D5, by the monotonic clock: no jump of the wall clock (C5) shortens the time in which a request may arrive.
        self._kept_until: dict[UUID, float] = {}

    def kept(self) -> list[UUID]:
        """Messages whose request may not have ended on Slack's side."""
        now = time.monotonic()
        self._kept_until = {id_: until for id_, until in self._kept_until.items() if until > now}
        return list(self._kept_until)

    async def save(self, result: Settled) -> None:
        """Back when it is written down. What comes in while others are being written goes together with the next."""
        self._keep(result)
        self._unwritten.append(result)
        async with self._writing:
            together, self._unwritten = self._unwritten, []
            if together:
                await self._write_down(together)
        # Writing may have taken its time, and the row counts from then.
        self._keep(result)

    def _keep(self, result: Settled) -> None:
        if result.decision.state is Delivery.UNCERTAIN:
            self._kept_until[result.claimed.message.id] = time.monotonic() + result.decision.wait

    async def _write_down(self, results: Sequence[Settled]) -> None:
        for wait in WRITE_AFTER_SECONDS:
            await asyncio.sleep(wait)
            try:
                await self._try_to_write(results)
                return
            except DBAPIError as error:
                log.error("results of %d messages not saved, %s", len(results), type(error).__name__)

    async def _try_to_write(self, results: Sequence[Settled]) -> None:
        async with self._database.transaction() as session:
            saved = await attempts.settle(session, results, team_id=self._team_id, now=self._now(), real_now=real_now())
            for message in saved:
                if message.state is Delivery.REFUSED:
                    await self._pass_on(session, message, message.reason or "")
        for message in saved:
            note(message)
        written = {message.id: message for message in saved}
        for result in results:
            found = written.get(result.claimed.message.id)
            if found is None:
                log.warning("message %s: somebody else has the lease now", result.claimed.message.id)
            elif found.state is Delivery.SENT and self._on_delivered is not None:
                for user_id in result.claimed.recipients.user_ids:
                    self._on_delivered(user_id)

    async def _pass_on(self, session: AsyncSession, message: OutboxMessage, reason: str) -> None:
        if self._on_refused is None:
            return
        try:
            async with session.begin_nested():
                await self._on_refused(session, message, reason)
        except Exception as error:
            if isinstance(error, DBAPIError) and not isinstance(error, IntegrityError):
                # The database was in the way, or somebody else's lock: all of it is tried again.
                raise
            # The refusal itself must stand, or the message would be sent again; hence the savepoint, without which one
            # failed statement spoils the whole transaction on PostgreSQL.
            log.error("message %s: refusal not passed on, %s", message.id, type(error).__name__)


def note(message: OutboxMessage) -> None:
    """One line in the log, without anybody's words or name."""
    is_refused, is_malformed = message.state is Delivery.REFUSED, message.reason in MALFORMED
    log.log(
        # D15: somebody who reads code has to see to it.
        logging.ERROR if is_refused and is_malformed else logging.WARNING if is_refused else logging.INFO,
        "message %s: %s kind=%s attempt=%d reason=%s",
        message.id,
        message.state.value,
        message.kind,
        message.attempts,
        message.reason or "-",
    )


def real_now() -> datetime:
    return datetime.now(UTC)
