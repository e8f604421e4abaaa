"""What a matching is made from: who looks for a buddy, who has a place, what has been, and what was decided."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.pairing import profiles
from programme.matching.preferences import weights_from
from programme.matching.profiles import Buddy, Decisions, Inputs, Learner
from storage import drafts, enrolments, past, proposals, serving, tandems, topics
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person


async def load(session: AsyncSession, services: Services, cohort: Cohort, *, also: UUID | None = None) -> Inputs:
    """Who can be paired now; `also` is a learner who is asked already and looks around once more."""
    team_id = cohort.team_id
    running = await tandems.list_running(session, cohort.id, team_id=team_id)
    asked = await proposals.list_under_way(session, cohort.id, team_id=team_id)
    served = await serving.list_served(session, cohort.id, team_id=team_id)
    served = (served | {p.learner_id for p in asked}) - {also}
    taken = Counter([t.buddy_id for t in running] + [p.buddy_id for p in asked])
    active = await enrolments.list_active(session, cohort.id, team_id=team_id)
    learners, buddies = await _profiles(session, services, cohort, active, taken=taken)
    # A stand-in takes a buddy's place for a time, but none of the round's.
    in_places = sum(t.stands_in_for_id is None for t in running) + sum(not p.is_stand_in for p in asked)
    return Inputs(
        [each for each in learners if each.id not in served],
        buddies,
        await past.between(session, team_id=team_id, among=enrolments.people_of(cohort.id)),
        weights=weights_from(cohort.matching_weights),
        decisions=await _decisions(session, cohort),
        places=_left(cohort, in_places),
        largest_group=cohort.largest_group,
    )


async def load_some(session: AsyncSession, services: Services, cohort: Cohort, among: Sequence[UUID]) -> Inputs:
    """The same among some enrolments alone, while a release is at them: whom it has not reached takes no place yet."""
    team_id = cohort.team_id
    asked = await proposals.list_asking_among(session, cohort.id, among, team_id=team_id)
    served = await serving.list_served(session, cohort.id, team_id=team_id, among=among)
    served |= {p.learner_id for p in asked}
    taken = await tandems.count_taught(session, cohort.id, among, team_id=team_id)
    taken += Counter(p.buddy_id for p in asked)
    active = await enrolments.list_active(session, cohort.id, team_id=team_id, among=among)
    learners, buddies = await _profiles(session, services, cohort, active, taken=taken)
    return Inputs(
        [each for each in learners if each.id not in served],
        buddies,
        await past.between(session, team_id=team_id, among=[person.id for _, person in active]),
        decisions=Decisions(forbidden=await _forbidden(session, cohort)),
        places=None if cohort.places is None else _left(cohort, await _in_places(session, cohort)),
    )


async def _profiles(
    session: AsyncSession,
    services: Services,
    cohort: Cohort,
    active: Sequence[tuple[Enrolment, Person]],
    *,
    taken: Mapping[UUID, int],
) -> tuple[list[Learner], list[Buddy]]:
    """Those of them who can be paired today."""
    keys = {topic.id: topic.key for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)}
    available = [
        (enrolment, person)
        async for enrolment, person in profiles.unhurried(active)
        if _is_available(person, today=person.day_of(services.now())) and profiles.is_readable(services, person)
    ]
    return await profiles.read(session, services, cohort, available, keys=keys, taken=taken)


def _is_available(person: Person, *, today: date) -> bool:
    return person.is_reachable and not person.is_paused(today)


async def _in_places(session: AsyncSession, cohort: Cohort) -> int:
    running = await tandems.count_running(session, cohort.id, team_id=cohort.team_id)
    return running + await proposals.count_asking(session, cohort.id, team_id=cohort.team_id)


def _left(cohort: Cohort, in_places: int) -> int | None:
    return None if cohort.places is None else max(0, cohort.places - in_places)


async def _decisions(session: AsyncSession, cohort: Cohort) -> Decisions:
    """What coordinators have forbidden in this round, and hold on to in the draft that lies there."""
    team_id = cohort.team_id
    draft = await drafts.find_current(session, cohort.id, team_id=team_id)
    pairs = await proposals.list_of_draft(session, draft.id, team_id=team_id) if draft else []
    return Decisions(
        pinned=frozenset((each.learner_id, each.buddy_id) for each in pairs if each.is_pinned),
        forbidden=await _forbidden(session, cohort),
    )


async def _forbidden(session: AsyncSession, cohort: Cohort) -> frozenset[tuple[UUID, UUID]]:
    forbidden = await drafts.list_forbidden(session, cohort.id, team_id=cohort.team_id)
    return frozenset((each.learner_id, each.buddy_id) for each in forbidden)
