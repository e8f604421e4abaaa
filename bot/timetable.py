"""The timetable: each line of `bot/jobs.py` is a job of APScheduler's own, which works while rows of it are due."""

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock_watch import ClockWatch
from bot.jobs import FORGETTING, JOBS, ROLL_CALL
from handlers.desk import traces
from handlers.desk.services import Services
from storage import upcoming

log = logging.getLogger("buddy.timetable")

# How often each line has its turn, and how far the one look at the database reaches that all lines go by.
EVERY = timedelta(seconds=30)
# Each line has a place of its own, so far behind that of the one before it; the look has the first.
APART = timedelta(seconds=0.1)
PLACES = {name: place * APART for place, name in enumerate(JOBS, start=1)}
LOOK = "looking ahead"
# What is kept for days need not be gone to the half minute.
FORGET_EVERY = timedelta(hours=1)


class Timetable:
    """One question to the database says what is due or will be before the next; the lines only look at its answer."""

    def __init__(self, services: Services, clock: ClockWatch) -> None:
        self._services, self._clock = services, clock
        self._due_from: Mapping[str, datetime] = {}
        self._forgot_at: datetime | None = None
        self._at_work: set[asyncio.Task[None]] = set()
        # By default a run that is a second late is dropped for good (docs/slack.md, 24); two runs of one line at once
        # would only meet on the same rows.
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        # It warns whenever a line has its turn and is still at work, and shows what stopping has cut off as an error.
        logging.getLogger("apscheduler").setLevel(logging.CRITICAL)

    def start(self) -> None:
        """From now on what falls due is done; nobody waits for it here."""
        begins, seconds = datetime.now(UTC), EVERY.total_seconds()
        self._scheduler.add_job(self._look_ahead, "interval", id=LOOK, seconds=seconds, next_run_time=begins)
        for name, place in PLACES.items():
            self._scheduler.add_job(
                self._take_turn, "interval", (name,), id=name, seconds=seconds, start_date=begins + place
            )
        self._scheduler.start()

    def look_now(self) -> None:
        """Something has fallen due just now, and need not wait for the next look."""
        self._scheduler.modify_job(LOOK, next_run_time=datetime.now(UTC))

    def begin_anew(self) -> None:
        """The machine's clock was set: by it the next turns may be days away."""
        begins = datetime.now(UTC)
        for name, place in {LOOK: timedelta(0), **PLACES}.items():
            self._scheduler.modify_job(name, next_run_time=begins + place)

    async def stop(self) -> None:
        """What is at work is cut off: its transaction goes, and its rows are due again."""
        self._scheduler.shutdown(wait=False)
        for work in self._at_work:
            work.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)

    async def run_due(self) -> None:
        """Everything that is due now, one line after the other."""
        due = await self._find_due(by=self._services.now())
        for name, (_, kinds) in JOBS.items():
            if due.keys().isdisjoint(kinds):
                continue
            await self._do(name)
            # What one does can make something due for those after it: the last day asks for the report.
            due = await self._find_due(by=self._services.now())

    async def _look_ahead(self) -> None:
        """A line of which something falls due before the next look has its turn in that very moment."""
        now = self._services.now()
        await self._at_work_with(self._remember_due(by=now + EVERY))
        for name, (_, kinds) in JOBS.items():
            moments = [at for kind, at in self._due_from.items() if kind in kinds]
            if moments:
                wait = max(timedelta(0), min(moments) - now)
                self._scheduler.modify_job(name, next_run_time=datetime.now(UTC) + wait + PLACES[name])

    async def _take_turn(self, name: str) -> None:
        _, kinds = JOBS[name]
        now = self._services.now()
        # C5: by a clock that was set wrong, everything of a day would go at once.
        if not self._clock.is_in_doubt and any(kind in kinds and at <= now for kind, at in self._due_from.items()):
            await self._at_work_with(self._do(name))
            self._services.wake_delivery()

    async def _at_work_with(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._at_work.add(task)
        try:
            await task
        finally:
            self._at_work.discard(task)

    async def _do(self, name: str) -> None:
        """A job that fails holds up no other, and is due again at its next turn."""
        job, kinds = JOBS[name]
        with _noted(name):
            await job(self._services)
            if FORGETTING in kinds:
                self._forgot_at = self._services.now()

    async def _remember_due(self, *, by: datetime) -> None:
        self._due_from = await self._find_due(by=by)

    async def _find_due(self, *, by: datetime) -> dict[str, datetime]:
        """Since or from when something of a kind is due."""
        services, found = self._services, dict[str, datetime]()
        now = services.now()
        with _noted("finding out what is due"):
            async with services.database.reading() as session:
                found |= await upcoming.list_kinds_due(session, team_id=services.team_id, now=now, by=by)
        # The clock may have been put back since.
        if self._forgot_at is None or not timedelta(0) <= now - self._forgot_at < FORGET_EVERY:
            found[FORGETTING] = now
        if services.roll_call.is_due(now):
            found[ROLL_CALL] = now
        return found


@contextlib.contextmanager
def _noted(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        log.error("%s failed: %s at %s", name, type(error).__name__, traces.where(error))
        log.debug("%s\n%s", name, traces.path(error))
