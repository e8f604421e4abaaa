"""The dates of a round as somebody reads them: the next one in a line, and what they were invited to."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.texts import Say
from handlers.events.views import events as view
from handlers.events.views.events import EventFacts
from storage import cohorts, enrolments, events
from storage.cohorts import Cohort
from storage.events import Event
from storage.people import Person


def line(event: Event, cohort: Cohort, me: Person, say: Say) -> str:
    """A date of a round in one line."""
    return view.status_line(say, event=facts_of(event, cohort), zone=me.zone)


async def lines_for(session: AsyncSession, me: Person, say: Say) -> list[str]:
    """What somebody was invited to, in words."""
    cohorts_of_me = [enrolment.cohort_id for enrolment in await enrolments.list_of_person(session, me)]
    return [
        view.status_line(
            say,
            event=facts_of(event, await cohorts.get(session, event.cohort_id, team_id=me.team_id)),
            zone=me.zone,
        )
        for event in await events.list_of_person(session, me)
        if event.cohort_id in cohorts_of_me
    ]


def facts_of(event: Event, cohort: Cohort) -> EventFacts:
    return EventFacts(
        id=event.id,
        kind=event.kind,
        cohort=cohort.name,
        starts_at=event.starts_at,
        minutes=event.minutes,
        place=event.place,
        note=event.note,
        zone=cohort.zone,
        revision=event.revision,
        changed_at=event.changed_at,
        is_cancelled=event.cancelled_at is not None,
    )
