"""What the pretend Slack answers and sends is compared, field by field, with what Slack's own SDKs publish."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.pairing.views import proposals
from sandbox import Sandbox
from sandbox.courier import FIRST, Answer, EnvelopeType, Retry
from sandbox.manifest import read_manifest
from sandbox.methods.table import METHODS
from sandbox.server import DEFAULT_MANIFEST
from tests.sandbox import shapes
from tests.sandbox.drawing import actions, button, modal, section
from tests.stories.story import told

# Slack has switched it off, and it is there to say so.
SWITCHED_OFF = {"files.upload"}
HISTORIES = {f"{family}:history" for family in ("channels", "groups", "im", "mpim")}


class Doorkeeper:
    """Writes down what the app is sent."""

    def __init__(self, slack: Sandbox) -> None:
        self._door, self.sent = slack.courier.door, list[tuple[str, dict[str, Any]]]()
        slack.courier.door = self

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        self.sent.append((kind if kind == "slash_commands" else payload["type"], payload))
        return await self._door.deliver(
            kind, payload, accepts_response=accepts_response, patience=patience, retry=retry
        )


def wrong_answers(log: Iterable[dict[str, Any]]) -> list[str]:
    return sorted({found for entry in log for found in shapes.of_answer(entry["method"], entry["response"])})


def wrong_of(sent: Iterable[tuple[str, dict[str, Any]]]) -> list[str]:
    return sorted({found for kind, payload in sent for found in shapes.of_sent(kind, payload)})


async def test_all_that_passes_in_a_whole_round_looks_as_slack_has_it(sqlite_url: str) -> None:
    async with told(sqlite_url) as story:
        seen = Doorkeeper(story.slack)
        ben, anna = story.people("Ben", "Anna")
        await story.opens_pilot()
        await story.signs_up(anna, offers=["ai-assistants"])
        await story.signs_up(ben, wants=["ai-assistants"])
        await ben.opens_home()
        await ben.opens_messages()
        await story.releases()
        for person in (ben, anna):
            await story.says(person, proposals.YES)
        await story.writes(ben, "hallo")
        await ben.uploads("Bild.png", "schau")
        await ben.causes("pinned_item")
        await ben.changes(title="Werkstatt")
        await story.until("2027-02-22", "20:00")
        await story.rates(ben, 5)
        await story.until("2027-04-10", "12:00")

    assert wrong_of(seen.sent) == []
    assert wrong_answers(story.slack.log) == []
    kinds = {kind for kind, _ in seen.sent}
    events = {shapes.event_kind(payload["event"]) for kind, payload in seen.sent if kind == "event_callback"}
    assert kinds == {"slash_commands", "block_actions", "view_submission", "event_callback"}
    assert events >= {"app_home_opened", "message", "message/message_changed", "message/file_share", "user_change"}


@pytest.fixture
async def open_slack() -> AsyncIterator[Sandbox]:
    """Where the app may call whatever there is."""
    granted = tuple(sorted({scope for method in METHODS.values() for scope in method.scopes} | HISTORIES))
    manifest = read_manifest(DEFAULT_MANIFEST)
    async with Sandbox(manifest=replace(manifest, scopes=(*manifest.scopes, *granted))) as slack:
        yield slack


async def test_every_method_answers_as_slack_has_it(open_slack: Sandbox) -> None:
    slack, ben = open_slack, open_slack.person("Ben")
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    channel = slack.channel("digital-buddies").id
    await web.api_test()
    await web.auth_test()
    await web.apps_connections_open(app_token=slack.app_token)
    await web.users_info(user=ben.user_id, include_locale=True)
    await web.users_list(limit=3)
    direct = (await web.conversations_open(users=[ben.user_id], return_im=True))["channel"]["id"]
    await web.conversations_open(users=[ben.user_id, slack.person("Anna").user_id])
    first = await web.chat_postMessage(channel=direct, text="Hallo", metadata={"event_type": "a", "event_payload": {}})
    await web.chat_postMessage(channel=direct, text="Und noch etwas", thread_ts=first["ts"])
    await web.chat_update(channel=direct, ts=first["ts"], text="Hallo!")
    await web.chat_postEphemeral(channel=channel, user=ben.user_id, text="Nur für dich")
    await web.conversations_info(channel=channel, include_num_members=True)
    await web.conversations_members(channel=channel, limit=2)
    await web.conversations_history(channel=direct, limit=1, include_all_metadata=True)
    await web.conversations_replies(channel=direct, ts=first["ts"])
    uploaded = await web.files_upload_v2(channel=direct, content="a,b", filename="a.csv", title="A")
    await web.files_info(file=uploaded["file"]["id"])
    await web.files_delete(file=uploaded["file"]["id"])
    await web.chat_delete(channel=direct, ts=first["ts"])
    await web.views_publish(user_id=ben.user_id, view={"type": "home", "blocks": [section("Hallo")]})

    called = {entry["method"] for entry in slack.log}
    assert wrong_answers(slack.log) == []
    assert METHODS.keys() - called - SWITCHED_OFF == {"views.open", "views.push", "views.update"}


async def test_views_are_answered_as_slack_has_it(slack: Sandbox, web: AsyncWebClient, app: AsyncApp) -> None:
    @app.command("/buddy")
    async def open_one(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        opened = await web.views_open(trigger_id=body["trigger_id"], view=_with_a_button("A"))
        await web.views_update(view_id=opened["view"]["id"], view=_with_a_button("B"))

    @app.action("on")
    async def push(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        await web.views_push(trigger_id=body["trigger_id"], view=modal(section("C"), notify_on_close=True))

    ben, seen = slack.person("Ben"), Doorkeeper(slack)
    await ben.command("/buddy")
    await slack.quiet()
    await ben.click("on")
    await slack.quiet()
    await ben.close_modal()
    await slack.quiet()

    assert "view_closed" in {kind for kind, _ in seen.sent}
    assert {"views.open", "views.push", "views.update"} <= {entry["method"] for entry in slack.log}
    assert wrong_answers(slack.log) == wrong_of(seen.sent) == []


def _with_a_button(text: str) -> dict[str, Any]:
    return modal(section(text), actions(button("Weiter", "on")))


async def test_a_refusal_says_what_slack_says(slack: Sandbox, web: AsyncWebClient) -> None:
    for call in (
        web.chat_postMessage(channel="C0NOWHERE", text="Hallo"),
        web.chat_postMessage(channel=slack.person("Ben").user_id, text="Hallo", blocks=[{"type": "nonsense"}]),
        web.views_open(trigger_id="1.2", view=modal(section("A"))),
        web.api_call("no.such"),
    ):
        try:
            await call
        except SlackApiError:
            continue
        raise AssertionError("nobody refused it")

    assert [found for entry in slack.log for found in shapes.of_answer(entry["method"], entry["response"])] == []


def test_the_comparison_sees_what_is_missing_foreign_or_of_another_kind() -> None:
    good = {"ok": True, "channel": "D1", "ts": "1.2"}

    assert list(shapes.of_answer("chat.delete", good)) == []
    assert list(shapes.of_answer("chat.delete", {"ok": True, "channel": "D1"})) == ["chat.delete: ts is missing"]
    assert list(shapes.of_answer("chat.delete", {**good, "as": 1})) == ["chat.delete: Slack knows no as"]
    assert list(shapes.of_answer("chat.delete", {**good, "ts": 1.2})) == ["chat.delete.ts: 1.2 is no string"]
