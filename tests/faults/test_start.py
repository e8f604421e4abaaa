"""A bot that has nothing to do yet has loaded nothing that only some of its work needs, and no sandbox."""

import asyncio
import os
import sys
from pathlib import Path

from sandbox.server import Sandbox
from storage.sealing import new_key

ROOT = Path(__file__).parents[2]
LATER = (
    "alembic",  # migrating
    "fpdf", "fontTools", "PIL",  # certificates
    "resvg_py", "jinja2", "xlsxwriter",  # charts and reports
    "numpy", "ortools",  # matching
    "holidays", "icalendar",  # rounds
    "asyncpg",  # PostgreSQL
    "starlette", "uvicorn", "websockets", "emoji", "yaml", "sandbox",  # the pretend Slack
)  # fmt: skip
# As `python -m bot` starts, up to the moment at which it is connected.
START = """
import asyncio, sys
import bot.commands
from bot import operating
from bot.settings import load

async def start():
    from bot.running import running
    async with running(load()) as bot:
        print(*sorted(sys.modules))

asyncio.run(start())
"""


async def test_an_idle_bot_has_loaded_only_what_it_needs(sqlite_url: str) -> None:
    loaded = (await said_after(START, sqlite_url)).split()

    assert "bot.running" in loaded
    assert [name for name in LATER if name in loaded] == []


async def test_who_has_mistyped_a_setting_waits_for_nothing_else(sqlite_url: str) -> None:
    loaded = (await said_after("import sys, bot.commands; print(*sys.modules)", sqlite_url)).split()

    assert [name for name in loaded if name.partition(".")[0] in ("aiohttp", "sqlalchemy", "handlers", *LATER)] == []


async def said_after(code: str, url: str) -> str:
    """What a fresh interpreter prints that is to work in a workspace of its own."""
    async with Sandbox() as slack:
        settings = {
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
            "SEALING_KEY": new_key(),
            "DATABASE_URL": url,
            "PYTHONPATH": str(ROOT),
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, env={**os.environ, **settings}, stdout=asyncio.subprocess.PIPE
        )
        said, _ = await process.communicate()
    assert process.returncode == 0
    return said.decode()
