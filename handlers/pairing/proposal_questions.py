"""The two questions of a proposal: to the learner first, to the buddy only after the learner's yes."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.pairing import absences, deadlines, proposal_messages
from handlers.pairing.views import proposals as view
from programme.rounds import LEAST_FOR_ALTERNATIVES
from storage import enrolments
from storage.cohorts import Cohort
from storage.proposals import Proposal


async def has_alternatives(session: AsyncSession, cohort: Cohort) -> bool:
    """Whether learners of a round are offered others beside the one proposed."""
    return cohort.offers_alternatives and (
        await enrolments.count_active(session, cohort.id, team_id=cohort.team_id) >= LEAST_FOR_ALTERNATIVES
    )


async def ask_learner(
    session: AsyncSession, services: Services, proposal: Proposal, pair: Pair, *, others: bool = False
) -> None:
    """With `others` a button beside the answers shows whom they could have instead."""
    last_day = deadlines.mark_learner_asked(services, proposal, pair)
    say = services.say(pair.learner.language)
    absence = await absences.find(session, services, proposal.stands_in_for_id)
    stands_in = view.StandsIn(say.day(absence.until), absence.away.mention) if absence else None
    question = view.ask_learner(
        say,
        proposal_id=proposal.id,
        buddy=pair.buddy,
        topic=catalogue.name_of(say, pair.topic),
        until=say.day(last_day),
        largest_group=pair.cohort.largest_group if pair.learner.small_group else 1,
        has_alternatives=others,
        stands_in=stands_in,
    )
    reminder = view.reminder(say, question)
    await proposal_messages.ask(
        session, services, proposal, pair, to=pair.learner, question=question, reminder=reminder
    )


async def ask_buddy(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> None:
    last_day = deadlines.mark_buddy_asked(services, proposal, pair)
    say = services.say(pair.buddy.language)
    absence = await absences.find(session, services, proposal.stands_in_for_id)
    stands_in = view.StandsIn(say.day(absence.until)) if absence else None
    question = view.ask_buddy(
        say,
        proposal_id=proposal.id,
        learner=pair.learner,
        topic=catalogue.name_of(say, pair.topic),
        until=say.day(last_day),
        shows_level=pair.learner_enrolment.shows_level,
        stands_in=stands_in,
    )
    reminder = view.reminder(say, question)
    await proposal_messages.ask(session, services, proposal, pair, to=pair.buddy, question=question, reminder=reminder)
