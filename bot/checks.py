"""Before the bot runs: do tokens and scopes fit? One line says what is wrong."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.refusals import CannotStart
from bot.settings import Settings

log = logging.getLogger("buddy")

# What the manifest asks for, and no more; tests compare the two with each other and with the calls in the code.
SCOPES = frozenset(
    {"chat:write", "commands", "files:write", "im:history", "im:write", "mpim:write", "users:read"},
)
# A workspace whose server does not say which it is.
UNNAMED = "unnamed"
WRONG_TOKEN = {"invalid_auth", "not_authed", "token_revoked", "account_inactive", "not_allowed_token_type"}


@dataclass(frozen=True)
class Identity:
    """Who the bot is, and where."""

    team_id: str
    bot_user_id: str
    # Of the organisation the workspace belongs to on Enterprise Grid.
    enterprise_id: str = ""


async def check_slack(client: AsyncWebClient, settings: Settings) -> Identity:
    """Both tokens and the scopes; raises `CannotStart`."""
    # Both here: the Socket Mode client raises on no bad token, but tries it for ever (docs/slack.md, 15).
    answer = await _ask(client, "auth.test", "SLACK_BOT_TOKEN", settings.slack_bot_token.get_secret_value())
    _check_scopes(answer.headers)
    await _ask(client, "apps.connections.open", "SLACK_APP_TOKEN", settings.slack_app_token.get_secret_value())
    if not answer.get("team_id"):
        log.warning("this server does not name its workspace; taking everything for ours")
    return Identity(
        str(answer.get("team_id") or UNNAMED),
        str(answer.get("user_id") or ""),
        str(answer.get("enterprise_id") or ""),
    )


async def is_let_in(client: AsyncWebClient) -> bool:
    """Whether Slack takes the bot's token now; False as well where nobody can tell."""
    try:
        await client.auth_test()
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
        return False
    return True


async def _ask(client: AsyncWebClient, method: str, name: str, token: str) -> Any:
    try:
        return await client.api_call(method, headers={"Authorization": f"Bearer {token}"})
    except SlackApiError as error:
        code = str(error.response.get("error", "")) if hasattr(error.response, "get") else ""
        if code == "missing_scope" and name == "SLACK_APP_TOKEN":
            raise CannotStart("SLACK_APP_TOKEN lacks the scope connections:write") from None
        if code in WRONG_TOKEN:
            raise CannotStart(f"{name}: Slack does not accept this token ({code})") from None
        # Somebody's pretend Slack, which knows only what a bot mostly calls: it is no reason not to run.
        if code == "unknown_method" and method != "auth.test":
            log.warning("this server does not know %s; going on without that check", method)
            return {}
        raise CannotStart(f"{name}: Slack answered {code or 'something unreadable'} to {method}") from None
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise CannotStart(f"SLACK_API_URL: Slack cannot be reached ({type(error).__name__})") from None


def _check_scopes(headers: Mapping[str, Any]) -> None:
    # T2: a scope that is missing shows only in the call that needs it, and that may be weeks away.
    found = {name.lower(): value for name, value in headers.items()}.get("x-oauth-scopes")
    if found is None:
        log.warning("this server does not name the token's scopes; going on without that check")
        return
    granted = {scope.strip() for scope in ("".join(found) if isinstance(found, list) else str(found)).split(",")}
    if missing := sorted(SCOPES - granted):
        raise CannotStart(
            f"SLACK_BOT_TOKEN lacks the scopes {', '.join(missing)}; install the app anew from manifest.yml"
        )
