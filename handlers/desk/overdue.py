"""What waits for coordinators two working days is brought to their mind in person; a day later to the deputies'."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import notices, post
from handlers.desk.blocks import Message
from handlers.desk.calendars import working_days_later
from handlers.desk.services import Services
from handlers.desk.texts import Say
from programme.duties import Deed, may, possible
from programme.words import Duty
from storage import appointments, taking_back
from storage.cohorts import Cohort
from storage.occurrences.rounds import Overdue

PATIENT_WORKING_DAYS = {Duty.COORDINATOR: 2, Duty.DEPUTY: 3}

# The round, and the reminder in somebody's words; None for what is no longer there.
Found = tuple[Cohort, Callable[[Say], Message]] | None


@dataclass(frozen=True)
class Matter:
    """Something that can wait for coordinators, and the deed that settles it; each chapter knows its own."""

    name: str
    deed: Deed
    find: Callable[[AsyncSession, UUID, str], Awaitable[Found]]


async def watch(
    session: AsyncSession, services: Services, matter: Matter, row_id: UUID, *, since: date | None = None
) -> None:
    """Leaves the reminders in the outbox, once for everybody and day; nothing for a day on which it is too late."""
    found = await matter.find(session, row_id, services.team_id)
    if found is None:
        return
    cohort, message = found
    since = since or cohort.day_of(services.now())
    for user_id, duty in (await appointments.duties(session, team_id=services.team_id)).items():
        if duty not in PATIENT_WORKING_DAYS or not may(matter.deed, duty):
            continue
        day = working_days_later(since, PATIENT_WORKING_DAYS[duty], cohort)
        if not possible(matter.deed, cohort.phase(day)):
            continue
        person = await post.person_of(session, services, user_id)
        say = services.say(person.language)
        await post.answer(
            session,
            services,
            to=person,
            about=Overdue(matter.name, row_id, since).reminder(person.id),
            message=notices.for_deputy(say, message(say)) if duty is Duty.DEPUTY else message(say),
            due_at=cohort.morning_of(day),
        )


async def done(session: AsyncSession, matter: Matter, row_id: UUID, *, team_id: str) -> None:
    """Taken out, not marked: the next application of the same day is something to be reminded of again."""
    reminders = Overdue.reminders(matter.name, row_id)
    await taking_back.take_out(session, team_id=team_id, key_prefix=reminders)
    # What may be on its way cannot be taken out, but is not tried a second time.
    await taking_back.cancel(session, team_id=team_id, key_prefix=reminders)


async def follow(session: AsyncSession, services: Services, matters: Sequence[Matter]) -> None:
    """Somebody's duty has changed: what is still to be brought to mind reaches those who coordinate now."""
    await session.flush()
    duties = await appointments.duties(session, team_id=services.team_id)
    if not PATIENT_WORKING_DAYS.keys() & set(duties.values()):
        return  # it lies there until somebody is appointed
    named = {matter.name: matter for matter in matters}
    # Their keys say what they are about; the words are drawn anew for whoever is to read them now.
    keys = await taking_back.take_out(session, team_id=services.team_id, key_prefix=Overdue.every())
    for each in sorted({Overdue.of_key(key) for key in keys}):
        await watch(session, services, named[each.matter], each.row_id, since=each.since)
