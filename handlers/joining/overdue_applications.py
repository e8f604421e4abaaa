"""Applications that nobody has decided on: coordinators are reminded of all of a round together."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.overdue import Found, Matter
from handlers.joining.views import applied as view
from programme.applications import ApplicationState
from programme.duties import Deed
from storage import applications, cohorts
from storage.people import Person


async def _find(session: AsyncSession, cohort_id: UUID, team_id: str) -> Found:
    cohort = await cohorts.find(session, cohort_id, team_id=team_id)
    if cohort is None:
        return None
    return cohort, lambda say: view.waiting(say, cohort=cohort.name, cohort_id=cohort.id)


APPLICATIONS = Matter("applications", Deed.DECIDE_APPLICATIONS, _find)


async def withdraw(session: AsyncSession, me: Person, *, cohort_id: UUID | None = None) -> None:
    """Whoever leaves, altogether or one round, has applied for nothing there any more."""
    for each in await applications.withdraw(session, me, cohort_id=cohort_id):
        await see_to(session, each, team_id=me.team_id)


async def see_to(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> None:
    """After a decision, or when somebody has withdrawn: where none waits any more, there is nothing to remind of."""
    await session.flush()
    found = await applications.list_open(session, cohort_id, team_id=team_id)
    if not any(application.state is ApplicationState.WAITING for application, _, _ in found):
        await overdue.done(session, APPLICATIONS, cohort_id, team_id=team_id)
