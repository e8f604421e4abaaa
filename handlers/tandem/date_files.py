"""A tandem's dates as calendar files: neither topic nor partner stands in them, for calendars are read by others."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message, with_file
from handlers.desk.calendar_files import CALENDAR_NAME, Appointment, calendar_file
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.tandem.views import dates as view
from storage import meetings
from storage.meetings import Meeting
from storage.occurrences.tandems import OfMeeting
from storage.people import Person
from storage.tandems import Tandem

REMINDS_BEFORE = timedelta(minutes=15)


async def send(
    session: AsyncSession, services: Services, tandem: Tandem, pair: Pair, meeting: Meeting, *, actor: Person
) -> None:
    """To both, each in their own language and time; to whoever pauses only what they did themselves comes at once."""
    now = services.now()
    for person in pair.both:
        await post.while_tandem_runs(
            session,
            services,
            to=person,
            about=OfMeeting(meeting.id, meeting.revision).file(person.id),
            message=_message(services, meeting, person),
            tandem=tandem,
            due_at=now if person.id == actor.id else post.back_from_pause(person, pair.cohort, now),
        )


async def call_off(session: AsyncSession, services: Services, told: Mapping[UUID, Sequence[Person]]) -> None:
    """Tandems have ended: what was still to come is taken out of the calendars of whom each of them names."""
    now = services.now()
    for meeting in await meetings.list_open_of(session, list(told), team_id=services.team_id):
        if meeting.ends_at > now:
            meeting.cancelled_at, meeting.revision = now, meeting.revision + 1
            # Only to these: of the two, one may have left, and they get the one confirmation and nothing else.
            for person in told[meeting.tandem_id]:
                about = OfMeeting(meeting.id, meeting.revision).called_off(person.id)
                message = _message(services, meeting, person)
                await post.answer(session, services, to=person, about=about, message=message)


def _message(services: Services, meeting: Meeting, person: Person) -> Message:
    say = services.say(person.language)
    is_cancelled = meeting.cancelled_at is not None
    appointment = Appointment(
        uid=f"meeting/{meeting.id}",
        title=say("date-calendar-title"),
        starts_at=meeting.starts_at,
        minutes=meeting.minutes,
        written_at=services.now(),
        place=meeting.place,
        revision=meeting.revision,
        is_cancelled=is_cancelled,
        reminds_before=None if is_cancelled else REMINDS_BEFORE,
    )
    when = view.moment(say, meeting.starts_at, person.zone)
    text = (
        view.beside_cancelling_file(say, when=when)
        if is_cancelled
        else view.beside_file(say, when=when, place=meeting.place, moved=meeting.revision > 0)
    )
    return with_file(text, CALENDAR_NAME, calendar_file(appointment), title=say("date-calendar-title"))
