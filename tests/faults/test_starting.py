"""Starts that cannot go well are refused in one line; those that can, go well side by side."""

import os
import shutil
import stat
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlmodel import col, select

from sandbox import Sandbox
from storage.database import Database
from storage.outbox import Delivery as State
from storage.outbox import OutboxMessage
from storage.sealing import new_key
from storage.workspaces import Workspace
from tests.faults.whole_bot import started, until

HELP = "hilfe"
NAMES = ("Anna", "Ben", "Grace")


async def everybody_asks(slack: Sandbox) -> None:
    for name in NAMES:
        await slack.person(name).writes(HELP)
    await slack.quiet()


async def unsent(url: str) -> list[State]:
    database = Database(url)
    async with database.reading() as session:
        statement = select(OutboxMessage.state).where(col(OutboxMessage.state) != State.SENT)
        found = [State(each) for each in (await session.exec(statement)).all()]
    await database.close()
    return found


@pytest.mark.depends_on_engine
async def test_n1_another_sealing_key_is_refused_and_with_the_right_one_everything_goes_out(database_url: str) -> None:
    right, wrong = new_key(), new_key()
    async with Sandbox() as slack:
        async with started(slack, database_url, right) as bot:
            assert await bot.runs()
            await everybody_asks(slack)
            await until(lambda: all(len(slack.person(name).direct_messages) == 1 for name in NAMES))
            slack.workspace.permits.bot_token.refused_as = "invalid_auth"
            await everybody_asks(slack)
            await bot.stops()
        slack.workspace.permits.bot_token.refused_as = None
        assert await unsent(database_url) == [State.WAITING] * len(NAMES)

        async with started(slack, database_url, wrong) as bot:
            assert not await bot.runs()
            assert await bot.ends() == 1
        assert [line for line in bot.errors if "SEALING_KEY" in line] == bot.errors[-1:]
        assert not any("Traceback" in line for line in bot.errors)
        assert await unsent(database_url) == [State.WAITING] * len(NAMES)

        async with started(slack, database_url, right) as bot:
            assert await bot.runs()
            await until(lambda: all(len(slack.person(name).direct_messages) == 2 for name in NAMES))


async def test_n1_a_database_from_before_the_check_is_tried_by_what_is_sealed_in_it(sqlite_url: str) -> None:
    right = new_key()
    async with Sandbox() as slack:
        async with started(slack, sqlite_url, right) as bot:
            assert await bot.runs()
            await slack.person("Anna").writes(HELP)
            await until(lambda: len(slack.person("Anna").direct_messages) == 1)
            await bot.stops()
        database = Database(sqlite_url)
        async with database.transaction() as session:
            (await session.exec(select(Workspace))).one().key_check_sealed = None
        await database.close()

        for key, code in ((new_key(), 1), (right, 0)):
            async with started(slack, sqlite_url, key, command=(sys.executable, "-m", "bot", "check")) as checked:
                assert await checked.ends() == code


async def test_n6_a_database_file_that_cannot_be_written_to_is_refused_in_one_line(sqlite_url: str) -> None:
    path = Path(sqlite_url.removeprefix("sqlite+aiosqlite:///"))
    command = [sys.executable, "-m", "bot"]
    if os.geteuid() == 0:
        if not (setpriv := shutil.which("setpriv")):
            pytest.skip("to root every file can be written to")
        command = [setpriv, "--bounding-set=-dac_override", *command]
    path.chmod(stat.S_IRUSR)  # noqa: ASYNC240 - a moment
    async with Sandbox() as slack, started(slack, sqlite_url, new_key(), command=command) as bot:
        assert not await bot.runs()
        assert await bot.ends() == 1

    assert bot.errors == ["Digital Buddy cannot start: DATABASE_URL: nothing can be written to the database"]


@pytest.mark.depends_on_engine
async def test_n9_three_processes_that_start_at_once_on_an_empty_database_all_run(empty_postgresql_url: str) -> None:
    key = new_key()
    async with Sandbox() as slack, AsyncExitStack() as stack:
        coordinator = slack.person("Ulrike").user_id
        bots = [
            await stack.enter_async_context(started(slack, empty_postgresql_url, key, FIRST_COORDINATOR=coordinator))
            for _ in range(3)
        ]
        assert [await bot.runs() for bot in bots] == [True] * 3, [bot.errors[-1:] for bot in bots]
