"""The date that a tandem has, as the two read it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction
from handlers.desk.services import Services
from handlers.tandem.views import dates as view
from storage import meetings
from storage.meetings import Meeting
from storage.people import Person
from storage.tandems import Tandem


async def find(session: AsyncSession, services: Services, tandem: Tandem, *, lock: bool = False) -> Meeting | None:
    """Until its hour is over; a tandem has one at a time."""
    return to_come(await meetings.list_of_tandem(session, tandem, lock=lock), services.now())


def to_come(found: Sequence[Meeting], now: datetime) -> Meeting | None:
    """Of all the dates there were."""
    return next((each for each in found if each.is_open and each.ends_at > now), None)


def next_of(services: Services, found: Sequence[Meeting], me: Person) -> str | None:
    """Of a tandem's dates the one that stands, in somebody's own words and time."""
    standing = to_come(found, services.now())
    return view.moment(services.say(me.language), standing.starts_at, me.zone) if standing else None


def label(i: Interaction, at: datetime, partner: Person) -> str:
    return view.moment_for_both(i.say, at, zone=i.me.zone, partner=partner.mention, partners_zone=partner.zone)
