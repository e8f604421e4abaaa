"""Forgetting: what is kept goes when the register says so; nobody has to ask for it."""

from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.joining import interest
from programme.words import Role
from storage import (
    applications,
    appointments,
    cohorts,
    enrolments,
    erasing,
    people,
    retention,
    seen_events,
    tandems,
)
from storage.enrolments import Enrolment

MONTH, YEAR, EVENTS = timedelta(days=30), timedelta(days=365), timedelta(days=2)


async def forget(services: Services) -> None:
    """Safe to run as often as one likes; in small steps, so that nobody who clicks meanwhile has to wait."""
    now, team_id = services.now(), services.team_id
    async with services.database.transaction() as session:
        ended = await tandems.list_to_forget(session, team_id=team_id, before=now - MONTH)
        tired = await interest.list_tired(session, services)
    await for_each(services, [tandem.id for tandem in ended], _forget_tandem)
    await for_each(services, tired, interest.take_off)
    async with services.database.transaction() as session:
        await retention.erase_what_served(session, team_id=team_id, before=now - MONTH)
        await enrolments.forget_sign_ups(session, team_id=team_id, before=now - MONTH)
        await applications.forget(session, team_id=team_id, before=now - MONTH)
        await retention.forget_messages(session, team_id=team_id, before=now - MONTH)
        await appointments.forget_past(session, team_id=team_id, before=now - YEAR)
        await seen_events.forget(session, team_id=team_id, before=now - EVENTS)
        done_with = await _done_with(session, services)
    await for_each(services, done_with, _let_go)


async def _forget_tandem(session: AsyncSession, services: Services, tandem_id: UUID) -> None:
    tandem = await tandems.find(session, tandem_id, team_id=services.team_id)
    if tandem is not None:
        tandem.gaps_erased_at = services.now()
        await erasing.erase_after(session, tandem)
        for enrolment_id in (tandem.learner_id, tandem.buddy_id):
            await _erase_if_unused(session, services, enrolment_id)


async def _erase_if_unused(session: AsyncSession, services: Services, enrolment_id: UUID) -> None:
    """Somebody who is in the running round again, waiting or in a tandem, still needs what they confided."""
    enrolment = await enrolments.get(session, enrolment_id, team_id=services.team_id)
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=services.team_id)
    in_use = cohort.is_open and enrolment.left_at is None
    if in_use and cohort.weeks_a_tandem and await _has_had_their_weeks(session, enrolment):
        enrolments.mark_left(enrolment, now=services.now())
    elif in_use and cohort.day_of(services.now()) < cohort.ends_on:
        return
    await erasing.erase_gaps_of(session, enrolment)


async def _has_had_their_weeks(session: AsyncSession, enrolment: Enrolment) -> bool:
    """A new colleague is no longer new; a buddy stays on call."""
    is_through = enrolment.role is Role.LEARNER and await tandems.has_completed(session, enrolment)
    return is_through and not await tandems.list_running_of(session, enrolment)


async def _let_go(session: AsyncSession, services: Services, person_id: UUID) -> None:
    if await _done_with(session, services, only=person_id):
        await erasing.let_go(session, await people.get(session, person_id, team_id=services.team_id))


async def _done_with(session: AsyncSession, services: Services, *, only: UUID | None = None) -> list[UUID]:
    now = services.now()
    found = await retention.list_done_with(
        session, team_id=services.team_id, month_ago=now - MONTH, year_ago=now - YEAR, only=only
    )
    return list(found)
