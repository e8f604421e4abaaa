"""What learners say of their topic at the end: sealed in pools until five are together, then only counted."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.closing_answers import Answers, Measure, Question, from_bytes, to_bytes
from storage.keeping import Goes, Whose, about, kept, sealed
from storage.rows import Row, choice, reference, unique
from storage.sealing import Place, Sealing


class ClosingPool(Row, table=True):
    """Up to four answers on one topic, sealed in one value of fixed size that is always rewritten whole."""

    __tablename__ = "closing_pool"
    __table_args__ = about(Whose.NOBODY, Goes.WHEN_MIXED, *unique("cohort_id", "topic_id", "question"))

    cohort_id: UUID = reference("cohort.id", index=False)
    topic_id: UUID = reference("topic.id")
    question: Question = kept("what was asked", sa_type=choice(Question))
    answers_sealed: bytes = sealed("figures that tell of no single person")

    def place(self) -> Place:
        return Place(self.team_id, "closing_pool", "answers_sealed", self.id)


class ClosingCount(Row, table=True):
    """How many gave an answer, counted in fives at least; without a topic, what was left of the smaller ones."""

    __tablename__ = "closing_count"
    __table_args__ = about(Whose.NOBODY, Goes.STAYS)

    cohort_id: UUID = reference("cohort.id")
    topic_id: UUID | None = reference("topic.id", optional=True)
    measure: Measure = kept("the report", sa_type=choice(Measure))
    value: int = kept("the report")
    people: int = kept("the report")


async def open_pool(
    session: AsyncSession, cohort_id: UUID, topic_id: UUID, question: Question, sealing: Sealing, *, team_id: str
) -> ClosingPool:
    """The pool of a topic, locked until the transaction ends; an empty one is made when there is none."""
    statement = (
        select(ClosingPool)
        .where(col(ClosingPool.team_id) == team_id, col(ClosingPool.cohort_id) == cohort_id)
        .where(col(ClosingPool.topic_id) == topic_id, col(ClosingPool.question) == question)
        .with_for_update()
    )
    pool = (await session.exec(statement)).one_or_none()
    if pool is None:
        pool = ClosingPool(
            team_id=team_id, cohort_id=cohort_id, topic_id=topic_id, question=question, answers_sealed=b""
        )
        write_pool(pool, (), sealing)
        session.add(pool)
        await session.flush()
    return pool


def read_pool(pool: ClosingPool, sealing: Sealing) -> Answers:
    return from_bytes(sealing.open(pool.answers_sealed, pool.place()))


def write_pool(pool: ClosingPool, answers: Answers, sealing: Sealing) -> None:
    pool.answers_sealed = sealing.seal(to_bytes(answers), pool.place())


async def list_pools(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[ClosingPool]:
    """All pools of a round, locked in the order in which an answer locks them."""
    statement = (
        select(ClosingPool)
        .where(col(ClosingPool.team_id) == team_id, col(ClosingPool.cohort_id) == cohort_id)
        .order_by(col(ClosingPool.question), col(ClosingPool.topic_id))
        .with_for_update()
    )
    return (await session.exec(statement)).all()


async def add_counts(
    session: AsyncSession,
    cohort_id: UUID,
    topic_id: UUID | None,
    given: Mapping[tuple[Measure, int], int],
    *,
    team_id: str,
) -> None:
    known = {
        (row.measure, row.value): row
        for row in await list_counts(session, cohort_id, team_id=team_id)
        if row.topic_id == topic_id
    }
    for (measure, value), people in given.items():
        if (row := known.get((measure, value))) is not None:
            row.people += people
        else:
            row = ClosingCount(
                team_id=team_id, cohort_id=cohort_id, topic_id=topic_id, measure=measure, value=value, people=people
            )
            session.add(row)


async def list_counts(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[ClosingCount]:
    statement = select(ClosingCount).where(
        col(ClosingCount.team_id) == team_id, col(ClosingCount.cohort_id) == cohort_id
    )
    return (await session.exec(statement)).all()
