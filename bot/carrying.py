"""Carrying one claimed message: read as it was left, its conversation opened where it has none, and handed to Slack."""

import asyncio
import base64
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.postman import File, Letter, Postman, envelope
from programme.messages import KEY_MISSING, LONGEST_WAIT, UNREADABLE, Outcome, Result
from storage import recipients
from storage.database import Database
from storage.outbox import Method, OutboxMessage, read_payload
from storage.queue import Claimed
from storage.sealing import KeyMissing, Sealing

log = logging.getLogger("buddy.delivery")

# What Slack says of a conversation whose name it does not know (any more).
GONE = "channel_not_found"


@dataclass
class Carrier:
    """What one attempt takes; `stopping` says that nothing new is begun."""

    database: Database
    sealing: Sealing
    postman: Postman
    now: Callable[[], datetime]
    stopping: asyncio.Event
    _misses_key: bool = field(default=False, init=False)

    async def attempt(self, claimed: Claimed, ours_until: float) -> Outcome:
        """What is known of the message afterwards."""
        try:
            letter = replace(self._write(claimed), ours_until=ours_until)
        except KeyMissing:
            return self._without_key()
        except Exception as error:
            # D16: damaged; put aside after three tries, and meanwhile it holds up nobody.
            log.warning("message %s cannot be read: %s", claimed.message.id, type(error).__name__)
            return Outcome(Result.UNREADABLE, UNREADABLE)
        if letter.channel_id is None:
            return await self._open_and_deliver(claimed, letter)
        outcome = await self._deliver(letter)
        if outcome.reason == GONE and letter.method in (Method.POST, Method.POST_TO_GROUP):
            # N4: a name from long ago. Refused is certain, so once more where Slack says it is now.
            return await self._open_and_deliver(claimed, replace(letter, channel_id=None))
        return outcome

    async def _open_and_deliver(self, claimed: Claimed, letter: Letter) -> Outcome:
        opened = await self.postman.open(letter)
        if opened.channel_id is None:
            return opened
        # Saved before anything is said there: whoever looks back after a death must know where (D3).
        await self._remember_channel(claimed.message, opened.channel_id)
        return await self._deliver(replace(letter, channel_id=opened.channel_id))

    async def _deliver(self, letter: Letter) -> Outcome:
        # D19: opening took a while, and now nothing new is begun.
        if self.stopping.is_set():
            return Outcome(Result.NOT_DELIVERED, "stopping")
        return await self.postman.deliver(letter)

    def _without_key(self) -> Outcome:
        """N1: nothing is wrong with the message. It waits for its key, however long that takes."""
        if not self._misses_key:
            log.error("a message was sealed with a key that is not here (SEALING_KEY); it waits until the key is back")
        self._misses_key = True
        return Outcome(Result.NOT_DELIVERED, KEY_MISSING, retry_after=LONGEST_WAIT)

    def _write(self, claimed: Claimed) -> Letter:
        """The message as it was rendered when it was left in the outbox."""
        payload = read_payload(claimed.message, self.sealing)
        if claimed.message.method is Method.UPDATE and claimed.message.updates_ts is None:
            raise ValueError("nothing to update")
        return replace(
            envelope(claimed), text=str(payload["text"]), blocks=list(payload["blocks"]), file=_file(payload)
        )

    async def _remember_channel(self, message: OutboxMessage, channel_id: str) -> None:
        async with self.database.transaction() as session:
            await recipients.remember_channel(session, message, channel_id, now=self.now())


def _file(payload: Mapping[str, Any]) -> File | None:
    file = payload.get("file")
    return File(file["name"], file["title"], base64.b64decode(file["content"])) if file else None
