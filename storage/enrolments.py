"""Enrolments: a person in one round, and what they hope for."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.applications import may_teach
from programme.words import Moment, Role
from storage.cohorts import Cohort, is_open
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.people import Person
from storage.rows import Row, choice, get_row, in_portions, index_of, reference, unique
from storage.sealing import Place

TEACHING = tuple(role for role in Role if role.teaches)
LEARNING = tuple(role for role in Role if role.learns)


class Enrolment(Row, table=True):
    """One person's part in one round. That somebody has rated carries no time and no order."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.COUNTED,
        *unique("person_id", "cohort_id"),
        index_of("ix_enrolment_hope", "cohort_id", where="hope_sealed IS NOT NULL"),
        shown=Shown.ROUND,
    )

    person_id: UUID = reference("person.id", index=False)
    cohort_id: UUID = reference("cohort.id")
    role: Role = kept("who teaches and who learns", sa_type=choice(Role))
    capacity: int = kept("how many learners at once", goes=Goes.WITH_THE_PERSON, default=1)
    shows_level: bool = kept("whether the partner sees it", goes=Goes.WITH_THE_PERSON, default=False)
    hope_sealed: bytes | None = sealed("to find pairs", goes=Goes.AFTER_SERVING, default=None)
    signed_up_at: datetime = kept("who waits longest")
    approved_at: datetime | None = kept("who may teach", Hidden.SAID_ELSEWHERE, default=None)
    freed_at: datetime | None = kept("who is first in the next draft", Hidden.BOTH, default=None)
    drafts_waited: int = kept("who has their turn", Hidden.COORDINATION, default=0)
    waiting_notice_at: datetime | None = kept("to tell it once", Hidden.COORDINATION, default=None)
    left_at: datetime | None = kept("who takes part no more", default=None)
    # A mark, not a moment: the moment beside the pool would tell whose rating came when.
    has_rated_interim: bool = kept("to ask once", default=False)
    has_rated_closing: bool = kept("to ask once", default=False)

    def place(self, column: str) -> Place:
        return Place(self.team_id, "enrolment", column, self.id)

    def may_teach_in(self, cohort: Cohort) -> bool:
        """Whoever still applies does not yet."""
        return may_teach(needs_approval=cohort.needs_approval, is_approved=self.approved_at is not None)

    def has_rated(self, moment: Moment) -> bool:
        return self.has_rated_interim if moment is Moment.INTERIM else self.has_rated_closing

    def mark_rated(self, moment: Moment) -> None:
        if moment is Moment.INTERIM:
            self.has_rated_interim = True
        else:
            self.has_rated_closing = True


# Built once: every question that falls due is asked by it.
_IN_OPEN_ROUNDS = (
    select(Enrolment, Cohort)
    .join(Cohort, col(Cohort.id) == col(Enrolment.cohort_id))
    .where(col(Enrolment.team_id) == sa.bindparam("team_id"), is_open())
    .where(col(Enrolment.person_id).in_(sa.bindparam("person_ids", expanding=True)), col(Enrolment.left_at).is_(None))
    .order_by(col(Enrolment.signed_up_at))
)


async def get(session: AsyncSession, enrolment_id: UUID, *, team_id: str) -> Enrolment:
    return await get_row(session, Enrolment, enrolment_id, team_id=team_id)


async def find(session: AsyncSession, *, person: Person, cohort_id: UUID) -> Enrolment | None:
    """The enrolment in this round, also one that has been left."""
    if sa.inspect(person).transient:
        return None  # a stranger, of whom nothing is stored
    statement = select(Enrolment).where(
        col(Enrolment.team_id) == person.team_id,
        col(Enrolment.person_id) == person.id,
        col(Enrolment.cohort_id) == cohort_id,
    )
    return (await session.exec(statement)).one_or_none()


async def list_of_person(session: AsyncSession, person: Person) -> Sequence[Enrolment]:
    """The enrolments that have not been left, the oldest first."""
    return [each for each in await list_ever_of(session, person) if each.left_at is None]


