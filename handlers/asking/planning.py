"""When the next check-in comes: on a working morning of the person's own, in the rhythm of the round."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.calendars import holidays_in, working_days_later, working_morning
from handlers.desk.services import Services
from programme import check_ins as rules
from programme.calendar import next_morning
from programme.check_ins import Kind
from storage import check_ins, cohorts, enrolments, tandems
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.people import Person
from storage.tandems import Tandem

FIRST_AFTER = timedelta(weeks=1)  # and the shortest rhythm there is


async def plan_first(session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """The first question: a week after the tandem, or the round, has begun."""
    begins = max(person.day_of(now), cohort.starts_on)
    plan(session, tandem, person, cohort, number=1, wanted=begins + FIRST_AFTER)


def plan(session: AsyncSession, tandem: Tandem, person: Person, cohort: Cohort, *, number: int, wanted: date) -> None:
    """One question on a working morning of the person's own; none after the round has ended."""
    due_at = morning_of(wanted, person, cohort)
    if person.day_of(due_at) < cohort.ends_on:
        session.add(_row(tandem.id, person, cohort, number=number, kind=Kind.REGULAR, due_at=due_at))


def plan_again(session: AsyncSession, check_in: CheckIn, person: Person, cohort: Cohort, *, now: datetime) -> None:
    """The one repetition after a "not yet", two working days later."""
    day = working_days_later(person.day_of(now), rules.ASK_AGAIN_AFTER_WORKING_DAYS, cohort)
    if day < cohort.ends_on:
        due_at = cohort.morning_of(day, person.zone)
        session.add(_row(check_in.tandem_id, person, cohort, number=check_in.number, kind=Kind.AGAIN, due_at=due_at))


def plan_next(
    session: AsyncSession,
    check_in: CheckIn,
    tandem: Tandem,
    person: Person,
    cohort: Cohort,
    *,
    after: datetime,
    repeat: bool = False,
) -> None:
    """The next question of the rhythm; after a pause, the dropped one on the first working day back."""
    if not rules.TABLE[check_in.kind].is_of_the_rhythm:
        return
    # In days where the person lives: two weeks of hours later it can be the evening before, once the clocks go back.
    day = person.day_of(after)
    wanted = day if repeat else day + timedelta(weeks=cohort.check_in_every_weeks)
    plan(session, tandem, person, cohort, number=check_in.number + 1, wanted=wanted)


async def resume(session: AsyncSession, services: Services, me: Person) -> None:
    """Questions come again: the next one of each running tandem is planned anew."""
    if me.questions_paused_at is None:
        return
    me.questions_paused_at, me.questions_resumed_at = None, services.now()
    planned = {c.tandem_id for c in await check_ins.list_planned(session, me)}
    for enrolment in await enrolments.list_of_person(session, me):
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
        for tandem in await tandems.list_running_of(session, enrolment):
            if tandem.id not in planned:
                known = await check_ins.list_of_tandem(session, tandem.id, team_id=me.team_id)
                number = max((c.number for c in known), default=0) + 1
                wanted = services.now() + FIRST_AFTER
                plan(session, tandem, me, cohort, number=number, wanted=wanted)


def morning_of(day: date, person: Person, cohort: Cohort) -> datetime:
    """The morning of that day where the person lives, or of the first working day after it."""
    return working_morning(day, cohort, person.zone)


def next_morning_of(after: datetime, person: Person, cohort: Cohort) -> datetime:
    """The first morning on a working day of that person, not before `after`."""
    holidays = holidays_in(cohort.federal_state)
    return next_morning(after, at=cohort.check_in_at, zone=person.zone, holidays=holidays)


def _row(tandem_id: UUID, person: Person, cohort: Cohort, *, number: int, kind: Kind, due_at: datetime) -> CheckIn:
    return CheckIn(
        team_id=cohort.team_id,
        tandem_id=tandem_id,
        person_id=person.id,
        cohort_id=cohort.id,
        number=number,
        kind=kind,
        due_at=due_at,
    )
