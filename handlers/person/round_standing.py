"""Where somebody stands in one round: station, tandems, next date, briefing, application, waiting list."""

from handlers.desk.services import Services
from handlers.events import event_reading
from handlers.joining.briefing_progress import Reading
from handlers.person.own_pairs import OwnPairs
from handlers.person.views import standing as view
from programme import waiting_list
from programme.progress import Station, station
from storage.people import Person
from storage.standing import Part


def of(
    services: Services, me: Person, part: Part, mine: OwnPairs, place: waiting_list.Standing | None
) -> view.RoundStanding:
    cohort, say = part.cohort, services.say(me.language)
    today = cohort.day_of(services.now())
    reading = Reading.of(part.enrolment, cohort, part.briefing)
    is_over = today >= cohort.ends_on or _has_had_their_weeks(part, mine)
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
        next_date=event_reading.line(part.next_event, cohort, me, say) if part.next_event else "",
        has_briefing=reading is not None and not reading.is_completed,
        waits_for_briefing=reading is not None and reading.is_missing,
        application=part.application if part.application and part.application.is_open else None,
        waits=place,
        also_learns=part.enrolment.role.learns,
    )


def _has_had_their_weeks(part: Part, mine: OwnPairs) -> bool:
    """In an onboarding a new colleague is through after one tandem; a buddy stays on call."""
    if part.cohort.weeks_a_tandem is None or mine.tandems or part.enrolment.role.teaches:
        return False
    return part.has_had_their_weeks
