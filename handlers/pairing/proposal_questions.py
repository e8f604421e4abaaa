"""The two questions of a proposal: to the learner first, to the buddy only after the learner's yes."""

import secrets
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue, post
from handlers.desk.calendars import holidays_in, working_days_later
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.pairing import absences, reminding
from handlers.pairing.reminding import BUDDY, LEARNER
from handlers.pairing.views import proposals as view
from programme import declining
from programme.rounds import LEAST_FOR_ALTERNATIVES
from programme.tandems import State
from storage import enrolments
from storage.occurrences.tandems import OfProposal
from storage.people import Person
from storage.proposals import Proposal

WORKING_DAYS_TO_ANSWER = 5


async def ask_learner(session: AsyncSession, services: Services, proposal: Proposal) -> None:
    pair = await load_pair(session, proposal)
    last_day = _mark_learner_asked(services, proposal, pair)
    has_alternatives = pair.cohort.offers_alternatives and (
        await enrolments.count_active(session, proposal.cohort_id, team_id=proposal.team_id) >= LEAST_FOR_ALTERNATIVES
    )
    say = services.say(pair.learner.language)
    absence = await absences.find(session, services, proposal.stands_in_for_id)
    stands_in = view.StandsIn(say.day(absence.until), absence.away.mention) if absence else None
    question, reminder = (
        view.ask_learner(
            say,
            proposal_id=proposal.id,
            buddy=pair.buddy,
            topic=catalogue.name_of(say, pair.topic),
            until=say.day(last_day),
            largest_group=pair.cohort.largest_group if pair.learner.small_group else 1,
            has_alternatives=has_alternatives and absence is None,
            stands_in=stands_in,
            reminds=reminds,
        )
        for reminds in (False, True)
    )
    about = OfProposal(proposal.id).question(LEARNER)
    await post.answer(session, services, to=pair.learner, about=about, message=question)
    await reminding.remind_later(
        session, services, proposal, to=pair.learner, side=LEARNER, cohort=pair.cohort, reminder=reminder
    )


async def ask_buddy(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> None:
    last_day = _mark_buddy_asked(services, proposal, pair)
    say = services.say(pair.buddy.language)
    absence = await absences.find(session, services, proposal.stands_in_for_id)
    stands_in = view.StandsIn(say.day(absence.until)) if absence else None
    question, reminder = (
        view.ask_buddy(
            say,
            proposal_id=proposal.id,
            learner=pair.learner,
            topic=catalogue.name_of(say, pair.topic),
            until=say.day(last_day),
            shows_level=pair.learner_enrolment.shows_level,
            stands_in=stands_in,
            reminds=reminds,
        )
        for reminds in (False, True)
    )
    about = OfProposal(proposal.id).question(BUDDY)
    await post.answer(session, services, to=pair.buddy, about=about, message=question)
    await reminding.remind_later(
        session, services, proposal, to=pair.buddy, side=BUDDY, cohort=pair.cohort, reminder=reminder
    )


async def decline_for_learner(session: AsyncSession, services: Services, proposal: Proposal) -> None:
    """Nobody is asked; to all others it looks as if the learner were, and declined."""
    pair = await load_pair(session, proposal)
    _mark_learner_asked(services, proposal, pair)
    proposal.settled_at = _declines_at(services, pair, pair.learner)


def decline_for_buddy(services: Services, proposal: Proposal, pair: Pair) -> None:
    """The buddy is not asked; to all others it looks as if they were, and declined."""
    _mark_buddy_asked(services, proposal, pair)
    proposal.settled_at = _declines_at(services, pair, pair.buddy)


def _mark_learner_asked(services: Services, proposal: Proposal, pair: Pair) -> date:
    """Returns the last day to answer on."""
    proposal.learner_asked_at = services.now()
    last_day, proposal.expires_at = deadline(services.now(), pair, pair.learner)
    return last_day


def _mark_buddy_asked(services: Services, proposal: Proposal, pair: Pair) -> date:
    """Returns the last day to answer on."""
    proposal.state, proposal.buddy_asked_at = State.BUDDY_ASKED, services.now()
    last_day, proposal.expires_at = deadline(services.now(), pair, pair.buddy)
    return last_day


def _declines_at(services: Services, pair: Pair, declined_for: Person) -> datetime:
    # Drawn anew each time: from anything that stands in the database or in a button, the moment could be told.
    lot = secrets.randbelow(declining.MOMENTS)
    at, zone, holidays = pair.cohort.check_in_at, declined_for.zone, holidays_in(pair.cohort.federal_state)
    return declining.declines_at(lot, services.now(), at=at, zone=zone, holidays=holidays)


def deadline(now: datetime, pair: Pair, asked: Person) -> tuple[date, datetime]:
    """The last day to answer on, and the working morning after it, when the proposal lapses."""
    last_day = working_days_later(asked.day_of(now), WORKING_DAYS_TO_ANSWER, pair.cohort)
    return last_day, pair.cohort.morning_of(working_days_later(last_day, 1, pair.cohort), asked.zone)
