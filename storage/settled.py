"""Messages that are settled: emptied after a while, and gone once what they are about can no longer happen again."""

from functools import partial
from typing import Any
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
from storage.rows import delete_rows, is_one_of
from storage.sweeps import AT_ONCE, MONTH, Sweep

_IS_SETTLED = is_one_of(col(OutboxMessage.state), *SETTLED)
# Gone as soon as it is settled: what would tell who ended, declined or clicked, and what is somebody's who is erased.
GIVES_SOMEBODY_AWAY = (
    sa.and_(_IS_SETTLED, col(OutboxMessage.kind).in_(GIVING_AWAY)),
    sa.and_(_IS_SETTLED, col(OutboxMessage.person_id).is_(None), col(OutboxMessage.user_id).is_not(None)),
)
_IS_FULL = sa.func.length(col(OutboxMessage.payload_sealed)) > sa.literal_column("0")


def _at_once(condition: Any, _: Any) -> tuple[Any, ...]:
    return (condition,)


# What would give somebody away by being there.
TELLTALE = tuple(Sweep(OutboxMessage, AT_ONCE, partial(_at_once, it)) for it in GIVES_SOMEBODY_AWAY)


def _was_settled(before: Any) -> Any:
    return sa.func.coalesce(col(OutboxMessage.sent_at), col(OutboxMessage.due_at)) < before


def _is_old(before: Any) -> tuple[Any, ...]:
    # A message leaves when it is due or later: the index knows when it was due.
    return (_IS_SETTLED, col(OutboxMessage.due_at) < before, _was_settled(before))


def _is_of_a_round_over(before: Any) -> tuple[Any, ...]:
    over = sa.select(col(Cohort.id)).where(over_before(before))
    return (_IS_SETTLED, col(OutboxMessage.cohort_id).in_(over), _was_settled(before))


_NEVER_AGAIN = col(OutboxMessage.kind).in_(kinds_that_keep(Keeps.MONTH))
_STAYS = col(OutboxMessage.kind).in_(kinds_that_keep(Keeps.PERSON))
# Of what was settled by then what never happens again goes, and the rest is emptied.
AFTER_A_MONTH = (
    Sweep(OutboxMessage, MONTH, lambda before: (_NEVER_AGAIN, *_is_old(before))),
    Sweep(
        OutboxMessage,
        MONTH,
        lambda before: (_IS_FULL, *_is_old(before)),
        gone=emptied(OutboxMessage, Goes.AFTER_THIRTY_DAYS),
    ),
)
OF_ROUNDS_OVER = Sweep(OutboxMessage, MONTH, lambda before: (*_is_of_a_round_over(before), ~_STAYS))


async def forget_of_tandem(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> None:
    """What went to and fro in a tandem that is over."""
    of_tandem = col(OutboxMessage.kind).in_(kinds_that_keep(Keeps.TANDEM))
    done = (_IS_SETTLED, col(OutboxMessage.tandem_id) == tandem_id, of_tandem)
    await delete_rows(session, OutboxMessage, *done, team_id=team_id)


async def forget_keys(session: AsyncSession, *, team_id: str, key_prefix: Prefix) -> None:
    """Deletes settled messages whose very being there would tell something."""
    await delete_rows(session, OutboxMessage, _IS_SETTLED, begins_with(key_prefix), team_id=team_id)
