"""Ratings of the programme: sealed in a pool until five are mixed, then without any tie to a person."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.rating_pool import Rating, from_bytes, to_bytes
from programme.rounds import MilestoneKind
from programme.words import Moment
from storage import milestones
from storage.cohorts import Cohort
from storage.keeping import Goes, Whose, about, kept, sealed
from storage.rows import Row, choice, reference, unique
from storage.sealing import Place, Sealing


class RatingPool(Row, table=True):
    """Up to four ratings of one moment, sealed in one value of fixed size that is always rewritten whole."""

    __tablename__ = "rating_pool"
    __table_args__ = about(Whose.NOBODY, Goes.WHEN_MIXED, *unique("cohort_id", "moment"))

    cohort_id: UUID = reference("cohort.id", index=False)
    moment: Moment = kept("what was asked", sa_type=choice(Moment))
    ratings_sealed: bytes = sealed("figures that tell of no single person")

    def place(self) -> Place:
        return Place(self.team_id, "rating_pool", "ratings_sealed", self.id)


class MixedRating(Row, table=True):
    """One of at least five ratings that came out of the pool together, in random order."""

    __tablename__ = "mixed_rating"
    __table_args__ = about(Whose.NOBODY, Goes.STAYS)

    cohort_id: UUID = reference("cohort.id")
    moment: Moment = kept("what was asked", sa_type=choice(Moment))
    value: int = kept("the report")
    commented: bool = kept("the report", default=False)
    comment_sealed: bytes | None = sealed("the report, as its writer allowed", default=None)

    def place(self) -> Place:
        return Place(self.team_id, "mixed_rating", "comment_sealed", self.id)


class Figure(Row, table=True):
    """A published share, kept as published: a later summary never shows the same people's answers again."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS)

    cohort_id: UUID = reference("cohort.id")
    name: str = kept("the report")
    after: datetime = kept("the report")
    until: datetime = kept("the report")
    part: int = kept("the report")
    people: int = kept("the report")


async def open_pool(
    session: AsyncSession, cohort_id: UUID, moment: Moment, sealing: Sealing, *, team_id: str
) -> RatingPool:
    """The pool of a moment, locked until the transaction ends; an empty one is made when there is none."""
    statement = (
        select(RatingPool)
        .where(col(RatingPool.team_id) == team_id, col(RatingPool.cohort_id) == cohort_id)
        .where(col(RatingPool.moment) == moment)
        .with_for_update()
    )
    pool = (await session.exec(statement)).one_or_none()
    if pool is None:
        pool = RatingPool(team_id=team_id, cohort_id=cohort_id, moment=moment, ratings_sealed=b"")
        write_pool(pool, (), sealing)
        session.add(pool)
        await session.flush()
    return pool


def read_pool(pool: RatingPool, sealing: Sealing) -> tuple[Rating, ...]:
    return from_bytes(sealing.open(pool.ratings_sealed, pool.place()))


def write_pool(pool: RatingPool, ratings: tuple[Rating, ...], sealing: Sealing) -> None:
    pool.ratings_sealed = sealing.seal(to_bytes(ratings), pool.place())


def add_mixed(session: AsyncSession, pool: RatingPool, mixed: Iterable[Rating], sealing: Sealing) -> None:
    """Ratings that left the pool; a comment is kept only where its writer ticked that it may be shown."""
    for rating in mixed:
        row = MixedRating(
            team_id=pool.team_id,
            cohort_id=pool.cohort_id,
            moment=pool.moment,
            value=rating.value,
            commented=bool(rating.comment),
        )
        if rating.comment and rating.may_be_shown:
            row.comment_sealed = sealing.seal(rating.comment, row.place())
        session.add(row)


async def list_mixed(session: AsyncSession, cohort_id: UUID, moment: Moment, *, team_id: str) -> Sequence[MixedRating]:
    statement = (
        select(MixedRating)
        .where(col(MixedRating.team_id) == team_id, col(MixedRating.cohort_id) == cohort_id)
        .where(col(MixedRating.moment) == moment)
        # By a random id: no order in which they came can be read from it.
        .order_by(col(MixedRating.id))
    )
    return (await session.exec(statement)).all()


async def delete_pools(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> None:
    """Leftovers under five, deleted unread when the round is closed."""
    statement = select(RatingPool).where(col(RatingPool.team_id) == team_id, col(RatingPool.cohort_id) == cohort_id)
    for pool in (await session.exec(statement)).all():
        await session.delete(pool)


async def list_figures(session: AsyncSession, cohort_id: UUID, name: str, *, team_id: str) -> Sequence[Figure]:
    statement = (
        select(Figure)
        .where(col(Figure.team_id) == team_id, col(Figure.cohort_id) == cohort_id, col(Figure.name) == name)
        .order_by(col(Figure.until))
    )
    return (await session.exec(statement)).all()


async def open_moment(session: AsyncSession, cohort: Cohort) -> Moment | None:
    """Which moment is being rated: from half time on the first, from the end on the last, none once closed."""
    if not cohort.is_open:
        return None
    if cohort.weeks_a_tandem:
        return Moment.CLOSING
    for kind, moment in ((MilestoneKind.CLOSING, Moment.CLOSING), (MilestoneKind.INTERIM, Moment.INTERIM)):
        if await milestones.find_done(session, cohort.id, kind, team_id=cohort.team_id):
            return moment
    return None
