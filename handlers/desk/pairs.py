"""The people behind a proposal or a tandem, loaded together."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from storage import cohorts, enrolments, people
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from storage.proposals import Proposal
from storage.rows import get_row
from storage.tandems import Tandem
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


async def load_pair(session: AsyncSession, pair: Proposal | Tandem) -> Pair:
    team_id = pair.team_id
    learner_enrolment = await enrolments.get(session, pair.learner_id, team_id=team_id)
    buddy_enrolment = await enrolments.get(session, pair.buddy_id, team_id=team_id)
    return Pair(
        learner=await people.get(session, learner_enrolment.person_id, team_id=team_id),
        buddy=await people.get(session, buddy_enrolment.person_id, team_id=team_id),
        learner_enrolment=learner_enrolment,
        buddy_enrolment=buddy_enrolment,
        topic=await get_row(session, Topic, pair.topic_id, team_id=team_id),
        cohort=await cohorts.get(session, pair.cohort_id, team_id=team_id),
    )
