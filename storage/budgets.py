"""The message budget as it has been used: when people got, or are about to get, what nobody asked for."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.outbox import UNSETTLED, Delivery, OutboxMessage
from storage.people import Person
from storage.rows import write_what_waits

# The budget counts by the week: this reaches back over the whole of it, in any zone.
LOOKS_BACK = timedelta(days=14)
AT_HAND = "budgets"

_MOMENT = sa.func.coalesce(col(OutboxMessage.sent_at), col(OutboxMessage.due_at))
# Built once: every message that nobody asked for is left by it.
_TAKEN = (
    select(OutboxMessage.person_id, _MOMENT)
    .where(col(OutboxMessage.team_id) == sa.bindparam("team_id"))
    .where(col(OutboxMessage.person_id).in_(sa.bindparam("person_ids", expanding=True)))
    .where(col(OutboxMessage.unasked), col(OutboxMessage.state).in_((*UNSETTLED, Delivery.SENT)))
    .where(sa.bindparam("since", type_=_MOMENT.type) <= _MOMENT)
    .order_by(_MOMENT)
)


async def keep_at_hand(session: AsyncSession, people: Sequence[Person], *, now: datetime) -> None:
    """Reads what all of these have taken, so that this transaction asks for none of them alone."""
    session.info[AT_HAND] = await _list_taken(session, people, now=now)


async def list_taken(session: AsyncSession, person: Person, *, now: datetime) -> Sequence[datetime]:
    at_hand: dict[UUID | None, list[datetime]] = session.info.get(AT_HAND, {})
    if person.id not in at_hand:
        return (await _list_taken(session, [person], now=now))[person.id]
    return at_hand[person.id]


def take(session: AsyncSession, person: Person, moment: datetime) -> None:
    """One more message, left in this transaction."""
    at_hand: dict[UUID | None, list[datetime]] = session.info.get(AT_HAND, {})
    if person.id in at_hand:
        at_hand[person.id].append(moment)


async def _list_taken(
    session: AsyncSession, people: Sequence[Person], *, now: datetime
) -> dict[UUID | None, list[datetime]]:
    taken: dict[UUID | None, list[datetime]] = {person.id: [] for person in people}
    if people:
        await write_what_waits(session)
        values = {"team_id": people[0].team_id, "person_ids": list(taken), "since": now - LOOKS_BACK}
        for person_id, moment in (await session.exec(_TAKEN, params=values)).all():
            taken[person_id].append(moment)
    return taken
