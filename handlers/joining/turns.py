"""Whose turn it is: who stayed without a tandem in the round before comes first in the one that follows."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.measuring.reports.topics import without_tandem
from storage import cohorts, enrolments
from storage.cohorts import Cohort
from storage.people import Person


async def before(session: AsyncSession, person: Person, cohort: Cohort) -> int:
    """How many drafts somebody waited for in the round before: who stayed without a tandem has their turn first."""
    if cohort.follows_id is None:
        return 0
    waited = await enrolments.find(session, person=person, cohort_id=cohort.follows_id)
    earlier = await cohorts.get(session, cohort.follows_id, team_id=cohort.team_id)
    if waited is None or waited.id not in await without_tandem(session, earlier):
        return 0
    return max(1, waited.drafts_waited)
