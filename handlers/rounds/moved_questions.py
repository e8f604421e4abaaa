"""The dates of a round have moved: check-ins and nudges of the tandems that run move along."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning
from handlers.desk.services import Services
from handlers.rounds.work import Work, running
from handlers.tandem import nudge_days
from programme.calendar import ONE_DAY
from programme.check_ins import TABLE
from storage import check_ins, enrolments, meetings, tandems
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.people import Person
from storage.tandems import Tandem


async def follow_timing(work: Work) -> None:
    await work.each(running, partial(_move_along, has_new_rhythm=False))


async def follow_rhythm(work: Work) -> None:
    await work.each(running, partial(_move_along, has_new_rhythm=True))


async def _move_along(
    session: AsyncSession,
    services: Services,
    cohort: Cohort,
    tandem_ids: Sequence[UUID],
    *,
    has_new_rhythm: bool,
) -> None:
    """From the dates as they are now; what has moved along already stays where it is."""
    team_id, now = cohort.team_id, services.now()
    known = await tandems.list_running_among(session, tandem_ids, team_id=team_id)
    ids = {id_ for tandem in known for id_ in (tandem.learner_id, tandem.buddy_id)}
    active = await enrolments.list_active_of(session, list(ids), team_id=team_id)
    people = {enrolment.id: person for enrolment, person in active}
    asked, nudges = defaultdict(list), defaultdict(list)
    for check_in in await check_ins.list_of_tandems(session, tandem_ids, team_id=team_id):
        asked[check_in.tandem_id, check_in.person_id].append(check_in)
    for nudge in await meetings.list_nudges(session, tandem_ids, team_id=team_id):
        nudges[nudge.tandem_id, nudge.person_id].append(nudge)
    for tandem in known:
        for person in (people[each] for each in (tandem.learner_id, tandem.buddy_id) if each in people):
            mine = tandem.id, person.id
            _move_check_ins(session, tandem, person, cohort, asked[mine], has_new_rhythm=has_new_rhythm, now=now)
            nudge_days.move_along(nudges[mine], tandem, person, cohort, now=now)


def _move_check_ins(
    session: AsyncSession,
    tandem: Tandem,
    person: Person,
    cohort: Cohort,
    known: list[CheckIn],
    *,
    has_new_rhythm: bool,
    now: datetime,
) -> None:
    """What was planned keeps its day unless the rhythm or the start gives another; what the end cuts off goes."""
    planned = [each for each in known if each.asked_at is None and each.dropped_at is None]
    past = [each for each in known if each not in planned and TABLE[each.kind].is_of_the_rhythm]
    wanted = _wanted(tandem, person, cohort, past[-1] if past else None, now=now)
    for each in planned:
        # The first question of all goes by the start.
        moves = TABLE[each.kind].is_of_the_rhythm and (has_new_rhythm or not past)
        due_at = planning.morning_of(wanted if moves else person.day_of(each.due_at), person, cohort)
        if person.day_of(due_at) < cohort.ends_on:
            each.due_at = due_at
        else:
            each.dropped_at = now
    # An earlier end had cut it off, or the next one would have come after it.
    is_over = not any(TABLE[each.kind].is_of_the_rhythm for each in planned)
    if is_over and person.questions_paused_at is None:
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
