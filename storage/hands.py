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


async def list_open(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[RaisedHand]:
    statement = (
        select(RaisedHand)
        .where(col(RaisedHand.team_id) == team_id, col(RaisedHand.cohort_id) == cohort_id)
        .where(col(RaisedHand.done_at).is_(None))
        .order_by(col(RaisedHand.raised_at))
    )
    return (await session.exec(statement)).all()
