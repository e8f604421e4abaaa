"""Which topics of a round were offered and wanted, and who was left without a buddy."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.texts import Say
from programme.report import TopicBalance
from storage import supply, topics
from storage.cohorts import Cohort


async def balances(session: AsyncSession, say: Say, cohort: Cohort) -> tuple[TopicBalance, ...]:
    """The topics somebody offered or wanted, the most wanted first."""
    offered, wanted, waiting = await supply.in_the_end(session, cohort)
    balances = [
        TopicBalance(
            name=catalogue.name_of(say, topic),
            offered=offered.get(topic.id, 0),
            wanted=wanted.get(topic.id, 0),
            waiting=waiting.get(topic.id, 0),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    ]
    used = [each for each in balances if each.offered or each.wanted]
    return tuple(sorted(used, key=lambda each: (-each.wanted, -each.offered, each.name)))
