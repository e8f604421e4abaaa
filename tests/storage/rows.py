"""Rows for tests: people, and a tandem with all it stands on."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import Language, Role, TopicKind
from storage.cohorts import Cohort
from storage.conversations import Conversation
from storage.enrolments import Enrolment
from storage.people import Person
from storage.tandems import Tandem
from storage.topics import Topic

TEAM = "TFIRM"
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


async def add_person(session: AsyncSession, user_id: str = "UANNA", *, team_id: str = TEAM) -> Person:
    person = Person(team_id=team_id, user_id=user_id, created_at=NOW)
    session.add(person)
    await session.flush()
    return person


async def add_cohort(session: AsyncSession, *, team_id: str = TEAM) -> Cohort:
    cohort = Cohort(
        team_id=team_id,
        name="Spring",
        language=Language.GERMAN,
        channel_id="CBUDDIES",
        created_by="UPETRA",
        created_at=NOW,
        sign_up_until=date(2027, 2, 26),
        starts_on=date(2027, 3, 1),
        ends_on=date(2027, 4, 26),
    )
    session.add(cohort)
    await session.flush()
    return cohort


async def add_tandem(session: AsyncSession, learner: Person, buddy: Person) -> Tandem:
    """A running tandem of two people, with a group message that nobody has opened yet."""
    return (await add_tandems(session, [(learner, buddy)]))[0]


async def add_tandems(session: AsyncSession, pairs: Sequence[tuple[Person, Person]]) -> list[Tandem]:
    """The running tandems of a round, learner and buddy."""
    team_id = pairs[0][0].team_id
    cohort = await add_cohort(session, team_id=team_id)
    topic = Topic(team_id=team_id, key="social-media", kind=TopicKind.DIGITAL)
    session.add(topic)
    await session.flush()
    return [await _add_tandem(session, cohort, topic, learner, buddy) for learner, buddy in pairs]


async def _add_tandem(session: AsyncSession, cohort: Cohort, topic: Topic, learner: Person, buddy: Person) -> Tandem:
    team_id = cohort.team_id
    conversation = Conversation(team_id=team_id)
    session.add(conversation)
    await session.flush()
    sides = [
        Enrolment(team_id=team_id, person_id=person.id, cohort_id=cohort.id, role=role, signed_up_at=NOW)
        for person, role in ((learner, Role.LEARNER), (buddy, Role.BUDDY))
    ]
    session.add_all(sides)
    await session.flush()
    tandem = Tandem(
        team_id=team_id,
        cohort_id=cohort.id,
        topic_id=topic.id,
        learner_id=sides[0].id,
        buddy_id=sides[1].id,
        conversation_id=conversation.id,
        started_at=NOW,
    )
    session.add(tandem)
    await session.flush()
    return tandem
