"""Steps: what a job does for many rows, each in a transaction of its own, or some together."""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from functools import wraps
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import traces
from handlers.desk.services import Services

log = logging.getLogger("buddy")

Step = Callable[[AsyncSession, Services, UUID], Awaitable[None]]
Steps = Callable[[AsyncSession, Services, Sequence[UUID]], Awaitable[None]]

# So many people are asked in less than 50 ms, for as long as whoever clicks meanwhile waits for the database.
PORTION = 15


async def for_each(services: Services, row_ids: Iterable[UUID], step: Step) -> None:
    """One that fails holds up no other and is due again at the next tick; whoever clicks meanwhile gets in between."""
    for row_id in row_ids:
        try:
            async with services.database.transaction() as session:
                await step(session, services, row_id)
        except Exception as error:
            log.error("%s failed for one row: %s at %s", step.__qualname__, type(error).__name__, traces.where(error))


async def in_portions(services: Services, due: Iterable[tuple[UUID, UUID]], steps: Steps) -> None:
    """As `for_each`, some rows together; each comes with whom it is about, so that nobody is in a portion twice."""

    @wraps(steps)
    async def alone(session: AsyncSession, services: Services, row_id: UUID) -> None:
        await steps(session, services, [row_id])

    for ids in _portions(due):
        try:
            async with services.database.transaction() as session:
                await steps(session, services, ids)
        except Exception:
            # Whichever it is that fails, it fails alone and is noted.
            await for_each(services, ids, alone)
        # These leave while the rest is planned, and whoever clicked meanwhile has a turn.
        services.wake_delivery()
        await asyncio.sleep(0)


def _portions(due: Iterable[tuple[UUID, UUID]]) -> Iterator[list[UUID]]:
    """Somebody's second row comes in a later portion: what the first leads to decides about it."""
    turns, seen = defaultdict[int, list[UUID]](list), Counter[UUID]()
    for row_id, about in due:
        turns[seen[about]].append(row_id)
        seen[about] += 1
    for ids in turns.values():
        yield from (ids[start : start + PORTION] for start in range(0, len(ids), PORTION))