async def list_ever_of(session: AsyncSession, person: Person) -> Sequence[Enrolment]:
    """Also those that have been left, the oldest first."""
    statement = (
        select(Enrolment)
        .where(col(Enrolment.team_id) == person.team_id, col(Enrolment.person_id) == person.id)
        .order_by(col(Enrolment.signed_up_at))
    )
    return (await session.exec(statement)).all()


def takes_part() -> sa.ColumnElement[bool]:
    """Who takes part in their round today, where enrolment and person are joined."""
    return sa.and_(col(Enrolment.left_at).is_(None), col(Person.deactivated_at).is_(None))


async def list_active(
    session: AsyncSession, cohort_id: UUID, *, team_id: str, among: Sequence[UUID] | None = None
) -> Sequence[tuple[Enrolment, Person]]:
    """Who takes part in a round today, all or among these, in the order of signing up."""
    statement = (
        select(Enrolment, Person)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.cohort_id) == cohort_id)
        .where(takes_part())
        .order_by(col(Enrolment.signed_up_at), col(Enrolment.id))
    )
    if among is not None:
        statement = statement.where(col(Enrolment.id).in_(among))
    return [(enrolment, person) for enrolment, person in await in_portions(session, statement)]


def people_of(cohort_id: UUID) -> "sa.Select[tuple[UUID]]":
    """Whoever is or was in a round, for another statement."""
    statement: sa.Select[tuple[UUID]] = sa.select(Enrolment).with_only_columns(col(Enrolment.person_id))
    return statement.where(col(Enrolment.cohort_id) == cohort_id)


async def list_active_ids(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[UUID]:
    """As `list_active`, by their ids alone: of thousands of people these take a few milliseconds."""
    statement = (
        select(Enrolment.id)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.cohort_id) == cohort_id)
        .where(col(Enrolment.left_at).is_(None), col(Person.deactivated_at).is_(None))
        .order_by(col(Enrolment.signed_up_at), col(Enrolment.id))
    )
    return (await session.exec(statement)).all()


async def list_active_of(
    session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str
) -> Sequence[tuple[Enrolment, Person]]:
    """Those of them who still take part."""
    statement = (
        select(Enrolment, Person)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.id).in_(enrolment_ids))
        .where(col(Enrolment.left_at).is_(None), col(Person.deactivated_at).is_(None))
        .order_by(col(Enrolment.signed_up_at), col(Enrolment.id))
    )
    return (await session.exec(statement)).all()


async def list_here(
    session: AsyncSession, cohort_id: UUID, person_ids: Sequence[UUID], *, team_id: str
) -> Sequence[UUID]:
    """Which of these people are or were in a round."""
    statement = (
        select(Enrolment.person_id)
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.cohort_id) == cohort_id)
        .where(col(Enrolment.person_id).in_(person_ids))
    )
    return (await session.exec(statement)).all()


async def count_active(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    in_cohort = col(Enrolment.team_id) == team_id, col(Enrolment.cohort_id) == cohort_id
    statement = select(sa.func.count(col(Enrolment.id))).where(*in_cohort, col(Enrolment.left_at).is_(None))
    return int((await session.exec(statement)).one())


async def list_in_open_rounds(session: AsyncSession, people: Sequence[Person]) -> Sequence[tuple[Enrolment, Cohort]]:
    """What these people take part in and that is not over, in the order of signing up."""
    if not people:
        return ()
    values = {"team_id": people[0].team_id, "person_ids": [person.id for person in people]}
    return (await session.exec(_IN_OPEN_ROUNDS, params=values)).all()


async def keep_at_hand(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> None:
    """Reads everybody of a round at once, so that this transaction asks for none of them again."""
    # A session holds what it has read only weakly: whom nobody else holds is forgotten, and read again one by one. Held
    # here, they stay until it ends: to load 200 tandems among 300 people takes 400 statements instead of 1,200.
    session.info[cohort_id] = await list_active(session, cohort_id, team_id=team_id)


def mark_left(enrolment: Enrolment, *, now: datetime) -> None:
    enrolment.left_at = now


async def people_behind(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> dict[UUID, Person]:
    """The person of each enrolment."""
    statement = (
        select(Enrolment.id, Person)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.id).in_(enrolment_ids))
    )
    return dict(await in_portions(session, statement))
