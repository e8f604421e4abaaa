"""Delivery to a request URL: signed requests, as Slack sends them to an app without Socket Mode."""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import aiohttp
from slack_sdk.signature import SignatureVerifier

from sandbox.courier import FIRST, NOBODY_THERE, TIMED_OUT, Answer, EnvelopeType, Retry
from sandbox.payloads import VERIFICATION_TOKEN

AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
LOOK_SECONDS = 0.05


class NotVerified(Exception):
    """The request URL does not answer Slack's challenge; says what came instead."""


class SignedHttp:
    """One request for each payload; the answer's body is the acknowledgement."""

    def __init__(self, request_url: str, signing_secret: str) -> None:
        self._url, self._signer = request_url, SignatureVerifier(signing_secret)
        self._session: aiohttp.ClientSession | None = None

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        content_type, body = _encoded(kind, payload)
        more = {"X-Slack-Retry-Num": str(retry.attempt), "X-Slack-Retry-Reason": retry.reason} if retry.attempt else {}
        try:
            status, headers, text = await self._post(body, {"Content-Type": content_type, **more}, patience)
        except TimeoutError:
            return Answer(error=TIMED_OUT, reason="http_timeout")
        except aiohttp.ClientError:
            return Answer(error=NOBODY_THERE, reason="connection_failed")
        # An app may ask for it, and Slack heeds it.
        is_final = headers.get("X-Slack-No-Retry") == "1"
        if status != 200:
            return Answer(error=NOBODY_THERE, reason="http_error", is_final=is_final)
        return Answer(_said(text) if accepts_response else {})

    async def verify(self, timeout: float) -> None:  # noqa: ASYNC109 - the caller's patience
        """The challenge Slack sends when a request URL is saved; waits until somebody is there to answer it."""
        challenge = uuid4().hex
        body = json.dumps({"token": VERIFICATION_TOKEN, "challenge": challenge, "type": "url_verification"})
        answer, until = "nobody there", time.monotonic() + timeout
        while time.monotonic() < until:
            try:
                _, _, answer = await self._post(body, {"Content-Type": JSON}, timeout)
            except (TimeoutError, aiohttp.ClientError):
                await asyncio.sleep(LOOK_SECONDS)
                continue
            if answer == challenge or _said(answer).get("challenge") == challenge:
                return
            break
        raise NotVerified(answer)

    async def _post(self, body: str, headers: dict[str, str], patience: float) -> tuple[int, Mapping[str, str], str]:
        if self._session is None:
            self._session = aiohttp.ClientSession(headers={"User-Agent": AGENT})
        timestamp = str(int(time.time()))
        signature = self._signer.generate_signature(timestamp=timestamp, body=body) or ""
        signed = {**headers, "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature}
        limit = aiohttp.ClientTimeout(total=patience)
        async with self._session.post(self._url, data=body.encode(), headers=signed, timeout=limit) as response:
            return response.status, response.headers, await response.text()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def _encoded(kind: EnvelopeType, payload: dict[str, Any]) -> tuple[str, str]:
    """Events are JSON, commands a form, everything else JSON inside a form."""
    if kind == "events_api":
        return JSON, json.dumps(payload)
    if kind == "slash_commands":
        return FORM, urlencode(payload)
    return FORM, urlencode({"payload": json.dumps(payload)})


def _said(text: str) -> dict[str, Any]:
    """An empty answer says nothing, JSON says what it says, and plain text is a message."""
    try:
        content = json.loads(text) if text.strip() else {}
    except ValueError:
        return {"text": text}
    return content if isinstance(content, dict) else {"text": text}
