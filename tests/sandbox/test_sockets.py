"""Socket Mode at the wire."""

import asyncio
from dataclasses import replace
from typing import Any

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from sandbox.manifest import read_manifest
from sandbox.server import DEFAULT_MANIFEST


async def address(slack: Sandbox) -> str:
    client = AsyncWebClient(base_url=slack.api_url)
    return str((await client.apps_connections_open(app_token=slack.app_token))["url"])


async def test_a_socket_is_greeted_and_gets_envelopes_to_acknowledge(slack: Sandbox) -> None:
    anna = slack.person("Anna")
    async with aiohttp.ClientSession() as session, session.ws_connect(await address(slack)) as socket:
        hello = await socket.receive_json()
        command = asyncio.create_task(anna.command("/buddy", "hilfe"))
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Hilfe kommt"}})
        await command

    assert hello["type"] == "hello"
    assert hello["num_connections"] == 1
    assert hello["connection_info"] == {"app_id": slack.app_id}
    assert envelope["type"] == "slash_commands"
    assert envelope["accepts_response_payload"] is True
    assert envelope["payload"]["text"] == "hilfe"
    assert anna.sees("Hilfe kommt")


async def test_an_event_takes_no_answer(slack: Sandbox) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(await address(slack)) as socket:
        await socket.receive_json()
        writing = asyncio.create_task(slack.person("Anna").writes("Hallo"))
        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await writing

    assert envelope["type"] == "events_api"
    assert envelope["accepts_response_payload"] is False
    assert (envelope["retry_attempt"], envelope["retry_reason"]) == (0, "")


async def test_a_ticket_opens_one_socket(slack: Sandbox) -> None:
    url = await address(slack)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url):
            await slack.connected()
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_an_envelope_goes_to_one_of_the_sockets_only(slack: Sandbox, app: AsyncApp) -> None:
    received: list[str] = []

    @app.command("/buddy")
    async def take(ack: AsyncAck, command: dict[str, Any]) -> None:
        received.append(command["text"])
        await ack()

    second = AsyncSocketModeHandler(app, slack.app_token)
    await second.connect_async()  # type: ignore[no-untyped-call]
    await slack.connected(sockets=2)
    for number in range(4):
        await slack.person("Anna").command("/buddy", str(number))
    await second.close_async()  # type: ignore[no-untyped-call]

    assert received == ["0", "1", "2", "3"]


@pytest.mark.parametrize("reason", ["refresh_requested", "warning"])
async def test_slack_hangs_up_and_the_bot_comes_back(slack: Sandbox, app: AsyncApp, reason: str) -> None:
    @app.command("/buddy")
    async def take(ack: AsyncAck) -> None:
        await ack("Wieder da")

    await slack.disconnect(reason)
    await slack.connected()
    anna = slack.person("Anna")
    await anna.command("/buddy")

    assert anna.sees("Wieder da")


async def test_more_than_ten_connections_are_turned_away(slack: Sandbox) -> None:
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(await address(slack)) for _ in range(11)]
        last = await sockets[10].receive_json()
        for socket in sockets:
            await socket.close()

    assert (last["type"], last["reason"]) == ("disconnect", "too_many_websockets")


async def test_a_warning_comes_before_slack_hangs_up(slack: Sandbox) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(await address(slack)) as socket:
        await socket.receive_json()
        await slack.disconnect("warning")
        warned = await socket.receive_json()
        await slack.disconnect("refresh_requested")
        hung_up = await socket.receive_json()

    assert (warned["reason"], hung_up["reason"]) == ("warning", "refresh_requested")


async def test_where_socket_mode_is_switched_off_the_link_is_disabled() -> None:
    manifest = replace(read_manifest(DEFAULT_MANIFEST), socket_mode_enabled=False)
    async with Sandbox(manifest=manifest) as slack, aiohttp.ClientSession() as session:
        socket = await session.ws_connect(await address(slack))
        said = await socket.receive_json()
        await socket.close()

    assert (said["type"], said["reason"]) == ("disconnect", "link_disabled")


async def test_pings_are_answered(slack: Sandbox, app: AsyncApp) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(await address(slack), autoping=False) as socket:
        await socket.receive_json()
        await socket.ping(b"sdk-ping-pong:1")
        answer = await socket.receive()

    assert (answer.type, answer.data) == (aiohttp.WSMsgType.PONG, b"sdk-ping-pong:1")


async def test_a_deaf_socket_pongs_and_delivers_nothing_and_a_new_one_hears(slack: Sandbox) -> None:
    slack.courier.patience, ben = 0.2, slack.person("Ben")
    async with aiohttp.ClientSession() as session:
        first = await session.ws_connect(await address(slack), autoping=False)
        await first.receive_json()
        slack.deafen()
        await ben.command("/buddy", "hilfe")
        await first.ping(b"still there")
        answer = await first.receive()
        await first.close()
        second = await session.ws_connect(await address(slack))
        await second.receive_json()
        asking = asyncio.create_task(ben.command("/buddy", "hilfe"))
        envelope = await second.receive_json()
        await second.close()
        await asking

    assert (answer.type, answer.data) == (aiohttp.WSMsgType.PONG, b"still there")
    assert ben.notices[0] == '/buddy failed with the error "operation_timeout"'
    assert envelope["payload"]["text"] == "hilfe"


async def test_slack_pings_by_itself() -> None:
    async with (
        Sandbox(ping_interval=0.05) as slack,
        aiohttp.ClientSession() as session,
        session.ws_connect(await address(slack), autoping=False) as socket,
    ):
        await socket.receive_json()
        message = await socket.receive(timeout=30)

    assert message.type is aiohttp.WSMsgType.PING
