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
from storage.enrolments import Enrolment, SignUp
from storage.erasing import NOBODY
from storage.keeping import Goes
from storage.meetings import LearnedNote
from storage.outbox import UNSETTLED, OutboxMessage
from storage.people import Person
from storage.register import emptied, hanging_on, holds_something, rows_go
from storage.rows import Row, change_rows, delete_rows

# What somebody wrote without being in a round is there for as long.
_WRITTEN: dict[type[Row], Any] = {Reply: Reply.received_at, LearnedNote: LearnedNote.noted_at}


async def erase_what_served(session: AsyncSession, *, team_id: str, before: datetime) -> None:
    """What was confided for rounds that were over by then, and by people whom no round needs it of any more."""
    over = (
        select(Enrolment.id)
        .join(Cohort, col(Cohort.id) == col(Enrolment.cohort_id))
        .where(col(Enrolment.team_id) == team_id, over_before(before))
    )
    confided: list[tuple[type[Row], sa.ColumnElement[bool]]] = [
        (Person, ~_serves(Person.id, before)),
        (Enrolment, col(Enrolment.id).in_(over)),
        *((table, column.in_(over)) for table, column in hanging_on(Enrolment)),
    ]
    for table, is_over in confided:
        if rows_go(table) is not Goes.AFTER_SERVING and (gone := emptied(table, Goes.AFTER_SERVING)):
            holds = holds_something(table, Goes.AFTER_SERVING)
            await change_rows(session, table, gone, holds, is_over, team_id=team_id)
    for table, column in hanging_on(Person):
        if rows_go(table) is Goes.AFTER_SERVING:
            old = (col(_WRITTEN[table]) < before,) if table in _WRITTEN else ()
            await delete_rows(session, table, ~_serves(column, before), *old, team_id=team_id)


async def list_done_with(
    session: AsyncSession, *, team_id: str, month_ago: datetime, year_ago: datetime, only: UUID | None = None
) -> Sequence[UUID]:
    """People whose time is over: nothing holds them any more, and `Goes.WITH_THE_PERSON` says since when."""
    has_gone = col(Person.deactivated_at).is_not(None)
    stayed = col(Person.left_at).is_(None) & ~has_gone
    holding = (
        # Whoever left a round that never ends is counted there for a year.
        _is_in(Person.id, is_open(), sa.or_(~_has_left(), col(Enrolment.left_at) >= year_ago)),
        _is_in(Person.id, ~is_open(), ~over_before(month_ago)),
        sa.and_(stayed, _is_in(Person.id, ~is_open(), ~over_before(year_ago), ~_has_left())),
        _by_account(SignUp, SignUp.user_id),
        # A first coordinator who has left the company must not be appointed again by the settings.
        _by_account(Appointment, Appointment.user_id, col(Appointment.removed_at).is_(None) | has_gone),
        _by_account(Cohort, Cohort.contact_user_id, is_open()),
        _by_account(OutboxMessage, OutboxMessage.user_id, col(OutboxMessage.state).in_(UNSETTLED)),
        *(
            sa.func.coalesce(moment, col(Person.created_at)) >= month_ago
            for moment in (Person.created_at, Person.consented_at, Person.left_at, Person.deactivated_at)
        ),
    )
    statement = (
        select(Person.id)
        .where(col(Person.team_id) == team_id, ~col(Person.user_id).startswith(NOBODY, autoescape=True))
        .where(col(Person.interested_at).is_(None), ~sa.or_(*holding))
    )
    if only is not None:
        statement = statement.where(col(Person.id) == only)
    return (await session.exec(statement)).all()


def _serves(person_id: Any, before: datetime) -> sa.ColumnElement[bool]:
    """Whoever takes part in a round that is open, or was so until lately, needs what they confided."""
    return _is_in(person_id, ~over_before(before), ~_has_left())


def _is_in(person_id: Any, *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    enrolled = (col(Enrolment.person_id) == col(person_id), col(Cohort.id) == col(Enrolment.cohort_id))
    return sa.exists().where(*enrolled, *conditions)


def _has_left() -> sa.ColumnElement[bool]:
    return col(Enrolment.left_at).is_not(None)


def _by_account(table: type[Row], user_id: Any, *conditions: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    same = (col(table.team_id) == col(Person.team_id), col(user_id) == col(Person.user_id))
    return sa.exists().where(*same, *conditions)
