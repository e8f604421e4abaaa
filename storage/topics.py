"""Topics: the catalogue a company teaches from, and which of it a round offers."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import DEFAULT_TOPICS, TopicKind
from storage.keeping import Goes, Whose, about, kept
from storage.rows import Row, choice, reference, unique


class Topic(Row, table=True):
    """A topic; the names of the default ones come from the texts, a company's own bring theirs."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS, *unique("key", "team_id"))

    key: str = kept("the catalogue")
    kind: TopicKind = kept("the catalogue", sa_type=choice(TopicKind))
    name_de: str = kept("the catalogue", default="")
    name_en: str = kept("the catalogue", default="")
    position: int = kept("the catalogue", default=0)
    # Never deleted: rounds that had it still name it.
    retired_at: datetime | None = kept("the catalogue", default=None)


class CohortTopic(Row, table=True):
    """A topic that a round offers."""

    __tablename__ = "cohort_topic"
    __table_args__ = about(Whose.NOBODY, Goes.STAYS, *unique("cohort_id", "topic_id"))

    cohort_id: UUID = reference("cohort.id", index=False)
    topic_id: UUID = reference("topic.id")


async def list_catalogue(session: AsyncSession, *, team_id: str) -> Sequence[Topic]:
    statement = (
        select(Topic)
        .where(col(Topic.team_id) == team_id, col(Topic.retired_at).is_(None))
        .order_by(col(Topic.position), col(Topic.key))
    )
    return (await session.exec(statement)).all()


async def ensure_catalogue(session: AsyncSession, *, team_id: str) -> Sequence[Topic]:
    """The catalogue; a workspace without one gets the default topics."""
    if not (catalogue := await list_catalogue(session, team_id=team_id)):
        for position, (key, kind) in enumerate(DEFAULT_TOPICS.items()):
            session.add(Topic(team_id=team_id, key=key, kind=kind, position=position))
        await session.flush()
        catalogue = await list_catalogue(session, team_id=team_id)
    return catalogue


async def list_of_cohort(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[Topic]:
    statement = (
        select(Topic)
        .join(CohortTopic, col(CohortTopic.topic_id) == col(Topic.id))
        .where(col(Topic.team_id) == team_id, col(CohortTopic.cohort_id) == cohort_id)
        .order_by(col(Topic.position), col(Topic.key))
    )
    return (await session.exec(statement)).all()


def offer_in(session: AsyncSession, cohort_id: UUID, topics: Iterable[Topic]) -> None:
    for topic in topics:
        session.add(CohortTopic(team_id=topic.team_id, cohort_id=cohort_id, topic_id=topic.id))
