"""Many people in a round, put into the database as if they had signed up and said yes: in seconds, not in minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import Role
from storage import topics
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.conversations import Conversation
from storage.enrolments import Enrolment
from storage.meetings import DateNudge
from storage.people import Person
from storage.tandems import Tandem

WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Crowd:
    """Buddies and learners in turn, each two a tandem; the last two wait."""

    cohort_id: UUID
    people: Sequence[Person]
    enrolments: Sequence[Enrolment]
    tandems: Sequence[Tandem]


async def fill(session: AsyncSession, cohort: Cohort, people: int, *, now: datetime) -> Crowd:
    """Each of those in a tandem has a check-in and a nudge to come in a week."""
    found = [_person(cohort, number, now) for number in range(people)]
    session.add_all(found)
    await session.flush()
    parts = [_enrolment(cohort, each, number, now) for number, each in enumerate(found)]
    conversations = [Conversation(team_id=cohort.team_id) for _ in parts]
    session.add_all([*parts, *conversations])
    await session.flush()
    topic = (await topics.ensure_catalogue(session, team_id=cohort.team_id))[0]
    tandems = [
        Tandem(
            team_id=cohort.team_id,
            cohort_id=cohort.id,
            topic_id=topic.id,
            learner_id=learner.id,
            buddy_id=parts[number - 1].id,
            conversation_id=conversations[number].id,
            started_at=now - 2 * WEEK,
        )
        for number, learner in enumerate(parts[:-2])
        if number % 2
    ]
    session.add_all(tandems)
    await session.flush()
    behind = {part.id: person for part, person in zip(parts, found, strict=True)}
    for tandem in tandems:
        for id_ in (tandem.learner_id, tandem.buddy_id):
            session.add_all(_to_come(cohort, tandem, behind[id_], now))
    return Crowd(cohort.id, found, parts, tandems)


async def waiting_for_a_round(session: AsyncSession, people: int, *, team_id: str, now: datetime) -> Sequence[Person]:
    """Strangers on the interest list."""
    prefix = uuid4().hex[:8].upper()
    found = [
        Person(
            team_id=team_id,
            user_id=f"U{prefix}{number:05}",
            created_at=now,
            interested_at=now - timedelta(minutes=people - number),
        )
        for number in range(people)
    ]
    session.add_all(found)
    return found


def _person(cohort: Cohort, number: int, now: datetime) -> Person:
    return Person(
        team_id=cohort.team_id, user_id=f"U{cohort.id.hex[:8].upper()}{number:05}", created_at=now, profile_seen_at=now
    )


def _enrolment(cohort: Cohort, person: Person, number: int, now: datetime) -> Enrolment:
    return Enrolment(
        team_id=cohort.team_id,
        person_id=person.id,
        cohort_id=cohort.id,
        role=Role.LEARNER if number % 2 else Role.BUDDY,
        capacity=2,
        signed_up_at=now + timedelta(seconds=number),
    )


def _to_come(cohort: Cohort, tandem: Tandem, person: Person, now: datetime) -> list[CheckIn | DateNudge]:
    who: dict[str, Any] = {"team_id": cohort.team_id, "tandem_id": tandem.id, "person_id": person.id}
    asked = CheckIn(**who, cohort_id=cohort.id, number=1, due_at=now - WEEK, asked_at=now - WEEK)
    planned = CheckIn(**who, cohort_id=cohort.id, number=2, due_at=now + WEEK)
    return [asked, planned, DateNudge(**who, number=1, due_at=now + WEEK)]
