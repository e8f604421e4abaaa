"""Times that suit both of a tandem, from what each said of their week."""

from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.calendars import holidays_in
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from programme.meeting_times import Diary, suggest
from storage import meetings
from storage.people import Person
from storage.tandems import Tandem


async def suggestions(
    session: AsyncSession, services: Services, tandem: Tandem, pair: Pair, me: Person
) -> list[datetime]:
    """Up to three starts that suit both; what they have with others is kept free."""
    now = services.now()
    mine, theirs = (Diary(each.zone, each.times, each.paused_until) for each in (me, pair.partner_of(me)))
    return suggest(
        mine,
        theirs,
        now=now,
        until=pair.cohort.ends_on,
        holidays=holidays_in(pair.cohort.federal_state),
        taken=await meetings.list_starts_of(session, pair.both, but_of=tandem, after=now),
    )
