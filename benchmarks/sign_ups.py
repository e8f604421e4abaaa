"""A round in the database with many people in it, as if they had signed up."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from benchmarks.companies import company
from programme.calendar import local_date
from programme.matching.profiles import Buddy, Learner
from programme.words import Language, Role
from storage import topics
from storage.cohorts import Cohort
from storage.enrolments import Enrolment, Offer, Want
from storage.people import Person
from storage.sealing import Sealing
from storage.topics import Topic


async def sign_up(
    session: AsyncSession, people: int, *, team_id: str, channel: str, now: datetime, sealing: Sealing
) -> None:
    """One open round; the topics of the made-up company become those of the catalogue, in turn."""
    today = local_date(now, "Europe/Berlin")
    catalogue = await topics.ensure_catalogue(session, team_id=team_id)
    cohort = Cohort(
        team_id=team_id,
        name="Frühjahr",
        language=Language.GERMAN,
        channel_id=channel,
        created_by="USOMEBODY",
        created_at=now,
        sign_up_until=today + timedelta(days=7),
        starts_on=today + timedelta(days=14),
        ends_on=today + timedelta(days=98),
    )
    session.add(cohort)
    await session.flush()
    topics.offer_in(session, cohort.id, catalogue)
    learners, buddies = company(people, sparse=False)
    everybody: list[Learner | Buddy] = [*learners, *buddies]
    for each in everybody:
        session.add(_person(each, team_id, now))
    await session.flush()
    for each in everybody:
        session.add(_enrolment(each, cohort, now))
    await session.flush()
    for learner in learners:
        for number, level in _levels(learner.wants, catalogue).items():
            want = Want(team_id=team_id, enrolment_id=learner.id, topic_id=catalogue[number].id)
            want.level_sealed = sealing.seal(str(level), want.place())
            session.add(want)
    for buddy in buddies:
        for number, level in _levels(buddy.offers, catalogue).items():
            offer = Offer(team_id=team_id, enrolment_id=buddy.id, topic_id=catalogue[number].id)
            offer.level_sealed = sealing.seal(str(level), offer.place())
            session.add(offer)


def _person(each: Learner | Buddy, team_id: str, now: datetime) -> Person:
    return Person(
        id=each.person,
        team_id=team_id,
        user_id=each.user,
        created_at=now,
        profile_seen_at=now,
        consented_at=now,
        department=each.department,
        stage=each.stage,
        languages=sorted(each.languages),
        manners=sorted(each.manners),
        site=each.site,
        times=sorted(each.times),
    )


def _enrolment(each: Learner | Buddy, cohort: Cohort, now: datetime) -> Enrolment:
    return Enrolment(
        id=each.id,
        team_id=cohort.team_id,
        person_id=each.person,
        cohort_id=cohort.id,
        role=Role.BUDDY if isinstance(each, Buddy) else Role.LEARNER,
        capacity=each.capacity if isinstance(each, Buddy) else 1,
        signed_up_at=now,
        drafts_waited=each.waited,
    )


def _levels(named: Mapping[str, int], catalogue: Sequence[Topic]) -> dict[int, int]:
    """The names end in a number."""
    return {int(topic.rpartition("-")[2]) % len(catalogue): level for topic, level in named.items()}
