"""A served sandbox and a real Bolt app connected to it over a real socket."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Clock, Sandbox

START = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=Clock(START)) as running:
        yield running


@pytest.fixture
async def hasty_slack() -> AsyncIterator[Sandbox]:
    """Waits a third of a second where Slack waits three."""
    async with Sandbox(patience=0.3) as running:
        yield running


@pytest.fixture
def web(slack: Sandbox) -> AsyncWebClient:
    """The app's own client, without retries of its own."""
    return AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])


@pytest.fixture
async def app(slack: Sandbox, web: AsyncWebClient) -> AsyncIterator[AsyncApp]:
    """Connected before the test starts; the test adds its listeners."""
    bolt = AsyncApp(client=web, process_before_response=True)
    handler = AsyncSocketModeHandler(bolt, slack.app_token, ping_interval=2)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await slack.connected()
    yield bolt
    await handler.close_async()  # type: ignore[no-untyped-call]
