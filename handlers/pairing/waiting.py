"""The waiting list: learners of a round without a buddy, and whose turn comes when."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import ASKING
from programme.waiting_list import Standing, Waits, standing
from storage import enrolments, proposals, tandems
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person


async def list_waiting(
    session: AsyncSession, cohort: Cohort, *, also: UUID | None = None
) -> list[tuple[Enrolment, Person]]:
    """Learners without a tandem who are not being asked either, in the order of signing up; `also` is one of them."""
    busy = await tandems.list_served(session, cohort.id, team_id=cohort.team_id)
    busy |= {p.learner_id for p in await proposals.list_in(session, cohort.id, ASKING, team_id=cohort.team_id)}
    active = await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)
    return [(e, person) for e, person in active if e.role.learns and (e.id not in busy or e.id == also)]


async def standing_of(session: AsyncSession, cohort: Cohort, enrolment: Enrolment) -> Standing | None:
    """Where a learner who waits stands on the waiting list; None for a buddy alone."""
    # For others it may look as if they were being asked, where the bot declines for them.
    waiting = await list_waiting(session, cohort, also=enrolment.id)
    return standing(
        [Waits(e.id, freed=e.freed_at is not None, waited=e.drafts_waited, since=e.signed_up_at) for e, _ in waiting],
        enrolment.id,
    )
