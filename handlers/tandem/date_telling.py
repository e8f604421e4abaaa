"""What the two hear of a date that is set, moved or called off: in their group message, and by a calendar file."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import decent_hour
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.tandem import date_files
from handlers.tandem.views import dates as view
from storage.meetings import Meeting
from storage.occurrences.tandems import OfMeeting
from storage.people import Person
from storage.tandems import Tandem


async def announce(
    session: AsyncSession, services: Services, tandem: Tandem, pair: Pair, meeting: Meeting, *, actor: Person
) -> None:
    """The group message and both calendars; afterwards the two are asked whether they met."""
    cohort = pair.cohort
    meeting.ask_at = decent_hour(meeting.ends_at, cohort, cohort.zone)
    await date_files.send(session, services, tandem, pair, meeting, actor=actor)
    say = services.say(cohort.language)
    announced = view.announced(
        say,
        tandem_id=tandem.id,
        meeting_id=meeting.id,
        when=_for_both(services, pair, meeting),
        minutes=meeting.minutes,
        place=meeting.place,
        moved=meeting.revision > 0,
        held=view.held_button(say, meeting.id),
    )
    about = OfMeeting(meeting.id, meeting.revision).in_group()
    await post.to_group(session, services, tandem=tandem, about=about, message=announced)


async def announce_calling_off(
    session: AsyncSession, services: Services, tandem: Tandem, pair: Pair, meeting: Meeting, *, actor: Person
) -> None:
    await date_files.send(session, services, tandem, pair, meeting, actor=actor)
    when = _for_both(services, pair, meeting)
    message = view.called_off(services.say(pair.cohort.language), tandem_id=tandem.id, when=when)
    about = OfMeeting(meeting.id, meeting.revision).in_group()
    await post.to_group(session, services, tandem=tandem, about=about, message=message)


def _for_both(services: Services, pair: Pair, meeting: Meeting) -> str:
    say = services.say(pair.cohort.language)
    return view.lines_for_all(say, meeting.starts_at, zones=[(each.mention, each.zone) for each in pair.both])
