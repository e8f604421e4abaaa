"""The people behind a proposal or a tandem, loaded together."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from storage.behind import Paired, list_behind
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from storage.topics import Topic


@dataclass(frozen=True)
class Pair:
    """Learner and buddy, their part in the round, the topic and the round."""

    learner: Person
    buddy: Person
    learner_enrolment: Enrolment
    buddy_enrolment: Enrolment
    topic: Topic
    cohort: Cohort

    def partner_of(self, person: Person) -> Person:
        return self.buddy if person.id == self.learner.id else self.learner

    def enrolment_of(self, person: Person) -> Enrolment:
        return self.learner_enrolment if person.id == self.learner.id else self.buddy_enrolment

    @property
    def both(self) -> tuple[Person, Person]:
        return self.learner, self.buddy


async def load_pair(session: AsyncSession, found: Paired) -> Pair:
    return (await load_pairs(session, [found]))[found.id]


async def load_pairs(session: AsyncSession, found: Sequence[Paired]) -> dict[UUID, Pair]:
    """Of many proposals, or of many tandems, with one statement; in their order, by the id of each."""
    if not found:
        return {}
    pairs = {row[0]: Pair(*row[1:]) for row in await list_behind(session, found)}
    return {each.id: pairs[each.id] for each in found}
