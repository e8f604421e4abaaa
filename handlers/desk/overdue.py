"""What waits for coordinators two working days is brought to their mind in person; a day later to the deputies'."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import hands as hands_view
from handlers.coordinating.views import applications as applications_view
from handlers.coordinating.views import appointing
from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.calendars import holidays_in
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.pairing.views import matching
from programme.applications import ApplicationState
from programme.calendar import add_working_days, at_local, local_date
from programme.duties import Deed, may, possible
from programme.words import Duty
from storage import applications, appointments, cohorts, drafts, hands, outbox, people
from storage.cohorts import Cohort

PATIENT_WORKING_DAYS = {Duty.COORDINATOR: 2, Duty.DEPUTY: 3}
PREFIX = "overdue/"


class Waits(StrEnum):
    """What can wait: a draft and a hand for themselves, all applications of a round together."""

    DRAFT = "draft"
    HAND = "hand"
    APPLICATIONS = "applications"


_TO_DO = {
    Waits.DRAFT: Deed.WORK_ON_DRAFT,
    Waits.HAND: Deed.CLOSE_HAND,
    Waits.APPLICATIONS: Deed.DECIDE_APPLICATIONS,
}


async def watch(
    session: AsyncSession, services: Services, waits: Waits, row_id: UUID, *, since: date | None = None
) -> None:
    """Leaves the reminders in the outbox, once for everybody and day; nothing for a day on which it is too late."""
    found = await _about(session, waits, row_id, team_id=services.team_id)
    if found is None:
        return
    cohort, message = found
    since = since or local_date(services.now(), cohort.zone)
    holidays = holidays_in(cohort.federal_state)
    for user_id, duty in (await appointments.duties(session, team_id=services.team_id)).items():
        if duty not in PATIENT_WORKING_DAYS or not may(_TO_DO[waits], duty):
            continue
        day = add_working_days(since, PATIENT_WORKING_DAYS[duty], holidays)
        if not possible(_TO_DO[waits], cohort.phase(day)):
            continue
        person = await post.person_of(session, services, user_id)
        say = services.say(person.language)
        await post.answer(
            session,
            services,
            to=person,
            kind="overdue",
            key=f"{_prefix(waits, row_id)}{since}/{person.id}",
            message=appointing.for_deputy(say, message(say)) if duty is Duty.DEPUTY else message(say),
            due_at=at_local(day, cohort.check_in_at, cohort.zone),
        )


async def done(session: AsyncSession, waits: Waits, row_id: UUID, *, team_id: str) -> None:
    """Taken out, not marked: the next application of the same day is something to be reminded of again."""
    await outbox.take_out(session, team_id=team_id, key_prefix=_prefix(waits, row_id))
    await outbox.cancel(session, team_id=team_id, key_prefix=_prefix(waits, row_id))


async def see_to_applications(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> None:
    """After a decision, or when somebody has withdrawn: where none waits any more, there is nothing to remind of."""
    await session.flush()
    found = await applications.list_open(session, cohort_id, team_id=team_id)
    if not any(application.state is ApplicationState.WAITING for application, _, _ in found):
        await done(session, Waits.APPLICATIONS, cohort_id, team_id=team_id)


async def follow(session: AsyncSession, services: Services) -> None:
    """Somebody's duty has changed: what is still to be brought to mind reaches those who coordinate now."""
    await session.flush()
    duties = await appointments.duties(session, team_id=services.team_id)
    if not PATIENT_WORKING_DAYS.keys() & set(duties.values()):
        return  # it lies there until somebody is appointed
    keys = await outbox.take_out(session, team_id=services.team_id, key_prefix=PREFIX)
    for about in sorted({key.rpartition("/")[0] for key in keys}):
        waits, row_id, since = about.removeprefix(PREFIX).split("/")
        await watch(session, services, Waits(waits), UUID(row_id), since=date.fromisoformat(since))


async def _about(
    session: AsyncSession, waits: Waits, row_id: UUID, *, team_id: str
) -> tuple[Cohort, Callable[[Say], Message]] | None:
    """The round, and the reminder in somebody's words; None for what is no longer there."""
    draft = await drafts.find(session, row_id, team_id=team_id) if waits is Waits.DRAFT else None
    hand = await hands.find(session, row_id, team_id=team_id) if waits is Waits.HAND else None
    cohort_id = draft.cohort_id if draft else hand.cohort_id if hand else row_id
    cohort = await cohorts.find(session, cohort_id, team_id=team_id)
    if cohort is None:
        return None
    name = cohort.name
    if draft is not None:
        return cohort, lambda say: matching.draft_waits(say, cohort_id=cohort_id, cohort=name)
    if hand is not None:
        who = (await people.get(session, hand.person_id, team_id=team_id)).mention
        return cohort, lambda say: hands_view.raised(say, hand_id=row_id, person=who, cohort=name, waits=True)
    return cohort, lambda say: applications_view.waiting(say, cohort=name, cohort_id=cohort_id)


def _prefix(waits: Waits, row_id: UUID) -> str:
    return f"{PREFIX}{waits.value}/{row_id}/"
