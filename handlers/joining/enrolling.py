"""From answers to rows: somebody takes part in a round, or changes what they said when they signed up for it."""

from collections.abc import Iterable

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from programme.refusals import NoLongerCurrent
from programme.sign_up import CONSENT_VERSION, Answers
from programme.words import Role
from storage import enrolled_topics, enrolments, people, serving
from storage.cohorts import Cohort
from storage.enrolled_topics import Offer, Want
from storage.enrolments import Enrolment
from storage.people import Person
from storage.topics import Topic


async def enrol(
    session: AsyncSession,
    services: Services,
    me: Person,
    cohort: Cohort,
    topics: Iterable[Topic],
    answers: Answers,
    *,
    former: Enrolment | None,
) -> Enrolment:
    """What was said of oneself, of the round and of its topics; `former` is changed, or begun anew after leaving."""
    if answers.role is None:
        raise NoLongerCurrent
    _save_profile(me, services, answers)
    me.consent_version, me.consented_at = CONSENT_VERSION, services.now()
    me.left_at = me.deactivated_at = me.interested_at = None
    enrolment = former
    if enrolment is None or enrolment.left_at is not None:
        enrolment = await _fresh(session, former, me, cohort, services)
    enrolment.role, enrolment.capacity = answers.role, answers.capacity
    enrolment.shows_level = answers.shows_level and answers.learns
    enrolment.hope_sealed = (
        services.sealing.seal(answers.hope, enrolment.place("hope_sealed")) if answers.hope else None
    )
    await session.flush()
    await _save_topics(session, services, enrolment, topics, answers, is_first=former is None)
    return enrolment


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
    enrolment.drafts_waited = await _waited_before(session, me, cohort)
    # One after the other: a session does not know which row points to which.
    await session.flush()
    session.add(enrolment)
    return enrolment


async def _waited_before(session: AsyncSession, me: Person, cohort: Cohort) -> int:
    """How many drafts somebody waited for in the round before: who stayed without a tandem has their turn first."""
    if cohort.follows_id is None:
        return 0
    former = await enrolments.find(session, person=me, cohort_id=cohort.follows_id)
    in_vain = await serving.list_left_without(session, cohort.follows_id, team_id=cohort.team_id)
    return max(1, former.drafts_waited) if former is not None and former.id in in_vain else 0


def _save_profile(me: Person, services: Services, answers: Answers) -> None:
    me.department, me.stage, me.site = answers.department, answers.stage, answers.site
    me.languages, me.manners, me.times = list(answers.languages), list(answers.manners), list(answers.times)
    me.small_group, me.manager_user_id = answers.small_group, answers.manager
    people.seal_not_with(me, services.sealing, answers.not_with)


async def _save_topics(
    session: AsyncSession,
    services: Services,
    enrolment: Enrolment,
    topics: Iterable[Topic],
    answers: Answers,
    *,
    is_first: bool,
) -> None:
    team_id = enrolment.team_id
    if not is_first:
        for row in (
            *await enrolled_topics.list_offers(session, [enrolment.id], team_id=team_id),
            *await enrolled_topics.list_wants(session, [enrolment.id], team_id=team_id),
        ):
            await session.delete(row)
        # The old rows go first: a topic stands only once beside an enrolment, and a session inserts before it deletes.
        await session.flush()
    by_key = {topic.key: topic for topic in topics}
    for key in answers.offers:
        if key in by_key:
            offer = Offer(team_id=team_id, enrolment_id=enrolment.id, topic_id=by_key[key].id)
            offer.level_sealed = services.sealing.seal(str(int(answers.offer_level)), offer.place())
            session.add(offer)
    for key in answers.wants:
        if key in by_key:
            want = Want(team_id=team_id, enrolment_id=enrolment.id, topic_id=by_key[key].id)
            want.level_sealed = services.sealing.seal(str(int(answers.level_of(key))), want.place())
            session.add(want)
