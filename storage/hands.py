"""Raised hands: somebody asks to be contacted."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Goes, Shown, Whose, about, kept
from storage.people import Person
from storage.rows import Row, reference


class RaisedHand(Row, table=True):
    """Open until the person it went to says that it is done."""

    __tablename__ = "raised_hand"
    __table_args__ = about(Whose.PERSON, Goes.WITH_THE_PERSON, shown=Shown.HANDS)

    person_id: UUID = reference("person.id")
    cohort_id: UUID = reference("cohort.id")
    raised_at: datetime = kept("that nobody waits too long")
    done_at: datetime | None = kept("whether somebody saw to it", default=None)


async def find(session: AsyncSession, hand_id: UUID, *, team_id: str) -> RaisedHand | None:
    statement = select(RaisedHand).where(col(RaisedHand.team_id) == team_id, col(RaisedHand.id) == hand_id)
    return (await session.exec(statement)).one_or_none()


async def list_of_person(session: AsyncSession, person: Person) -> Sequence[RaisedHand]:
    statement = (
        select(RaisedHand)
        .where(col(RaisedHand.team_id) == person.team_id, col(RaisedHand.person_id) == person.id)
        .order_by(col(RaisedHand.raised_at))
    )
    return (await session.exec(statement)).all()


async def list_raised_in(
    session: AsyncSession, cohort_ids: Sequence[UUID], *, team_id: str
) -> dict[UUID, list[tuple[UUID, str]]]:
    """Of each round the open hands and who raised them, as somebody in Slack, the longest-waiting first."""
    statement = (
        select(RaisedHand.cohort_id, RaisedHand.id, Person.user_id)
        .join(Person, col(Person.id) == col(RaisedHand.person_id))
        .where(col(RaisedHand.team_id) == team_id, col(RaisedHand.cohort_id).in_(cohort_ids))
        .where(col(RaisedHand.done_at).is_(None))
        .order_by(col(RaisedHand.raised_at))
    )
    found: dict[UUID, list[tuple[UUID, str]]] = {cohort_id: [] for cohort_id in cohort_ids}
    for cohort_id, hand_id, user_id in (await session.exec(statement)).all():
        found[cohort_id].append((hand_id, user_id))
    return found


async def list_open(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[RaisedHand]:
    statement = (
        select(RaisedHand)
        .where(col(RaisedHand.team_id) == team_id, col(RaisedHand.cohort_id) == cohort_id)
        .where(col(RaisedHand.done_at).is_(None))
        .order_by(col(RaisedHand.raised_at))
    )
    return (await session.exec(statement)).all()
