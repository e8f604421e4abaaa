"""What Slack says of people: asked once, kept for minutes in memory, and not asked while Slack asks us to wait."""

import asyncio
import logging
import time
from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger("buddy")

Profile = Mapping[str, Any]

# A form and the trigger of a dialog have three seconds in all, our own work included (docs/slack.md).
PROFILE_SECONDS = 2.0
# Whoever opens a form sends it within minutes. Nothing of it is stored.
KEPT_SECONDS = 15 * 60
MOST_KEPT = 5_000
# There is no such account, or none that anybody here may see.
NOBODY = ("user_not_found", "user_not_visible")
# Where Slack does not say how long, and where it did not answer at all.
WAIT_SECONDS = 30.0


class SlackIsBusy(Exception):
    """Slack does not say now who somebody is, or does not open a dialog; `seconds` is when to ask again."""

    def __init__(self, seconds: float = WAIT_SECONDS) -> None:
        super().__init__("Slack is busy")
        self.seconds = seconds


class SlackProfiles:
    """Answers of `users.info`, and until when not to ask."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, Profile]] = {}
        self._not_before = 0.0

    async def of(self, user_id: str, client: AsyncWebClient) -> Profile:
        """Raises `SlackIsBusy` where Slack does not say."""
        now = time.monotonic()
        until, profile = self._known.get(user_id, (0.0, {}))
        if until > now:
            return profile
        if self._not_before > now:
            raise SlackIsBusy(self._not_before - now)
        profile = await self._ask(user_id, client)
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        self._known[user_id] = (now + KEPT_SECONDS, profile)
        return profile

    def has(self, user_id: str) -> bool:
        """Whether nobody has to be asked."""
        until, _ = self._known.get(user_id, (0.0, {}))
        return until > time.monotonic()

    def forget(self, user_id: str) -> None:
        """Slack has said that something changed."""
        self._known.pop(user_id, None)

    async def _ask(self, user_id: str, client: AsyncWebClient) -> Profile:
        try:
            # Slack leaves the language out unless asked for it (docs/slack.md, 18).
            answer = await asyncio.wait_for(client.users_info(user=user_id, include_locale=True), PROFILE_SECONDS)
        except SlackApiError as error:
            if error.response.get("error") in NOBODY:
                return {"id": user_id, "deleted": True}
            wait = seconds_to_wait(error)
            log.warning("users.info did not say who somebody is: %s", "refused" if wait is None else "too many calls")
            if wait is not None:
                self._not_before = time.monotonic() + wait
            raise SlackIsBusy(wait or WAIT_SECONDS) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("users.info did not answer (%s)", type(error).__name__)
            raise SlackIsBusy from None
        profile: Profile = answer.get("user") or {}
        return profile


def seconds_to_wait(error: SlackApiError) -> float | None:
    """How long Slack asks us to wait, None where it refused for another reason."""
    if getattr(error.response, "status_code", None) != 429:
        return None
    try:
        return max(1.0, float(error.response.headers.get("Retry-After", WAIT_SECONDS)))
    except (TypeError, ValueError):
        return WAIT_SECONDS
