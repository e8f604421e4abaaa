"""Direct messages, group messages, and reading them back."""

from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox


def ids(slack: Sandbox, *names: str) -> list[str]:
    return [slack.person(name).user_id for name in names]


async def test_the_same_people_always_have_the_same_conversation(slack: Sandbox, web: AsyncWebClient) -> None:
    anna, ben = ids(slack, "Anna", "Ben")

    alone = await web.conversations_open(users=anna)
    again = await web.conversations_open(users=anna, return_im=True)
    group = await web.conversations_open(users=[anna, ben])
    swapped = await web.conversations_open(users=[ben, anna])

    assert alone["channel"] == {"id": again["channel"]["id"]}
    assert again["already_open"]
    assert again["channel"]["user"] == anna
    assert again["channel"]["is_im"] is True
    assert group["channel"]["id"] == swapped["channel"]["id"] != alone["channel"]["id"]


async def test_everybody_in_a_group_sees_its_messages_and_nobody_else(slack: Sandbox, web: AsyncWebClient) -> None:
    group = await web.conversations_open(users=ids(slack, "Anna", "Ben"))
    await web.chat_postMessage(channel=group["channel"]["id"], text="Ihr seid ein Tandem")

    for name in ("Anna", "Ben"):
        assert [message.text for message in slack.person(name).group_messages] == ["Ihr seid ein Tandem"]
    assert not slack.person("Emre").sees("Tandem")


@pytest.mark.parametrize(
    ("names", "error"),
    [
        ([], "users_list_not_supplied"),
        (["Gerhard"], "user_disabled"),
        (["Slackbot"], "cannot_dm_bot"),
        (["U0000000000"], "user_not_found"),
        (
            ["Anna", "Ben", "Emre", "Jonas", "Thomas", "Ulrike", "Renate", "Dieter", "Monika"],
            "too_many_users",
        ),
    ],
)
async def test_slack_refuses_to_open(slack: Sandbox, web: AsyncWebClient, names: list[str], error: str) -> None:
    users = names if names == ["U0000000000"] else ids(slack, *names)

    with pytest.raises(SlackApiError) as caught:
        await web.conversations_open(users=users)

    assert caught.value.response["error"] == error


async def test_metadata_is_read_back_only_when_asked_for(slack: Sandbox, web: AsyncWebClient) -> None:
    metadata = {"event_type": "delivery", "event_payload": {"id": "7f"}}
    sent = await web.chat_postMessage(channel=slack.person("Anna").user_id, text="x", metadata=metadata)

    plain = await web.conversations_history(channel=sent["channel"])
    full = await web.conversations_history(channel=sent["channel"], include_all_metadata=True)

    assert "metadata" not in plain["messages"][0]
    assert full["messages"][0]["metadata"] == metadata


async def test_the_history_is_read_backwards_page_by_page(slack: Sandbox, web: AsyncWebClient) -> None:
    for number in range(5):
        sent = await web.chat_postMessage(channel=slack.person("Anna").user_id, text=str(number))
    pages, cursor = [], ""
    for _ in range(3):
        page = await web.conversations_history(channel=sent["channel"], limit=2, cursor=cursor)
        pages.append([message["text"] for message in page["messages"]])
        cursor = page["response_metadata"]["next_cursor"] if page["has_more"] else ""

    assert pages == [["4", "3"], ["2", "1"], ["0"]]
    assert not page["has_more"]


async def test_the_history_keeps_to_the_time_it_was_asked_for(slack: Sandbox, web: AsyncWebClient) -> None:
    stamps = []
    for number in range(3):
        sent = await web.chat_postMessage(channel=slack.person("Anna").user_id, text=str(number))
        stamps.append(sent["ts"])
        slack.clock.move(timedelta(hours=1))
    channel = sent["channel"]

    async def texts(**limits: object) -> list[str]:
        page = await web.conversations_history(channel=channel, **limits)  # type: ignore[arg-type]
        return [message["text"] for message in page["messages"]]

    assert await texts(oldest=stamps[0]) == ["2", "1"]
    assert await texts(oldest=stamps[0], inclusive=True) == ["2", "1", "0"]
    assert await texts(latest=stamps[2]) == ["1", "0"]
    assert await texts(latest=stamps[1], oldest=stamps[1], inclusive=True) == ["1"]


async def test_a_wrong_cursor_and_a_wrong_time_are_refused(slack: Sandbox, web: AsyncWebClient) -> None:
    channel = (await web.conversations_open(users=ids(slack, "Anna")))["channel"]["id"]

    with pytest.raises(SlackApiError, match="invalid_cursor"):
        await web.conversations_history(channel=channel, cursor="x")
    with pytest.raises(SlackApiError, match="invalid_ts_oldest"):
        await web.conversations_history(channel=channel, oldest="yesterday")
