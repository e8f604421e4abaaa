"""Applications: a buddy asks to take part, and what coordinators decided, who and when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.applications import ApplicationState
from storage.cohorts import Cohort, over_before
from storage.enrolments import Enrolment
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.people import Person
from storage.rows import Row, change_rows, choice, index_of, locked, reference, unique
from storage.sealing import Place, Sealing, readable
from storage.sweeps import MONTH, Sweep

OPEN = tuple(state for state in ApplicationState if state.is_open)


class Application(Row, table=True):
    """One for an enrolment; what the applicant and the coordination write each other lies sealed."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.AFTER_THIRTY_DAYS,
        *unique("enrolment_id"),
        index_of("ix_application_decided", "decided_at", where="decided_at IS NOT NULL"),
        shown=Shown.APPLICATION,
    )

    enrolment_id: UUID = reference("enrolment.id", index=False)
    cohort_id: UUID = reference("cohort.id")
    state: ApplicationState = kept(
        "what becomes of it", default=ApplicationState.WAITING, sa_type=choice(ApplicationState)
    )
    applied_at: datetime = kept("who waits longest", Hidden.SAID_ELSEWHERE)
    seen_at: datetime | None = kept("to tell coordinators once", Hidden.COORDINATION, default=None)
    decided_at: datetime | None = kept("to forget it", Hidden.SAID_ELSEWHERE, default=None)
    decided_by: str | None = kept(
        "whom coordinators ask", Hidden.COORDINATION, whose=Whose.NAMED, default=None, index=True
    )
    why_sealed: bytes | None = sealed("for the decision", default=None)
    question_sealed: bytes | None = sealed("for the decision", default=None)
    answer_sealed: bytes | None = sealed("for the decision", default=None)

    def place(self, column: str) -> Place:
        return Place(self.team_id, "application", column, self.id)


class ApplicationDecision(Row, table=True):
    """A line of the decision log: who decided what about whom and when, and nothing about why."""

    __tablename__ = "application_decision"
    __table_args__ = about(Whose.PERSON, Goes.AFTER_THE_ROUND, shown=Hidden.COORDINATION)

    cohort_id: UUID = reference("cohort.id")
    person_id: UUID = reference("person.id")
    decision: ApplicationState = kept("the decision log", sa_type=choice(ApplicationState))
    decided_by: str = kept("the decision log", whose=Whose.NAMED, index=True)
    decided_at: datetime = kept("the decision log")


def read(application: Application, column: str, sealing: Sealing) -> str:
    """What stands in a sealed column; nothing where it cannot be read any more (S8)."""
    sealed_value = getattr(application, column)
    return readable(lambda: sealing.open_text(sealed_value, application.place(column)), "")


async def find_of(session: AsyncSession, enrolment: Enrolment) -> Application | None:
    statement = select(Application).where(
        col(Application.team_id) == enrolment.team_id, col(Application.enrolment_id) == enrolment.id
    )
    return (await session.exec(statement)).one_or_none()


async def lock(session: AsyncSession, application_id: UUID, *, team_id: str) -> Application | None:
    """For this transaction alone: of two coordinators one decides, and the other reads what was decided."""
    statement = select(Application).where(col(Application.team_id) == team_id, col(Application.id) == application_id)
    return (await session.exec(locked(statement))).one_or_none()


async def applicant_of(session: AsyncSession, application: Application) -> tuple[Enrolment, Person]:
    """Whose it is."""
    statement = (
        select(Enrolment, Person)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == application.team_id, col(Enrolment.id) == application.enrolment_id)
    )
    return (await session.exec(statement)).one()


def _open_in(statement: Any, cohort_id: UUID, team_id: str) -> Any:
    return (
        statement.join(Enrolment, col(Enrolment.id) == col(Application.enrolment_id))
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Application.team_id) == team_id, col(Application.cohort_id) == cohort_id)
        .where(col(Application.state).in_(OPEN), col(Person.deactivated_at).is_(None))
    )


