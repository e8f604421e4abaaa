"""A month after a tandem what was confided for it goes, unless somebody still needs it in the same round."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from programme.words import Role
from storage import cohorts, enrolments, erasing, serving, settled, tandems
from storage.enrolments import Enrolment

# As `Goes` promises (storage/keeping.py).
MONTH = timedelta(days=30)


async def list_over(session: AsyncSession, services: Services) -> Sequence[UUID]:
    ended = await tandems.list_to_forget(session, team_id=services.team_id, before=services.now() - MONTH)
    return [tandem.id for tandem in ended]


async def forget(session: AsyncSession, services: Services, tandem_id: UUID) -> None:
    tandem = await tandems.find(session, tandem_id, team_id=services.team_id)
    if tandem is not None:
        tandem.gaps_erased_at = services.now()
        await erasing.erase_after(session, tandem)
        await settled.forget_of_tandem(session, tandem.id, team_id=services.team_id)
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
    is_through = enrolment.role is Role.LEARNER and await serving.has_had_their_weeks(session, enrolment)
    return is_through and not await tandems.list_running_of(session, enrolment)
