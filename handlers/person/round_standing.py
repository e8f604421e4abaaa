"""Where somebody stands in one round: station, tandems, next date, briefing, application, waiting list."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.events import event_reading
from handlers.joining.briefing_progress import Reading
from handlers.pairing import waiting
from handlers.person import own_pairs
from handlers.person.own_pairs import OwnPairs
from handlers.person.views import standing as view
from programme.progress import Station, station
from storage import applications, cohorts, tandems
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person


async def read(
    session: AsyncSession,
    services: Services,
    me: Person,
    enrolment: Enrolment,
    reading: Reading | None,
) -> view.RoundStanding | None:
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
    if not cohort.is_open:
        return None
    say, today = services.say(me.language), cohort.day_of(services.now())
    mine = await own_pairs.read(session, services, me, enrolment)
    application = await applications.find_of(session, enrolment)
    is_over = today >= cohort.ends_on or await _has_had_their_weeks(session, cohort, enrolment, mine)
    return view.RoundStanding(
        cohort_id=cohort.id,
        cohort=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else say.long_day(cohort.ends_on),
        is_onboarding=cohort.weeks_a_tandem is not None,
        station=Station.CLOSING
        if is_over
        else station(has_tandem=bool(mine.tandems), starts_on=cohort.starts_on, ends_on=cohort.ends_on, today=today),
        tandems=mine.tandems,
        has_proposal=mine.has_proposal,
        is_over=is_over,
        next_date=await event_reading.next_line(session, services, me, cohort, say),
        has_briefing=reading is not None and not reading.is_completed,
        waits_for_briefing=reading is not None and reading.is_missing,
        application=application.state if application and application.state.is_open else None,
        waits=await waiting.standing_of(session, cohort, enrolment) if mine.is_waiting else None,
        also_learns=enrolment.role.learns,
    )


async def _has_had_their_weeks(session: AsyncSession, cohort: Cohort, enrolment: Enrolment, mine: OwnPairs) -> bool:
    """In an onboarding a new colleague is through after one tandem; a buddy stays on call."""
    if cohort.weeks_a_tandem is None or mine.tandems or enrolment.role.teaches:
        return False
    return await tandems.has_had_their_weeks(session, enrolment)
