"""The bot declines for somebody who had ruled a pair out: nobody asks them, and to all others it looks as if."""

import secrets
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.calendars import holidays_in
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.pairing import deadlines
from programme import declining
from storage.people import Person
from storage.proposals import Proposal


async def for_learner(session: AsyncSession, services: Services, proposal: Proposal) -> None:
    """Nobody is asked; to all others it looks as if the learner were, and declined."""
    pair = await load_pair(session, proposal)
    deadlines.mark_learner_asked(services, proposal, pair)
    proposal.settled_at = _declines_at(services, pair, pair.learner)


def for_buddy(services: Services, proposal: Proposal, pair: Pair) -> None:
    """The buddy is not asked; to all others it looks as if they were, and declined."""
    deadlines.mark_buddy_asked(services, proposal, pair)
    proposal.settled_at = _declines_at(services, pair, pair.buddy)


def _declines_at(services: Services, pair: Pair, declined_for: Person) -> datetime:
    # Drawn anew each time: from anything that stands in the database or in a button, the moment could be told.
    lot = secrets.randbelow(declining.MOMENTS)
    at, zone, holidays = pair.cohort.check_in_at, declined_for.zone, holidays_in(pair.cohort.federal_state)
    return declining.declines_at(lot, services.now(), at=at, zone=zone, holidays=holidays)
