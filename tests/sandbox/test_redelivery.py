"""Slack sends an event again that nobody acknowledged, up to three times; what people do is never sent twice."""

import asyncio
from typing import Any

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox

Json = dict[str, Any]


async def test_an_event_that_failed_comes_again_with_the_same_id(slack: Sandbox, app: AsyncApp) -> None:
    slack.courier.patience, slack.courier.redeliver_after = 0.2, (0.0, 0.05, 0.1)
    received: list[Json] = []

    @app.event("message")
    async def take(body: Json) -> None:
        received.append(body)
        if len(received) < 3:
            raise RuntimeError("not yet")

    await slack.person("Anna").writes("Hallo")
    await _until(lambda: len(received) == 3)
    await asyncio.sleep(0.3)

    assert len(received) == 3
    assert len({body["event_id"] for body in received}) == 1


async def test_a_redelivery_says_which_one_it_is_and_why(slack: Sandbox, app: AsyncApp) -> None:
    slack.courier.patience, slack.courier.redeliver_after = 0.1, (0.0, 0.05, 0.1)
    sent = _watch(slack)

    @app.event("message")
    async def take() -> None:
        raise RuntimeError("never")

    await slack.person("Anna").writes("Hallo")
    await _until(lambda: len(sent) == 4)

    assert [(each["retry_attempt"], each["retry_reason"]) for each in sent] == [
        (0, ""),
        (1, "timeout"),
        (2, "timeout"),
        (3, "timeout"),
    ]
    assert len({each["envelope_id"] for each in sent}) == 4


async def test_what_was_written_while_the_app_was_away_arrives_when_it_is_back(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    slack.courier.redeliver_after = (0.0, 0.3)
    received: list[Json] = []
    bolt = AsyncApp(client=web, process_before_response=True)

    @bolt.event("message")
    async def take(body: Json) -> None:
        received.append(body)

    await slack.person("Anna").writes("Ist da wer?")
    handler = AsyncSocketModeHandler(bolt, slack.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await _until(lambda: bool(received))
    await handler.close_async()  # type: ignore[no-untyped-call]

    assert [body["event"]["text"] for body in received] == ["Ist da wer?"]


async def test_a_command_is_sent_once_and_the_person_is_told(slack: Sandbox, app: AsyncApp) -> None:
    slack.courier.patience, slack.courier.redeliver_after = 0.1, (0.0, 0.0)
    calls = 0

    @app.command("/buddy")
    async def take(ack: AsyncAck) -> None:
        nonlocal calls
        calls += 1
        raise RuntimeError("never")

    anna = slack.person("Anna")
    await anna.command("/buddy")
    await asyncio.sleep(0.3)

    assert calls == 1
    assert anna.notices == ['/buddy failed with the error "operation_timeout"']


def _watch(slack: Sandbox) -> list[Json]:
    """Every event envelope, as it goes over the socket."""
    sent: list[Json] = []
    socket = slack.sockets.open[0]
    send = socket.send_json

    async def sending(data: Json, mode: str = "text") -> None:
        if data.get("type") == "events_api":
            sent.append(data)
        await send(data, mode)

    socket.send_json = sending  # type: ignore[method-assign]
    return sent


async def _until(holds: Any) -> None:
    async with asyncio.timeout(30):
        while not holds():
            await asyncio.sleep(0.01)
