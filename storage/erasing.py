"""Erasing: a person goes with every row that hangs on them, and from wherever else their account stands."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import RUNNING
from storage import conversations, enrolled_topics, enrolments, serving
from storage.appointments import Appointment
from storage.cohorts import Cohort, is_open
from storage.conversations import Conversation
from storage.enrolments import Enrolment
from storage.keeping import Goes, Whose
from storage.outbox import UNSETTLED, OutboxMessage
from storage.people import Person
from storage.register import column_of, emptied, empty, empty_value, hanging_on, named, rows_go, tables_of
from storage.rows import Row, change_rows, delete_rows, write_what_waits
from storage.tandems import Tandem

# What is counted needs a person to belong to; no account in Slack is called like this one.
NOBODY = "nobody/"
# What somebody still does for others, or is on its way to them, goes when that is over.
_STILL_NEEDED: dict[type[Row], sa.ColumnElement[bool]] = {
    Appointment: col(Appointment.removed_at).is_(None),
    Cohort: is_open(),
    OutboxMessage: col(OutboxMessage.state).in_(UNSETTLED),
}


async def erase(session: AsyncSession, person: Person) -> None:
    """All that is kept about somebody."""
    await write_what_waits(session)
    await session.flush()
    conversation_ids = await conversations.list_of_person(session, person)
    await session.delete(person)
    await session.flush()
    await erase_account(session, team_id=person.team_id, user_id=person.user_id)
    await _delete_empty(session, conversation_ids, team_id=person.team_id)


async def erase_account(session: AsyncSession, *, team_id: str, user_id: str) -> None:
    """What hangs on the account in Slack alone: one's own rows go whole, from those of others the name goes."""
    for table in tables_of(Whose.PERSON):
        if table is not Person and "user_id" in table.model_fields:
            mine = [column_of(table, "user_id") == user_id, *_over(table)]
            # What also hangs on a person goes with them; by the account alone it would be looked for everywhere.
            mine += [col(OutboxMessage.person_id).is_(None)] if table is OutboxMessage else []
            await delete_rows(session, table, *mine, team_id=team_id)
    for table, entry in named():
        column = column_of(table, entry.column)
        # Who is on duty in a round that goes on stays there; who once did something in it does not.
        over = _over(table) if entry.goes is Goes.AFTER_THE_DUTY else ()
        nobody = {entry.column: empty_value(column)}
        await change_rows(session, table, nobody, column == user_id, *over, team_id=team_id)


async def erase_gaps_of(session: AsyncSession, enrolment: Enrolment) -> None:
    """What an enrolment confided: starting points and the hope."""
    empty(enrolment, Goes.AFTER_SERVING)
    ids, team_id = [enrolment.id], enrolment.team_id
    for row in (
        *await enrolled_topics.list_wants(session, ids, team_id=team_id),
        *await enrolled_topics.list_offers(session, ids, team_id=team_id),
    ):
        empty(row, Goes.AFTER_SERVING)


async def erase_on_leaving(session: AsyncSession, person: Person) -> None:
    """What somebody confided beyond one round, their pause, and what they were invited to."""
    now = (Goes.ON_LEAVING, Goes.AFTER_SERVING)
    empty(person, *now)
    for table, column in hanging_on(Person):
        if rows_go(table) in now:
            await delete_rows(session, table, column == person.id, team_id=person.team_id)


async def erase_after(session: AsyncSession, tandem: Tandem) -> None:
    """What served in a tandem that ended long ago; the page it shared, unless another tandem still uses it."""
    team_id, now = tandem.team_id, (Goes.AFTER_THE_TANDEM, Goes.AFTER_SERVING)
    for table, column in hanging_on(Tandem):
        if rows_go(table) in now:
            await delete_rows(session, table, column == tandem.id, team_id=team_id)
        elif gone := emptied(table, *now):
            await change_rows(session, table, gone, column == tandem.id, team_id=team_id)
    in_use = sa.exists().where(col(Tandem.conversation_id) == col(Conversation.id), col(Tandem.state).in_(RUNNING))
    shared = col(Conversation.id) == tandem.conversation_id
    await change_rows(session, Conversation, emptied(Conversation, *now), shared, ~in_use, team_id=team_id)


async def let_go(session: AsyncSession, person: Person) -> None:
    """Somebody whose time is over: they are erased, and what the figures of their rounds count is left to nobody."""
    for enrolment in await enrolments.list_ever_of(session, person):
        if enrolment.left_at is None or await serving.has_had(session, enrolment):
            await _leave_to_nobody(session, enrolment)
    await erase(session, person)


async def _delete_empty(session: AsyncSession, conversation_ids: Sequence[UUID], *, team_id: str) -> None:
    """Of these conversations those whose tandems are all gone, with the page that was shared there."""
    in_use = sa.exists().where(col(Tandem.conversation_id) == col(Conversation.id))
    await delete_rows(session, Conversation, col(Conversation.id).in_(conversation_ids), ~in_use, team_id=team_id)


async def _leave_to_nobody(session: AsyncSession, enrolment: Enrolment) -> None:
    """A nobody for each, so that not even two rounds can be seen to have been the same person's."""
    team_id, since = enrolment.team_id, enrolment.signed_up_at
    nobody = Person(team_id=team_id, user_id=f"{NOBODY}{uuid4()}", created_at=since, left_at=since)
    session.add(nobody)
    await session.flush()
    for table, column in hanging_on(Enrolment):
        if rows_go(table) is not Goes.COUNTED:
            await delete_rows(session, table, column == enrolment.id, team_id=team_id)
    gone = emptied(Enrolment, *(goes for goes in Goes if goes is not Goes.COUNTED))
    changed = {**gone, "person_id": nobody.id}
    await change_rows(session, Enrolment, changed, col(Enrolment.id) == enrolment.id, team_id=team_id)


def _over(table: type[Row]) -> tuple[sa.ColumnElement[bool], ...]:
    return (~_STILL_NEEDED[table],) if table in _STILL_NEEDED else ()
