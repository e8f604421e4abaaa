"""From answers to rows and back: a half-finished sign-up, an enrolment, and changing it later."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.joining import turns
from programme.refusals import NoLongerCurrent
from programme.sign_up import Answers
from programme.words import Role
from storage import applications, enrolments, people, topics
from storage.cohorts import Cohort
from storage.enrolments import Enrolment, Offer, SignUp, Want
from storage.people import Person
from storage.sealing import Unreadable, readable


@dataclass(frozen=True)
class Stored:
    """What is known of a sign-up: as far as it got, or as it was sent."""

    answers: Answers
    is_half_finished: bool
    is_enrolled: bool


async def answers_so_far(session: AsyncSession, services: Services, me: Person, cohort_id: UUID) -> Stored:
    """The half-finished answers, else those of the enrolment, else the defaults."""
    # First, and locked: whoever clicks twice is let in one after the other, and the second finds nothing to send.
    row = await enrolments.lock_sign_up(session, team_id=me.team_id, user_id=me.user_id)
    enrolment = await enrolments.find(session, person=me, cohort_id=cohort_id)
    is_enrolled = enrolment is not None and enrolment.left_at is None
    if row is not None:
        try:
            text = services.sealing.open_text(row.answers_sealed, row.place())
            return Stored(Answers.from_json(text), is_half_finished=True, is_enrolled=is_enrolled)
        except Unreadable:
            await session.delete(row)  # nothing to resume; the person starts again
    if enrolment is not None and is_enrolled:
        answers = await answers_of(session, services, me, enrolment)
        return Stored(answers, is_half_finished=False, is_enrolled=True)
    return Stored(_from_profile(services, me), is_half_finished=False, is_enrolled=False)


def _from_profile(services: Services, me: Person) -> Answers:
    """What somebody in another round has said of themselves; to ask anew would also forget the manager they named."""
    if me.left_at is not None or not me.languages:
        return Answers(languages=(me.language.value,))
    return Answers(**_profile(services, me))


async def half_finished(session: AsyncSession, services: Services, me: Person) -> Answers | None:
    """What lies there of a sign-up that was not sent yet."""
    row = await enrolments.find_sign_up(session, team_id=me.team_id, user_id=me.user_id)
    text = readable(lambda: services.sealing.open_text(row.answers_sealed, row.place()), "") if row else ""
    return Answers.from_json(text) if text else None


async def save_half_finished(session: AsyncSession, services: Services, me: Person, answers: Answers) -> None:
    row = await enrolments.find_sign_up(session, team_id=me.team_id, user_id=me.user_id)
    if row is None:
        row = SignUp(team_id=me.team_id, user_id=me.user_id, answers_sealed=b"", saved_at=services.now())
    row.answers_sealed = services.sealing.seal(answers.to_json(), row.place())
    row.saved_at = services.now()
    session.add(row)


async def enrol(
    session: AsyncSession, services: Services, stranger: Person, cohort: Cohort, answers: Answers, *, consent: str
) -> Person:
    """Saves the sign-up, or the change to it; the half-finished one goes."""
    now = services.now()
    me = await people.remember(session, stranger)
    _save_profile(me, services, answers)
    me.consent_version, me.consented_at = consent, now
    me.left_at = me.deactivated_at = me.interested_at = None
    enrolment = await enrolments.find(session, person=me, cohort_id=cohort.id)
    if enrolment is None or enrolment.left_at is not None:
        enrolment = await _fresh(session, enrolment, me, cohort, services)
    if answers.role is None:
        raise NoLongerCurrent
    enrolment.role, enrolment.capacity = answers.role, answers.capacity
    enrolment.shows_level = answers.shows_level and answers.learns
    enrolment.hope_sealed = (
        services.sealing.seal(answers.hope, enrolment.place("hope_sealed")) if answers.hope else None
    )
    await _save_topics(session, services, enrolment, cohort, answers)
    if row := await enrolments.find_sign_up(session, team_id=me.team_id, user_id=me.user_id):
        await session.delete(row)
    return me


async def _fresh(
    session: AsyncSession, former: Enrolment | None, me: Person, cohort: Cohort, services: Services
) -> Enrolment:
    """A new enrolment; somebody who left and comes back starts anew in the old row, so that the pairs stay known."""
    if former is not None:
        former.left_at, former.signed_up_at, former.drafts_waited = None, services.now(), 0
        former.freed_at = former.waiting_notice_at = former.approved_at = None
        return former
    enrolment = Enrolment(
        team_id=me.team_id, person_id=me.id, cohort_id=cohort.id, role=Role.LEARNER, signed_up_at=services.now()
    )
    enrolment.drafts_waited = await turns.before(session, me, cohort)
    session.add(enrolment)
    await session.flush()
    return enrolment


def _save_profile(me: Person, services: Services, answers: Answers) -> None:
    me.department, me.stage, me.site = answers.department, answers.stage, answers.site
    me.languages, me.manners, me.times = list(answers.languages), list(answers.manners), list(answers.times)
    me.small_group, me.manager_user_id = answers.small_group, answers.manager
    people.seal_not_with(me, services.sealing, answers.not_with)


async def _save_topics(
    session: AsyncSession, services: Services, enrolment: Enrolment, cohort: Cohort, answers: Answers
) -> None:
    ids = [enrolment.id]
    for row in (
        *await enrolments.list_offers(session, ids, team_id=cohort.team_id),
        *await enrolments.list_wants(session, ids, team_id=cohort.team_id),
    ):
        await session.delete(row)
    await session.flush()
    by_key = {topic.key: topic for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)}
    for key in answers.offers:
        if key in by_key:
            offer = Offer(team_id=cohort.team_id, enrolment_id=enrolment.id, topic_id=by_key[key].id)
            offer.level_sealed = services.sealing.seal(str(int(answers.offer_level)), offer.place())
            session.add(offer)
    for key in answers.wants:
        if key in by_key:
            want = Want(team_id=cohort.team_id, enrolment_id=enrolment.id, topic_id=by_key[key].id)
            want.level_sealed = services.sealing.seal(str(int(answers.level_of(key))), want.place())
            session.add(want)


async def answers_of(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment) -> Answers:
    """The enrolment as answers, to change it; a value that no longer opens is asked again."""
    in_cohort = await topics.list_of_cohort(session, enrolment.cohort_id, team_id=me.team_id)
    keys = {topic.id: topic.key for topic in in_cohort}
    offers = await enrolments.list_offers(session, [enrolment.id], team_id=me.team_id)
    wants = await enrolments.list_wants(session, [enrolment.id], team_id=me.team_id)
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
    row = await applications.find_of(session, enrolment)
    return readable(lambda: services.sealing.open_text(row.why_sealed, row.place("why_sealed")), "") if row else ""


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


def starts_on(say: Say, cohort: Cohort) -> str:
    """The day on which a round starts; an onboarding has always started."""
    return "" if cohort.weeks_a_tandem else say.long_day(cohort.starts_on)
