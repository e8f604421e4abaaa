"""Charts and reports when they are due: read, drawn outside of any transaction, then left in the outbox."""

import asyncio
import logging

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, traces
from handlers.desk.services import Services
from handlers.measuring import charts, figures
from handlers.measuring.reports import gathering, writing
from handlers.measuring.reports.gathering import Gathered
from handlers.measuring.reports.writing import Written
from programme.rounds import MilestoneKind
from programme.words import Language
from storage import cohorts, counts
from storage import milestones as rows
from storage.cohorts import Cohort
from storage.milestones import Milestone
from storage.occurrences.rounds import OfMilestone

log = logging.getLogger("buddy")


async def send_due(services: Services) -> None:
    """One that fails holds up no other, and is due again at the next tick."""
    async with services.database.transaction() as session:
        due = await rows.list_due(session, team_id=services.team_id, now=services.now(), paperwork=True)
    for each in due:
        try:
            await _SEND[each.kind](services, each)
        except Exception as error:
            log.error("paperwork failed: %s at %s", type(error).__name__, traces.where(error))


async def _send_chart(services: Services, milestone: Milestone) -> None:
    async with services.database.reading() as session:
        cohort = await cohorts.get(session, milestone.cohort_id, team_id=services.team_id)
        counted = await figures.of_cohort(session, cohort, await counts.of_round(session, cohort))
    say = services.say(cohort.language)
    day = cohort.day_of(milestone.due_at)
    message = await asyncio.to_thread(charts.message, say, counted, cohort=cohort.name, day=day)
    async with services.database.transaction() as session:
        if await _take(session, services, milestone):
            about = OfMilestone(milestone.id).chart()
            await post.to_channel(session, services, cohort=cohort, about=about, message=message)


async def _send_report(services: Services, milestone: Milestone) -> None:
    async with services.database.transaction() as session:
        cohort = await cohorts.get(session, milestone.cohort_id, team_id=services.team_id)
        told = {
            person.language: await gathering.gather(session, services.say(person.language), cohort)
            for person in await post.coordinators(session, services)
        }
    written = await asyncio.to_thread(_write_all, services, cohort, told)
    async with services.database.transaction() as session:
        if await _take(session, services, milestone):
            for person in await post.coordinators(session, services):
                # Whoever was appointed while it was drawn may read another language, and can have it made.
                if person.language in written:
                    about = OfMilestone(milestone.id).report(person.id)
                    await writing.leave(session, services, person, written[person.language], about=about)


_SEND = {MilestoneKind.CHART: _send_chart, MilestoneKind.REPORT: _send_report}


async def _take(session: AsyncSession, services: Services, milestone: Milestone) -> bool:
    """Whether it is ours to send: meanwhile another process may have done so."""
    row = await rows.lock(session, milestone.id, team_id=services.team_id)
    if row is None or row.done_at is not None:
        return False
    row.done_at = services.now()
    return True


def _write_all(services: Services, cohort: Cohort, told: dict[Language, Gathered]) -> dict[Language, Written]:
    return {language: writing.write(services, services.say(language), cohort, each) for language, each in told.items()}
