"""The operator's commands: run, check, migrate, match, new-key."""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from bot import slack
from bot.checks import CannotStart, check_database, check_slack, opening_database
from bot.lock import AlreadyRunning
from bot.offline import matching
from bot.running import running, spare_what_stays
from bot.settings import Settings, SettingsError, load
from storage import migrate
from storage.sealing import new_key

log = logging.getLogger("buddy")

FAILED, WRONG_SETTINGS = 1, 2


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 fine, 1 did not work, 2 settings or usage."""
    parsed = _parser().parse_args(arguments)
    command = parsed.command
    if command == "new-key":
        print(new_key())
        return 0
    if command == "match":
        return matching.match(parsed)
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
    async with running(settings) as bot:
        spare_what_stays()
        loop = asyncio.get_running_loop()
        for stop in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(stop, bot.stop)
        print("Digital Buddy is running. Stop it with Ctrl+C.", flush=True)
        await bot.run()


async def check(settings: Settings) -> None:
    async with slack.connect(settings.slack_bot_token.get_secret_value(), settings.slack_api_url) as client:
        await check_slack(client, settings)
    await check_database(settings.database_url)
    print("Tokens, scopes and database are fine.")


async def bring_up_to_date(settings: Settings) -> None:
    with opening_database():
        await migrate.upgrade(settings.database_url)
    print("The database is up to date.")


COMMANDS: dict[str, Callable[[Settings], Coroutine[Any, Any, None]]] = {
    "run": run,
    "check": check,
    "migrate": bring_up_to_date,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The Digital Buddy bot.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    parser.set_defaults(command="run")
    commands.add_parser("run", help="check everything, then run (the default)")
    commands.add_parser("check", help="check tokens, scopes and database, and say what is wrong")
    commands.add_parser("migrate", help="bring the database up to date (SQLite does so by itself)")
    matching.add_arguments(
        commands.add_parser("match", help="find the best pairs in a list, without Slack and without a database")
    )
    commands.add_parser("new-key", help="print a fresh sealing key for .env")
    return parser


def _say_why(error: Exception, code: int) -> int:
    print(f"Digital Buddy cannot start: {error}", file=sys.stderr)
    return code


def _log_to_stderr(level: str) -> None:
    # The libraries stay at WARNING whatever LOG_LEVEL says: SQLite's driver writes down every statement with its
    # values at DEBUG (T6).
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    log.setLevel(level.upper() if level.upper() in logging.getLevelNamesMapping() else "INFO")
