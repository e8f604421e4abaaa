"""Rights: whether somebody's duty, and the phase a round is in, allow what they are about to do."""

from contextlib import AbstractAsyncContextManager
from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.acquaintance import profile_of
from handlers.desk.employees import is_employee
from handlers.desk.interaction import Interaction
from programme.duties import Deed, may, possible
from programme.refusals import ForSomebodyElse, NoLongerCurrent, NotACoordinator
from programme.words import Duty
from storage import appointments, cohorts, people
from storage.cohorts import Cohort


def looking(i: Interaction) -> AbstractAsyncContextManager[AsyncSession]:
    """A transaction for whoever coordinates and only looks; somebody new is remembered in it."""
    database = i.services.database
    return database.transaction() if people.is_stranger(i.me) else database.reading()


async def ensure(session: AsyncSession, i: Interaction, deed: Deed) -> None:
    """Asked at every click again: an appointment may have been taken back.

    Raises `NotACoordinator`, or `ForSomebodyElse` for a duty that this is no part of.
    """
    # T7: the button may be old, and the duty over.
    duties = await appointments.duties(session, team_id=i.team_id)
    duty = duties.get(i.me.user_id)
    if duty is None:
        raise NotACoordinator
    if not may(deed, duty):
        asked = [f"<@{user_id}>" for user_id, each in duties.items() if each is Duty.COORDINATOR]
        raise ForSomebodyElse(people=i.say.both(asked)) if asked else NotACoordinator
    # Whoever coordinates need not take part, and is written to in their own language all the same.
    if i.me not in session:
        await people.remember(session, i.me)


async def round_for(session: AsyncSession, i: Interaction, deed: Deed, cohort_id: UUID) -> Cohort:
    """The round, for somebody who may do this in the phase it is in; otherwise raises `NoLongerCurrent` as well."""
    await ensure(session, i, deed)
    cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
    if cohort is None or cohort.cancelled_at is not None or not possible(deed, cohort.phase(today(i, cohort))):
        raise NoLongerCurrent
    return cohort


def today(i: Interaction, cohort: Cohort) -> date:
    return cohort.day_of(i.services.now())


async def is_admin(i: Interaction) -> bool:
    profile = await profile_of(i)
    # In a shared channel somebody may be the admin of another firm.
    return is_employee(profile, i.services) and bool(profile.get("is_admin") or profile.get("is_owner"))
