"""The running bot: checked, built and connected, until whoever runs it has had enough."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot import slack
from bot.building import build
from bot.checks import check_slack
from bot.database_checks import check_database
from bot.lock import only_one
from bot.process import Bot
from bot.settings import Settings
from handlers.desk import calendars, texts
from storage import cohorts
from storage.database import Database, async_url

log = logging.getLogger("buddy")


def spare_what_stays() -> None:
    """What is loaded by now stays: looking through it for garbage again and again would stop everything for 100 ms.

    For a process that is nothing but the bot (docs.python.org: `gc.freeze`).
    """
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def running(settings: Settings, *, now: Callable[[], datetime] | None = None) -> AsyncIterator[Bot]:
    """A bot that is connected; raises `CannotStart` or `AlreadyRunning` in one line otherwise."""
    clock = now or (lambda: datetime.now(UTC))
    token = settings.slack_bot_token.get_secret_value()
    async with slack.connect(token, settings.slack_api_url) as client:
        # While Slack answers: reading the words takes a quarter of a second, for which the first click need not wait.
        identity, _ = await asyncio.gather(check_slack(client, settings), asyncio.to_thread(texts.load))
        # R1: before the tables are looked at, or a second process would migrate under the first one.
        with only_one(settings.database_url):
            await check_database(settings.database_url)
            database = Database(async_url(settings.database_url))
            try:
                bot = await build(settings, identity, database, client, clock)
                await bot.connect()
                log.info("connected; programme rules apply from now on")
                await _load_calendars(bot)
                try:
                    yield bot
                finally:
                    await bot.close()
                    await database.tidy()
            finally:
                await database.close()


async def _load_calendars(bot: Bot) -> None:
    """Those of the rounds there are: where there is none, nothing is planned."""
    async with bot.services.database.transaction() as session:
        rounds = await cohorts.list_open(session, team_id=bot.services.team_id)
    if rounds:
        await calendars.load({each.federal_state for each in rounds})
