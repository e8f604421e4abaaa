"""Where a pretend Slack would rather be kind: strangers, silent changes, closed doors, bare addresses, odd messages."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Person, Sandbox
from sandbox.channels import Channel
from sandbox.firm import default_firm
from sandbox.people import SLACKBOT
from tests.sandbox.drawing import button, modal, section

GRID = "E0FALKENBERG"


def a_firm(enterprise_id: str = "") -> Any:
    firm = default_firm()
    firm.enterprise_id = enterprise_id
    firm.people.append(Person("pia.partner", "Pia Partner", team_id="T0PARTNER", enterprise_id="E0PARTNER"))
    firm.people.append(Person("gesa.grid", "Gesa Grid", team_id="T0SISTER", enterprise_id=GRID))
    return firm


async def client_of(slack: Sandbox) -> AsyncWebClient:
    return AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)


async def refused(call: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


# --- people


async def test_somebody_of_another_firm_has_another_workspace_and_no_mark() -> None:
    async with Sandbox(a_firm()) as slack:
        web = await client_of(slack)
        user = (await web.users_info(user=slack.person("Pia").user_id))["user"]

        assert user["team_id"] == user["profile"]["team"] == "T0PARTNER"
        assert not any(user.get(mark) for mark in ("is_stranger", "is_restricted", "is_ultra_restricted", "is_bot"))
        assert slack.person("Pia").user_id not in slack.channel("general").members


async def test_a_colleague_of_the_organisation_shares_its_id_with_the_workspace() -> None:
    async with Sandbox(a_firm(GRID)) as slack:
        web = await client_of(slack)
        gesa, ben, pia = [
            (await web.users_info(user=slack.person(name).user_id))["user"] for name in ("Gesa", "Ben", "Pia")
        ]

        assert (await web.auth_test())["enterprise_id"] == GRID
        assert gesa["team_id"] == "T0SISTER" and ben["team_id"] == slack.team_id
        assert gesa["enterprise_user"]["enterprise_id"] == ben["enterprise_user"]["enterprise_id"] == GRID
        assert pia["enterprise_user"]["enterprise_id"] == "E0PARTNER"


async def test_without_an_organisation_nobody_names_one(slack: Sandbox, web: AsyncWebClient) -> None:
    assert "enterprise_id" not in (await web.auth_test()).data
    assert "enterprise_user" not in (await web.users_info(user=slack.person("Ben").user_id))["user"]


async def test_somebody_can_become_a_guest_or_go_without_an_event(slack: Sandbox, web: AsyncWebClient) -> None:
    seen: list[dict[str, Any]] = []
    slack.workspace.event_listeners.append(seen.append)
    ben, anna = slack.person("Ben"), slack.person("Anna")

    ben.becomes(is_restricted=True)
    anna.becomes(deleted=True)

    assert (await web.users_info(user=ben.user_id))["user"]["is_restricted"] is True
    assert (await web.users_info(user=anna.user_id))["user"]["deleted"] is True
    assert seen == []
    await ben.changes(is_restricted=False)
    assert [event["type"] for event in seen] == ["user_change"]


# --- closed doors


async def test_a_company_can_let_no_app_write_in_group_messages(slack: Sandbox, web: AsyncWebClient) -> None:
    anna, ben = slack.person("Anna"), slack.person("Ben")
    group = (await web.conversations_open(users=[anna.user_id, ben.user_id]))["channel"]["id"]
    slack.forbid_posting("mpim")

    assert await refused(web.chat_postMessage(channel=group, text="Hallo")) == "restricted_action"
    await web.chat_postMessage(channel=anna.user_id, text="Hallo")
    slack.forbid_posting()
    await web.chat_postMessage(channel=group, text="Hallo")

    assert len(anna.group_messages) == len(anna.direct_messages) == 1


async def test_an_archived_channel_and_one_the_bot_was_put_out_of(slack: Sandbox, web: AsyncWebClient) -> None:
    channel: Channel = slack.channel("digital-buddies")

    channel.archive()
    archived = await refused(web.chat_postMessage(channel=channel.id, text="Hallo"))
    channel.unarchive()
    channel.remove(slack.bot_user_id)
    outside = await refused(web.chat_postMessage(channel=channel.id, text="Hallo"))
    channel.invite(slack.bot_user_id)
    await web.chat_postMessage(channel=channel.id, text="Hallo")

    assert (archived, outside) == ("is_archived", "not_in_channel")
    assert [message.text for message in channel.messages] == ["Hallo"]


async def test_a_trigger_that_has_expired_opens_nothing(slack: Sandbox, web: AsyncWebClient) -> None:
    permits, anna = slack.workspace.permits, slack.person("Anna")
    trigger_id = permits.new_trigger(anna.user_id)
    permits.trigger_seconds = 0.0

    view = modal(section("Zu spät"), submit=None)
    assert await refused(web.views_open(trigger_id=trigger_id, view=view)) == "expired_trigger_id"
    assert anna.modal is None


# --- bare addresses


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("siehe https://x.example/a?b=1.", "siehe <https://x.example/a?b=1>."),
        ("www.bank.example und bank.de", "<http://www.bank.example|www.bank.example> und <http://bank.de|bank.de>"),
        ("an ben@firma.de", "an <mailto:ben@firma.de|ben@firma.de>"),
        ("<https://x.example|hier> und <@U1>", "<https://x.example|hier> und <@U1>"),
        ("`https://x.example`", "`https://x.example`"),
        ("z.B. um 9.30 Uhr, date.ics, 2. Stock", "z.B. um 9.30 Uhr, date.ics, 2. Stock"),
    ],
)
async def test_a_bare_address_becomes_a_link_unless_the_text_is_verbatim(
    slack: Sandbox, web: AsyncWebClient, typed: str, kept: str
) -> None:
    for verbatim in (False, True):
        block = {"type": "section", "text": {"type": "mrkdwn", "text": typed, "verbatim": verbatim}}
        await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Neu", blocks=[block])

    shown = [message.raw["blocks"][0]["text"]["text"] for message in slack.person("Anna").direct_messages]
    assert shown == [kept, typed]


async def test_in_plain_text_nothing_becomes_a_link(slack: Sandbox, web: AsyncWebClient) -> None:
    row = {"type": "actions", "elements": [button("bank.de", "go")]}
    await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Neu", blocks=[row])

    [message] = slack.person("Anna").direct_messages
    assert message.raw["blocks"][0]["elements"][0]["text"]["text"] == "bank.de"


# --- messages that nobody typed


@pytest.mark.parametrize(
    ("subtype", "author"),
    [("pinned_item", "Ben"), ("reminder_add", "Ben"), ("huddle_thread", SLACKBOT), ("slackbot_response", SLACKBOT)],
)
async def test_slack_writes_by_itself_where_people_write(slack: Sandbox, subtype: str, author: str) -> None:
    seen: list[dict[str, Any]] = []
    slack.workspace.event_listeners.append(seen.append)
    ben = slack.person("Ben")

    await ben.causes(subtype)

    [event] = seen
    assert (event["type"], event["subtype"], event["channel_type"]) == ("message", subtype, "im")
    assert event["user"] == (SLACKBOT if author == SLACKBOT else ben.user_id)
    assert "client_msg_id" not in event


async def test_slackbots_reminder_has_no_subtype(slack: Sandbox) -> None:
    seen: list[dict[str, Any]] = []
    slack.workspace.event_listeners.append(seen.append)

    await slack.person("Ben").causes("")

    assert seen[0]["user"] == SLACKBOT and "subtype" not in seen[0]


@pytest.mark.parametrize(
    ("name", "mimetype", "subtype"),
    [("foto.jpg", "image/jpeg", None), ("audio_message.webm", "audio/webm", "slack_audio")],
)
async def test_people_send_photos_and_voice_messages(
    slack: Sandbox, name: str, mimetype: str, subtype: str | None
) -> None:
    seen: list[dict[str, Any]] = []
    slack.workspace.event_listeners.append(seen.append)
    ben = slack.person("Ben")

    await ben.uploads(name)

    [event] = seen
    [file] = event["files"]
    assert (event["subtype"], event["text"], event["user"]) == ("file_share", "", ben.user_id)
    assert (file["name"], file["mimetype"], file.get("subtype"), file["user"]) == (name, mimetype, subtype, ben.user_id)
    assert len(ben.saves(name)) == file["size"]
