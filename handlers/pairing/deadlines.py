"""Until when a proposal waits for an answer: marked with the question, and as well where the bot will decline."""

from datetime import date, datetime

from handlers.desk.calendars import working_days_later
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
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
