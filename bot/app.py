"""Bolt, wired to our listeners, and the socket it listens on."""

import asyncio
import logging
import os
import time
from collections.abc import Mapping
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.chapters import register_all
from bot.checks import UNNAMED
from handlers.desk import shapes
from handlers.desk.bodies import mapping
from handlers.desk.listening import SERVICES
from handlers.desk.services import Services

log = logging.getLogger("buddy")


def build_app(services: Services, client: AsyncWebClient) -> AsyncApp:
    # With these two in the environment Bolt would switch to OAuth by itself.
    for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
        os.environ.pop(name, None)
    logger = logging.getLogger("buddy.bolt")
    # Bolt puts whole request bodies and the words of errors into its log, and what people type is in them.
    logger.setLevel(logging.CRITICAL)

    # Known since the checks at the start; left to itself, Bolt asks Slack once more while the first person waits.
    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=services.team_id,
            bot_user_id=services.bot_user_id,
            bot_token=client.token,
        )

    app = AsyncApp(
        # Unnamed, Bolt looks through the whole stack for who made it; and what it is named, that logger it silences.
        name=logger.name,
        client=client,
        authorize=authorize,
        logger=logger,
        # Saved first, acknowledged then: a crash in between makes Slack send the event again (I2; docs/slack.md, 6).
        process_before_response=True,
        request_verification_enabled=False,  # Socket Mode requests are not signed
    )

    @app.use
    async def with_services(context: AsyncBoltContext, body: dict[str, Any], next: Any) -> BoltResponse | None:  # noqa: A002
        if not _is_ours(body, services):
            log.warning("something arrived for another workspace and was ignored")
            # Acknowledged all the same (I9): an event that nobody acknowledges comes again.
            return BoltResponse(status=200)
        context[SERVICES] = services
        await next()
        return None

    @app.error
    async def say_what_kind(error: Exception, body: dict[str, Any]) -> BoltResponse | None:
        if not shapes.is_as_sent(body):
            shapes.warn(body)
            return BoltResponse(status=200)
        # Its kind alone: what it says may quote what somebody confided (T6).
        log.error("a listener failed: %s", type(error).__name__)
        return None

    register_all(app)
    return app


def _is_ours(body: Mapping[str, Any], services: Services) -> bool:
    """Whether this is for the workspace we work for; a colleague from another one of the organisation names theirs."""
    installed = mapping(body.get("view")).get("app_installed_team_id")
    authorized = body.get("authorizations")
    named = [installed or body.get("team_id") or mapping(body.get("team")).get("id") or services.team_id]
    named += [mapping(each).get("team_id") for each in authorized] if isinstance(authorized, list) else []
    if services.team_id in named or UNNAMED in named:
        return True
    enterprise = body.get("enterprise_id") or mapping(body.get("enterprise")).get("id")
    return bool(enterprise) and enterprise == services.organisation.enterprise_id


class Socket(AsyncSocketModeHandler):
    """The Socket Mode connection; knows what is under way, so that stopping loses no acknowledgement."""

    def __init__(self, app: AsyncApp, app_token: str, web_client: AsyncWebClient) -> None:
        logger = logging.getLogger("buddy.socket")
        # At DEBUG the client writes down what it receives and sends, and people's words are in it (T6).
        logger.setLevel(logging.WARNING)
        super().__init__(app, app_token, logger=logger, web_client=web_client)
        self._under_way = 0
        # When something last came, by the monotonic clock.
        self.heard_at = 0.0

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        self.heard_at = time.monotonic()
        self._under_way += 1
        try:
            if shapes.can_be_heard(req.payload):
                await super().handle(client, req)
            else:
                await self._put_aside(client, req)
        except (AttributeError, LookupError, TypeError, ValueError):
            # Bolt itself fails at what it does not expect, before any listener is asked.
            if shapes.is_as_sent(req.payload):
                raise
            await self._put_aside(client, req)
        finally:
            self._under_way -= 1

    async def _put_aside(self, client: SocketModeClient, req: SocketModeRequest) -> None:
        # I11: unacknowledged, an event would come again.
        shapes.warn(req.payload)
        await client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))

    async def drain(self, *, seconds: float = 3.0) -> None:
        """Waits for listeners that are still at work."""
        # D19: closing the client waits for no listener, and after three seconds Slack does not wait for it either.
        ends = asyncio.get_running_loop().time() + seconds
        while self._under_way and asyncio.get_running_loop().time() < ends:  # noqa: ASYNC110  # a few looks while stopping
            await asyncio.sleep(0.02)
