"""People in several rounds at once: what is said to them names the round it belongs to."""

from sqlmodel.ext.asyncio.session import AsyncSession

from storage import cohorts, enrolments
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person


async def list_open(session: AsyncSession, person: Person) -> list[tuple[Enrolment, Cohort]]:
    """The rounds that somebody takes part in and that are not over, in the order of signing up."""
    found = [
        (enrolment, await cohorts.get(session, enrolment.cohort_id, team_id=person.team_id))
        for enrolment in await enrolments.list_of_person(session, person)
    ]
    return [(enrolment, cohort) for enrolment, cohort in found if cohort.is_open]


async def name_where_needed(session: AsyncSession, person: Person, cohort: Cohort) -> str:
    """The round's name for somebody who takes part in another one, too; empty where there is nothing to mix up."""
    others = [other for _, other in await list_open(session, person) if other.id != cohort.id]
    return cohort.name if others else ""
