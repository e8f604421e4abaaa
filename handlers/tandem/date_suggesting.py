"""Times that suit both of a tandem, from what each said of their week."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.calendars import holidays_in
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from programme.meeting_times import Diary, suggest
from storage import meetings
from storage.people import Person
from storage.tandems import Tandem

# Who meets whom when: person, tandem and start.
Starts = Sequence[tuple[UUID, UUID, datetime]]


async def suggestions(
    session: AsyncSession, services: Services, tandem: Tandem, pair: Pair, me: Person
) -> list[datetime]:
    """Up to three starts that suit both; what they have with others is kept free."""
    starts = await meetings.list_starts_of(session, pair.both, after=services.now())
    return suggest_beside(services, starts, tandem, pair, me)


def suggest_beside(services: Services, starts: Starts, tandem: Tandem, pair: Pair, me: Person) -> list[datetime]:
    """The same, where it is known when people meet."""
    mine, theirs = (Diary(each.zone, each.times, each.paused_until) for each in (me, pair.partner_of(me)))
    both = {person.id for person in pair.both}
    return suggest(
        mine,
        theirs,
        now=services.now(),
        until=pair.cohort.ends_on,
        holidays=holidays_in(pair.cohort.federal_state),
        taken=[at for person_id, tandem_id, at in starts if person_id in both and tandem_id != tandem.id],
    )
