"""Whoever calls too often is told to wait, and how long: by method and by channel."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from sandbox import Sandbox


@pytest.fixture
async def slack() -> AsyncIterator[Sandbox]:
    async with Sandbox(rate_limits=True) as running:
        yield running


async def calls(slack: Sandbox, method: str, times: int, **arguments: str) -> list[tuple[int, str | None]]:
    """Status and Retry-After of each call."""
    headers = {"Authorization": f"Bearer {slack.bot_token}"}
    answers = []
    async with aiohttp.ClientSession(headers=headers) as session:
        for _ in range(times):
            async with session.post(f"{slack.api_url}{method}", data=arguments) as response:
                answers.append((response.status, response.headers.get("Retry-After")))
    return answers


@pytest.mark.parametrize(("method", "at_once"), [("users.list", 20), ("conversations.open", 50), ("users.info", 100)])
async def test_each_tier_has_its_own_number(slack: Sandbox, method: str, at_once: int) -> None:
    user = slack.person("Anna").user_id
    answers = await calls(slack, method, at_once + 2, user=user, users=user)
    assert [status for status, _ in answers[:at_once]] == [200] * at_once
    status, retry_after = answers[-1]
    assert status == 429
    assert 1 <= int(retry_after or 0) <= 3


async def test_a_channel_takes_about_a_message_a_second_after_a_short_burst(slack: Sandbox) -> None:
    channel = slack.channel("digital-buddies").id
    answers = await calls(slack, "chat.postMessage", 7, channel=channel, text="Hallo")
    assert answers[0] == (200, None)
    assert answers[-1] == (429, "1")
    assert len(slack.channel("digital-buddies").messages) < 7


async def test_the_refusal_has_slacks_own_name(slack: Sandbox) -> None:
    await calls(slack, "users.list", 20)
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {slack.bot_token}"}) as session:
        answer = await session.post(f"{slack.api_url}users.list")
        assert await answer.json() == {"ok": False, "error": "ratelimited"}


async def test_another_channel_is_not_held_up(slack: Sandbox) -> None:
    await calls(slack, "chat.postMessage", 7, channel=slack.channel("digital-buddies").id, text="Hallo")
    anna = slack.person("Anna").user_id
    assert await calls(slack, "chat.postMessage", 1, channel=anna, text="Hallo") == [(200, None)]


async def test_without_the_switch_slack_is_never_in_a_hurry() -> None:
    async with Sandbox() as slack:
        answers = await calls(slack, "users.list", 30)
    assert {status for status, _ in answers} == {200}
