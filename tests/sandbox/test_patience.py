"""Slack waits three seconds and then tells the person that something went wrong."""

import asyncio

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.drawing import asked, modal, text_input


async def test_three_seconds_without_an_answer_are_a_timeout(slack: Sandbox, app: AsyncApp) -> None:
    slack.courier.patience = 0.2

    @app.command("/buddy")
    async def take(ack: AsyncAck) -> None:
        await asyncio.sleep(0.4)
        await ack("Zu spät")

    anna = slack.person("Anna")
    await anna.command("/buddy")
    assert anna.notices == ['/buddy failed with the error "operation_timeout"']

    await asyncio.sleep(0.3)
    assert anna.ephemerals == []


async def test_a_form_nobody_acknowledges_stays_and_slack_apologises(
    slack: Sandbox, app: AsyncApp, web: AsyncWebClient
) -> None:
    slack.courier.patience = 0.2

    @app.view("form")
    async def take(ack: AsyncAck) -> None:
        await asyncio.sleep(0.4)
        await ack()

    anna = slack.person("Anna")
    trigger_id = slack.workspace.permits.new_trigger(anna.user_id)
    await web.views_open(trigger_id=trigger_id, view=modal(asked("name", text_input())))
    await anna.submit(name="Anna")

    assert anna.modal is not None
    assert anna.notices == ["We had some trouble connecting. Try again? (operation_timeout)"]
    await asyncio.sleep(0.3)
    assert anna.modal is not None
