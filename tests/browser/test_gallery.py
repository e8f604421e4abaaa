"""Every element of Block Kit, drawn and used in a browser; what an app gets is what was chosen."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from playwright.async_api import expect
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.theatre import Theatre
from tests.browser.conftest import Opens
from tests.sandbox.drawing import plain

Json = dict[str, Any]
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
OPTIONS = [{"text": plain(word), "value": word.lower()} for word in ("Rot", "Grün", "Blau")]
ELEMENTS: dict[str, Json] = {
    "plain_text_input": {},
    "email_text_input": {},
    "url_text_input": {},
    "number_input": {"is_decimal_allowed": False, "max_value": "10"},
    "rich_text_input": {},
    "static_select": {"options": OPTIONS},
    "multi_static_select": {"options": OPTIONS, "max_selected_items": 2},
    "users_select": {},
    "multi_users_select": {},
    "channels_select": {},
    "conversations_select": {},
    "multi_conversations_select": {},
    "external_select": {"min_query_length": 1},
    "multi_external_select": {"min_query_length": 1},
    "radio_buttons": {"options": OPTIONS},
    "checkboxes": {"options": OPTIONS},
    "datepicker": {},
    "timepicker": {},
    "datetimepicker": {},
}


class Gallery:
    """An app with one form that asks for everything."""

    def __init__(self, app: AsyncApp) -> None:
        self.values: Json = {}
        self.actions: list[Json] = []

        @app.command("/buddy")
        async def open_form(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=form())

        @app.view("gallery")
        async def take(ack: AsyncAck, view: Json) -> None:
            self.values = view["state"]["values"]
            await ack()

        @app.action({"action_id": "use"})
        async def use(ack: AsyncAck, action: Json) -> None:
            self.actions.append(action)
            await ack()

        @app.options("answer")
        async def offer(ack: AsyncAck, payload: Json) -> None:
            typed = payload["value"]
            options = [{"text": plain(f"{typed} {n}"), "value": f"{typed}-{n}"} for n in (1, 2)]
            await ack(options=options)

    def chosen(self, kind: str) -> Any:
        """What stands in the state of this kind's field, options as their values."""
        state = self.values[kind]["answer"]
        held = next(value for name, value in state.items() if name != "type")
        if isinstance(held, list):
            return [each["value"] if isinstance(each, dict) else each for each in held]
        return held.get("value", held) if isinstance(held, dict) else held


def form() -> Json:
    blocks = [
        {
            "type": "input",
            "block_id": kind,
            "optional": True,
            "label": plain(kind),
            "element": {"type": kind, "action_id": "answer", **more},
        }
        for kind, more in ELEMENTS.items()
    ]
    return {
        "type": "modal",
        "callback_id": "gallery",
        "title": plain("Alles"),
        "submit": plain("Senden"),
        "blocks": blocks,
    }


