"""The figures of a report, read from what was counted and published; nothing is counted anew."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import figures, outcomes
from handlers.measuring.figures import Figures
from programme import statistics
from programme.rating_pool import Rating
from programme.report import Rated, Report, TopicBalance
from programme.statistics import Share
from programme.tandems import State
from programme.words import Moment
from storage import enrolments, ratings, tandems, topics
from storage.cohorts import Cohort
from storage.ratings import MixedRating
from storage.sealing import Unreadable

# Stands for a comment that was written but must not be shown: it is counted, and never kept.
NOT_SHOWN = "-"


async def gather(session: AsyncSession, services: Services, say: Say, cohort: Cohort) -> Report:
    counted = await figures.of_cohort(session, cohort)
    ended = await tandems.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    return Report(
        buddies=counted.buddies,
        learners=counted.learners,
        signed_up=counted.signed_up,
        served=statistics.share(counted.learners - counted.waiting, counted.learners),
        waiting=counted.waiting,
        tandems=counted.tandems,
        ended_early=sum(tandem.state is State.ENDED for tandem in ended),
        met=await _over_the_round(session, cohort, "met"),
        answered=await _over_the_round(session, cohort, "answered"),
        interim=await _rated(session, services, cohort, Moment.INTERIM, counted),
        closing=await _rated(session, services, cohort, Moment.CLOSING, counted),
        topics=await _topics(session, say, cohort),
        outcomes=await outcomes.of_cohort(session, say, cohort),
    )


async def _over_the_round(session: AsyncSession, cohort: Cohort, name: str) -> Share | None:
    """All published periods together: it can be worked out from them, so it tells nothing that they do not."""
    published = await ratings.list_figures(session, cohort.id, name, team_id=cohort.team_id)
    return statistics.share(sum(each.part for each in published), sum(each.people for each in published))


async def _rated(session: AsyncSession, services: Services, cohort: Cohort, moment: Moment, counted: Figures) -> Rated:
    value = next((value for value in counted.added_value if value.moment is moment), None)
    if value is None:
        return Rated(moment)
    rows = await ratings.list_mixed(session, cohort.id, moment, team_id=cohort.team_id)
    comments = statistics.comments_to_show(_read(row, services) for row in rows)
    return Rated(moment, value.mean, value.distribution, comments)


def _read(row: MixedRating, services: Services) -> Rating:
    if row.comment_sealed is None:
        return Rating(row.value, NOT_SHOWN if row.commented else "")
    try:
        comment = services.sealing.open_text(row.comment_sealed, row.place())
    except Unreadable:
        # S8: the value counts, and what cannot be read is left out.
        return Rating(row.value)
    return Rating(row.value, comment, may_be_shown=True)


async def _topics(session: AsyncSession, say: Say, cohort: Cohort) -> tuple[TopicBalance, ...]:
    """The topics somebody offered or wanted, the most wanted first."""
    active = [e for e, _ in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)]
    waiting = await tandems.list_left_without(session, cohort.id, team_id=cohort.team_id)
    offers = await enrolments.list_offers(session, [e.id for e in active], team_id=cohort.team_id)
    wants = await enrolments.list_wants(session, [e.id for e in active], team_id=cohort.team_id)
    balances = [
        TopicBalance(
            name=catalogue.name_of(say, topic),
            offered=sum(offer.topic_id == topic.id for offer in offers),
            wanted=sum(want.topic_id == topic.id for want in wants),
            waiting=sum(want.topic_id == topic.id and want.enrolment_id in waiting for want in wants),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    ]
    used = [each for each in balances if each.offered or each.wanted]
    return tuple(sorted(used, key=lambda each: (-each.wanted, -each.offered, each.name)))
