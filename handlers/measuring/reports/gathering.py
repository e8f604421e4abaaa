"""The figures of a report, read from what was counted and published; nothing is counted anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.texts import Say
from handlers.measuring import figures, outcomes
from handlers.measuring.figures import Figures, Published
from handlers.measuring.reports import comments, topics
from programme import statistics
from programme.closing_answers import Outcome
from programme.report import Report, TopicBalance
from programme.words import Moment
from storage import counts, ratings, tandems
from storage.cohorts import Cohort
from storage.ratings import Commented
from storage.sealing import Sealing


@dataclass(frozen=True)
class Gathered:
    """All that was read for a report, with the comments still sealed."""

    figures: Figures
    published: Published
    ended_early: int
    commented: Mapping[Moment, Sequence[Commented]]
    topics: tuple[TopicBalance, ...]
    outcomes: tuple[Outcome, ...]


async def gather(session: AsyncSession, say: Say, cohort: Cohort) -> Gathered:
    team_id = cohort.team_id
    return Gathered(
        figures=await figures.of_cohort(session, cohort, await counts.of_round(session, cohort)),
        published=await ratings.list_figures(session, cohort.id, team_id=team_id),
        ended_early=await tandems.count_parted_early(session, cohort.id, team_id=team_id),
        commented=await ratings.list_commented(session, cohort.id, team_id=team_id),
        topics=await topics.balances(session, say, cohort),
        outcomes=await outcomes.of_cohort(session, say, cohort),
    )


def report(gathered: Gathered, sealing: Sealing) -> Report:
    """Opens what was sealed: not on the event loop."""
    counted, commented = gathered.figures, gathered.commented
    return Report(
        buddies=counted.buddies,
        learners=counted.learners,
        signed_up=counted.signed_up,
        served=statistics.share(counted.learners - counted.waiting, counted.learners),
        waiting=counted.waiting,
        tandems=counted.tandems,
        ended_early=gathered.ended_early,
        met=figures.over_the_round(gathered.published["met"]),
        answered=figures.over_the_round(gathered.published["answered"]),
        interim=comments.rated(Moment.INTERIM, counted, commented[Moment.INTERIM], sealing),
        closing=comments.rated(Moment.CLOSING, counted, commented[Moment.CLOSING], sealing),
        topics=gathered.topics,
        outcomes=gathered.outcomes,
    )
