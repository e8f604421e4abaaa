"""Bolt, wired to our listeners, and the socket it listens on."""

import asyncio
import logging
import os
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.checks import UNNAMED
from handlers.asking import answering, certificates, closing_questions, held, interim_talks, raising_hands, rating
from handlers.coordinating import applications, appointing, coordination, handing_over, recruiting, undeliverable
from handlers.desk import catch_all
from handlers.desk.listening import SERVICES
from handlers.desk.services import Services
from handlers.events import events
from handlers.joining import applying, briefing, preferences, signing_up
from handlers.leaving import leaving, pausing, standing_in
from handlers.measuring import paperwork
from handlers.pairing import alternatives, matching, matching_rules, pair_decisions, proposing
from handlers.person import direct_messages, home, menu, my_data, workspace_events
from handlers.rounds import cancelling, changing, following, onboarding, opening, rewording
from handlers.tandem import agreeing, dates, learning

log = logging.getLogger("buddy")

# One module per moment in a participant's life; the catch-all comes last.
MOMENTS = (
    menu,
    signing_up,
    preferences,
    briefing,
    applying,
    proposing,
    dates,
    held,
    learning,
    alternatives,
    answering,
    raising_hands,
    pausing,
    standing_in,
    leaving,
    agreeing,
    rating,
    interim_talks,
    closing_questions,
    certificates,
    my_data,
    home,
    direct_messages,
    coordination,
    appointing,
    handing_over,
    opening,
    onboarding,
    changing,
    rewording,
    cancelling,
    events,
    applications,
    recruiting,
    matching,
    matching_rules,
    pair_decisions,
    paperwork,
    following,
    undeliverable,
    workspace_events,
    catch_all,
)


def build_app(services: Services, client: AsyncWebClient) -> AsyncApp:
    # With these two in the environment Bolt would switch to OAuth by itself.
    for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
        os.environ.pop(name, None)
    logger = logging.getLogger("buddy.bolt")
    # Bolt puts whole request bodies and the words of errors into its log, and what people type is in them.
    logger.setLevel(logging.CRITICAL)

    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=services.team_id,
            bot_user_id=services.bot_user_id,
            bot_token=client.token,
        )

    app = AsyncApp(
        client=client,
        authorize=authorize,
        logger=logger,
        # Saved first, acknowledged then: a crash in between makes Slack send the event again.
        process_before_response=True,
        request_verification_enabled=False,  # Socket Mode requests are not signed
    )

    @app.use
    async def with_services(context: AsyncBoltContext, body: dict[str, Any], next: Any) -> BoltResponse | None:  # noqa: A002
        named = body.get("team_id") or (body.get("team") or {}).get("id") or services.team_id
        if services.team_id not in (named, UNNAMED):
            log.warning("something arrived for another workspace and was ignored")
            return BoltResponse(status=200)
        context[SERVICES] = services
        await next()
        return None

    @app.error
    async def say_what_kind(error: Exception) -> None:
        log.error("a listener failed: %s", type(error).__name__)

    for moment in MOMENTS:
        moment.register(app)
    return app


class Socket(AsyncSocketModeHandler):
    """The Socket Mode connection; knows what is under way, so that stopping loses no acknowledgement."""

    def __init__(self, app: AsyncApp, app_token: str, web_client: AsyncWebClient) -> None:
        logger = logging.getLogger("buddy.socket")
        logger.setLevel(logging.WARNING)
        super().__init__(app, app_token, logger=logger, web_client=web_client)
        self._under_way = 0

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        self._under_way += 1
        try:
            await super().handle(client, req)
        finally:
            self._under_way -= 1

    async def drain(self, *, seconds: float = 3.0) -> None:
        """Waits for listeners that are still at work."""
        ends = asyncio.get_running_loop().time() + seconds
        while self._under_way and asyncio.get_running_loop().time() < ends:  # noqa: ASYNC110  # a few looks while stopping
            await asyncio.sleep(0.02)
