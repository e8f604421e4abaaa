"""Forms: opened with a trigger, stacked, refused, changed, sent and closed."""

from typing import Any

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.drawing import actions, asked, button, modal, options, section, text_input

Json = dict[str, Any]
NAME = asked("name", text_input())


def opens(app: AsyncApp, view: Json) -> None:
    @app.command("/buddy")
    async def open_form(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=view)
        await ack()


def answers(app: AsyncApp, callback_id: str = "form", **answer: Any) -> list[Json]:
    """The app gives this answer to the form; what it received is kept for the test."""
    received: list[Json] = []

    @app.view(callback_id)
    async def take(ack: AsyncAck, body: Json) -> None:
        received.append(body)
        await ack(**answer)

    return received


async def test_a_form_is_opened_filled_and_sent(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, private_metadata="7f"))
    received = answers(app)
    anna = slack.person("Anna")

    await anna.command("/buddy")
    assert anna.modal is not None
    assert anna.modal.text == "Anmeldung\nName: ___\n[ Abbrechen ] [ Weiter ]"
    await anna.submit(name="Anna Lübke")

    assert anna.modal is None
    assert anna.notices == []
    (body,) = received
    assert body["type"] == "view_submission"
    assert body["user"] == {
        "id": anna.user_id,
        "username": "anna.luebke",
        "name": "anna.luebke",
        "team_id": slack.team_id,
    }
    assert body["view"]["state"]["values"] == {"name": {"answer": {"type": "plain_text_input", "value": "Anna Lübke"}}}
    assert body["view"]["private_metadata"] == "7f"
    assert body["view"]["root_view_id"] == body["view"]["id"]
    assert body["response_urls"] == []


async def test_every_kind_of_field_has_its_own_form(slack: Sandbox, app: AsyncApp) -> None:
    fields = [
        asked("select", {"type": "static_select", "options": options("Eins", "Zwei")}),
        asked("several", {"type": "multi_static_select", "options": options("Eins", "Zwei")}),
        asked("radio", {"type": "radio_buttons", "options": options("Ja", "Nein")}),
        asked("boxes", {"type": "checkboxes", "options": options("Ja", "Nein")}, optional=True),
        asked("day", {"type": "datepicker", "initial_date": "2026-10-01"}),
        asked("hour", {"type": "timepicker"}, optional=True),
        asked("boss", {"type": "users_select"}),
        asked("not_with", {"type": "multi_users_select"}, optional=True),
        asked("number", {"type": "number_input", "is_decimal_allowed": False}),
        asked("channel", {"type": "channels_select"}, optional=True),
    ]
    opens(app, modal(*fields))
    received = answers(app)
    anna = slack.person("Anna")

    await anna.command("/buddy")
    await anna.submit(
        select="Zwei", several=["eins", "Zwei"], radio="ja", boss=slack.person("Renate"), number=3, not_with=None
    )

    values = {block: state["answer"] for block, state in received[0]["view"]["state"]["values"].items()}
    assert values["select"]["selected_option"]["value"] == "zwei"
    assert [option["value"] for option in values["several"]["selected_options"]] == ["eins", "zwei"]
    assert values["radio"]["selected_option"]["text"] == {"type": "plain_text", "text": "Ja", "emoji": True}
    assert values["boxes"] == {"type": "checkboxes", "selected_options": []}
    assert values["day"] == {"type": "datepicker", "selected_date": "2026-10-01"}
    assert values["hour"] == {"type": "timepicker", "selected_time": None}
    assert values["boss"] == {"type": "users_select", "selected_user": slack.person("Renate").user_id}
    assert values["not_with"] == {"type": "multi_users_select", "selected_users": []}
    assert values["number"] == {"type": "number_input", "value": "3"}
    assert values["channel"] == {"type": "channels_select", "selected_channel": None}


async def test_a_refused_field_keeps_the_form_open_and_says_why(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME))
    answers(app, response_action="errors", errors={"name": "Zu kurz"})
    anna = slack.person("Anna")

    await anna.command("/buddy")
    await anna.submit(name="A")

    assert anna.modal is not None
    assert anna.modal.errors == {"name": "Zu kurz"}
    assert anna.sees("! Zu kurz")
    assert [field.value for field in anna.modal.fields] == ["A"]


