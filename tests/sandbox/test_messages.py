"""Posting, changing, removing: what Slack does with messages of the app."""

from dataclasses import replace
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox
from tests.sandbox.drawing import actions, button, section


async def post_error(web: AsyncWebClient, **args: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(**args)
    return str(caught.value.response["error"])


async def test_a_message_to_a_person_arrives_in_the_direct_message(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")

    answer = await web.chat_postMessage(channel=anna.user_id, text="Hallo")

    assert answer["channel"].startswith("D")
    assert answer["message"]["bot_profile"]["name"] == "Digital Buddy"
    assert answer["message"]["user"] == slack.bot_user_id
    assert [message.text for message in anna.direct_messages] == ["Hallo"]
    assert not slack.person("Ben").sees("Hallo")


async def test_a_message_looks_like_slack_stores_it(slack: Sandbox, web: AsyncWebClient) -> None:
    answer = await web.chat_postMessage(
        channel=slack.person("Anna").user_id, text="Hallo <@U1>, siehe <https://x.de|hier>"
    )

    (block,) = answer["message"]["blocks"]
    assert block["type"] == "rich_text"
    assert block["elements"][0]["elements"] == [
        {"type": "text", "text": "Hallo "},
        {"type": "user", "user_id": "U1"},
        {"type": "text", "text": ", siehe "},
        {"type": "link", "url": "https://x.de", "text": "hier"},
    ]


async def test_every_message_has_a_later_ts_even_when_the_clock_is_set_back(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    anna = slack.person("Anna")
    slack.clock.freeze()
    first = await web.chat_postMessage(channel=anna.user_id, text="eins")
    second = await web.chat_postMessage(channel=anna.user_id, text="zwei")
    slack.clock.set_to(slack.clock.now().replace(year=2020))
    third = await web.chat_postMessage(channel=anna.user_id, text="drei")

    assert first["ts"] < second["ts"] < third["ts"]


async def test_blocks_come_back_with_ids_and_defaults(slack: Sandbox, web: AsyncWebClient) -> None:
    blocks = [
        section("Hallo"),
        {"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "Ja"}}]},
    ]

    answer = await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Hallo", blocks=blocks)

    first, second = answer["message"]["blocks"]
    assert first["text"] == {"type": "mrkdwn", "text": "Hallo", "verbatim": False}
    assert first["block_id"]
    assert second["elements"][0]["action_id"]
    assert second["elements"][0]["text"]["emoji"] is True


async def test_where_the_bot_cannot_write_slack_says_why(slack: Sandbox, web: AsyncWebClient) -> None:
    assert await post_error(web, channel="kantine", text="x") == "not_in_channel"
    assert await post_error(web, channel="C0000000000", text="x") == "channel_not_found"
    assert await post_error(web, channel=slack.channel("weihnachtsfeier-2019").id, text="x") == "is_archived"
    assert await post_error(web, channel="USLACKBOT", text="x") == "cannot_dm_bot"
    assert await post_error(web, channel=slack.person("Anna").user_id, text="", attachments=[]) == "no_text"


async def test_slack_takes_a_message_for_somebody_who_has_left(slack: Sandbox, web: AsyncWebClient) -> None:
    assert (await web.chat_postMessage(channel=slack.person("Gerhard").user_id, text="x"))["ok"]


async def test_a_channel_takes_messages_once_somebody_has_invited_the_bot(slack: Sandbox, web: AsyncWebClient) -> None:
    await slack.person("Anna").invites_bot("kantine")

    await web.chat_postMessage(channel=slack.channel("kantine").id, text="Mahlzeit")

    assert slack.person("Ben").sees("Mahlzeit")
    assert [message.text for message in slack.channel("kantine").messages] == ["Mahlzeit"]


async def test_invalid_blocks_are_explained(slack: Sandbox, web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as caught:
        await web.chat_postMessage(channel=slack.person("Anna").user_id, text="x", blocks=[section("x" * 3001)])

    reason = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert caught.value.response["error"] == "invalid_blocks"
    assert caught.value.response["errors"] == [reason]
    assert caught.value.response["response_metadata"]["messages"] == [f"[ERROR] {reason}"]


async def test_blocks_that_are_no_blocks_and_blocks_that_say_too_much(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna").user_id

    assert await post_error(web, channel=anna, text="x", blocks="[") == "invalid_blocks_format"
    assert await post_error(web, channel=anna, text="x", blocks=[section("x" * 3000)] * 5) == "msg_blocks_too_long"


async def test_a_very_long_text_is_cut_without_a_word(slack: Sandbox, web: AsyncWebClient) -> None:
    answer = await web.chat_postMessage(channel=slack.person("Anna").user_id, text="x" * 40_001)

    assert len(answer["message"]["text"]) == 40_000


async def test_words_of_the_blocks_become_the_notification_when_there_is_no_text(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    anna = slack.person("Anna")
    blocks = [section("Erste Zeile"), section("Zweite")]
    await web.api_call("chat.postMessage", json={"channel": anna.user_id, "blocks": blocks})

    assert anna.direct_messages[0].notification == "Erste Zeile Zweite"


async def test_a_new_text_leaves_the_blocks_alone_and_an_empty_list_takes_them_away(
    slack: Sandbox, web: AsyncWebClient
) -> None:
    anna = slack.person("Anna")
    sent = await web.chat_postMessage(channel=anna.user_id, text="Frage", blocks=[actions(button("Ja", "yes"))])

    await web.chat_update(channel=sent["channel"], ts=sent["ts"], text="Danke")
    assert [button.label for button in anna.direct_messages[0].buttons] == ["Ja"]

    await web.chat_update(channel=sent["channel"], ts=sent["ts"], text="Danke", blocks=[])
    assert anna.direct_messages[0].text == "Danke"
    assert anna.direct_messages[0].edited


async def test_an_update_must_be_short_and_one_s_own(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    written = await anna.writes("Hallo Bot")
    sent = await web.chat_postMessage(channel=anna.user_id, text="Hallo")

    for ts, text, error in (
        (sent["ts"], "x" * 4001, "msg_too_long"),
        (written.ts, "x", "cant_update_message"),
        ("1.000001", "x", "message_not_found"),
    ):
        with pytest.raises(SlackApiError) as caught:
            await web.chat_update(channel=sent["channel"], ts=ts, text=text)
        assert caught.value.response["error"] == error


async def test_a_deleted_message_is_gone(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    sent = await web.chat_postMessage(channel=anna.user_id, text="Hallo")

    await web.chat_delete(channel=sent["channel"], ts=sent["ts"])

    assert anna.direct_messages == []
    with pytest.raises(SlackApiError, match="message_not_found"):
        await web.chat_delete(channel=sent["channel"], ts=sent["ts"])


async def test_only_one_person_sees_an_ephemeral_message(slack: Sandbox, web: AsyncWebClient) -> None:
    anna, ben = slack.person("Anna"), slack.person("Ben")
    channel = slack.channel("digital-buddies").id

    await web.chat_postEphemeral(channel=channel, user=anna.user_id, text="Nur für dich")

    assert [message.text for message in anna.ephemerals] == ["Nur für dich"]
    assert anna.sees("Nur für dich")
    assert not ben.sees("Nur für dich")
    with pytest.raises(SlackApiError, match="user_not_in_channel"):
        await web.chat_postEphemeral(channel=channel, user=slack.person("Oliver").user_id, text="x")


async def test_metadata_must_have_its_form(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna").user_id

    assert await post_error(web, channel=anna, text="x", metadata={"event_type": "a"}) == "invalid_metadata_format"
    huge = {"event_type": "a", "event_payload": {"x": "y" * 20_000}}
    assert await post_error(web, channel=anna, text="x", metadata=huge) == "metadata_too_large"


async def test_a_closed_messages_tab_takes_no_messages(slack: Sandbox, web: AsyncWebClient) -> None:
    slack.workspace.manifest = replace(slack.workspace.manifest, messages_tab_enabled=False)

    assert await post_error(web, channel=slack.person("Anna").user_id, text="x") == "messages_tab_disabled"


async def test_a_reply_stands_in_its_thread(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    sent = await web.chat_postMessage(channel=anna.user_id, text="Frage")
    await web.chat_postMessage(channel=anna.user_id, text="Antwort", thread_ts=sent["ts"])

    history = await web.conversations_history(channel=sent["channel"])
    thread = await web.conversations_replies(channel=sent["channel"], ts=sent["ts"])

    assert [message["text"] for message in history["messages"]] == ["Frage"]
    assert [message["text"] for message in thread["messages"]] == ["Frage", "Antwort"]
