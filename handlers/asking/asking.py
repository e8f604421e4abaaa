"""Asking the check-ins: planned for the person's own working morning, within the message budget, never at night."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import check_ins as view
from handlers.desk import post, several_rounds
from handlers.desk.calendars import holidays_in
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from programme import check_ins as rules
from programme.calendar import add_working_days, at_local, next_morning, working_morning
from programme.wording import Question
from storage import check_ins, people, tandems
from storage.check_ins import CheckIn, Kind
from storage.cohorts import Cohort
from storage.occurrences.tandems import OfCheckIn
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
    days, holidays = rules.ASK_AGAIN_AFTER_WORKING_DAYS, holidays_in(cohort.federal_state)
    day = add_working_days(person.day_of(now), days, holidays)
    if day < cohort.ends_on:
        due_at = at_local(day, cohort.check_in_at, person.zone)
        session.add(_row(check_in.tandem_id, person, cohort, number=check_in.number, kind=Kind.AGAIN, due_at=due_at))


async def ask_due(services: Services) -> int:
    """Asks everybody whose question is due; safe to run twice, late, or on two machines."""
    async with services.database.transaction() as session:
        due = [c.id for c in await check_ins.list_due(session, team_id=services.team_id, now=services.now())]
    await for_each(services, due, _ask_one)
    return len(due)


async def _ask_one(session: AsyncSession, services: Services, check_in_id: UUID) -> None:
    check_in = await check_ins.lock(session, check_in_id, team_id=services.team_id)
    if check_in is not None and check_in.asked_at is None and check_in.dropped_at is None:
        await _ask(session, services, check_in)


async def _ask(session: AsyncSession, services: Services, check_in: CheckIn) -> None:
    now = services.now()
    tandem = await tandems.find(session, check_in.tandem_id, team_id=services.team_id)
    person = await people.get(session, check_in.person_id, team_id=services.team_id)
    if tandem is None or not tandem.is_running or not person.is_reachable or person.questions_paused_at:
        check_in.dropped_at = now
        return
    pair = await load_pair(session, tandem)
    today = person.day_of(now)
    if person.paused_until is not None and person.is_paused(today):
        check_in.dropped_at = now
        back = at_local(person.paused_until, pair.cohort.check_in_at, person.zone)
        _plan_next(session, check_in, tandem, person, pair.cohort, after=max(back, now), repeat=True)
        return
    stand_in = await tandems.find_stand_in(session, tandem.id, team_id=services.team_id)
    if stand_in is not None and stand_in.stands_in_until is not None:
        check_in.dropped_at = now
        _plan_next(
            session, check_in, tandem, person, pair.cohort, after=max(stand_in.stands_in_until, now), repeat=True
        )
        return
    if await _just_asked_about(session, person, pair.partner_of(person), tandem, now=now):
        check_in.dropped_at = now
        _plan_next(session, check_in, tandem, person, pair.cohort, after=check_in.due_at)
        return
    if (moment := await _better_moment(session, services, check_in, person, pair.cohort)) is not None:
        check_in.due_at = moment
        return
    if await _nobody_answers(session, person):
        await _ask_whether_to_ask(session, services, check_in, tandem, person)
        return
    await _post_question(session, services, check_in, tandem, person, pair)


async def _just_asked_about(
    session: AsyncSession, person: Person, partner: Person, tandem: Tandem, *, now: datetime
) -> bool:
    """Two people who show each other something are two tandems, but they meet as one."""
    for asked in await check_ins.list_asked(session, person):
        if asked.tandem_id == tandem.id or asked.asked_at is None or asked.asked_at < now - FIRST_AFTER:
            continue
        other = await tandems.find(session, asked.tandem_id, team_id=person.team_id)
        if other and other.is_running and (await load_pair(session, other)).partner_of(person).id == partner.id:
            return True
    return False


async def _better_moment(
    session: AsyncSession, services: Services, check_in: CheckIn, person: Person, cohort: Cohort
) -> datetime | None:
    """When to ask instead: the next working morning if this one has passed, or what the message budget allows."""
    now = services.now()
    wanted = now
    if not rules.is_timely(check_in.due_at, now=now):
        wanted = next_morning(now, at=cohort.check_in_at, zone=person.zone, holidays=holidays_in(cohort.federal_state))
    allowed = await post.allowed_from(session, person, cohort, wanted=wanted)
    return allowed if allowed > now else None


async def _post_question(
    session: AsyncSession, services: Services, check_in: CheckIn, tandem: Tandem, person: Person, pair: Pair
) -> None:
    check_in.asked_at = services.now()
    say = services.say(person.language)
    again = check_in.kind is Kind.AGAIN
    question = view.question(
        say,
        check_in_id=check_in.id,
        partner=pair.partner_of(person).mention,
        again=again,
        own=pair.cohort.own_words(Question.AGAIN if again else Question.CHECK_IN, person.language),
        in_round=await several_rounds.name_where_needed(session, person, pair.cohort),
    )
    about = OfCheckIn(check_in.id).question()
    await post.while_tandem_runs(session, services, to=person, about=about, message=question, tandem=tandem)
    if not again:
        _plan_next(session, check_in, tandem, person, pair.cohort, after=check_in.due_at)


def _plan_next(
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
    if check_in.kind is Kind.AGAIN:
        return
    # In days where the person lives: two weeks of hours later it can be the evening before, once the clocks go back.
    day = person.day_of(after)
    wanted = day if repeat else day + timedelta(weeks=cohort.check_in_every_weeks)
    plan(session, tandem, person, cohort, number=check_in.number + 1, wanted=wanted)


async def _nobody_answers(session: AsyncSession, person: Person) -> bool:
    asked = await check_ins.list_asked(session, person)
    since = person.questions_resumed_at
    return rules.questions_pause(
        [c.answered_at is not None for c in asked if not since or (c.asked_at and c.asked_at > since)]
    )


async def _ask_whether_to_ask(
    session: AsyncSession, services: Services, check_in: CheckIn, tandem: Tandem, person: Person
) -> None:
    """Three questions stayed unanswered: one private question about the questions, then silence."""
    check_in.dropped_at = person.questions_paused_at = services.now()
    message = view.still_asking(services.say(person.language), tandem_id=tandem.id)
    about = OfCheckIn(check_in.id).still_asking()
    await post.while_tandem_runs(session, services, to=person, about=about, message=message, tandem=tandem)


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


def morning_of(day: date, person: Person, cohort: Cohort) -> datetime:
    """The morning of that day where the person lives, or of the first working day after it."""
    holidays = holidays_in(cohort.federal_state)
    return working_morning(day, at=cohort.check_in_at, zone=person.zone, holidays=holidays)
