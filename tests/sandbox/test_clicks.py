"""Buttons and menus in messages, and the addresses to answer to."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from sandbox import Sandbox
from sandbox.manifest import read_manifest
from sandbox.server import DEFAULT_MANIFEST
from tests.sandbox.drawing import actions, button, options, plain, section

Json = dict[str, Any]


def records(app: AsyncApp, action_id: str) -> list[Json]:
    received: list[Json] = []

    @app.action(action_id)
    async def take(ack: AsyncAck, body: Json) -> None:
        received.append(body)
        await ack()

    return received


async def test_a_click_in_a_message_tells_who_where_and_what(
    slack: Sandbox, app: AsyncApp, web: AsyncWebClient
) -> None:
    received = records(app, "met")
    anna = slack.person("Anna")
    sent = await web.chat_postMessage(
        channel=anna.user_id, text="Getroffen?", blocks=[actions(button("Ja", "met", "7f", style="primary"))]
    )

    await anna.click("Ja")

    (body,) = received
    assert body["type"] == "block_actions"
    assert body["team"] == {"id": slack.team_id, "domain": "falkenberg-maschinenbau"}
    assert body["user"]["id"] == anna.user_id
    assert body["container"] == {
        "type": "message",
        "message_ts": sent["ts"],
        "channel_id": sent["channel"],
        "is_ephemeral": False,
    }
    assert body["channel"] == {"id": sent["channel"], "name": "directmessage"}
    assert body["message"]["ts"] == sent["ts"]
    assert body["state"] == {"values": {}}
    assert body["response_url"].startswith(slack.base_url + "/actions/")
    (action,) = body["actions"]
    assert action.pop("action_ts")
    assert action == {
        "type": "button",
        "action_id": "met",
        "block_id": "actions",
        "text": {"type": "plain_text", "text": "Ja", "emoji": True},
        "value": "7f",
        "style": "primary",
    }


async def test_the_newest_button_is_meant_and_a_value_or_a_message_narrows(
    slack: Sandbox, app: AsyncApp, web: AsyncWebClient
) -> None:
    received = records(app, "met")
    anna = slack.person("Anna")
    for value in ("old", "new"):
        blocks = [actions(button("Ja", "met", value))]
        await web.chat_postMessage(channel=anna.user_id, text="Getroffen?", blocks=blocks)

    await anna.click("met")
    await anna.click("met", value="old")
    await anna.click("met", in_=anna.direct_messages[0])

    assert [body["actions"][0]["value"] for body in received] == ["new", "old", "old"]


async def test_a_button_that_is_not_there_cannot_be_clicked(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=[actions(button("Ja", "met"))])

    with pytest.raises(AssertionError, match="Ja / met"):
        await anna.click("Nein")


async def test_whoever_thinks_better_of_it_sends_nothing(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    received = records(app, "leave")
    anna = slack.person("Anna")
    sure = {"title": plain("Sicher?"), "text": plain("Wirklich?"), "confirm": plain("Ja"), "deny": plain("Nein")}
    blocks = [actions(button("Aussteigen", "leave", confirm=sure))]
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=blocks)

    await anna.click("Aussteigen", confirm=False)
    assert received == []

    await anna.click("Aussteigen")
    assert received[0]["actions"][0]["confirm"]["title"]["text"] == "Sicher?"


async def test_choices_in_a_message_are_remembered_for_the_person(
    slack: Sandbox, app: AsyncApp, web: AsyncWebClient
) -> None:
    chosen = records(app, "rating")
    sent_click = records(app, "send")
    anna = slack.person("Anna")
    blocks = [
        actions(
            {"type": "radio_buttons", "action_id": "rating", "options": options("Eins", "Zwei")},
            button("Senden", "send"),
        )
    ]
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=blocks)

    await anna.choose("rating", "Zwei")
    await anna.click("Senden")

    assert chosen[0]["actions"][0]["selected_option"]["value"] == "zwei"
    state = sent_click[0]["state"]["values"]["actions"]["rating"]
    assert state["selected_option"]["value"] == "zwei"


async def test_an_overflow_menu_sends_its_option(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    received = records(app, "more")
    anna = slack.person("Anna")
    menu = {"type": "overflow", "action_id": "more", "options": options("Pause", "Hilfe")}
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=[section("x", accessory=menu)])

    await anna.choose("more", "Hilfe")

    assert received[0]["actions"][0]["selected_option"]["value"] == "hilfe"
    assert received[0]["actions"][0]["type"] == "overflow"


async def test_a_click_may_replace_its_message_and_add_to_it(
    slack: Sandbox, app: AsyncApp, web: AsyncWebClient
) -> None:
    @app.action("met")
    async def answer(ack: AsyncAck, respond: AsyncRespond) -> None:
        await respond(text="Danke", replace_original=True)
        await respond(text="Nur für dich", replace_original=False, response_type="ephemeral")
        await ack()

    anna = slack.person("Anna")
    await web.chat_postMessage(channel=anna.user_id, text="Frage", blocks=[actions(button("Ja", "met"))])
    await anna.click("Ja")

    assert [message.text for message in anna.direct_messages] == ["Danke"]
    assert [message.text for message in anna.ephemerals] == ["Nur für dich"]


async def test_a_response_address_works_five_times(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    received = records(app, "met")
    anna = slack.person("Anna")
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=[actions(button("Ja", "met"))])
    await anna.click("Ja")
    webhook = AsyncWebhookClient(received[0]["response_url"])

    statuses = [(await webhook.send(text=str(number))).status_code for number in range(6)]

    assert statuses == [200] * 5 + [404]
    assert [message.text for message in anna.ephemerals] == ["0", "1", "2", "3", "4"]


async def test_a_response_address_works_for_half_an_hour(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    received = records(app, "met")
    anna = slack.person("Anna")
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=[actions(button("Ja", "met"))])
    await anna.click("Ja")
    webhook = AsyncWebhookClient(received[0]["response_url"])

    slack.clock.move(timedelta(minutes=29))
    assert (await webhook.send(text="noch")).status_code == 200
    slack.clock.move(timedelta(minutes=2))
    late = await webhook.send(text="zu spät")

    assert (late.status_code, "expired_url" in late.body) == (404, True)


async def test_an_ephemeral_message_can_be_clicked_away(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    received: list[Json] = []

    @app.action("close")
    async def close(ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        received.append(body)
        await respond(delete_original=True)
        await ack()

    anna = slack.person("Anna")
    channel = slack.channel("digital-buddies").id
    blocks = [actions(button("Schließen", "close"))]
    await web.chat_postEphemeral(channel=channel, user=anna.user_id, text="x", blocks=blocks)
    await anna.click("Schließen")

    assert anna.ephemerals == []
    assert received[0]["container"]["is_ephemeral"] is True
    assert "message" not in received[0]


async def test_nobody_at_the_other_end_is_noticed_at_once(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    await web.chat_postMessage(channel=anna.user_id, text="x", blocks=[actions(button("Ja", "met"))])

    await anna.click("Ja")

    assert anna.notices == ["Something went wrong. Try again? (dispatch_failed)"]


async def test_without_interactivity_a_click_goes_nowhere() -> None:
    manifest = replace(read_manifest(DEFAULT_MANIFEST), interactivity_enabled=False)
    async with Sandbox(manifest=manifest) as slack:
        web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
        anna = slack.person("Anna")
        await web.chat_postMessage(channel=anna.user_id, text="Getroffen?", blocks=[actions(button("Ja", "met"))])
        await anna.click("Ja")
        assert anna.notices == ["This app is not configured to handle interactive responses."]
