"""A round comes into being: with the topics it offers and what falls due in it, and announced in its channel."""

from collections.abc import Collection

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue, post
from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction
from handlers.desk.services import Services
from handlers.rounds import planning
from storage import topics
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def list_topics(session: AsyncSession, i: Interaction) -> list[tuple[str, str]]:
    """Key and name of all that a round can offer."""
    return catalogue.names_of(i.say, await topics.ensure_catalogue(session, team_id=i.team_id))


async def add(session: AsyncSession, cohort: Cohort, *, keys: Collection[str]) -> None:
    """With the topics of these keys."""
    session.add(cohort)
    # Its topics and milestones refer to its row.
    await session.flush()
    offered = await topics.ensure_catalogue(session, team_id=cohort.team_id)
    topics.offer_in(session, cohort.id, [topic for topic in offered if topic.key in keys])
    planning.plan(session, cohort)


async def announce(session: AsyncSession, services: Services, cohort: Cohort, message: Message) -> None:
    await post.to_channel(session, services, cohort=cohort, about=OfRound(cohort.id).announced(), message=message)
