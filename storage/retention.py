"""Retention: what has served its purpose is found and deleted, as the register says."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import applications, appointments, seen_events, settled, sign_ups
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
from storage.rows import Row, is_one_of, write_what_waits
from storage.sign_ups import SignUp
from storage.sweeps import MONTH, Sweep, Sweeps

# What somebody wrote without being in a round is there for as long.
_WRITTEN: dict[type[Row], Any] = {Reply: Reply.received_at, LearnedNote: LearnedNote.noted_at}


def _confided() -> Iterator[Sweep]:
    """What was confided for rounds that are over."""
    confided: list[tuple[type[Row], Any]] = [(Enrolment, Enrolment.id), *hanging_on(Enrolment)]
    for table, column in confided:
        if rows_go(table) is not Goes.AFTER_SERVING and (gone := emptied(table, Goes.AFTER_SERVING)):
            yield Sweep(table, MONTH, partial(_holds_something_of_a_round_over, table, column), gone=gone)


def _holds_something_of_a_round_over(table: type[Row], column: Any, before: Any) -> tuple[Any, ...]:
    of_round = (col(Enrolment.id) == column, col(Cohort.id) == col(Enrolment.cohort_id))
    # What still holds something has an index of its own: of that it is asked whether its round is over.
    return holds_something(table, Goes.AFTER_SERVING), sa.exists().where(*of_round, over_before(before))


# Of what is settled first, for it is the most.
PAST = Sweeps(
    *settled.AFTER_A_MONTH,
    settled.OF_ROUNDS_OVER,
    *_confided(),
    sign_ups.PAST,
    *applications.PAST,
    appointments.PAST,
    seen_events.PAST,
)
TELLTALE = Sweeps(*settled.TELLTALE)


async def list_idle(
    session: AsyncSession, *, team_id: str, month_ago: datetime, year_ago: datetime, after: str, most: int
) -> tuple[Sequence[UUID], str | None]:
    """Of so many people those of whom no round needs any more what is there; then after whom to go on, None at the end.

    Whose time is over is among them.
    """
    values: dict[str, Any] = {"team": team_id, "after": after}
    last = (await session.exec(_LAST_OF_SO_MANY, params={**values, "but_one": most - 1})).scalars().first()
    values |= {"until": last or _AFTER_EVERYBODY, "month_ago": month_ago, "year_ago": year_ago}
    return (await session.exec(_IDLE, params=values)).scalars().all(), last


async def erase_what_served(
    session: AsyncSession, people: Sequence[UUID], *, team_id: str, month_ago: datetime
) -> None:
    """What those of them confided whom no round needs it of any more."""
    await write_what_waits(session)
    for statement in _ERASE_WHAT_SERVED:
        await session.exec(statement, params={"people": list(people), "team": team_id, "month_ago": month_ago})


async def list_done_with(
    session: AsyncSession, people: Sequence[UUID], *, team_id: str, month_ago: datetime, year_ago: datetime
) -> Sequence[UUID]:
    """Those of them whose time is over: nothing holds them any more; `Goes.WITH_THE_PERSON` says since when."""
    values = {"people": list(people), "team": team_id, "month_ago": month_ago, "year_ago": year_ago}
    found: Sequence[UUID] = (await session.exec(_DONE_WITH, params=values)).scalars().all()
    return found


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


_TEAM: Any = sa.bindparam("team")
_MONTH_AGO: Any = sa.bindparam("month_ago")
_YEAR_AGO: Any = sa.bindparam("year_ago")
_PEOPLE: Any = sa.bindparam("people", expanding=True)
# Slack's ids are capital letters and digits.
_AFTER_EVERYBODY = "~"
_KNOWN = (col(Person.team_id) == _TEAM, col(Person.user_id) > sa.bindparam("after"), _is_somebody())
_LAST_OF_SO_MANY: Any = (
    sa.select(col(Person.user_id))
    .where(*_KNOWN)
    .order_by(col(Person.user_id))
    .offset(sa.bindparam("but_one", type_=sa.Integer))
    .limit(1)
)
_HOLDS_SOMETHING = holds_something(Person, Goes.AFTER_SERVING)
# The tables whose rows go with what somebody confided, whose they are, and since when they may.
_GOES_ALONG = tuple(
    (table, column, (col(_WRITTEN[table]) < _MONTH_AGO,) if table in _WRITTEN else ())
    for table, column in hanging_on(Person)
    if rows_go(table) is Goes.AFTER_SERVING
)


def _erase_what_served() -> Iterator[Any]:
    served = sa.select(col(Person.id)).where(col(Person.id).in_(_PEOPLE), ~_serves(_MONTH_AGO))
    holds = (col(Person.team_id) == _TEAM, _HOLDS_SOMETHING, col(Person.id).in_(served))
    yield sa.update(Person).where(*holds).values(emptied(Person, Goes.AFTER_SERVING))
    for table, column, old in _GOES_ALONG:
        # Named twice: by the people themselves PostgreSQL finds their rows, by the question it would read them all.
        yield sa.delete(table).where(col(table.team_id) == _TEAM, column.in_(_PEOPLE), column.in_(served), *old)


def _one(column: Any, old: Sequence[Any]) -> Any:
    """Whether there is one; asked by EXISTS, PostgreSQL would read everybody's for it."""
    return sa.select(sa.true()).where(column == col(Person.id), *old).limit(1).correlate(Person).scalar_subquery()


def _is_done_with() -> sa.ColumnElement[bool]:
    has_gone = col(Person.deactivated_at).is_not(None)
    stayed = col(Person.left_at).is_(None) & ~has_gone
    holding = (
        # Whoever left a round that never ends is counted there for a year.
        _is_in(is_open(), sa.or_(~_has_left(), col(Enrolment.left_at) >= _YEAR_AGO)),
        _is_in(~is_open(), ~over_before(_MONTH_AGO)),
        sa.and_(stayed, _is_in(~is_open(), ~over_before(_YEAR_AGO), ~_has_left())),
        _by_account(SignUp, SignUp.user_id),
        # A first coordinator who has left the company must not be appointed again by the settings.
        _by_account(Appointment, Appointment.user_id, col(Appointment.removed_at).is_(None) | has_gone),
        _by_account(Cohort, Cohort.contact_user_id, is_open()),
        sa.exists().where(
            col(OutboxMessage.person_id) == col(Person.id), is_one_of(col(OutboxMessage.state), *UNSETTLED)
        ),
        *(
            sa.func.coalesce(moment, col(Person.created_at)) >= _MONTH_AGO
            for moment in (Person.created_at, Person.consented_at, Person.left_at, Person.deactivated_at)
        ),
    )
    return sa.and_(col(Person.interested_at).is_(None), ~sa.or_(*holding))


_ERASE_WHAT_SERVED = tuple(each.execution_options(synchronize_session=False) for each in _erase_what_served())
_DONE_WITH: Any = sa.select(col(Person.id)).where(
    col(Person.team_id) == _TEAM, col(Person.id).in_(_PEOPLE), _is_somebody(), _is_done_with()
)
_IDLE: Any = (
    sa.select(col(Person.id))
    .where(*_KNOWN, col(Person.user_id) <= sa.bindparam("until"), ~_serves(_MONTH_AGO))
    .where(
        sa.or_(
            _HOLDS_SOMETHING,
            *(_one(column, old) for _, column, old in _GOES_ALONG),
            _is_done_with(),
        )
    )
)
