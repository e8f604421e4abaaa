"""The timetable: one line for each thing the bot does unasked. APScheduler only ticks; what is due stands in rows."""

import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from handlers.asking import asking, held
from handlers.desk import traces
from handlers.desk.services import Services
from handlers.events import inviting
from handlers.leaving import standing_in
from handlers.measuring import paperwork
from handlers.pairing import proposing
from handlers.person import forgetting
from handlers.rounds import milestones, onboarding
from handlers.tandem import date_nudges

log = logging.getLogger("buddy.timetable")

Job = Callable[[Services], Awaitable[object]]

JOBS: dict[str, Job] = {
    "proposals nobody answered": proposing.expire_due,
    "stand-ins whose time is over": standing_in.end_due,
    "ratings, summaries and the end of rounds": milestones.reach_due,
    "onboarding tandems whose weeks are over": onboarding.end_due,
    "dates to tell": inviting.tell_due,
    "dates to remind of": inviting.remind_due,
    "charts and reports": paperwork.send_due,
    "check-ins": asking.ask_due,
    "dates that are over": held.ask_due,
    "nudges towards a date": date_nudges.nudge_due,
    "forgetting what has served": forgetting.forget,
}
SECONDS = 30


async def run_due(services: Services) -> None:
    """Everything that is due now. A job that fails holds up no other, and is due again at the next tick."""
    for name, job in JOBS.items():
        try:
            await job(services)
        except Exception as error:
            log.error("%s failed: %s at %s", name, type(error).__name__, traces.where(error))
            log.debug("%s\n%s", name, traces.path(error))


def schedule(services: Services, after: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """A tick every half minute, late ones drawn together; `after` is what follows each."""

    async def tick() -> None:
        await run_due(services)
        await after()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        tick, "interval", seconds=SECONDS, id="tick", misfire_grace_time=None, coalesce=True, max_instances=1
    )
    return scheduler
