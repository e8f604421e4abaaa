"""The timetable: APScheduler only ticks, what is due stands in rows, and of the jobs those run that have any."""

import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.jobs import FORGETTING, JOBS
from handlers.desk import traces
from handlers.desk.services import Services
from storage import upcoming

log = logging.getLogger("buddy.timetable")

SECONDS = 30
TICK = "tick"
# What is kept for days need not be gone to the half minute.
FORGET_EVERY = timedelta(hours=1)


class Timetable:
    """One question to the database says what is due, and only those jobs run."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._forgot_at: datetime | None = None

    async def run_due(self) -> None:
        """Everything that is due now. A job that fails holds up no other, and is due again at the next tick."""
        due = await self._find_due()
        for name, (job, kinds) in JOBS.items():
            if due.isdisjoint(kinds):
                continue
            with _noted(name):
                await job(self._services)
                if FORGETTING in kinds:
                    self._forgot_at = self._services.now()
            # What one does can make something due for those after it: the last day asks for the report.
            due = await self._find_due()

    async def _find_due(self) -> set[str]:
        services, now = self._services, self._services.now()
        found: set[str] = set()
        with _noted("finding out what is due"):
            async with services.database.transaction() as session:
                found = await upcoming.list_kinds_due(session, team_id=services.team_id, now=now)
        # The clock may have been put back since.
        if self._forgot_at is None or not timedelta(0) <= now - self._forgot_at < FORGET_EVERY:
            found.add(FORGETTING)
        return found


@contextlib.contextmanager
def _noted(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        log.error("%s failed: %s at %s", name, type(error).__name__, traces.where(error))
        log.debug("%s\n%s", name, traces.path(error))


def schedule(timetable: Timetable, after: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """A tick every half minute, late ones drawn together; `after` is what follows each."""

    async def tick() -> None:
        await timetable.run_due()
        await after()

    scheduler = AsyncIOScheduler(timezone="UTC")
    # By default a tick that is a second late is dropped for good (docs/slack.md, 24); two at once would only meet
    # on the same rows.
    scheduler.add_job(
        tick, "interval", seconds=SECONDS, id=TICK, misfire_grace_time=None, coalesce=True, max_instances=1
    )
    return scheduler


def tick_now(scheduler: AsyncIOScheduler) -> None:
    """The next tick comes at once, and the others in the same rhythm after it."""
    scheduler.modify_job(TICK, next_run_time=datetime.now(UTC))
