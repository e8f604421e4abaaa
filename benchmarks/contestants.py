"""The bot and two Bolt apps, each started before the same pretend Slack in the same morning."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.bot_process import BY_HAND
from benchmarks.databases import opened
from benchmarks.morning import Crowd, Morning, save, show
from benchmarks.pretend_slack import CHANNEL, COORDINATOR, PretendSlack
from benchmarks.processes import Watched, started
from storage.database import Database
from storage.sealing import Sealing, new_key, read_key


@dataclass(frozen=True)
class Stage:
    """A pretend Slack in which a morning has begun, and a folder for what lies on disk."""

    slack: PretendSlack
    crowd: Crowd
    morning: Morning
    key: str
    folder: Path

    @classmethod
    def set_up(cls, slack: PretendSlack, crowd: Crowd, folder: Path) -> "Stage":
        sandbox, key = slack.sandbox, new_key()
        channel = sandbox.channel(CHANNEL).id
        morning = Morning(sandbox.team_id, sandbox.clock.now(), Sealing([read_key(key)]), channel)
        morning.pair(crowd.answering, is_due=False)
        morning.pair(crowd.due, is_due=True)
        morning.leave_unfinished(crowd.sending)
        show(slack, morning, crowd.sending)
        return cls(slack, crowd, morning, key, folder)


Contestant = Callable[[Stage], AbstractAsyncContextManager[Watched]]


@asynccontextmanager
async def our_bot(
    stage: Stage, *how: str, url: str, also: Callable[[Database], Awaitable[None]] | None = None
) -> AsyncIterator[Watched]:
    """`how`: by hand, or by itself; `also`: what else is in the database."""
    async with opened(url) as database:
        await save(database, stage.morning.rows)
        if also is not None:
            await also(database)
    told = settings(stage.slack, stage.key, url)
    if BY_HAND in how:
        told["delivery_pace_seconds"] = 0
    async with started("benchmarks.bot_process", *how, folder=stage.folder, told=told) as bot:
        await bot.line()
        await stage.slack.sandbox.connected()
        yield bot


@asynccontextmanager
async def bolt_app(stage: Stage, *, kind: str) -> AsyncIterator[Watched]:
    environment = {**stage.slack.tokens, "ANSWERS": str(stage.folder / "answers.db")}
    arguments = ("benchmarks.bolt_apps", kind)
    async with started(*arguments, folder=stage.folder, environment=environment, told=stage.crowd.due) as app:
        await app.line()
        if kind != "loop":
            await stage.slack.sandbox.connected()
        yield app


def settings(slack: PretendSlack, key: str, url: str) -> dict[str, Any]:
    """What the process of the bot is told."""
    sandbox = slack.sandbox
    return {
        **{name.lower(): value for name, value in slack.tokens.items()},
        "sealing_key": key,
        "first_coordinator": sandbox.person(COORDINATOR).user_id,
        "database_url": url,
        "ahead": (sandbox.clock.now() - datetime.now(UTC)).total_seconds(),
    }


def bolt_apps() -> dict[str, Contestant]:
    return {"Bolt, empty": partial(bolt_app, kind="empty"), "Bolt, plain": partial(bolt_app, kind="plain")}