@pytest_asyncio.fixture(loop_scope="session")
async def gallery(company: Theatre) -> AsyncIterator[Gallery]:
    """Takes the bot's place in the company."""
    slack = company.slack
    await company.bot.close()
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    app = AsyncApp(client=web, process_before_response=True)
    handler = AsyncSocketModeHandler(app, slack.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    yield Gallery(app)
    await handler.close_async()  # type: ignore[no-untyped-call]


async def test_every_field_of_a_form_arrives_as_it_was_filled_in(
    company: Theatre, opens: Opens, gallery: Gallery
) -> None:
    anna = await opens("Anna")
    await anna.goes_to("Nachrichten")
    await anna.writes("/buddy")
    await anna.sees_dialog("Alles")
    field = anna.modal.get_by_label
    for kind, text in (
        ("plain_text_input", "Äpfel & <Birnen>"),
        ("email_text_input", "anna@example.org"),
        ("url_text_input", "https://example.org"),
        ("number_input", "7"),
        ("rich_text_input", "Zwei\nZeilen"),
        ("datepicker", "2026-12-24"),
        ("timepicker", "09:30"),
        ("datetimepicker", "2026-12-24T09:30"),
    ):
        await field(f"{kind} (optional)", exact=True).fill(text)
    await field("static_select (optional)", exact=True).select_option("Grün")
    await field("users_select (optional)", exact=True).select_option("Ben Schröder")
    await field("channels_select (optional)", exact=True).select_option("#kantine")
    await field("conversations_select (optional)", exact=True).select_option("#general")
    await anna.chooses("multi_static_select", "Rot", "Blau")
    await anna.chooses("multi_users_select", "Ben Schröder", "Emre Öztürk")
    await anna.chooses("multi_conversations_select", "#general")
    await anna.modal.get_by_role("radiogroup").get_by_text("Blau").click()
    await anna.modal.locator("[data-kind=checkboxes]").get_by_text("Grün").click()
    for kind in ("external_select", "multi_external_select"):
        external = anna.modal.locator(f"[data-kind={kind}]")
        await external.locator("summary").click()
        await external.get_by_role("searchbox").press_sequentially("Ob")
        await external.get_by_text("Ob 2").click()
        await external.locator("summary").click()
    await anna.clicks("Senden")
    await anna.sees_no_dialog()

    slack = company.slack
    ben, emre = slack.person("Ben").user_id, slack.person("Emre").user_id
    rich = gallery.chosen("rich_text_input")
    assert rich["elements"][0]["elements"][0]["text"] == "Zwei\nZeilen"
    assert {kind: gallery.chosen(kind) for kind in ELEMENTS if kind != "rich_text_input"} == {
        "plain_text_input": "Äpfel & <Birnen>",
        "email_text_input": "anna@example.org",
        "url_text_input": "https://example.org",
        "number_input": "7",
        "static_select": "grün",
        "multi_static_select": ["rot", "blau"],
        "users_select": ben,
        "multi_users_select": [ben, emre],
        "channels_select": slack.channel("kantine").id,
        "conversations_select": slack.channel("general").id,
        "multi_conversations_select": [slack.channel("general").id],
        "external_select": "Ob-2",
        "multi_external_select": ["Ob-2"],
        "radio_buttons": "blau",
        "checkboxes": ["grün"],
        "datepicker": "2026-12-24",
        "timepicker": "09:30",
        # Half past nine in Berlin.
        "datetimepicker": 1798101000,
    }


async def test_a_form_with_everything_wrong_says_so_at_each_field(opens: Opens, gallery: Gallery) -> None:
    anna = await opens("Anna")
    await anna.goes_to("Nachrichten")
    await anna.writes("/buddy")
    await anna.sees_dialog("Alles")
    await anna.modal.get_by_label("number_input (optional)").fill("elf")
    await anna.modal.get_by_label("email_text_input (optional)").fill("keine Adresse")
    await anna.clicks("Senden")

    await expect(anna.modal.locator(".error")).to_have_text(
        ["Bitte gib eine gültige E-Mail-Adresse ein.", "Bitte gib eine Zahl ein, die hier passt."]
    )
    assert gallery.values == {}


async def test_clicks_in_a_message_ask_first_where_the_app_wants_it(
    company: Theatre, opens: Opens, gallery: Gallery
) -> None:
    slack = company.slack
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    confirm = {"title": plain("Sicher?"), "text": plain("Ganz sicher?"), "confirm": plain("Ja"), "deny": plain("Nein")}
    button = {"type": "button", "text": plain("Los"), "action_id": "use", "confirm": confirm, "value": "go"}
    overflow = {"type": "overflow", "action_id": "use", "options": OPTIONS}
    blocks: list[Json] = [
        {"type": "actions", "elements": [button]},
        {"type": "section", "text": plain("Mehr"), "accessory": overflow},
    ]
    anna = await opens("Anna")
    await anna.goes_to("Nachrichten")
    await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Los?", blocks=blocks)
    await anna.clicks("Los")
    await anna.clicks("Nein")
    await anna.clicks("Los")
    await anna.clicks("Ja")
    await anna.page.locator(".overflow summary").click()
    await anna.clicks("Grün")
    await expect(anna.page.locator("[aria-busy=true]")).to_have_count(0)

    used = [action.get("value") or action["selected_option"]["value"] for action in gallery.actions]
    assert used == ["go", "grün"]


async def test_blocks_and_words_are_drawn_as_slack_draws_them(company: Theatre, opens: Opens, gallery: Gallery) -> None:
    slack = company.slack
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    anna_id, kantine = slack.person("Anna").user_id, slack.channel("kantine").id
    text = (
        f"*fett* _schräg_ ~weg~ `code` <@{anna_id}> <#{kantine}> <https://example.org|hier> :tada: &lt;b&gt;\n"
        "&gt; Zitat\n<!date^1798101000^{date_long_pretty} um {time}|damals>"
    )
    list_block = {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_list",
                "style": "bullet",
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Punkt"}]}],
            }
        ],
    }
    blocks: list[Json] = [
        {"type": "header", "text": plain("Überschrift")},
        {"type": "section", "text": {"type": "mrkdwn", "text": text}},
        {"type": "divider"},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "klein"}]},
        {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "Ein Bild"},
        {"type": "markdown", "text": "## Titel\n**stark**"},
        list_block,
    ]
    anna = await opens("Anna")
    await anna.goes_to("Nachrichten")
    await web.chat_postMessage(channel=anna_id, text="Alles", blocks=blocks)
    message = anna.conversation.locator(".message").last
    await expect(message.locator("h3")).to_have_text("Überschrift")
    for tag, words in (("strong", "fett"), ("em", "schräg"), ("s", "weg"), ("code", "code"), ("blockquote", "Zitat")):
        await expect(message.locator(tag).first).to_have_text(words)
    await expect(message.locator(".mention").first).to_have_text("@Anna Lübke")
    await expect(message).to_contain_text("🎉 <b>")
    await expect(message).to_contain_text("Donnerstag, 24. Dezember 2026 um 09:30")
    await expect(message.get_by_role("link", name="hier")).to_have_attribute("href", "https://example.org")
    await expect(message.get_by_role("img", name="Ein Bild")).to_be_visible()
    await expect(message.locator("li")).to_have_text("Punkt")
    await expect(message.locator("strong").last).to_have_text("stark")


