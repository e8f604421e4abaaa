"""From rows to what the matching reads: who looks for a buddy, who is free, and what has been between them."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from programme.applications import may_teach
from programme.matching.preferences import Preference, weights_from
from programme.matching.profiles import Buddy, Decisions, History, Inputs, Learner, Manner, Stage
from programme.tandems import ASKING, State
from storage import briefings, drafts, enrolments, people, proposals, tandems, topics
from storage.cohorts import Cohort
from storage.enrolments import Enrolment, Offer, Want
from storage.people import Person
from storage.proposals import Proposal
from storage.sealing import Unreadable

T = TypeVar("T")

ROWS_AT_ONCE = 200


async def load(session: AsyncSession, services: Services, cohort: Cohort, *, also: UUID | None = None) -> Inputs:
    """Who can be paired now; `also` is a learner who is asked already and looks around once more."""
    team_id = cohort.team_id
    running = await tandems.list_running(session, cohort.id, team_id=team_id)
    asked = await proposals.list_in(session, cohort.id, ASKING, team_id=team_id)
    served = await tandems.list_served(session, cohort.id, team_id=team_id)
    served = (served | {p.learner_id for p in asked}) - {also}
    taken = Counter([t.buddy_id for t in running] + [p.buddy_id for p in asked])
    active = [
        (enrolment, person)
        async for enrolment, person in _unhurried(await enrolments.list_active(session, cohort.id, team_id=team_id))
        if _is_available(person, today=person.day_of(services.now())) and _is_readable(services, person)
    ]
    learners, buddies = await _profiles(session, services, cohort, active, taken)
    # A stand-in takes a buddy's place for a time, but none of the round's.
    in_places = sum(t.stands_in_for_id is None for t in running) + sum(p.stands_in_for_id is None for p in asked)
    places = None if cohort.places is None else max(0, cohort.places - in_places)
    return Inputs(
        [each for each in learners if each.id not in served],
        buddies,
        await _history(session, team_id),
        weights=weights_from(cohort.matching_weights),
        decisions=await _decisions(session, cohort),
        places=places,
        largest_group=cohort.largest_group,
    )


async def load_two(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> Inputs:
    """The two of a proposal as they stand today, without whoever has no part in the round any more.

    Alone, so that an answer waits for nobody else's profile. Whoever answers during a pause means it.
    """
    both = (pair.learner_enrolment, pair.learner), (pair.buddy_enrolment, pair.buddy)
    active = [
        (enrolment, person)
        for enrolment, person in both
        if enrolment.left_at is None and person.is_reachable and _is_readable(services, person)
    ]
    taken = Counter(t.buddy_id for t in await tandems.list_running_of(session, pair.buddy_enrolment))
    if proposal.state is State.LEARNER_ASKED:
        # A place for which a buddy is asked already is not given away a second time.
        others = await proposals.list_open_of(session, pair.buddy_enrolment)
        taken += Counter(p.buddy_id for p in others if p.state is State.BUDDY_ASKED)
    learners, buddies = await _profiles(session, services, pair.cohort, active, taken)
    return Inputs(
        [each for each in learners if each.id == proposal.learner_id],
        [each for each in buddies if each.id == proposal.buddy_id],
        await _history(session, proposal.team_id, among=[pair.learner.id, pair.buddy.id]),
        decisions=await _decisions(session, pair.cohort),
    )


async def _profiles(
    session: AsyncSession,
    services: Services,
    cohort: Cohort,
    active: Sequence[tuple[Enrolment, Person]],
    taken: Counter[UUID],
) -> tuple[list[Learner], list[Buddy]]:
    """These people as learners and as buddies, with the places that are not taken."""
    team_id, ids = cohort.team_id, [enrolment.id for enrolment, _ in active]
    keys = {topic.id: topic.key for topic in await topics.list_of_cohort(session, cohort.id, team_id=team_id)}
    # Whoever still applies or has the briefing to read teaches nobody yet, but may well learn.
    unbriefed = await briefings.list_missing(session, cohort)
    teaching = [each.id for each, _ in active if _may_teach(each, cohort) and each.id not in unbriefed]
    offers = await _levels(services, await enrolments.list_offers(session, teaching, team_id=team_id), keys)
    wants = await _levels(services, await enrolments.list_wants(session, ids, team_id=team_id), keys)
    learners, buddies = [], []
    async for enrolment, person in _unhurried(active):
        offered, wanted = offers.get(enrolment.id, {}), wants.get(enrolment.id, {})
        common = _common(services, enrolment, person)
        if enrolment.role.learns and wanted:
            learners.append(
                Learner(**common, wants=wanted, other_way=frozenset(offered), small_group=person.small_group)
            )
        if enrolment.role.teaches and offered:
            free = max(0, enrolment.capacity - taken[enrolment.id])
            buddies.append(Buddy(**common, offers=offered, other_way=frozenset(wanted), capacity=free))
    return learners, buddies


async def _unhurried(rows: Sequence[T]) -> AsyncIterator[T]:
    """One after the other; now and then the event loop may hear others."""
    for number, row in enumerate(rows):
        if number % ROWS_AT_ONCE == ROWS_AT_ONCE - 1:
            await asyncio.sleep(0)
        yield row


def _is_available(person: Person, *, today: date) -> bool:
    return person.is_reachable and not person.is_paused(today)


def _may_teach(enrolment: Enrolment, cohort: Cohort) -> bool:
    return may_teach(needs_approval=cohort.needs_approval, is_approved=enrolment.approved_at is not None)


def _is_readable(services: Services, person: Person) -> bool:
    """Whom somebody would rather not meet and cannot be read any more: then nobody, until it is said again."""
    try:
        people.not_with(person, services.sealing)
    except Unreadable:
        return False
    return True


async def _history(session: AsyncSession, team_id: str, *, among: Sequence[UUID] | None = None) -> History:
    pairs = await tandems.list_pairs(session, team_id=team_id, among=among)
    ended_early, completed = (
        frozenset(frozenset((a, b)) for a, b, state in pairs if state is wanted)
        for wanted in (State.ENDED, State.COMPLETED)
    )
    return History(ended_early, await proposals.list_lapsed_pairs(session, team_id=team_id, among=among), completed)


async def _decisions(session: AsyncSession, cohort: Cohort) -> Decisions:
    """What coordinators have forbidden in this round, and hold on to in the draft that lies there."""
    team_id = cohort.team_id
    forbidden = await drafts.list_forbidden(session, cohort.id, team_id=team_id)
    draft = await drafts.find_current(session, cohort.id, team_id=team_id)
    pairs = await proposals.list_of_draft(session, draft.id, team_id=team_id) if draft else []
    return Decisions(
        pinned=frozenset((each.learner_id, each.buddy_id) for each in pairs if each.is_pinned),
        forbidden=frozenset((each.learner_id, each.buddy_id) for each in forbidden),
    )


async def _levels(
    services: Services, rows: Sequence[Offer | Want], keys: dict[UUID, str]
) -> dict[UUID, dict[str, int]]:
    levels: dict[UUID, dict[str, int]] = {}
    async for row in _unhurried(rows):
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
