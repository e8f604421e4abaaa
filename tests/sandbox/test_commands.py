"""Slash commands: what they send and what may be answered."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond

from sandbox import Sandbox
from tests.sandbox.drawing import section

Json = dict[str, Any]


async def test_a_command_carries_all_of_slack_s_fields(slack: Sandbox, app: AsyncApp) -> None:
    received: list[Json] = []

    @app.command("/buddy")
    async def take(ack: AsyncAck, body: Json) -> None:
        received.append(body)
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy", "anmelden", channel="digital-buddies")

    (body,) = received
    assert body.pop("token")
    assert body.pop("trigger_id").count(".") == 2
    assert body.pop("response_url").startswith(slack.base_url + "/commands/")
    assert body == {
        "team_id": slack.team_id,
        "team_domain": "falkenberg-maschinenbau",
        "channel_id": slack.channel("digital-buddies").id,
        "channel_name": "digital-buddies",
        "user_id": anna.user_id,
        "user_name": "anna.luebke",
        "command": "/buddy",
        "text": "anmelden",
        "api_app_id": slack.app_id,
        "is_enterprise_install": "false",
    }
    assert anna.notices == []


async def test_the_acknowledgement_may_say_something_to_the_person_alone(slack: Sandbox, app: AsyncApp) -> None:
    @app.command("/buddy")
    async def take(ack: AsyncAck) -> None:
        await ack("Das kenne ich nicht.")

    anna = slack.person("Anna")
    await anna.command("/buddy", "xyz", channel="digital-buddies")

    assert [message.text for message in anna.ephemerals] == ["Das kenne ich nicht."]
    assert not slack.person("Ben").sees("kenne ich nicht")


async def test_the_acknowledgement_may_speak_to_the_channel(slack: Sandbox, app: AsyncApp) -> None:
    @app.command("/buddy")
    async def take(ack: AsyncAck) -> None:
        await ack(text="Hallo", blocks=[section("Hallo zusammen")], response_type="in_channel")

    await slack.person("Anna").command("/buddy", channel="digital-buddies")

    assert slack.person("Ben").sees("Hallo zusammen")


async def test_an_answer_may_come_later_and_replace_the_first(slack: Sandbox, app: AsyncApp) -> None:
    @app.command("/buddy")
    async def take(ack: AsyncAck, respond: AsyncRespond) -> None:
        await respond("Moment")
        await respond("Fertig", replace_original=True)
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy")

    assert [message.text for message in anna.ephemerals] == ["Fertig"]


async def test_blocks_slack_cannot_show_are_the_app_s_fault(slack: Sandbox, app: AsyncApp) -> None:
    @app.command("/buddy")
    async def take(ack: AsyncAck) -> None:
        await ack(text="x", blocks=[section("x" * 3001)])

    anna = slack.person("Anna")
    await anna.command("/buddy")

    assert anna.notices == ['/buddy failed with the error "invalid_command_response"']


async def test_a_command_the_manifest_does_not_have_cannot_be_typed(slack: Sandbox) -> None:
    with pytest.raises(AssertionError, match="/partner is not a valid command"):
        await slack.person("Anna").command("/partner")


async def test_a_mention_arrives_as_a_bare_name_because_nothing_is_escaped(slack: Sandbox, app: AsyncApp) -> None:
    texts: list[str] = []

    @app.command("/buddy-coordination")
    async def take(ack: AsyncAck, command: Json) -> None:
        texts.append(command["text"])
        await ack()

    await slack.person("Ulrike").command("/buddy-coordination", f"helfer {slack.person('Emre').mention}")

    assert texts == ["helfer @emre.oeztuerk"]


async def test_nobody_listening_is_dispatch_failed(slack: Sandbox) -> None:
    anna = slack.person("Anna")

    await anna.command("/buddy")

    assert anna.notices == ['/buddy failed with the error "dispatch_failed"']