async def test_an_error_for_a_field_that_is_not_there_is_no_answer(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, section("Hinweis", block_id="hint")))
    answers(app, response_action="errors", errors={"hint": "Kein Feld"})
    anna = slack.person("Anna")

    await anna.command("/buddy")
    await anna.submit(name="A")

    assert anna.modal is not None
    assert anna.modal.errors == {}
    assert anna.sees("We had some trouble connecting")


async def test_the_answer_to_a_form_may_be_the_next_form(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, callback_id="first"))
    answers(app, "first", response_action="push", view=modal(asked("town", text_input()), callback_id="second"))
    received = answers(app, "second")
    anna = slack.person("Anna")

    await anna.command("/buddy")
    await anna.submit(name="Anna")
    first, second = anna.modals
    await anna.submit(town="Ulm")

    assert received[0]["view"]["previous_view_id"] == received[0]["view"]["root_view_id"] == first.id
    assert second.callback_id == "second"
    assert anna.modal is not None
    assert anna.modal.callback_id == "first"


async def test_the_answer_to_a_form_may_change_it_or_close_everything(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, callback_id="first"))
    answers(app, "first", response_action="update", view=modal(section("Danke"), callback_id="second"))
    answers(app, "second", response_action="clear")
    anna = slack.person("Anna")

    await anna.command("/buddy")
    await anna.submit(name="Anna")
    assert anna.sees("Danke")
    await anna.submit()

    assert anna.modals == []


async def test_what_must_be_filled_in_stops_the_form_before_it_is_sent(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, asked("comment", text_input(), optional=True)))
    received = answers(app)
    anna = slack.person("Anna")

    await anna.command("/buddy")
    with pytest.raises(AssertionError, match="Please complete these required fields: Name"):
        await anna.submit()

    assert received == []


async def test_closing_tells_the_app_only_if_it_wants_to_know(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, notify_on_close=True))
    closed: list[Json] = []

    @app.view_closed("form")
    async def note(ack: AsyncAck, body: Json) -> None:
        closed.append(body)
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy")
    await anna.close_modal()

    assert anna.modal is None
    assert closed[0]["is_cleared"] is False
    assert closed[0]["view"]["callback_id"] == "form"


async def test_a_click_in_a_form_comes_with_the_form(slack: Sandbox, app: AsyncApp) -> None:
    opens(app, modal(NAME, actions(button("Mehr", "more", "42"))))
    received: list[Json] = []

    @app.action("more")
    async def more(ack: AsyncAck, body: Json, client: AsyncWebClient) -> None:
        received.append(body)
        view = modal(NAME, section("Noch mehr"))
        await client.views_update(view_id=body["view"]["id"], hash=body["view"]["hash"], view=view)
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy")
    await anna.fill("name", "Anna")
    await anna.click("Mehr")

    (body,) = received
    assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}
    assert body["view"]["state"]["values"]["name"]["answer"]["value"] == "Anna"
    assert body["actions"][0]["value"] == "42"
    assert body["actions"][0]["action_id"] == "more"
    assert "message" not in body
    assert "response_url" not in body
    assert anna.sees("Noch mehr")
    assert anna.modal is not None
    assert [field.value for field in anna.modal.fields] == ["Anna"]


async def test_a_field_that_reports_at_once_sends_a_click(slack: Sandbox, app: AsyncApp) -> None:
    role = asked("role", {"type": "radio_buttons", "options": options("Buddy", "Learner")}, dispatch_action=True)
    opens(app, modal(role))
    received: list[Json] = []

    @app.action("answer")
    async def chosen(ack: AsyncAck, body: Json) -> None:
        received.append(body)
        await ack()

    anna = slack.person("Anna")
    await anna.command("/buddy")
    await anna.fill("role", "Buddy")

    assert received[0]["actions"][0]["selected_option"]["value"] == "buddy"
    assert received[0]["view"]["state"]["values"]["role"]["answer"]["selected_option"]["value"] == "buddy"
