"""From rows to what the matching reads of somebody: a learner, a buddy, or both."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from programme.applications import may_teach
from programme.matching.preferences import Preference
from programme.matching.profiles import Buddy, Learner, Manner, Stage
from storage import briefings, enrolled_topics, people
from storage.cohorts import Cohort
from storage.enrolled_topics import Offer, Want
from storage.enrolments import Enrolment
from storage.people import Person
from storage.sealing import Unreadable

T = TypeVar("T")

ROWS_AT_ONCE = 200


async def read(
    session: AsyncSession,
    services: Services,
    cohort: Cohort,
    active: Sequence[tuple[Enrolment, Person]],
    *,
    keys: Mapping[UUID, str],
    taken: Mapping[UUID, int],
) -> tuple[list[Learner], list[Buddy]]:
    """These people as learners and as buddies, by the topics that have a key, with the places that are not taken."""
    team_id, ids = cohort.team_id, [enrolment.id for enrolment, _ in active]
    # Whoever still applies or has the briefing to read teaches nobody yet, but may well learn.
    unbriefed = await briefings.list_missing(session, cohort, among=ids)
    teaching = [each.id for each, _ in active if _may_teach(each, cohort) and each.id not in unbriefed]
    offers = await _levels(services, await enrolled_topics.list_offers(session, teaching, team_id=team_id), keys)
    wants = await _levels(services, await enrolled_topics.list_wants(session, ids, team_id=team_id), keys)
    learners, buddies = [], []
    async for enrolment, person in unhurried(active):
        offered, wanted = offers.get(enrolment.id, {}), wants.get(enrolment.id, {})
        common = _common(services, enrolment, person)
        if enrolment.role.learns and wanted:
            learners.append(
                Learner(**common, wants=wanted, other_way=frozenset(offered), small_group=person.small_group)
            )
        if enrolment.role.teaches and offered:
            free = max(0, enrolment.capacity - taken.get(enrolment.id, 0))
            buddies.append(Buddy(**common, offers=offered, other_way=frozenset(wanted), capacity=free))
    return learners, buddies


async def unhurried(rows: Sequence[T]) -> AsyncIterator[T]:
    """One after the other; now and then the event loop may hear others."""
    for number, row in enumerate(rows):
        if number % ROWS_AT_ONCE == ROWS_AT_ONCE - 1:
            await asyncio.sleep(0)
        yield row


def _may_teach(enrolment: Enrolment, cohort: Cohort) -> bool:
    return may_teach(needs_approval=cohort.needs_approval, is_approved=enrolment.approved_at is not None)


def is_readable(services: Services, person: Person) -> bool:
    """Whom somebody would rather not meet and cannot be read any more: then nobody, until it is said again."""
    try:
        people.not_with(person, services.sealing)
    except Unreadable:
        return False
    return True


async def _levels(
    services: Services, rows: Sequence[Offer | Want], keys: Mapping[UUID, str]
) -> dict[UUID, dict[str, int]]:
    levels: dict[UUID, dict[str, int]] = {}
    async for row in unhurried(rows):
        if row.topic_id in keys and row.level_sealed is not None:
            try:
                level = int(services.sealing.open_text(row.level_sealed, row.place()))
            except Unreadable:
                continue  # that topic waits until its person has named the starting point again
            levels.setdefault(row.enrolment_id, {})[keys[row.topic_id]] = level
    return levels


def _common(services: Services, enrolment: Enrolment, person: Person) -> dict[str, Any]:
    return {
        "id": enrolment.id,
        "person": person.id,
        "user": person.user_id,
        "languages": frozenset(person.languages),
        "manners": frozenset(Manner(manner) for manner in person.manners),
        "site": person.site,
        "times": frozenset(person.times),
        "department": person.department,
        "stage": Stage(person.stage) if person.stage else None,
        "ways": frozenset(person.ways_of_working),
        "matters": frozenset(Preference(each) for each in person.matters),
        "manager": person.manager_user_id,
        "not_with": frozenset(people.not_with(person, services.sealing)),
        "waited": enrolment.drafts_waited,
        "freed": enrolment.freed_at is not None,
    }
