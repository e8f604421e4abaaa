"""A made-up company in the round of a morning, as if its people had signed up and waited for a partner."""

from uuid import UUID

from benchmarks.companies import company
from benchmarks.morning import Morning
from programme.matching.profiles import Buddy, Learner
from programme.words import Role
from storage.enrolled_topics import Offer, Want
from storage.enrolments import Enrolment
from storage.people import Person


def sign_up(morning: Morning, people: int) -> None:
    """The topics of the company become those of the catalogue, in turn."""
    learners, buddies = company(people, sparse=False)
    everybody: list[Learner | Buddy] = [*learners, *buddies]
    for each in everybody:
        morning.rows += [_person(each, morning), _enrolment(each, morning)]
    for learner in learners:
        for topic, level in learner.wants.items():
            want = Want(team_id=morning.team_id, enrolment_id=learner.id, topic_id=_id_of(topic, morning))
            want.level_sealed = morning.sealing.seal(str(level), want.place())
            morning.rows.append(want)
    for buddy in buddies:
        for topic, level in buddy.offers.items():
            offer = Offer(team_id=morning.team_id, enrolment_id=buddy.id, topic_id=_id_of(topic, morning))
            offer.level_sealed = morning.sealing.seal(str(level), offer.place())
            morning.rows.append(offer)


def _person(each: Learner | Buddy, morning: Morning) -> Person:
    return Person(
        id=each.person,
        team_id=morning.team_id,
        user_id=each.user,
        created_at=morning.now,
        profile_seen_at=morning.now,
        consented_at=morning.now,
        department=each.department,
        stage=each.stage,
        languages=sorted(each.languages),
        manners=sorted(each.manners),
        site=each.site,
        times=sorted(each.times),
    )


def _enrolment(each: Learner | Buddy, morning: Morning) -> Enrolment:
    return Enrolment(
        id=each.id,
        team_id=morning.team_id,
        person_id=each.person,
        cohort_id=morning.cohort.id,
        role=Role.BUDDY if isinstance(each, Buddy) else Role.LEARNER,
        capacity=each.capacity if isinstance(each, Buddy) else 1,
        signed_up_at=morning.now,
        drafts_waited=each.waited,
    )


def _id_of(topic: str, morning: Morning) -> UUID:
    """The names end in a number."""
    return morning.topics[int(topic.rpartition("-")[2]) % len(morning.topics)].id
