"""Years of a firm in the database: what was asked, sent and met long ago, made by the database itself."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from benchmarks.morning import Morning
from programme.check_ins import Answer
from programme.messages import Delivery
from programme.tandems import State
from programme.words import Role
from storage.check_ins import CheckIn
from storage.enrolments import Enrolment
from storage.meetings import DateNudge, Meeting
from storage.outbox import Method, OutboxMessage
from storage.people import Person
from storage.rows import Row
from storage.tandems import Tandem

# For each tandem of long ago.
CHECK_INS_EACH, MEETINGS, NUDGES = 10, 4, (1, 2)
LONG_AGO = timedelta(days=400)
# Those of today have the first.
FIRST_NUMBER = 2

Values = dict[str, Any]


async def fill(connection: AsyncConnection, morning: Morning, *, rows: int) -> None:
    """So many check-ins, and as many messages; their tandems, dates, nudges; nothing to forget."""
    people = max(2, rows // CHECK_INS_EACH // 2 * 2)
    number = _numbers(1, people)
    user_id = sa.literal("H").concat(sa.cast(number.c.number, sa.String))
    person = Person(team_id=morning.team_id, user_id="", created_at=morning.now, profile_seen_at=morning.now)
    await connection.execute(_many(connection, person, sa.select(number), {"user_id": user_id}))
    await connection.execute(_enrolments(connection, morning))
    await connection.execute(_tandems(connection, morning, people))
    for statement in (_check_ins, _meetings, _nudges):
        await connection.execute(statement(connection, morning))
    await connection.execute(_messages(connection, morning))


def _enrolments(connection: AsyncConnection, morning: Morning) -> sa.Insert:
    person = _table(Person)
    enrolment = Enrolment(
        team_id=morning.team_id,
        person_id=morning.cohort.id,
        cohort_id=morning.cohort.id,
        role=Role.BOTH,
        signed_up_at=morning.now,
    )
    source = sa.select(person).where(person.c.user_id.startswith("H"))
    return _many(connection, enrolment, source, {"person_id": person.c.id})


def _tandems(connection: AsyncConnection, morning: Morning, people: int) -> sa.Insert:
    """Of each two neighbours."""
    number, (one, other), (mine, theirs) = (
        _numbers(1, people, step=2),
        (_table(Person).alias(), _table(Person).alias()),
        (_table(Enrolment).alias(), _table(Enrolment).alias()),
    )
    named = [sa.literal("H").concat(sa.cast(number.c.number + each, sa.String)) for each in (0, 1)]
    source = (
        sa.select(number)
        .join(one, sa.and_(one.c.team_id == morning.team_id, one.c.user_id == named[0]))
        .join(other, sa.and_(other.c.team_id == morning.team_id, other.c.user_id == named[1]))
        .join(mine, mine.c.person_id == one.c.id)
        .join(theirs, theirs.c.person_id == other.c.id)
    )
    tandem = Tandem(
        team_id=morning.team_id,
        cohort_id=morning.cohort.id,
        topic_id=morning.topics[0].id,
        learner_id=morning.cohort.id,
        buddy_id=morning.cohort.id,
        state=State.ENDED,
        started_at=morning.now - 2 * LONG_AGO,
        ended_at=morning.now - LONG_AGO,
        gaps_erased_at=morning.now - LONG_AGO,
    )
    return _many(connection, tandem, source, {"learner_id": mine.c.id, "buddy_id": theirs.c.id})


def _check_ins(connection: AsyncConnection, morning: Morning) -> sa.Insert:
    number = _numbers(FIRST_NUMBER, FIRST_NUMBER + CHECK_INS_EACH - 1)
    tandem, enrolment, source = _each_of_a_pair()
    ids = {"tandem_id": tandem.c.id, "person_id": enrolment.c.person_id, "number": number.c.number}
    moment = morning.now - LONG_AGO
    check_in = CheckIn(
        team_id=morning.team_id,
        tandem_id=morning.cohort.id,
        person_id=morning.cohort.id,
        cohort_id=morning.cohort.id,
        number=0,
        due_at=moment,
        asked_at=moment,
        answered_at=moment,
        answer=Answer.MET,
    )
    return _many(connection, check_in, source.join(number, sa.true()), ids)


def _meetings(connection: AsyncConnection, morning: Morning) -> sa.Insert:
    moment, tandem = morning.now - LONG_AGO, _table(Tandem)
    meeting = Meeting(
        team_id=morning.team_id,
        tandem_id=morning.cohort.id,
        starts_at=moment,
        minutes=60,
        ask_at=moment,
        asked_at=moment,
        held_at=moment,
    )
    source = sa.select(tandem).join(_numbers(1, MEETINGS), sa.true())
    return _many(connection, meeting, source, {"tandem_id": tandem.c.id})


def _nudges(connection: AsyncConnection, morning: Morning) -> sa.Insert:
    number = _numbers(*NUDGES)
    tandem, enrolment, source = _each_of_a_pair()
    ids = {"tandem_id": tandem.c.id, "person_id": enrolment.c.person_id, "number": number.c.number}
    moment, nobody = morning.now - LONG_AGO, morning.cohort.id
    nudge = DateNudge(
        team_id=morning.team_id, tandem_id=nobody, person_id=nobody, number=0, due_at=moment, done_at=moment
    )
    return _many(connection, nudge, source.join(number, sa.true()), ids)


def _messages(connection: AsyncConnection, morning: Morning) -> sa.Insert:
    """One for each question that was asked, emptied since."""
    check_in, person, moment = _table(CheckIn), _table(Person), morning.now - LONG_AGO
    message = OutboxMessage(
        team_id=morning.team_id,
        key="",
        kind="check-in",
        unasked=True,
        method=Method.POST,
        lane="",
        arrival=1,
        created_at=moment,
        due_at=moment,
        state=Delivery.SENT,
        sent_at=moment,
        sent_ts="1700000000.000001",
    )
    source = sa.select(check_in).join(person, person.c.id == check_in.c.person_id).where(check_in.c.number > 1)
    written = {
        "key": sa.literal("history/").concat(sa.cast(check_in.c.id, sa.String)),
        "lane": sa.literal("user/").concat(person.c.user_id),
        "person_id": person.c.id,
        "user_id": person.c.user_id,
    }
    return _many(connection, message, source, written)


def _each_of_a_pair() -> tuple[sa.Table, sa.Table, sa.Select[Any]]:
    tandem, enrolment = _table(Tandem), _table(Enrolment)
    either = enrolment.c.id.in_([tandem.c.learner_id, tandem.c.buddy_id])
    return tandem, enrolment, sa.select(tandem).join(enrolment, either)


def _many(connection: AsyncConnection, like: Row, source: sa.Select[Any], changed: Values) -> sa.Insert:
    """A row like this one for each of the source, with another id and with what is changed."""
    table = _table(type(like))
    is_sqlite = connection.dialect.name == "sqlite"
    new_id = sa.func.lower(sa.func.hex(sa.func.randomblob(16))) if is_sqlite else sa.func.gen_random_uuid()
    values = {**like.model_dump(), "id": new_id, **changed}
    columns = [
        value if isinstance(value, sa.ColumnElement) else sa.literal(value, table.c[name].type)
        for name, value in values.items()
    ]
    return sa.insert(table).from_select(list(values), source.with_only_columns(*columns))


def _numbers(first: int, last: int, *, step: int = 1) -> sa.CTE:
    number = sa.select(sa.literal(first).label("number")).cte(recursive=True)
    return number.union_all(sa.select(number.c.number + step).where(number.c.number + step <= last))


def _table(kind: type[Row]) -> Any:
    return sa.inspect(kind).local_table
