"""Before a round starts, whoever the matching still waits for is reminded of the briefing."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.joining.views import briefing as view
from storage import briefings, enrolments
from storage.cohorts import Cohort
from storage.occurrences.people import OfBriefing
from storage.people import Person


async def remind(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Once, a few working days before the start: whoever the matching still waits for."""
    missing = await briefings.list_missing(session, cohort)
    named = await enrolments.people_behind(session, list(missing), team_id=cohort.team_id)
    for enrolment_id, person in named.items():
        await _remind(session, services, cohort, enrolment_id, person)


async def _remind(
    session: AsyncSession, services: Services, cohort: Cohort, enrolment_id: UUID, person: Person
) -> None:
    say = services.say(person.language)
    message = view.reminder(say, cohort_id=cohort.id, cohort=cohort.name, starts_on=say.long_day(cohort.starts_on))
    about = OfBriefing(enrolment_id).reminder()
    await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
