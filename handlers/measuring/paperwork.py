"""Charts and reports: written down when they are due, drawn outside of any transaction, then left in the outbox."""

import asyncio
import logging
from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, rights, traces
from handlers.desk.blocks import Message, with_file
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import charts, figures
from handlers.measuring.reports import gathering
from handlers.measuring.reports.document import Document, document
from handlers.measuring.reports.page import page
from handlers.measuring.reports.sheet import sheet
from handlers.measuring.views import reports as view
from programme.duties import Deed
from programme.rounds import MilestoneKind
from programme.words import Language
from storage import cohorts, people
from storage import milestones as rows
from storage.cohorts import Cohort
from storage.milestones import Milestone
from storage.occurrences import Occurrence
from storage.occurrences.rounds import OfMilestone, OfRound
from storage.people import Person

CHART_NAME = "chart.png"

log = logging.getLogger("buddy")


@dataclass(frozen=True)
class Written:
    """A report in one language, ready to be sent."""

    ready: Message
    files: tuple[Message, ...]


async def send_due(services: Services) -> None:
    """One that fails holds up no other, and is due again at the next tick."""
    async with services.database.transaction() as session:
        due = await rows.list_due(session, team_id=services.team_id, now=services.now(), paperwork=True)
    for each in due:
        try:
            await _SEND[each.kind](services, each)
        except Exception as error:
            log.error("paperwork failed: %s at %s", type(error).__name__, traces.where(error))


async def make_now(i: Interaction) -> None:
    """On demand, for the coordinator who asks; once the round is over."""
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.MAKE_REPORT, i.value_id)
        me = await people.remember(session, i.me)
        told = await _told(session, i.services, i.say, cohort)
    # Between two transactions, and in a thread: neither the database nor the loop waits (docs/slack.md, 17).
    written = await asyncio.to_thread(_write, i.say, cohort, told)
    async with i.services.database.transaction() as session:
        await _leave(session, i.services, me, written, about=OfRound(cohort.id).report_on_demand())
    i.services.wake_delivery()
    await i.show(view.on_its_way(i.say))


async def _send_chart(services: Services, milestone: Milestone) -> None:
    async with services.database.transaction() as session:
        cohort = await cohorts.get(session, milestone.cohort_id, team_id=services.team_id)
        counted = await figures.of_cohort(session, cohort)
    say = services.say(cohort.language)
    title = say("chart-title", round=cohort.name, day=say.long_day(cohort.day_of(milestone.due_at)))
    content = await asyncio.to_thread(charts.chart, say, counted, title=title)
    described = charts.in_words(say, counted, cohort=cohort.name)
    message = with_file(say("chart-comment"), CHART_NAME, content, title=described)
    async with services.database.transaction() as session:
        if await _take(session, services, milestone):
            about = OfMilestone(milestone.id).chart()
            await post.to_channel(session, services, cohort=cohort, about=about, message=message)


async def _send_report(services: Services, milestone: Milestone) -> None:
    async with services.database.transaction() as session:
        cohort = await cohorts.get(session, milestone.cohort_id, team_id=services.team_id)
        told = {
            person.language: await _told(session, services, services.say(person.language), cohort)
            for person in await post.coordinators(session, services)
        }
    written = await asyncio.to_thread(_write_all, services, cohort, told)
    async with services.database.transaction() as session:
        if await _take(session, services, milestone):
            for person in await post.coordinators(session, services):
                # Whoever was appointed while it was drawn may read another language, and can have it made.
                if person.language in written:
                    about = OfMilestone(milestone.id).report(person.id)
                    await _leave(session, services, person, written[person.language], about=about)


_SEND = {MilestoneKind.CHART: _send_chart, MilestoneKind.REPORT: _send_report}


async def _take(session: AsyncSession, services: Services, milestone: Milestone) -> bool:
    """Whether it is ours to send: meanwhile another process may have done so."""
    row = await rows.lock(session, milestone.id, team_id=services.team_id)
    if row is None or row.done_at is not None:
        return False
    row.done_at = services.now()
    return True


async def _told(session: AsyncSession, services: Services, say: Say, cohort: Cohort) -> Document:
    return document(
        say,
        await gathering.gather(session, services, say, cohort),
        cohort=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on=say.long_day(cohort.ends_on),
        day=say.long_day(cohort.day_of(services.now())),
    )


def _write_all(services: Services, cohort: Cohort, told: dict[Language, Document]) -> dict[Language, Written]:
    return {language: _write(services.say(language), cohort, each) for language, each in told.items()}


def _write(say: Say, cohort: Cohort, told: Document) -> Written:
    name = say("report-file-name")
    files = (
        with_file(say("report-file-page"), f"{name}.html", page(say, told)),
        with_file(say("report-file-sheet"), f"{name}.xlsx", sheet(told)),
    )
    return Written(view.ready(say, cohort=cohort.name, cohort_id=cohort.id), files)


async def _leave(session: AsyncSession, services: Services, to: Person, written: Written, *, about: Occurrence) -> None:
    """The words first: Slack shows a file whenever it is ready with it."""
    for number, message in enumerate((written.ready, *written.files)):
        await post.answer(session, services, to=to, about=about.part(number), message=message)


LISTENERS = Listeners(
    clicks={
        view.MAKE: make_now,
    },
)