async def list_open(
    session: AsyncSession, cohort_id: UUID, *, team_id: str, most: int | None = None, after: int | None = None
) -> Sequence[tuple[Application, Enrolment, Person]]:
    """Applications that wait for the coordination or for an answer, the longest-waiting first."""
    statement = _open_in(select(Application, Enrolment, Person), cohort_id, team_id)
    in_order = statement.order_by(col(Application.applied_at), col(Application.id)).limit(most).offset(after)
    found: Sequence[tuple[Application, Enrolment, Person]] = (await session.exec(in_order)).all()
    return found


async def count_open(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    statement = _open_in(select(sa.func.count()).select_from(Application), cohort_id, team_id)
    return int((await session.exec(statement)).one())


async def mark_seen(session: AsyncSession, cohort_id: UUID, *, team_id: str, now: datetime) -> None:
    """A coordinator has looked at all that wait."""
    in_round = col(Application.cohort_id) == cohort_id
    unseen = in_round, col(Application.state).in_(OPEN), col(Application.seen_at).is_(None)
    await change_rows(session, Application, {"seen_at": now}, *unseen, team_id=team_id)


async def list_of_person(session: AsyncSession, person: Person) -> Sequence[tuple[Application, Cohort]]:
    """Also those that were declined, as long as they are kept."""
    statement = (
        select(Application, Cohort)
        .join(Enrolment, col(Enrolment.id) == col(Application.enrolment_id))
        .join(Cohort, col(Cohort.id) == col(Application.cohort_id))
        .where(col(Application.team_id) == person.team_id, col(Enrolment.person_id) == person.id)
        .order_by(col(Application.applied_at))
    )
    return (await session.exec(statement)).all()


async def withdraw(session: AsyncSession, person: Person, *, cohort_id: UUID | None = None) -> list[UUID]:
    """Whoever leaves, altogether or one round, has applied for nothing there any more; the rounds it was about."""
    found = [
        (application, cohort)
        for application, cohort in await list_of_person(session, person)
        if cohort_id in (None, cohort.id)
    ]
    for application, _ in found:
        await session.delete(application)
    return [cohort.id for _, cohort in found]


async def count_decisions(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    in_round = col(ApplicationDecision.team_id) == team_id, col(ApplicationDecision.cohort_id) == cohort_id
    return int((await session.exec(select(sa.func.count()).where(*in_round))).one())


async def list_decisions(
    session: AsyncSession, cohort_id: UUID, *, team_id: str, most: int, after: int
) -> Sequence[tuple[ApplicationDecision, Person]]:
    """The decision log of a round, the latest first."""
    statement = (
        select(ApplicationDecision, Person)
        .join(Person, col(Person.id) == col(ApplicationDecision.person_id))
        .where(col(ApplicationDecision.team_id) == team_id, col(ApplicationDecision.cohort_id) == cohort_id)
        .order_by(col(ApplicationDecision.decided_at).desc(), col(ApplicationDecision.id))
        .limit(most)
        .offset(after)
    )
    return (await session.exec(statement)).all()


def _of_rounds_over(table: type[Application] | type[ApplicationDecision]) -> Sweep:
    cohort_id = col(table.cohort_id)
    # Round by round: PostgreSQL would read every application, and ask each whether its round is over.
    one = sa.select(sa.true()).where(cohort_id == col(Cohort.id)).limit(1).correlate(Cohort).scalar_subquery()
    return Sweep(
        table,
        MONTH,
        lambda before: (cohort_id.in_(select(Cohort.id).where(over_before(before))),),
        seen_by=lambda before: sa.exists().where(over_before(before), one),
    )


# What was decided, or belongs to a round closed or cancelled, that long ago; the log of such a round too.
PAST = (
    Sweep(
        Application,
        MONTH,
        lambda before: (col(Application.state).not_in(OPEN), col(Application.decided_at) < before),
    ),
    _of_rounds_over(Application),
    _of_rounds_over(ApplicationDecision),
)
