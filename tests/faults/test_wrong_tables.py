"""A database that cannot be ours is refused in one line, whichever command meets it first."""

from base64 import urlsafe_b64encode
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.commands import main
from bot.operating import bring_up_to_date, check
from bot.refusals import CannotStart
from bot.running import running
from bot.settings import Settings
from sandbox.server import Sandbox
from storage.sealing import new_key
from tests.storage.filled_database import fill, sealing_key
from tests.storage.tables import execute
from tests.stories.story import settings_for

pytestmark = pytest.mark.depends_on_engine

FAULTS = {
    "a column is missing": (
        "ALTER TABLE reply DROP COLUMN received_at",
        r"the tables are not those of revision \d{4}, .*\(reply\.received_at is missing\).*restore a backup",
    ),
    "an unfinished version": (
        "ALTER TABLE reply DROP COLUMN shared_at; ALTER TABLE reply ADD COLUMN grade INTEGER; DROP TABLE sign_up",
        r"\(reply\.grade is unknown, and 2 more\)",
    ),
    "no note of a version": ("DROP TABLE alembic_version", r"no note of the version.*restore a backup"),
    "a later version": ("UPDATE alembic_version SET version_num = '9999'", "later version; update the bot or"),
}


async def run(settings: Settings) -> None:
    async with AsyncExitStack() as open_:
        await open_.enter_async_context(running(settings))


@pytest.mark.parametrize(("statements", "refusal"), FAULTS.values(), ids=FAULTS.keys())
async def test_s6_every_command_refuses_it_in_one_line(database_url: str, statements: str, refusal: str) -> None:
    await execute(database_url, *statements.split("; "))

    async with Sandbox() as slack:
        for command in (check, bring_up_to_date, run):
            with pytest.raises(CannotStart, match=refusal) as refused:
                await command(settings_for(slack, database_url))

            assert str(refused.value).startswith("DATABASE_URL: ")
            assert "\n" not in str(refused.value)


async def test_a_bot_of_today_runs_on_the_database_of_then(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/buddy.db"
    await fill(url)

    async with Sandbox() as slack:
        key = urlsafe_b64encode(sealing_key()).decode()
        settings = settings_for(slack, url, sealing_key=key)
        await check(settings)
        await bring_up_to_date(settings)
        async with running(settings, now=slack.clock.now) as bot:
            slack.courier.afterwards = bot.services.afterwards.finish
            await slack.connected()
            await bot.settle()


def test_whoever_types_it_reads_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SEALING_KEY": new_key()}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/buddy.db")
    assert main(["migrate"]) == 0
    engine = sa.create_engine(f"sqlite:///{tmp_path}/buddy.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE reply DROP COLUMN received_at")
    engine.dispose()
    capsys.readouterr()

    assert main(["migrate"]) == 1

    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("Digital Buddy cannot start: DATABASE_URL: the tables are not those of revision")
