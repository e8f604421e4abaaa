"""The commands that need the settings: run, check and migrate."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from bot.refusals import AlreadyRunning, CannotStart, SettingsError
from bot.settings import Settings, load

log = logging.getLogger("buddy")

FAILED, WRONG_SETTINGS = 1, 2


def operate(command: str) -> int:
    """The exit code: 0 fine, 1 did not work, 2 settings."""
    try:
        settings = load()
        _log_to_stderr(settings.log_level)
        asyncio.run(COMMANDS[command](settings))
    except SettingsError as error:
        return _say_why(error, WRONG_SETTINGS)
    except (CannotStart, AlreadyRunning) as error:
        return _say_why(error, FAILED)
    return 0


async def run(settings: Settings) -> None:
    from bot.running import running, spare_what_stays  # noqa: PLC0415

    async with running(settings) as bot:
        spare_what_stays()
        loop = asyncio.get_running_loop()
        for stop in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(stop, bot.stop)
        print("Digital Buddy is running. Stop it with Ctrl+C.", flush=True)
        await bot.run()


async def check(settings: Settings) -> None:
    from bot import slack  # noqa: PLC0415
    from bot.checks import check_slack  # noqa: PLC0415
    from bot.database_checks import check_database  # noqa: PLC0415
    from bot.first_start import check_key  # noqa: PLC0415
    from storage.database import Database, async_url  # noqa: PLC0415
    from storage.sealing import Sealing, read_key  # noqa: PLC0415

    async with slack.connect(settings.slack_bot_token.get_secret_value(), settings.slack_api_url) as client:
        identity = await check_slack(client, settings)
    await check_database(settings.database_url)
    database = Database(async_url(settings.database_url))
    try:
        await check_key(
            database, Sealing([read_key(settings.sealing_key.get_secret_value())]), team_id=identity.team_id
        )
    finally:
        await database.close()
    print("Tokens, scopes, database and key are fine.")


async def bring_up_to_date(settings: Settings) -> None:
    from bot.database_checks import opening_database  # noqa: PLC0415
    from storage import migrate  # noqa: PLC0415

    with opening_database():
        await migrate.upgrade(settings.database_url)
    print("The database is up to date.")


COMMANDS: dict[str, Callable[[Settings], Coroutine[Any, Any, None]]] = {
    "run": run,
    "check": check,
    "migrate": bring_up_to_date,
}


def _say_why(error: Exception, code: int) -> int:
    print(f"Digital Buddy cannot start: {error}", file=sys.stderr)
    return code


def _log_to_stderr(level: str) -> None:
    # The libraries stay at WARNING whatever LOG_LEVEL says: SQLite's driver writes down every statement with its
    # values at DEBUG (T6).
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    log.setLevel(level)
