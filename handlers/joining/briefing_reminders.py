"""Before a round starts, whoever the matching still waits for is reminded of the briefing."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.joining.views import briefing as view
from storage import budgets, enrolments
from storage.cohorts import Cohort
from storage.occurrences.people import OfBriefing


async def remind(session: AsyncSession, services: Services, cohort: Cohort, enrolment_ids: Sequence[UUID]) -> None:
    known = await enrolments.list_active_of(session, enrolment_ids, team_id=cohort.team_id)
    await budgets.keep_at_hand(session, [person for _, person in known], now=services.now())
    for enrolment, person in known:
        say = services.say(person.language)
        message = view.reminder(say, cohort_id=cohort.id, cohort=cohort.name, starts_on=say.long_day(cohort.starts_on))
        about = OfBriefing(enrolment.id).reminder()
        await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
