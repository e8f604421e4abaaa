"""The demo: a pretend Slack, the real bot in it, and a whole round in fast motion."""

import base64
import os
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import SecretStr

from bot.process import Bot
from bot.running import running
from bot.settings import GivenSettings, Settings
from sandbox.clock import Clock
from sandbox.fleeting import FLEETING
from sandbox.people import Firm, Person
from sandbox.server import Sandbox
from sandbox.transcript import Transcript

# A Monday morning in Berlin; the round plays out before the clocks change in spring.
START = datetime(2027, 1, 11, 8, 10, tzinfo=UTC)
STEP = timedelta(hours=12)
KEY_BYTES = 32
# Slack waits three seconds, and a person tries again. A played one does not, and a machine may be busy.
PATIENCE_SECONDS = 60.0


class Demo:
    """The stage: Slack, the bot, and the transcript of what happens."""

    def __init__(self, slack: Sandbox, bot: Bot, transcript: Transcript, *, is_hurried: bool = False) -> None:
        self.slack, self.bot, self.transcript, self._is_hurried = slack, bot, transcript, is_hurried

    async def settle(self) -> None:
        """After something somebody did; in a hurry only Slack comes to rest, and somebody else calls `catch_up`."""
        if self._is_hurried:
            await self.slack.quiet()
        else:
            await self.catch_up()

    async def catch_up(self) -> None:
        """Everything due is done and delivered, as the running bot would do by and by."""
        await self.slack.quiet()
        await self.bot.settle()
        await self.slack.quiet()

    async def pass_days(self, days: int) -> None:
        for _ in range(days * (timedelta(days=1) // STEP)):
            self.slack.clock.move(STEP)
            await self.settle()


@asynccontextmanager
async def stage(
    *,
    firm: Firm | None = None,
    start: datetime = START,
    port: int = 0,
    record: Path | None = None,
    out: Callable[[str], None] = print,
    is_hurried: bool = False,
    side: str = "",
) -> AsyncIterator[Demo]:
    """`side` tells the transcript as one person sees it; KeyError if nobody is called that."""
    clock = Clock(start, frozen=True)
    with tempfile.TemporaryDirectory(prefix="digital-buddy-", dir=FLEETING) as folder:
        async with Sandbox(firm, clock=clock, port=port, patience=PATIENCE_SECONDS) as slack:
            if record is not None:
                slack.record(record)
            async with running(_settings(slack, Path(folder)), now=clock.now) as bot:
                slack.courier.afterwards = bot.services.afterwards.finish
                await slack.connected()
                yield Demo(slack, bot, Transcript(slack, out, side=side), is_hurried=is_hurried)


def first_coordinator(slack: Sandbox) -> Person:
    """Whoever looks after the workspace, else the first in the list."""
    people = [person for person in slack.workspace.firm.people if not person.deleted]
    return next((person for person in people if person.is_admin), people[0])


def _settings(slack: Sandbox, folder: Path) -> Settings:
    return GivenSettings(
        slack_bot_token=SecretStr(slack.bot_token),
        slack_app_token=SecretStr(slack.app_token),
        sealing_key=SecretStr(base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()),
        first_coordinator=first_coordinator(slack).user_id,
        database_url=f"sqlite:///{folder}/demo.db",
        slack_api_url=slack.api_url,
        # The pretend Slack is in no hurry unless asked to be: nobody has to wait a second for each message.
        delivery_pace_seconds=0,
        delivery_timeout_seconds=PATIENCE_SECONDS,
        delivery_settle_seconds=1.5 * PATIENCE_SECONDS,
    )
