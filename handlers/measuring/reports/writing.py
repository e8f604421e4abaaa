"""A report on a round: gathered, written in one language as a page and a sheet, and left for somebody to read."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message, with_file
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring.reports.document import document
from handlers.measuring.reports.gathering import Gathered, report
from handlers.measuring.reports.page import page
from handlers.measuring.reports.sheet import sheet
from handlers.measuring.views import reports as view
from storage.cohorts import Cohort
from storage.occurrences import Occurrence
from storage.people import Person


@dataclass(frozen=True)
class Written:
    """A report in one language, ready to be sent."""

    ready: Message
    files: tuple[Message, ...]


def write(services: Services, say: Say, cohort: Cohort, gathered: Gathered) -> Written:
    """Takes its time: never inside a transaction, nor on the event loop."""
    told = document(
        say,
        report(gathered, services.sealing),
        cohort=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on=say.long_day(cohort.ends_on),
        day=say.long_day(cohort.day_of(services.now())),
    )
    name = say("report-file-name")
    files = (
        with_file(say("report-file-page"), f"{name}.html", page(say, told)),
        with_file(say("report-file-sheet"), f"{name}.xlsx", sheet(told)),
    )
    return Written(view.ready(say, cohort=cohort.name, cohort_id=cohort.id), files)


async def leave(session: AsyncSession, services: Services, to: Person, written: Written, *, about: Occurrence) -> None:
    """The words first: Slack shows a file whenever it is ready with it."""
    for number, message in enumerate((written.ready, *written.files)):
        await post.answer(session, services, to=to, about=about.part(number), message=message)
