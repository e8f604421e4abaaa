"""Rows read back as the answers they came from: to go on with a sign-up, to change it, to show it to its owner."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.joining import unfinished
from programme.sign_up import Answers
from storage import applications, enrolled_topics, enrolments, people, topics
from storage.enrolled_topics import Offer, Want
from storage.enrolments import Enrolment
from storage.people import Person
from storage.sealing import readable


@dataclass(frozen=True)
class SoFar:
    """What is known of a sign-up: as far as it got, or as it was sent."""

    answers: Answers
    is_unfinished: bool = False


async def so_far(session: AsyncSession, services: Services, me: Person, cohort_id: UUID) -> SoFar:
    """The unfinished answers, else those of the enrolment, else the defaults."""
    if (answers := await unfinished.lock(session, services, me)) is not None:
        return SoFar(answers, is_unfinished=True)
    enrolment = await enrolments.find(session, person=me, cohort_id=cohort_id)
    if enrolment is not None and enrolment.left_at is None:
        return SoFar(await answers_of(session, services, me, enrolment))
    return SoFar(_from_profile(services, me))


def _from_profile(services: Services, me: Person) -> Answers:
    """What somebody in another round has said of themselves; to ask anew would also forget the manager they named."""
    if me.left_at is not None or not me.languages:
        return Answers(languages=(me.language.value,))
    return Answers(**_profile(services, me))


async def answers_of(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment) -> Answers:
    """The enrolment as answers, to change it; a value that no longer opens is asked again."""
    in_cohort = await topics.list_of_cohort(session, enrolment.cohort_id, team_id=me.team_id)
    keys = {topic.id: topic.key for topic in in_cohort}
    offers = await enrolled_topics.list_offers(session, [enrolment.id], team_id=me.team_id)
    wants = await enrolled_topics.list_wants(session, [enrolment.id], team_id=me.team_id)
    return Answers(
        role=enrolment.role,
        offers=tuple(keys[o.topic_id] for o in offers if o.topic_id in keys),
        offer_level=max((_level(services, o.level_sealed, o) for o in offers), default=Answers.offer_level),
        wants=tuple(keys[w.topic_id] for w in wants if w.topic_id in keys),
        levels={keys[w.topic_id]: _level(services, w.level_sealed, w) for w in wants if w.topic_id in keys},
        consents=True,
        shows_level=enrolment.shows_level,
        capacity=enrolment.capacity,
        hope=readable(lambda: services.sealing.open_text(enrolment.hope_sealed, enrolment.place("hope_sealed")), ""),
        why=await _why(session, services, enrolment),
        **_profile(services, me),
    )


async def _why(session: AsyncSession, services: Services, enrolment: Enrolment) -> str:
    application = await applications.find_of(session, enrolment)
    return applications.read(application, "why_sealed", services.sealing) if application else ""


def _profile(services: Services, me: Person) -> dict[str, Any]:
    return {
        "manager": me.manager_user_id,
        "languages": tuple(me.languages),
        "department": me.department,
        "stage": me.stage,
        "manners": tuple(me.manners),
        "small_group": me.small_group,
        "times": tuple(me.times),
        "site": me.site,
        "not_with": tuple(readable(lambda: people.not_with(me, services.sealing), [])),
    }


def _level(services: Services, sealed: bytes | None, row: Offer | Want) -> int:
    return readable(lambda: int(services.sealing.open_text(sealed, row.place()) or 1), 1)
