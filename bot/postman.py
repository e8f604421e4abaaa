"""The postman: carries one message to Slack and comes back with what can be known about it."""

import asyncio
import logging
import time
from dataclasses import dataclass, field, replace
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.pace import Allowance, Pace
from bot.slack import EVENT_TYPE, MISCONFIGURED, look_for, outcome_of
from bot.timings import Timings
from programme.messages import RATE_LIMITED, Outcome, Result, Sight
from storage.outbox import Method
from storage.queue import Claimed

log = logging.getLogger("buddy.delivery")

OPEN, POST, UPDATE, HISTORY = "conversations.open", "chat.postMessage", "chat.update", "conversations.history"
UPLOAD, SHARE = "files.getUploadURLExternal", "files.completeUploadExternal"
# Slack limits each of its methods by itself (D9), and three of our ways to leave share one of them.
CALLS = {Method.POST: POST, Method.POST_TO_GROUP: POST, Method.POST_TO_CHANNEL: POST, Method.UPDATE: UPDATE}
# Calls a minute (docs/slack.md). How many may come at once Slack does not say: fewer than any of its limits.
ALLOWED = {
    POST: Allowance(a_minute=300, at_once=60),
    **dict.fromkeys((OPEN, UPDATE, HISTORY), Allowance(a_minute=50, at_once=25)),
    **dict.fromkeys((UPLOAD, SHARE), Allowance(a_minute=100, at_once=25)),
}
UNKNOWN_METHOD = "unknown_method"
# After a refusal for too many calls that does not say for how long (D10).
SHORT_REST = 1.0


@dataclass(frozen=True)
class File:
    """What goes along with a letter, instead of blocks."""

    name: str
    title: str
    content: bytes


@dataclass(frozen=True)
class Letter:
    """A message ready to go; `id` is what it can be recognised by in the conversation's history."""

    id: str
    method: Method
    text: str = ""
    blocks: list[dict[str, Any]] = field(default_factory=list)
    file: File | None = None
    user_ids: tuple[str, ...] = ()
    channel_id: str | None = None
    updates_ts: str | None = None
    # On the monotonic clock: after this moment another process may take the message over.
    ours_until: float = float("inf")


