"""Retention: what has served its purpose is found and deleted, as the register says."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.appointments import Appointment
from storage.check_ins import Reply
from storage.cohorts import Cohort, is_open, over_before
from storage.enrolments import Enrolment
from storage.erasing import NOBODY
from storage.keeping import Goes
from storage.meetings import LearnedNote
from storage.outbox import UNSETTLED, OutboxMessage
from storage.people import Person
from storage.register import emptied, hanging_on, holds_something, rows_go
from storage.rows import Row, change_rows, change_some, delete_rows, is_one_of
from storage.sign_ups import SignUp

# What somebody wrote without being in a round is there for as long.
_WRITTEN: dict[type[Row], Any] = {Reply: Reply.received_at, LearnedNote: LearnedNote.noted_at}


async def list_idle(
    session: AsyncSession, *, team_id: str, before: datetime, after: str, most: int
) -> tuple[Sequence[UUID], str | None]:
    """Of so many people those whom no round needs anything of any more; then after whom to go on, None at the end."""
    account = col(Person.user_id)
    known = (col(Person.team_id) == team_id, account > after, _is_somebody())
    last = (await session.exec(select(account).where(*known).order_by(account).offset(most - 1).limit(1))).first()
    until = (account <= last,) if last is not None else ()
    return (await session.exec(select(Person.id).where(*known, *until, ~_serves(before)))).all(), last


async def erase_what_served(session: AsyncSession, people: Sequence[UUID], *, team_id: str, before: datetime) -> None:
    """What those of them confided whom no round needs it of any more."""
    served = select(Person.id).where(col(Person.id).in_(people), ~_serves(before))
    gone, holds = emptied(Person, Goes.AFTER_SERVING), holds_something(Person, Goes.AFTER_SERVING)
    await change_rows(session, Person, gone, holds, col(Person.id).in_(served), team_id=team_id)
    for table, column in hanging_on(Person):
        if rows_go(table) is Goes.AFTER_SERVING:
            old = (col(_WRITTEN[table]) < before,) if table in _WRITTEN else ()
            # Named twice: by the people themselves PostgreSQL finds their rows, by the question it would read them all.
            await delete_rows(session, table, column.in_(people), column.in_(served), *old, team_id=team_id)


async def empty_what_served(session: AsyncSession, *, team_id: str, before: datetime, most: int) -> bool:
    """What was confided for rounds that were over by then; whether there may be more."""
    confided: list[tuple[type[Row], Any]] = [(Enrolment, Enrolment.id), *hanging_on(Enrolment)]
    left = []
    for table, column in confided:
        if rows_go(table) is not Goes.AFTER_SERVING and (gone := emptied(table, Goes.AFTER_SERVING)):
            of_round = (col(Enrolment.id) == column, col(Cohort.id) == col(Enrolment.cohort_id))
            # What still holds something has an index of its own: of that it is asked whether its round is over.
            is_over = sa.exists().where(*of_round, over_before(before))
            holds = holds_something(table, Goes.AFTER_SERVING)
            left.append(await change_some(session, table, gone, holds, is_over, team_id=team_id, most=most))
    return any(left)


async def list_done_with(
    session: AsyncSession, people: Sequence[UUID], *, team_id: str, month_ago: datetime, year_ago: datetime
) -> Sequence[UUID]:
    """Those of them whose time is over: nothing holds them any more; `Goes.WITH_THE_PERSON` says since when."""
    has_gone = col(Person.deactivated_at).is_not(None)
    stayed = col(Person.left_at).is_(None) & ~has_gone
    holding = (
        # Whoever left a round that never ends is counted there for a year.
        _is_in(is_open(), sa.or_(~_has_left(), col(Enrolment.left_at) >= year_ago)),
        _is_in(~is_open(), ~over_before(month_ago)),
        sa.and_(stayed, _is_in(~is_open(), ~over_before(year_ago), ~_has_left())),
        _by_account(SignUp, SignUp.user_id),
        # A first coordinator who has left the company must not be appointed again by the settings.
        _by_account(Appointment, Appointment.user_id, col(Appointment.removed_at).is_(None) | has_gone),
        _by_account(Cohort, Cohort.contact_user_id, is_open()),
        sa.exists().where(
            col(OutboxMessage.person_id) == col(Person.id), is_one_of(col(OutboxMessage.state), *UNSETTLED)
        ),
        *(
            sa.func.coalesce(moment, col(Person.created_at)) >= month_ago
            for moment in (Person.created_at, Person.consented_at, Person.left_at, Person.deactivated_at)
        ),
    )
    statement = (
        select(Person.id)
        .where(col(Person.team_id) == team_id, col(Person.id).in_(people), _is_somebody())
        .where(col(Person.interested_at).is_(None), ~sa.or_(*holding))
    )
    return (await session.exec(statement)).all()


def _is_somebody() -> sa.ColumnElement[bool]:
    return ~col(Person.user_id).startswith(NOBODY, autoescape=True)


def _serves(before: datetime) -> sa.ColumnElement[bool]:
    """Whoever takes part in a round that is open, or was so until lately, needs what they confided."""
    return _is_in(~over_before(before), ~_has_left())


def _is_in(*conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    enrolled = (col(Enrolment.person_id) == col(Person.id), col(Cohort.id) == col(Enrolment.cohort_id))
    return sa.exists().where(*enrolled, *conditions)


def _has_left() -> sa.ColumnElement[bool]:
    return col(Enrolment.left_at).is_not(None)


def _by_account(table: type[Row], user_id: Any, *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    same = (col(table.team_id) == col(Person.team_id), col(user_id) == col(Person.user_id))
    return sa.exists().where(*same, *conditions)
