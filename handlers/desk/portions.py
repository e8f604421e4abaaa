"""Work for a whole round in portions: some people at a time, each portion saved, so that nobody waits for all of it."""

import asyncio
from collections.abc import Awaitable, Callable

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services

# So many people or pairs are done in a few milliseconds each: together they hold the database for less than 50.
PORTION = 10

# One portion: what is left is read anew, for a death may lie between two; False when nothing is left.
Portion = Callable[[AsyncSession], Awaitable[bool]]


async def work_through(services: Services, portion: Portion) -> None:
    """One transaction for each portion; whoever clicks meanwhile has a turn in between."""
    while True:
        async with services.database.transaction() as session:
            is_left = await portion(session)
        if not is_left:
            return
        # Whoever waits for the database has been told that it is free, but would find it taken again.
        await asyncio.sleep(0)
