"""Supply and demand of a round, topic by topic: places that are free today against learners who wait today."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.texts import Say
from programme.supply import Supply
from storage import supply, topics
from storage.cohorts import Cohort


async def by_topic(session: AsyncSession, say: Say, cohort: Cohort) -> list[Supply]:
    """In the order of the catalogue."""
    offered, wanted = await supply.today(session, cohort)
    return [
        Supply(
            key=topic.key,
            topic=catalogue.name_of(say, topic),
            offered=offered.get(topic.id, 0),
            wanted=wanted.get(topic.id, 0),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    ]
