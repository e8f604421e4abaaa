"""What waits for coordinators longer than two working days is brought to their mind, once, in person."""

from collections.abc import Callable

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import post
from handlers.calendars import holidays_in
from handlers.services import Services
from handlers.texts import Say
from handlers.views.blocks import Message
from programme.calendar import add_working_days, at_local, local_date
from storage import outbox
from storage.cohorts import Cohort

PATIENT_WORKING_DAYS = 2


async def watch(
    session: AsyncSession, services: Services, cohort: Cohort, *, key: str, message: Callable[[Say], Message]
) -> None:
    """Leaves the reminder in the outbox; `key` names what waits, and takes it back when it is done."""
    holidays = holidays_in(cohort.federal_state)
    day = add_working_days(local_date(services.now(), cohort.zone), PATIENT_WORKING_DAYS, holidays)
    for person in await post.coordinators(session, services):
        await post.answer(
            session,
            services,
            to=person,
            kind="coordinator",
            key=f"{_prefix(key)}{person.id}",
            message=message(services.say(person.language)),
            due_at=at_local(day, cohort.check_in_at, cohort.zone),
        )


async def done(session: AsyncSession, *, team_id: str, key: str) -> None:
    await outbox.cancel(session, team_id=team_id, key_prefix=_prefix(key))


def _prefix(key: str) -> str:
    return f"overdue/{key}/"
