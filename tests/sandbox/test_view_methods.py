"""views.open, push and update: triggers, stacks, hashes and names."""

import asyncio
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Face, Sandbox
from tests.sandbox.drawing import asked, modal, section, text_input

NAME = asked("name", text_input())


def trigger(slack: Sandbox, face: Face, **more: Any) -> str:
    return slack.workspace.permits.new_trigger(face.user_id, **more)


async def error_of(web: AsyncWebClient, method: str, **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await web.api_call(method, json=args)
    return str(caught.value.response["error"])


async def test_a_field_with_another_block_id_starts_afresh(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    opened = await web.views_open(trigger_id=trigger(slack, anna), view=modal(NAME))
    await anna.fill("name", "Anna")

    await web.views_update(view_id=opened["view"]["id"], view=modal(asked("name-2", text_input(initial_value="Neu"))))

    assert anna.modal is not None
    assert [field.value for field in anna.modal.fields] == ["Neu"]


async def test_three_forms_lie_on_each_other_and_no_more(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    view_id = (await web.views_open(trigger_id=trigger(slack, anna), view=modal(NAME)))["view"]["id"]
    for _ in range(2):
        pushed = await web.views_push(trigger_id=trigger(slack, anna, view_id=view_id), view=modal(NAME))
        assert pushed["view"]["root_view_id"] == view_id

    again = trigger(slack, anna, view_id=view_id)

    assert len(anna.modals) == 3
    assert await error_of(web, "views.push", trigger_id=again, view=modal(NAME)) == "push_limit_reached"


async def test_nothing_is_pushed_onto_no_form(slack: Sandbox, web: AsyncWebClient) -> None:
    outside = trigger(slack, slack.person("Anna"))

    assert await error_of(web, "views.push", trigger_id=outside, view=modal(NAME)) == "not_found"


async def test_a_trigger_works_once_and_not_for_long(hasty_slack: Sandbox) -> None:
    slack = hasty_slack
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    anna = slack.person("Anna")
    used, late = trigger(slack, anna), trigger(slack, anna)

    await web.views_open(trigger_id=used, view=modal(NAME))
    await asyncio.sleep(0.35)

    assert await error_of(web, "views.open", trigger_id=used, view=modal(NAME)) == "exchanged_trigger_id"
    assert await error_of(web, "views.open", trigger_id=late, view=modal(NAME)) == "expired_trigger_id"
    assert await error_of(web, "views.open", trigger_id="1.2.abc", view=modal(NAME)) == "invalid_trigger_id"
    assert await error_of(web, "views.open", view=modal(NAME)) == "invalid_arguments"


async def test_a_moved_clock_expires_no_trigger(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    trigger_id = trigger(slack, anna)
    slack.clock.set_to(slack.clock.now().replace(year=2030))

    await web.views_open(trigger_id=trigger_id, view=modal(NAME))

    assert anna.modal is not None


async def test_an_invalid_view_is_explained(slack: Sandbox, web: AsyncWebClient) -> None:
    view = modal(NAME, title={"type": "plain_text", "text": "x" * 25})
    with pytest.raises(SlackApiError) as caught:
        await web.views_open(trigger_id=trigger(slack, slack.person("Anna")), view=view)

    assert caught.value.response["error"] == "invalid_arguments"
    assert caught.value.response["response_metadata"]["messages"] == [
        "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"
    ]


async def test_an_old_picture_of_a_view_is_not_overwritten(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    view = (await web.views_open(trigger_id=trigger(slack, anna), view=modal(NAME)))["view"]
    await web.views_update(view_id=view["id"], hash=view["hash"], view=modal(NAME))

    args = {"view_id": view["id"], "view": modal(NAME)}
    assert await error_of(web, "views.update", hash=view["hash"], **args) == "hash_conflict"

    await anna.close_modal()
    assert await error_of(web, "views.update", **args) == "not_found"


async def test_a_view_can_be_found_by_the_app_s_own_id(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    await web.views_open(trigger_id=trigger(slack, anna), view=modal(NAME, external_id="sign-up/anna"))

    await web.views_update(external_id="sign-up/anna", view=modal(section("Gefunden")))
    assert anna.sees("Gefunden")

    other = modal(NAME, external_id="sign-up/anna")
    await web.views_open(trigger_id=trigger(slack, slack.person("Ben")), view=other)
    late = trigger(slack, slack.person("Emre"))
    assert await error_of(web, "views.open", trigger_id=late, view=other) == "duplicate_external_id"
