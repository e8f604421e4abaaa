"""What a person cannot do, because Slack would not let them, and what an administrator can."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import ChannelPlan, Firm, Person, Sandbox
from tests.sandbox.drawing import asked, modal, section, text_input

Json = dict[str, Any]


async def test_somebody_deactivated_cannot_do_anything_until_they_are_back(slack: Sandbox, app: AsyncApp) -> None:
    # Slack waits three seconds for an app that does not listen.
    @app.event("user_change")
    async def acknowledge() -> None: ...

    anna = slack.person("Anna")
    await slack.deactivate("Anna")

    with pytest.raises(AssertionError, match="is deactivated"):
        await anna.writes("Hallo")

    await slack.reactivate("Anna")
    await anna.writes("Hallo", channel="digital-buddies")
    assert slack.person("Ben").sees("Hallo")


async def test_a_guest_cannot_speak_where_a_guest_is_not(slack: Sandbox) -> None:
    with pytest.raises(AssertionError, match="Oliver Brandt is not in #digital-buddies"):
        await slack.person("Oliver").writes("Hallo", channel="digital-buddies")


async def test_a_bot_thrown_out_or_an_archived_channel_shows_in_the_next_post(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    channel = slack.channel("digital-buddies")

    channel.archive()
    with pytest.raises(SlackApiError, match="is_archived"):
        await web.chat_postMessage(channel=channel.id, text="x")

    channel.remove(slack.bot_user_id)
    with pytest.raises(SlackApiError, match="not_in_channel"):
        await web.chat_postMessage(channel=channel.id, text="x")


async def test_a_form_that_is_not_there_can_be_neither_filled_nor_closed(slack: Sandbox) -> None:
    anna = slack.person("Anna")

    for attempt in (anna.fill("name", "x"), anna.submit(), anna.close_modal()):
        with pytest.raises(AssertionError, match="no form is open"):
            await attempt


async def test_a_field_that_is_not_there_is_answered_with_those_that_are(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    trigger_id = slack.workspace.permits.new_trigger(anna.user_id)
    await web.views_open(trigger_id=trigger_id, view=modal(asked("name", text_input())))

    with pytest.raises(AssertionError, match=r"Name \(name/answer\)"):
        await anna.fill("town", "Ulm")


async def test_a_form_without_a_button_cannot_be_sent(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    trigger_id = slack.workspace.permits.new_trigger(anna.user_id)
    await web.views_open(trigger_id=trigger_id, view=modal(section("Nur zum Lesen"), submit=None))

    with pytest.raises(AssertionError, match="nothing to submit"):
        await anna.submit()


async def test_the_cross_closes_all_forms_and_says_so(slack: Sandbox, app: AsyncApp, web: AsyncWebClient) -> None:
    closed: list[bool] = []

    @app.view_closed("form")
    async def note(ack: AsyncAck, body: Json) -> None:
        closed.append(body["is_cleared"])
        await ack()

    anna = slack.person("Anna")
    permits = slack.workspace.permits
    view = modal(asked("name", text_input()), notify_on_close=True)
    first = await web.views_open(trigger_id=permits.new_trigger(anna.user_id), view=view)
    again = permits.new_trigger(anna.user_id, view_id=first["view"]["id"])
    await web.views_push(trigger_id=again, view=view)

    await anna.close_modal(everything=True)

    assert anna.modals == []
    assert closed == [True, True]


async def test_a_form_that_asks_for_a_conversation_may_answer_there(slack: Sandbox, app: AsyncApp) -> None:
    where = asked("where", {"type": "conversations_select", "response_url_enabled": True})

    @app.command("/buddy")
    async def open_form(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=modal(where))
        await ack()

    @app.view("form")
    async def take(ack: AsyncAck, respond: AsyncRespond) -> None:
        await respond(text="Hier bin ich", response_type="in_channel")
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy")
    await anna.submit(where=slack.channel("digital-buddies"))

    assert [message.text for message in anna.channel_messages] == ["Hier bin ich"]
    assert slack.person("Ben").sees("Hier bin ich")


async def test_a_company_can_be_as_small_as_a_test_needs() -> None:
    firm = Firm("Zwei GmbH", "zwei", [Person("eva", "Eva Eins"), Person("max", "Max Zwei")], [ChannelPlan("general")])

    async with Sandbox(firm=firm) as slack:
        await slack.person("Eva").writes("Hallo", channel="general")

        assert slack.person("Max").sees("Hallo")
        assert {face.name for face in slack.people} == {"Eva Eins", "Max Zwei"}
