"""A crowd that has signed up, without going through a form each: for what has to do with how many people there are."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import Role
from storage import topics
from storage.cohorts import Cohort
from storage.enrolled_topics import Offer, Want
from storage.enrolments import Enrolment
from storage.people import Person
from storage.sealing import Sealing


async def sign_up(
    session: AsyncSession, cohort: Cohort, sealing: Sealing, user_ids: Sequence[str], *, now: datetime
) -> None:
    """Learners and buddies by turns, who all fit each other."""
    [topic, *_] = await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    for number, user_id in enumerate(user_ids):
        role = Role.BUDDY if number % 2 else Role.LEARNER
        person = Person(
            team_id=cohort.team_id,
            user_id=user_id,
            created_at=now,
            profile_seen_at=now,
            consented_at=now,
            languages=["de"],
            manners=["online"],
            times=["mon-am"],
        )
        session.add(person)
        await session.flush()
        enrolment = Enrolment(
            team_id=cohort.team_id, person_id=person.id, cohort_id=cohort.id, role=role, signed_up_at=now
        )
        session.add(enrolment)
        await session.flush()
        kind, level = (Offer, "4") if role is Role.BUDDY else (Want, "1")
        row = kind(team_id=cohort.team_id, enrolment_id=enrolment.id, topic_id=topic.id)
        row.level_sealed = sealing.seal(level, row.place())
        session.add(row)
