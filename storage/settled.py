"""Messages that are settled: emptied after a while, and gone once what they are about can no longer happen again."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import GIVING_AWAY, Keeps, kinds_that_keep
from storage.cohorts import Cohort, over_before
from storage.keeping import Goes
from storage.occurrences import Prefix
from storage.outbox import SETTLED, OutboxMessage, begins_with
from storage.register import emptied
from storage.rows import change_some, delete_rows, delete_some, is_one_of

_IS_SETTLED = is_one_of(col(OutboxMessage.state), *SETTLED)
# Gone as soon as it is settled: what would tell who ended, declined or clicked, and what is somebody's who is erased.
GIVES_SOMEBODY_AWAY = (
    sa.and_(_IS_SETTLED, col(OutboxMessage.kind).in_(GIVING_AWAY)),
    sa.and_(_IS_SETTLED, col(OutboxMessage.person_id).is_(None), col(OutboxMessage.user_id).is_not(None)),
)
_IS_FULL = sa.func.length(col(OutboxMessage.payload_sealed)) > sa.literal_column("0")


async def forget_telltale(session: AsyncSession, *, team_id: str, most: int) -> bool:
    """What would give somebody away by being there; whether there may be more."""
    left = [await delete_some(session, OutboxMessage, it, team_id=team_id, most=most) for it in GIVES_SOMEBODY_AWAY]
    return any(left)


async def forget_messages(session: AsyncSession, *, team_id: str, before: datetime, most: int) -> bool:
    """Of what was settled by then: what never happens again goes, the rest is emptied; whether there may be more."""
    # A message leaves when it is due or later: the index knows when it was due.
    old = (_IS_SETTLED, col(OutboxMessage.due_at) < before, _was_settled(before))
    never_again = col(OutboxMessage.kind).in_(kinds_that_keep(Keeps.MONTH))
    deleted = await delete_some(session, OutboxMessage, never_again, *old, team_id=team_id, most=most)
    nothing = emptied(OutboxMessage, Goes.AFTER_THIRTY_DAYS)
    changed = await change_some(session, OutboxMessage, nothing, _IS_FULL, *old, team_id=team_id, most=most)
    return deleted or changed


async def forget_of_rounds(session: AsyncSession, *, team_id: str, before: datetime, most: int) -> bool:
    """What belongs to rounds that were over by then; whether there may be more."""
    over = sa.select(col(Cohort.id)).where(col(Cohort.team_id) == team_id, over_before(before))
    done = (_IS_SETTLED, col(OutboxMessage.cohort_id).in_(over), _was_settled(before))
    stays = col(OutboxMessage.kind).in_(kinds_that_keep(Keeps.PERSON))
    return await delete_some(session, OutboxMessage, *done, ~stays, team_id=team_id, most=most)


async def forget_of_tandem(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> None:
    """What went to and fro in a tandem that is over."""
    of_tandem = col(OutboxMessage.kind).in_(kinds_that_keep(Keeps.TANDEM))
    done = (_IS_SETTLED, col(OutboxMessage.tandem_id) == tandem_id, of_tandem)
    await delete_rows(session, OutboxMessage, *done, team_id=team_id)


async def forget_keys(session: AsyncSession, *, team_id: str, key_prefix: Prefix) -> None:
    """Deletes settled messages whose very being there would tell something."""
    await delete_rows(session, OutboxMessage, _IS_SETTLED, begins_with(key_prefix), team_id=team_id)


def _was_settled(before: datetime) -> sa.ColumnElement[bool]:
    return sa.func.coalesce(col(OutboxMessage.sent_at), col(OutboxMessage.due_at)) < before
