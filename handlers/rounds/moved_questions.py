"""The dates of a round have moved: check-ins and nudges of the tandems that run move along."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning
from handlers.tandem import nudge_days
from programme.calendar import ONE_DAY
from programme.check_ins import TABLE
from programme.round_changes import Timing
from storage import check_ins, enrolments, meetings, tandems
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.people import Person
from storage.tandems import Tandem


async def move_along(session: AsyncSession, cohort: Cohort, before: Timing, after: Timing, *, now: datetime) -> None:
    """Read all at once, for a coordinator waits for the answer."""
    team_id = cohort.team_id
    people = {
        enrolment.id: person for enrolment, person in await enrolments.list_active(session, cohort.id, team_id=team_id)
    }
    asked, nudges = defaultdict(list), defaultdict(list)
    for check_in in await check_ins.list_of_cohort(session, cohort.id, team_id=team_id):
        asked[check_in.tandem_id, check_in.person_id].append(check_in)
    for nudge in await meetings.list_nudges(session, cohort.id, team_id=team_id):
        nudges[nudge.tandem_id, nudge.person_id].append(nudge)
    for tandem in await tandems.list_running(session, cohort.id, team_id=team_id):
        for person in (people[each] for each in (tandem.learner_id, tandem.buddy_id) if each in people):
            mine = tandem.id, person.id
            _move_check_ins(session, tandem, person, cohort, asked[mine], before, after, now=now)
            if before.span != after.span:
                nudge_days.move_along(nudges[mine], tandem, person, cohort, now=now)


def _move_check_ins(
    session: AsyncSession,
    tandem: Tandem,
    person: Person,
    cohort: Cohort,
    known: list[CheckIn],
    before: Timing,
    after: Timing,
    *,
    now: datetime,
) -> None:
    """What was planned keeps its day unless the rhythm or the start gives another; what the end cuts off goes."""
    planned = [each for each in known if each.asked_at is None and each.dropped_at is None]
    past = [each for each in known if each not in planned and TABLE[each.kind].is_of_the_rhythm]
    wanted = _wanted(tandem, person, cohort, past[-1] if past else None, now=now)
    has_new_rhythm = before.check_in_every_weeks != after.check_in_every_weeks and bool(past)
    has_new_start = before.starts_on != after.starts_on and not past
    for each in planned:
        moves = TABLE[each.kind].is_of_the_rhythm and (has_new_rhythm or has_new_start)
        due_at = planning.morning_of(wanted if moves else person.day_of(each.due_at), person, cohort)
        if person.day_of(due_at) < cohort.ends_on:
            each.due_at = due_at
        else:
            each.dropped_at = now
    goes_on = not any(TABLE[each.kind].is_of_the_rhythm for each in planned) and before.ends_on < after.ends_on
    if goes_on and person.questions_paused_at is None:
        number = max((each.number for each in known), default=0) + 1
        planning.plan(session, tandem, person, cohort, number=number, wanted=wanted)


def _wanted(tandem: Tandem, person: Person, cohort: Cohort, last: CheckIn | None, *, now: datetime) -> date:
    """When the next question of the rhythm comes by the dates as they are now, tomorrow at the earliest."""
    if last is None:
        wanted = max(person.day_of(tandem.started_at), cohort.starts_on) + planning.FIRST_AFTER
    elif last.asked_at is None and last.due_at > now:
        wanted = person.day_of(last.due_at)  # an end that has moved back again had cut it off
    else:
        wanted = person.day_of(last.due_at) + timedelta(weeks=cohort.check_in_every_weeks)
    return max(wanted, person.day_of(now) + ONE_DAY)