async def test_an_uploaded_picture_is_shown_and_any_file_can_be_saved(
    company: Theatre, opens: Opens, gallery: Gallery
) -> None:
    slack = company.slack
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    channel = slack.channel("digital-buddies").id
    await web.files_upload_v2(channel=channel, content=PIXEL, filename="verlauf.png", title="Verlauf")
    await web.files_upload_v2(channel=channel, content=b"a,b", filename="zahlen.csv", title="Zahlen")
    anna = await opens("Anna")
    await anna.goes_to("digital-buddies")
    picture = anna.page.get_by_role("img", name="Verlauf")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1
    async with anna.page.expect_download() as saving:
        await anna.page.get_by_role("link", name="Herunterladen").last.click()
    saved = await (await saving.value).path()
    assert saved.read_bytes() == b"a,b"


async def test_hostile_words_stay_words(company: Theatre, opens: Opens) -> None:
    anna, ben = await opens("Anna"), await opens("Ben")
    await anna.goes_to("kantine")
    await ben.goes_to("kantine")
    hostile = '<img src=x onerror="alert(1)"> <script>alert(2)</script> <javascript:alert(3)|klick> "\'&'
    await anna.writes(hostile)

    await expect(ben.conversation.locator(".text").last).to_contain_text('<img src=x onerror="alert(1)">')
    assert await ben.page.locator("#main script, #main img[src=x], #main a[href^=javascript]").count() == 0
