"""When a proposal that is under way is over: whoever is asked has some days, or the bot declines for them before."""

import secrets
from datetime import date, datetime

from handlers.desk.calendars import holidays_in, working_days_later
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from programme import declining
from programme.tandems import State
from storage.people import Person
from storage.proposals import Proposal

WORKING_DAYS_TO_ANSWER = 5


def mark_learner_asked(services: Services, proposal: Proposal, pair: Pair) -> date:
    """Returns the last day to answer on."""
    proposal.learner_asked_at = services.now()
    last_day, proposal.expires_at = _deadline(services.now(), pair, pair.learner)
    return last_day


def mark_buddy_asked(services: Services, proposal: Proposal, pair: Pair) -> date:
    """Returns the last day to answer on."""
    proposal.state, proposal.buddy_asked_at = State.BUDDY_ASKED, services.now()
    last_day, proposal.expires_at = _deadline(services.now(), pair, pair.buddy)
    return last_day


def _deadline(now: datetime, pair: Pair, asked: Person) -> tuple[date, datetime]:
    """The last day to answer on, and the working morning after it, when the proposal lapses."""
    last_day = working_days_later(asked.day_of(now), WORKING_DAYS_TO_ANSWER, pair.cohort)
    return last_day, pair.cohort.morning_of(working_days_later(last_day, 1, pair.cohort), asked.zone)


def decline_for_learner(services: Services, proposal: Proposal, pair: Pair) -> None:
    """Nobody is asked; to all others it looks as if the learner were, and declined."""
    mark_learner_asked(services, proposal, pair)
    proposal.settled_at = _declines_at(services, pair, pair.learner)


def decline_for_buddy(services: Services, proposal: Proposal, pair: Pair) -> None:
    """The buddy is not asked; to all others it looks as if they were, and declined."""
    mark_buddy_asked(services, proposal, pair)
    proposal.settled_at = _declines_at(services, pair, pair.buddy)


def _declines_at(services: Services, pair: Pair, declined_for: Person) -> datetime:
    # Drawn anew each time: from anything that stands in the database or in a button, the moment could be told.
    lot = secrets.randbelow(declining.MOMENTS)
    at, zone, holidays = pair.cohort.check_in_at, declined_for.zone, holidays_in(pair.cohort.federal_state)
    return declining.declines_at(lot, services.now(), at=at, zone=zone, holidays=holidays)
