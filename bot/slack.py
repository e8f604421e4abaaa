"""Slack as the delivery meets it: a client that never repeats a call by itself, and what an answer certainly means."""

import logging
import math
import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from programme.messages import RATE_LIMITED, Outcome, Result, Sight

EVENT_TYPE = "digital_buddy_message"

# What Slack's documentation says of these: some aspect of the operation may have succeeded before the error.
PERHAPS_DONE = {"fatal_error", "internal_error", "service_unavailable"}
TOO_MANY = {RATE_LIMITED, "rate_limited"}
NOT_NOW = {"request_timeout", "team_added_to_org", "org_login_required"}
# Wrong until somebody installs the app again. The messages can wait for that.
NO_ACCESS = {
    "access_denied",
    "account_inactive",
    "invalid_auth",
    "not_authed",
    "token_expired",
    "token_revoked",
}
# Wrong until somebody corrects the app's settings, and only for some methods.
MISCONFIGURED = {"missing_scope", "no_permission", "not_allowed_token_type"}

# Slack advises at most 200 a page. What is looked for is minutes old as a rule, and stands on the first.
HISTORY_PAGE, HISTORY_PAGES = 200, 5


@asynccontextmanager
async def connect(token: str, api_url: str) -> AsyncIterator[AsyncWebClient]:
    """A client for the delivery; with retries of its own it would post twice when an answer is lost."""
    logger = logging.getLogger("buddy.slack")
    # At DEBUG the client logs whole messages.
    logger.setLevel(logging.INFO)
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(token=token, base_url=api_url, session=session, retry_handlers=[], logger=logger)


def outcome_of(error: Exception) -> Outcome:
    """What an exception says about the message. Whatever is not certain counts as uncertain."""
    # D8: nothing has left. A connection that breaks later is another thing, for then Slack may have the message (D6).
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ClientHttpProxyError):
        return Outcome(Result.NOT_DELIVERED, "no connection")
    if not isinstance(error, SlackApiError):
        return Outcome(Result.UNKNOWN, type(error).__name__)
    # Where the body is no JSON the client hands over aiohttp's response in place of its own.
    status = getattr(error.response, "status_code", getattr(error.response, "status", None))
    if status == 429:
        return Outcome(Result.NOT_DELIVERED, RATE_LIMITED, retry_after=_retry_after(error.response))
    if status != 200:
        return Outcome(Result.UNKNOWN, f"status {status}")
    return _outcome_of_answer(getattr(error.response, "data", None))


def _outcome_of_answer(data: object) -> Outcome:
    answer = data if isinstance(data, dict) else {}
    name = answer.get("error")
    # D12: what does not look like one of Slack's error codes came from somebody else, and must not reach a log either.
    if answer.get("ok") is not False or not isinstance(name, str) or not re.fullmatch(r"[a-z_]{1,60}", name):
        return Outcome(Result.UNKNOWN, "not an answer")
    if name in TOO_MANY:
        return Outcome(Result.NOT_DELIVERED, RATE_LIMITED)
    if name in PERHAPS_DONE:
        return Outcome(Result.UNKNOWN, name)
    if name in NO_ACCESS:
        return Outcome(Result.NO_ACCESS, name)
    if name in NOT_NOW | MISCONFIGURED:
        return Outcome(Result.NOT_DELIVERED, name)
    return Outcome(Result.REFUSED, name)


def _retry_after(response: Any) -> float | None:
    try:
        # D10: there may be nothing, a date, "nan" or "-1".
        seconds = float(response.headers.get("Retry-After", ""))
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


async def look_for(
    client: AsyncWebClient, *, channel_id: str, message_id: str, readers: Collection[str]
) -> tuple[Sight, str | None]:
    """Whether a message stands in a direct message, and its `ts` where it does."""
    cursor, shows_metadata, own_messages = None, False, 0
    for _ in range(HISTORY_PAGES):
        page = await client.conversations_history(
            channel=channel_id, limit=HISTORY_PAGE, include_all_metadata=True, cursor=cursor
        )
        messages = page.get("messages")
        if not isinstance(messages, list):
            return Sight.CANNOT_TELL, None
        for message in messages:
            own_messages += message.get("user") not in readers
            metadata = message.get("metadata") or {}
            shows_metadata = shows_metadata or bool(metadata)
            if metadata.get("event_payload", {}).get("id") == message_id:
                return Sight.THERE, str(message["ts"])
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            break
    # A server that hides the metadata of all our messages cannot say that one of them is missing.
    return (Sight.NOT_THERE if shows_metadata or not own_messages else Sight.CANNOT_TELL), None
