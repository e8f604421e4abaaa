"""People in several rounds at once: what is said to them names the round it belongs to."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from storage import enrolments
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person

Rounds = dict[UUID, list[tuple[Enrolment, Cohort]]]


async def list_open(session: AsyncSession, person: Person) -> list[tuple[Enrolment, Cohort]]:
    """The rounds that somebody takes part in and that are not over, in the order of signing up."""
    return (await list_open_of(session, [person]))[person.id]


async def list_open_of(session: AsyncSession, people: Sequence[Person]) -> Rounds:
    """Of many people, by person."""
    rounds: Rounds = {person.id: [] for person in people}
    for enrolment, cohort in await enrolments.list_in_open_rounds(session, people):
        rounds[enrolment.person_id].append((enrolment, cohort))
    return rounds


async def name_where_needed(session: AsyncSession, person: Person, cohort: Cohort) -> str:
    return name_beside(await list_open(session, person), cohort)


def name_beside(rounds: Sequence[tuple[Enrolment, Cohort]], cohort: Cohort) -> str:
    """The round's name for somebody who takes part in another one, too; empty where there is nothing to mix up."""
    return cohort.name if any(other.id != cohort.id for _, other in rounds) else ""
