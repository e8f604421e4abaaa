"""Tokens that are taken back and work again, under the whole bot."""

import asyncio

import pytest

from sandbox import Sandbox
from storage.sealing import new_key
from tests.faults.whole_bot import started, until

HELP = "hilfe"


async def test_n8_a_persons_own_token_that_is_taken_back_stops_nothing(sqlite_url: str) -> None:
    async with Sandbox() as slack, started(slack, sqlite_url, new_key()) as bot:
        assert await bot.runs()
        anna = slack.person("Anna")
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [anna.user_id], "bot": []}}
        await slack.courier.send_event({**revoked, "event_ts": slack.workspace.next_ts()})
        await slack.quiet()

        await anna.writes(HELP)

        await until(lambda: len(anna.direct_messages) == 1, within=20)
        assert not any(" ERROR " in line for line in bot.errors)


@pytest.mark.depends_on_engine
async def test_n8_t1_a_token_that_works_again_is_noticed_without_a_restart(database_url: str) -> None:
    async with Sandbox() as slack, started(slack, database_url, new_key()) as bot:
        assert await bot.runs()
        anna = slack.person("Anna")
        await anna.writes(HELP)
        await until(lambda: len(anna.direct_messages) == 1)

        await slack.uninstall()
        await slack.quiet()
        await anna.writes(HELP)
        await asyncio.sleep(3)
        assert len(anna.direct_messages) == 1

        slack.workspace.permits.bot_token.refused_as = None
        await until(lambda: len(anna.direct_messages) == 2, within=120)
        assert await bot.stops() == 0
