"""Servers that speak only a part of Slack's API: what they leave out gives one log line, never a crash."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from pydantic import SecretStr

from bot.process import Bot
from bot.running import running
from bot.settings import GivenSettings
from storage import people
from storage.sealing import new_key
from tests.faults.sparse_slack import TEAM, USER, SparseSlack, sparse_slack


@asynccontextmanager
async def bot_on(slack: SparseSlack, database_url: str) -> AsyncIterator[Bot]:
    settings = GivenSettings(
        slack_bot_token=SecretStr("xoxb-1"),
        slack_app_token=SecretStr("xapp-1"),
        sealing_key=SecretStr(new_key()),
        database_url=database_url,
        slack_api_url=slack.api_url,
        delivery_pace_seconds=0,
    )
    async with running(settings) as bot:
        yield bot


COMMAND = {"command": "/buddy", "team_id": TEAM, "user_id": USER, "channel_id": "D1", "trigger_id": "1.2"}


async def test_somebody_gets_onto_the_interest_list_of_a_sparse_server(sqlite_url: str) -> None:
    async with sparse_slack() as slack, bot_on(slack, sqlite_url) as bot:
        await slack.sends("slash_commands", {**COMMAND, "text": "signup"})
        await bot.services.finish()
        view = {**slack.opened()[0], "id": "V1", "state": {"values": {}}}
        answer = await slack.sends(
            "interactive",
            {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": USER}, "view": view},
        )

        assert "hear from me" in str(answer["view"])
        async with bot.services.database.transaction() as session:
            known = await people.find(session, team_id=TEAM, user_id=USER)
            assert known is not None and known.interested_at is not None


async def test_a_direct_message_is_answered_where_no_conversation_can_be_opened(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    event = {"type": "message", "channel_type": "im", "user": USER, "text": "hilfe", "ts": "1.1"}
    async with sparse_slack() as slack, bot_on(slack, sqlite_url) as bot:
        for number in (1, 2):
            body = {"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{number}", "event": event}
            await slack.sends("events_api", body)
            await bot.settle()

        assert [message["channel"] for message in slack.posted()] == [USER, USER]
        assert caplog.text.count("opens no conversations") == 1


async def test_i1_an_event_that_comes_four_times_has_one_effect(sqlite_url: str) -> None:
    event = {"type": "message", "channel_type": "im", "user": USER, "text": "hilfe", "ts": "1.1"}
    async with sparse_slack() as slack, bot_on(slack, sqlite_url) as bot:
        for _ in range(4):
            body = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": event}
            await slack.sends("events_api", body)
            await bot.settle()

        assert len(slack.posted()) == 1


async def test_an_unknown_workspace_is_not_listened_to(sqlite_url: str) -> None:
    async with sparse_slack() as slack, bot_on(slack, sqlite_url):
        await slack.sends("slash_commands", {**COMMAND, "team_id": "T0OTHER", "text": "signup"})

        assert not slack.opened()
