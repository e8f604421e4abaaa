"""Before the bot runs: do tokens, scopes and database fit? One line says what is wrong."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import sqlalchemy as sa
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import Settings
from storage import migrate
from storage.database import async_url

log = logging.getLogger("buddy")

# What the manifest asks for, and no more; tests compare the two with each other and with the calls in the code.
SCOPES = frozenset(
    {"chat:write", "commands", "files:write", "im:history", "im:write", "mpim:write", "users:read"},
)
# A workspace whose server does not say which it is.
UNNAMED = "unnamed"
WRONG_TOKEN = {"invalid_auth", "not_authed", "token_revoked", "account_inactive", "not_allowed_token_type"}


class CannotStart(Exception):
    """Why the bot does not run, in one line."""


@dataclass(frozen=True)
class Identity:
    """Who the bot is, and where."""

    team_id: str
    bot_user_id: str


async def check_slack(client: AsyncWebClient, settings: Settings) -> Identity:
    """Both tokens and the scopes; raises `CannotStart`."""
    # Both here: the Socket Mode client raises on no bad token, but tries it for ever (docs/slack.md, 15).
    answer = await _ask(client, "auth.test", "SLACK_BOT_TOKEN", settings.slack_bot_token.get_secret_value())
    _check_scopes(answer.headers)
    await _ask(client, "apps.connections.open", "SLACK_APP_TOKEN", settings.slack_app_token.get_secret_value())
    if not answer.get("team_id"):
        log.warning("this server does not name its workspace; taking everything for ours")
    return Identity(str(answer.get("team_id") or UNNAMED), str(answer.get("user_id") or ""))


async def check_database(url: str) -> None:
    """Brings SQLite up to date; PostgreSQL is left to `python -m bot migrate`. Raises `CannotStart`."""
    with opening_database():
        if sa.make_url(async_url(url)).get_backend_name() == "sqlite":
            _check_folder(url)
            await migrate.upgrade(url)
        # Other processes may be at work on these tables: when they change is the operator's choice.
        elif not await migrate.is_current(url):
            raise CannotStart("DATABASE_URL: the tables are not up to date; run: python -m bot migrate")


@contextmanager
def opening_database() -> Iterator[None]:
    """Whatever a database refuses, in one line without its address; raises `CannotStart`."""
    try:
        yield
    except migrate.SchemaTooNew:
        raise CannotStart(
            "DATABASE_URL: this database belongs to a later version; update the bot or restore an older backup"
        ) from None
    except migrate.UnknownTables:
        raise CannotStart(
            "DATABASE_URL: this database holds tables and no note of the version that made them (alembic_version); "
            "name an empty database or restore a backup"
        ) from None
    except migrate.WrongTables as error:
        raise CannotStart(
            f"DATABASE_URL: the tables are not those of revision {error.revision}, which this database claims to have "
            f"({_in_short(error.differences)}); an unfinished version made them, or somebody changed them: "
            "restore a backup or name an empty database"
        ) from None
    except migrate.BrokenReferences:
        raise CannotStart(
            "DATABASE_URL: rows in this database point nowhere, and nothing was changed; restore a backup"
        ) from None
    except (sa.exc.SQLAlchemyError, OSError) as error:
        raise CannotStart(f"DATABASE_URL: the database cannot be opened ({_cause(error)})") from None


def _in_short(differences: Sequence[str]) -> str:
    first, *others = differences
    return f"{first}, and {len(others)} more" if others else first


def _check_folder(url: str) -> None:
    folder = Path(sa.make_url(async_url(url)).database or "").parent
    if not folder.is_dir():
        raise CannotStart(f"DATABASE_URL: there is no folder {folder}")


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


def _cause(error: Exception) -> str:
    # The kind, and of the system's errors their fixed words: a driver may quote the address, and a password is in it.
    original = getattr(error, "orig", None) or error
    return type(original).__name__ if not isinstance(error, OSError) else str(error.strerror or type(error).__name__)
