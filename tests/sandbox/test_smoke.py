"""One way through everything, with a real Bolt app."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox

MODAL = {
    "type": "modal",
    "callback_id": "sign-up",
    "title": {"type": "plain_text", "text": "Anmeldung"},
    "submit": {"type": "plain_text", "text": "Weiter"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "block_id": "name",
            "label": {"type": "plain_text", "text": "Name"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}


async def test_a_command_opens_a_form_and_its_answer_is_said_in_the_direct_message(
    slack: Sandbox, app: AsyncApp
) -> None:
    @app.command("/buddy")
    async def open_form(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        await ack()

    @app.view("sign-up")
    async def take_form(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        name = body["view"]["state"]["values"]["name"]["text"]["value"]
        if name == "x":
            await ack(response_action="errors", errors={"name": "Zu kurz"})
            return
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Willkommen, {name}")
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy", "anmelden")
    assert anna.modal is not None
    await anna.submit(name="x")
    assert anna.modal.errors == {"name": "Zu kurz"}
    await anna.submit(name="Anna")

    assert anna.modal is None
    assert [message.text for message in anna.direct_messages] == ["Willkommen, Anna"]
    assert anna.notices == []


async def test_a_person_who_writes_gets_an_answer(slack: Sandbox, app: AsyncApp) -> None:
    @app.message("hallo")
    async def answer(say: AsyncSay) -> None:
        await say("Guten Tag")

    anna = slack.person("Anna")
    await anna.writes("hallo")

    assert anna.sees("Guten Tag")
