"""Forgetting: what was confided is erased thirty days after it has served, half-finished sign-ups too."""

from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.leaving import leaving
from programme.words import Role
from storage import (
    agreements,
    applications,
    check_ins,
    cohorts,
    enrolments,
    meetings,
    people,
    retention,
    seen_events,
    tandems,
)
from storage.enrolments import Enrolment
from storage.people import Person

GAPS, SIGN_UPS, EVENTS, MESSAGES = timedelta(days=30), timedelta(days=30), timedelta(days=2), timedelta(days=30)


async def forget(services: Services) -> None:
    """Safe to run as often as one likes; in small steps, so that nobody who clicks meanwhile has to wait."""
    now = services.now()
    async with services.database.transaction() as session:
        ended = await tandems.list_to_forget(session, team_id=services.team_id, before=now - GAPS)
        served = await retention.list_with_gaps(session, team_id=services.team_id, closed_before=now - GAPS)
    await for_each(services, [tandem.id for tandem in ended], _forget_tandem)
    await for_each(services, served, _erase_if_unused)
    async with services.database.transaction() as session:
        for sign_up in await enrolments.list_sign_ups_before(session, team_id=services.team_id, before=now - SIGN_UPS):
            await session.delete(sign_up)
        await retention.delete_old_replies(session, team_id=services.team_id, before=now - GAPS)
        await applications.forget(session, team_id=services.team_id, before=now - GAPS)
        await retention.forget_messages(session, before=now - MESSAGES)
        await seen_events.forget(session, before=now - EVENTS)


async def _forget_tandem(session: AsyncSession, services: Services, tandem_id: UUID) -> None:
    tandem = await tandems.find(session, tandem_id, team_id=services.team_id)
    if tandem is not None:
        tandem.gaps_erased_at = services.now()
        await agreements.erase(session, tandem.id, team_id=tandem.team_id)
        await meetings.delete_learned(session, team_id=services.team_id, tandem_id=tandem.id)
        await meetings.forget_places(session, tandem)
        for enrolment_id in (tandem.learner_id, tandem.buddy_id):
            await _erase_if_unused(session, services, enrolment_id)


async def _erase_if_unused(session: AsyncSession, services: Services, enrolment_id: UUID) -> None:
    """Somebody who is in the running round again, waiting or in a tandem, still needs what they confided."""
    enrolment = await enrolments.get(session, enrolment_id, team_id=services.team_id)
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=services.team_id)
    in_use = cohort.is_open and enrolment.left_at is None
    if in_use and cohort.weeks_a_tandem and await _has_had_their_weeks(session, enrolment):
        enrolments.mark_left(enrolment, now=services.now())
    elif in_use and services.now().date() < cohort.ends_on:
        return
    await leaving.erase_gaps_of(session, enrolment)
    person = await people.get(session, enrolment.person_id, team_id=services.team_id)
    if not await _is_in_an_open_round(session, person):
        person.not_with_sealed = None
    for reply in await check_ins.list_replies(session, person):
        if reply.received_at < services.now() - GAPS:
            await session.delete(reply)


async def _has_had_their_weeks(session: AsyncSession, enrolment: Enrolment) -> bool:
    """A new colleague is no longer new; a buddy stays on call."""
    is_through = enrolment.role is Role.LEARNER and await tandems.has_completed(session, enrolment)
    return is_through and not await tandems.list_running_of(session, enrolment)


async def _is_in_an_open_round(session: AsyncSession, person: Person) -> bool:
    for enrolment in await enrolments.list_of_person(session, person):
        if (await cohorts.get(session, enrolment.cohort_id, team_id=person.team_id)).is_open:
            return True
    return False
