"""The figures of a report, read from what was counted and published; nothing is counted anew."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import figures, outcomes
from handlers.measuring.reports import comments, topics
from programme import statistics
from programme.report import Report
from programme.tandems import Meaning
from programme.words import Moment
from storage import tandems
from storage.cohorts import Cohort


async def gather(session: AsyncSession, services: Services, say: Say, cohort: Cohort) -> Report:
    counted = await figures.of_cohort(session, cohort)
    known = await tandems.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    return Report(
        buddies=counted.buddies,
        learners=counted.learners,
        signed_up=counted.signed_up,
        served=statistics.share(counted.learners - counted.waiting, counted.learners),
        waiting=counted.waiting,
        tandems=counted.tandems,
        ended_early=sum(tandem.means(Meaning.PARTED_EARLY) for tandem in known),
        met=await figures.over_the_round(session, cohort, "met"),
        answered=await figures.over_the_round(session, cohort, "answered"),
        interim=await comments.rated(session, services, cohort, Moment.INTERIM, counted),
        closing=await comments.rated(session, services, cohort, Moment.CLOSING, counted),
        topics=await topics.balances(session, say, cohort),
        outcomes=await outcomes.of_cohort(session, say, cohort),
    )
