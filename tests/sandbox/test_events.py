"""What Slack tells the app of its own accord."""

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.drawing import actions, button, home, section

Json = dict[str, Any]


def records(app: AsyncApp, event: str) -> list[Json]:
    received: list[Json] = []

    @app.event(event)
    async def take(body: Json) -> None:
        received.append(body)

    return received


async def test_a_message_in_the_direct_message_is_an_event(slack: Sandbox, app: AsyncApp) -> None:
    received = records(app, "message")
    anna = slack.person("Anna")

    written = await anna.writes("Geht 3 < 5 & so?")

    (body,) = received
    assert body["type"] == "event_callback"
    assert body["team_id"] == slack.team_id
    assert body["api_app_id"] == slack.app_id
    assert body["event_id"].startswith("Ev")
    assert body["event_time"] == slack.workspace.seconds()
    assert body["is_ext_shared_channel"] is False
    assert body["authorizations"][0]["user_id"] == slack.bot_user_id
    event = body["event"]
    assert event["channel_type"] == "im"
    assert event["channel"].startswith("D")
    assert event["user"] == anna.user_id
    assert event["text"] == "Geht 3 &lt; 5 &amp; so?"
    assert event["ts"] == event["event_ts"] == written.ts
    assert event["client_msg_id"]
    assert "subtype" not in event
    assert anna.sees("Geht 3 < 5 & so?")


async def test_what_is_said_in_channels_stays_there(slack: Sandbox, app: AsyncApp) -> None:
    received = records(app, "message")

    await slack.person("Anna").writes("Hallo zusammen", channel="digital-buddies")

    assert received == []
    assert slack.person("Ben").sees("Hallo zusammen")


async def test_the_bot_hears_of_its_own_messages_but_bolt_keeps_them_from_it(
    slack: Sandbox, app: AsyncApp, web: AsyncWebClient
) -> None:
    received = records(app, "message")
    sent: list[Json] = []
    slack.workspace.event_listeners.append(sent.append)

    await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Hallo")
    await slack.quiet()

    assert [event["bot_id"] for event in sent] == [slack.workspace.bot.bot_id]
    assert received == []


async def test_a_changed_and_a_deleted_message_are_events_of_their_own_kind(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    events: list[Json] = []
    slack.workspace.event_listeners.append(events.append)
    sent = await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Hallo")

    await web.chat_update(channel=sent["channel"], ts=sent["ts"], text="Servus")
    await web.chat_delete(channel=sent["channel"], ts=sent["ts"])

    _, changed, deleted = events
    assert (changed["subtype"], deleted["subtype"]) == ("message_changed", "message_deleted")
    assert changed["message"]["text"] == deleted["previous_message"]["text"] == "Servus"
    assert changed["previous_message"]["text"] == "Hallo"
    assert changed["hidden"] is True
    assert deleted["deleted_ts"] == sent["ts"]


async def test_home_is_drawn_when_it_is_opened(slack: Sandbox, app: AsyncApp) -> None:
    opened: list[Json] = []

    @app.event("app_home_opened")
    async def draw(event: Json, client: AsyncWebClient) -> None:
        opened.append(event)
        blocks = [section("Willkommen"), actions(button("Anmelden", "sign-up"))]
        await client.views_publish(user_id=event["user"], view=home(*blocks))

    anna = slack.person("Anna")
    await anna.opens_home()
    await anna.opens_home()

    assert opened[0]["tab"] == "home"
    assert opened[0]["channel"].startswith("D")
    assert "view" not in opened[0]
    assert opened[1]["view"]["type"] == "home"
    assert anna.home is not None
    assert anna.home.text == "Willkommen\n[ Anmelden ]"
    assert slack.person("Ben").home is None


async def test_opening_the_conversation_is_another_tab(slack: Sandbox, app: AsyncApp) -> None:
    received = records(app, "app_home_opened")

    await slack.person("Anna").opens_messages()

    assert received[0]["event"]["tab"] == "messages"


async def test_a_click_at_home_comes_with_the_view(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    received: list[Json] = []

    @app.action("sign-up")
    async def take(ack: Any, body: Json) -> None:
        received.append(body)
        await ack()

    anna = slack.person("Anna")
    await web.views_publish(user_id=anna.user_id, view=home(actions(button("Anmelden", "sign-up"))))
    await anna.click("Anmelden")

    assert received[0]["view"]["type"] == "home"
    assert received[0]["container"]["type"] == "view"
    assert "channel" not in received[0]


async def test_a_change_of_a_person_is_told(slack: Sandbox, app: AsyncApp) -> None:
    received = records(app, "user_change")

    await slack.person("Anna").changes(tz="Europe/Lisbon", locale="en-GB")
    await slack.deactivate("Anna")

    first, second = (body["event"]["user"] for body in received)
    assert (first["tz"], first["locale"]) == ("Europe/Lisbon", "en-GB")
    assert (second["deleted"], "tz" in second) == (True, False)


async def test_the_app_hears_that_it_is_removed(slack: Sandbox, app: AsyncApp) -> None:
    revoked, removed = records(app, "tokens_revoked"), records(app, "app_uninstalled")

    await slack.uninstall()

    assert revoked[0]["event"]["tokens"] == {"oauth": [], "bot": [slack.bot_user_id]}
    assert removed[0]["event"]["type"] == "app_uninstalled"
