"""The end of a round: tandems completed, a last question, and, once everybody had time to answer, the farewell."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate, closing_pools
from handlers.desk import post
from handlers.desk.services import Services
from handlers.leaving import ending
from handlers.measuring import summary
from handlers.pairing import proposing
from handlers.rounds.views import closing as view
from programme.endings import Ending
from programme.rounds import MilestoneKind
from programme.tandems import ASKING, State, Step
from programme.words import Moment
from storage import enrolments, milestones, proposals, ratings, tandems
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def end_round(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """The last day: nothing runs on by itself, and everybody who had a tandem is asked for the added value."""
    await enrolments.keep_at_hand(session, cohort.id, team_id=cohort.team_id)
    states = (State.DRAFTED, *ASKING)
    for proposal in await proposals.list_in(session, cohort.id, states, team_id=cohort.team_id, lock=True):
        step = Step.DISCARD if proposal.state is State.DRAFTED else Step.ROUND_CLOSES
        await proposing.lapse(session, services, proposal, step)
    running = await tandems.list_running(session, cohort.id, team_id=cohort.team_id, lock=True)
    await ending.end(session, services, running, Ending.LAST_DAY)
    await asking_to_rate.take_back(session, cohort, Moment.INTERIM)
    await asking_to_rate.ask(session, services, cohort, Moment.CLOSING)
    await _tell_who_waited(session, services, cohort)


async def close(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """The farewell: the last summary, and soon the report; what stayed under five is deleted uncounted."""
    await asking_to_rate.take_back(session, cohort, Moment.CLOSING)
    cohort.closed_at = services.now()
    await closing_pools.count_the_rest(session, services, cohort)
    await summary.post_last(session, services, cohort)
    await ratings.delete_pools(session, cohort.id, team_id=cohort.team_id)
    await milestones.add_paperwork(session, cohort.id, MilestoneKind.REPORT, team_id=cohort.team_id, now=services.now())


async def _tell_who_waited(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    for enrolment, person in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id):
        if person.is_reachable and not await tandems.has_had(session, enrolment):
            message = view.waited_in_vain(services.say(person.language), cohort=cohort.name)
            about = OfRound(cohort.id).over(person.id)
            await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