class Postman:
    """Sends through one client, at the pace that Slack allows each method."""

    def __init__(self, client: AsyncWebClient, timings: Timings) -> None:
        self._client, self._timeout, self._no_access = client, timings.timeout, timings.no_access
        self._pace = Pace(ALLOWED if timings.pace else {})
        self._let_in_at = 0.0
        self._asked_rests: dict[str, float] = {}
        self._alarmed = False
        self._says_it_is_sparse = False

    @property
    def is_let_in(self) -> bool:
        """False for a while after Slack has refused the token."""
        return time.monotonic() >= self._let_in_at

    def free_methods(self) -> list[Method]:
        """What Slack lets us send now."""
        return [method for method, call in CALLS.items() if self._pace.free(call)]

    def room(self, most: int) -> int:
        """How many messages may be sent now; while posts rest, what is sent in other ways goes on (D9)."""
        return most if self._pace.is_resting(POST) else min(most, self._pace.free(POST))

    def seconds_until(self, number: int) -> float:
        """Until so many posts are allowed; 0 while they rest, for nobody waits for that here."""
        return 0.0 if self._pace.is_resting(POST) else self._pace.until(POST, number)

    def will_send(self, method: Method) -> None:
        """A message has been claimed: its turn is taken now, so that nobody else counts on it."""
        self._pace.take(CALLS[method])

    def rest(self, call: str, seconds: float) -> None:
        """No call of this method for so long."""
        self._pace.rest(call, seconds)

    def take_asked_rests(self) -> dict[str, float]:
        """The rests that Slack has asked for since this was called last, by when they end on the monotonic clock."""
        asked, self._asked_rests = self._asked_rests, {}
        return asked

    async def open(self, letter: Letter) -> Outcome:
        """The conversation for a letter. Nothing has been said yet, so every failure is certain."""
        if too_early := self._too_early(OPEN):
            return too_early
        try:
            async with asyncio.timeout(self._timeout):
                answer = await self._client.conversations_open(users=",".join(letter.user_ids))
            if channel_id := (answer.get("channel") or {}).get("id"):
                return Outcome(Result.DELIVERED, channel_id=str(channel_id))
            return self._straight_to(letter) or Outcome(Result.NOT_DELIVERED, "no channel")
        except Exception as error:
            outcome = self._noted(OPEN, outcome_of(error))
            if outcome.reason == UNKNOWN_METHOD and (straight := self._straight_to(letter)):
                return straight
            return replace(outcome, result=Result.NOT_DELIVERED) if outcome.result is Result.UNKNOWN else outcome

    def _straight_to(self, letter: Letter) -> Outcome | None:
        """A server that opens no conversations still takes a message for one person by the user id, as Slack does."""
        if len(letter.user_ids) != 1:
            return None
        if not self._says_it_is_sparse:
            log.warning("this server opens no conversations; writing to people by their user id")
            self._says_it_is_sparse = True
        return Outcome(Result.DELIVERED, channel_id=letter.user_ids[0])

    async def deliver(self, letter: Letter) -> Outcome:
        """One attempt, never repeated in here."""
        if self._pace.is_resting(CALLS[letter.method]) and (too_early := self._too_early(CALLS[letter.method])):
            return too_early
        # R3: the request could outlast the lease, and somebody else would be looking for it meanwhile.
        if time.monotonic() + self._timeout > letter.ours_until:
            return Outcome(Result.NOT_DELIVERED, "lease too short")
        if letter.file is not None:
            return await self._deliver_file(letter, letter.file)
        try:
            async with asyncio.timeout(self._timeout):
                answer = await self._send(letter)
        except Exception as error:
            return self._noted(CALLS[letter.method], outcome_of(error))
        self._alarmed = False
        if not answer.get("ts"):
            # D12: without it, nobody knows what the message is called, or whether there is one.
            return Outcome(Result.UNKNOWN, "no ts")
        channel_id = str(answer.get("channel") or letter.channel_id)
        return Outcome(Result.DELIVERED, ts=str(answer["ts"]), channel_id=channel_id)

    async def _deliver_file(self, letter: Letter, file: File) -> Outcome:
        """Nobody sees what is uploaded until it is shared: up to there every failure is certain."""
        for call in (UPLOAD, SHARE):
            if too_early := self._too_early(call):
                return too_early
        step = UPLOAD
        try:
            async with asyncio.timeout(self._timeout):
                file_id = await self._upload(file)
                step = SHARE
                await self._client.files_completeUploadExternal(
                    files=[{"id": file_id, "title": file.title}],
                    channel_id=letter.channel_id,
                    initial_comment=letter.text,
                )
        except Exception as error:
            outcome = self._noted(step, outcome_of(error))
            is_certain = step == UPLOAD and outcome.result is Result.UNKNOWN
            return replace(outcome, result=Result.NOT_DELIVERED) if is_certain else outcome
        # Slack shows a file some time after this, and names no ts for it (docs/slack.md, 4).
        return Outcome(Result.DELIVERED, channel_id=letter.channel_id)

    async def _upload(self, file: File) -> str:
        """The id of the file, which belongs to the bot alone until it is shared."""
        # Not with the client's `files_upload_v2`: its one error does not tell whether the file has been shared.
        ticket = await self._client.files_getUploadURLExternal(filename=file.name, length=len(file.content))
        if self._client.session is None:
            raise RuntimeError("the client has no session")
        # The client has taken the proxy from the environment, of which its session knows nothing.
        async with self._client.session.post(
            str(ticket["upload_url"]), data=file.content, proxy=self._client.proxy
        ) as answer:
            answer.raise_for_status()
        return str(ticket["file_id"])

    async def find(self, letter: Letter) -> tuple[Sight, str | None] | Outcome:
        """Whether a letter has arrived, with its `ts`; an outcome where Slack could not be asked now."""
        if letter.method is not Method.POST:
            # `im:history` is the only history the bot may read.
            return Sight.CANNOT_TELL, None
        if letter.channel_id is None:
            # A conversation is remembered before anything is said in it.
            return Sight.NOT_THERE, None
        if too_early := self._too_early(HISTORY):
            return too_early
        try:
            async with asyncio.timeout(self._timeout):
                return await look_for(
                    self._client, channel_id=letter.channel_id, message_id=letter.id, readers=letter.user_ids
                )
        except Exception as error:
            outcome = self._noted(HISTORY, outcome_of(error))
            # No later look would see more; then it counts whether the message is harmless twice.
            final = outcome.result is Result.REFUSED or outcome.reason in MISCONFIGURED
            return (Sight.CANNOT_TELL, None) if final else outcome

    async def _send(self, letter: Letter) -> AsyncSlackResponse:
        content: dict[str, Any] = {"channel": letter.channel_id, "text": letter.text, "blocks": letter.blocks}
        if letter.method is Method.UPDATE:
            # Without metadata of its own, an update leaves the one that the message has.
            return await self._client.chat_update(ts=str(letter.updates_ts), link_names=False, **content)
        return await self._client.chat_postMessage(
            # What people typed pulls in no page and rings nobody (T5).
            unfurl_links=False,
            unfurl_media=False,
            link_names=False,
            # Everybody in the workspace can read it: an id that says nothing about anybody (docs/slack.md, 2).
            metadata={"event_type": EVENT_TYPE, "event_payload": {"id": letter.id}},
            **content,
        )

    def _too_early(self, call: str) -> Outcome | None:
        wait = self._pace.take_or_wait(call)
        return Outcome(Result.NOT_DELIVERED, RATE_LIMITED, retry_after=wait) if wait else None

    def _noted(self, call: str, outcome: Outcome) -> Outcome:
        if outcome.reason == RATE_LIMITED:
            self.rest(call, SHORT_REST if outcome.retry_after is None else outcome.retry_after)
            if outcome.retry_after:
                self._asked_rests[call] = time.monotonic() + outcome.retry_after
        if outcome.result is Result.NO_ACCESS:
            self._let_in_at = time.monotonic() + self._no_access
            # D14: one alarm, not one for each message that waits.
            if not self._alarmed:
                log.error("the workspace refuses the bot: %s", outcome.reason)
            self._alarmed = True
        return outcome


def envelope(claimed: Claimed) -> Letter:
    """A letter as far as it can be told without opening it."""
    message, found = claimed.message, claimed.recipients
    return Letter(
        id=str(message.id),
        method=message.method,
        user_ids=found.user_ids,
        channel_id=message.channel_id or found.channel_id,
        updates_ts=message.updates_ts,
    )
