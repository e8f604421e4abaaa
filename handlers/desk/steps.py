"""Steps: what a job does for many rows, each in a transaction of its own."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import traces
from handlers.desk.services import Services

log = logging.getLogger("buddy")

Step = Callable[[AsyncSession, Services, UUID], Awaitable[None]]


async def for_each(services: Services, row_ids: Iterable[UUID], step: Step) -> None:
    """One that fails holds up no other and is due again at the next tick; whoever clicks meanwhile gets in between."""
    for row_id in row_ids:
        try:
            async with services.database.transaction() as session:
                await step(session, services, row_id)
        except Exception as error:
            log.error("%s failed for one row: %s at %s", step.__qualname__, type(error).__name__, traces.where(error))
