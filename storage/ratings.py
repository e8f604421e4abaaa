"""Ratings of the programme: sealed in a pool until five are mixed, then without any tie to a person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
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
        return _place_of_comment(self.team_id, self.id)


@dataclass(frozen=True)
class Commented:
    """A mixed rating with a comment; None where its writer did not want it shown."""

    value: int
    comment_sealed: bytes | None
    place: Place


def _place_of_comment(team_id: str, rating_id: UUID) -> Place:
    return Place(team_id, "mixed_rating", "comment_sealed", rating_id)


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


async def list_commented(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> dict[Moment, list[Commented]]:
    """Of each moment the mixed ratings with a comment, sealed as they lie there: to be opened off the loop."""
    statement = (
        select(col(MixedRating.moment), MixedRating.id, MixedRating.value, MixedRating.comment_sealed)
        .where(col(MixedRating.team_id) == team_id, col(MixedRating.cohort_id) == cohort_id)
        .where(col(MixedRating.commented))
        # By a random id: no order in which they came can be read from it.
        .order_by(col(MixedRating.id))
    )
    found: dict[Moment, list[Commented]] = {moment: [] for moment in Moment}
    for moment, id_, value, sealed_ in (await session.exec(statement)).all():
        found[moment].append(Commented(value, sealed_, _place_of_comment(team_id, id_)))
    return found


async def delete_pools(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> None:
    """Leftovers under five, deleted unread when the round is closed."""
    statement = select(RatingPool).where(col(RatingPool.team_id) == team_id, col(RatingPool.cohort_id) == cohort_id)
    for pool in (await session.exec(statement)).all():
        await session.delete(pool)


async def count_values(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> dict[Moment, dict[int, int]]:
    """Of each moment how often each value was given, among those that are mixed."""
    statement = (
        select(col(MixedRating.moment), MixedRating.value, sa.func.count())
        .where(col(MixedRating.team_id) == team_id, col(MixedRating.cohort_id) == cohort_id)
        .group_by(col(MixedRating.moment), col(MixedRating.value))
    )
    found: dict[Moment, dict[int, int]] = {moment: {} for moment in Moment}
    for moment, value, people in (await session.exec(statement)).all():
        found[moment][value] = people
    return found


async def list_figures(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Mapping[str, Sequence[Figure]]:
    """What was published in a round, by name, the earliest first."""
    statement = (
        select(Figure)
        .where(col(Figure.team_id) == team_id, col(Figure.cohort_id) == cohort_id)
        .order_by(col(Figure.until))
    )
    found = defaultdict[str, list[Figure]](list)
    for figure in (await session.exec(statement)).all():
        found[figure.name].append(figure)
    return found


async def open_moment(session: AsyncSession, cohort: Cohort) -> Moment | None:
    """Which moment is being rated: from half time on the first, from the end on the last, none once closed."""
    if not cohort.is_open:
        return None
    if cohort.weeks_a_tandem:
        return Moment.CLOSING
    done = await milestones.list_kinds_done(session, cohort.id, team_id=cohort.team_id)
    if MilestoneKind.CLOSING in done:
        return Moment.CLOSING
    return Moment.INTERIM if MilestoneKind.INTERIM in done else None
