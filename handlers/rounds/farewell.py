"""The farewell of a round, once everybody had time to answer: it closes, with a last summary and the report to come."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate, closing_pools
from handlers.desk.services import Services
from handlers.measuring import summary
from programme.rounds import MilestoneKind
from programme.words import Moment
from storage import milestones, ratings
from storage.cohorts import Cohort


async def reach(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Ratings that never became five are deleted uncounted: so few would tell whose they are."""
    await asking_to_rate.take_back_all(session, cohort, Moment.CLOSING)
    cohort.closed_at = services.now()
    await closing_pools.count_the_rest(session, services, cohort)
    await summary.post_last(session, services, cohort)
    await ratings.delete_pools(session, cohort.id, team_id=cohort.team_id)
    await milestones.add_paperwork(session, cohort.id, MilestoneKind.REPORT, team_id=cohort.team_id, now=services.now())
