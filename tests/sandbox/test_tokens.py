"""Who is let in: tokens, scopes, methods, and how arguments may arrive."""

import json

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox


async def refusal(client: AsyncWebClient, method: str, **args: object) -> SlackApiError:
    with pytest.raises(SlackApiError) as caught:
        await client.api_call(method, params=args)
    return caught.value


async def test_the_bot_learns_who_it_is_and_what_it_may(slack: Sandbox, web: AsyncWebClient) -> None:
    answer = await web.auth_test()

    assert answer["team"] == "Falkenberg Maschinenbau GmbH"
    assert answer["team_id"] == slack.team_id
    assert answer["user_id"] == slack.bot_user_id
    assert answer["bot_id"].startswith("B")
    assert answer["url"] == "https://falkenberg-maschinenbau.slack.com/"
    assert answer.headers["x-oauth-scopes"].split(",") == list(slack.workspace.manifest.scopes)


async def test_the_app_token_tells_which_app_it_belongs_to(slack: Sandbox, web: AsyncWebClient) -> None:
    web.token = slack.app_token

    answer = await web.auth_test()

    assert answer["app_name"] == "Digital Buddy"
    assert answer["app_id"] == slack.app_id


@pytest.mark.parametrize(("token", "error"), [(None, "not_authed"), ("xoxb-wrong", "invalid_auth")])
async def test_strangers_stay_outside(web: AsyncWebClient, token: str | None, error: str) -> None:
    web.token = token

    assert (await refusal(web, "auth.test")).response["error"] == error


async def test_each_token_opens_its_own_doors(slack: Sandbox, web: AsyncWebClient) -> None:
    assert (await refusal(web, "apps.connections.open")).response["error"] == "not_allowed_token_type"

    web.token = slack.app_token

    assert (await refusal(web, "users.list")).response["error"] == "not_allowed_token_type"
    assert (await web.apps_connections_open(app_token=slack.app_token))["url"].startswith("ws://127.0.0.1:")


async def test_a_missing_scope_is_named(slack: Sandbox, web: AsyncWebClient) -> None:
    error = await refusal(web, "conversations.members", channel=slack.channel("digital-buddies").id)

    assert error.response["error"] == "missing_scope"
    assert error.response["needed"] == "channels:read,groups:read,im:read,mpim:read"
    assert error.response["provided"] == ",".join(slack.workspace.manifest.scopes)


async def test_the_history_of_a_channel_wants_another_scope_than_that_of_a_direct_message(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    error = await refusal(web, "conversations.history", channel=slack.channel("digital-buddies").id)

    assert error.response["error"] == "missing_scope"
    assert error.response["needed"] == "channels:history"


async def test_an_unknown_method_is_unknown(web: AsyncWebClient) -> None:
    assert (await refusal(web, "buddies.pair")).response["error"] == "unknown_method"


async def test_anybody_may_ask_whether_slack_is_there(web: AsyncWebClient) -> None:
    web.token = None

    assert (await web.api_test(foo="bar"))["args"] == {"foo": "bar"}
    assert (await refusal(web, "api.test", error="my_error")).response["error"] == "my_error"


async def test_a_removed_app_is_let_in_no_more(slack: Sandbox, web: AsyncWebClient) -> None:
    await slack.uninstall()

    assert (await refusal(web, "auth.test")).response["error"] == "account_inactive"


async def test_arguments_come_as_form_as_json_and_in_the_address(slack: Sandbox) -> None:
    url = slack.api_url + "chat.postMessage?text=Moin"
    anna = slack.person("Anna")
    header = {"Authorization": f"Bearer {slack.bot_token}"}
    async with aiohttp.ClientSession() as session:
        async with session.post(url, data={"channel": anna.user_id, "token": slack.bot_token}):
            pass
        async with session.post(url, json={"channel": anna.user_id, "text": "Guten Tag"}, headers=header):
            pass

    assert [message.text for message in anna.direct_messages] == ["Moin", "Guten Tag"]


@pytest.mark.parametrize(("body", "error"), [("{", "invalid_json"), ("[]", "json_not_object")])
async def test_broken_json_is_refused(slack: Sandbox, body: str, error: str) -> None:
    header = {"Authorization": f"Bearer {slack.bot_token}", "Content-Type": "application/json"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(slack.api_url + "auth.test", data=body, headers=header) as answer,
    ):
        assert json.loads(await answer.text()) == {"ok": False, "error": error}
