"""Forgetting: what is kept goes when the register says so; nobody has to ask for it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.portions import work_through
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.joining import interest
from handlers.person import after_a_tandem
from storage import erasing, people, retention
from storage.sweeps import MONTH, YEAR, Sweeps

# So many rows or people are done, or so many people looked at, while others wait: some milliseconds each.
PORTION, AT_A_GLANCE = 100, 1000


async def forget(services: Services) -> None:
    """Safe to run as often as one likes, and to be interrupted; in portions, so that nobody who clicks has to wait."""
    async with services.database.reading() as session:
        ended = await after_a_tandem.list_over(session, services)
        tired = await interest.list_tired(session, services)
    await for_each(services, ended, after_a_tandem.forget)
    await for_each(services, tired, interest.take_off)
    await _sweep(services, retention.PAST)
    await _look_at_everybody(services)
    await services.database.tidy()


async def forget_telltale(services: Services) -> None:
    """What would tell who ended, declined or clicked goes as soon as it has arrived."""
    await _sweep(services, retention.TELLTALE)


async def _sweep(services: Services, sweeps: Sweeps) -> None:
    now = services.now()
    async with services.database.reading() as session:
        due = await sweeps.list_due(session, team_id=services.team_id, now=now)
    for sweep in due:
        await work_through(services, partial(sweep.portion, team_id=services.team_id, now=now, most=PORTION))


async def _look_at_everybody(services: Services) -> None:
    """Whom no round needs any more is found by looking, for it is the rounds that end."""
    last: str | None = ""
    while last is not None:
        async with services.database.reading() as session:
            idle, last = await retention.list_idle(
                session, team_id=services.team_id, **_ago(services), after=last, most=AT_A_GLANCE
            )
        for start in range(0, len(idle), PORTION):
            await _forget_of(services, idle[start : start + PORTION])


async def _forget_of(services: Services, ids: Sequence[UUID]) -> None:
    async with services.database.transaction() as session:
        month_ago = services.now() - MONTH
        await retention.erase_what_served(session, ids, team_id=services.team_id, month_ago=month_ago)
        done_with = await _done_with(session, services, ids)
    await for_each(services, done_with, _let_go)


async def _let_go(session: AsyncSession, services: Services, person_id: UUID) -> None:
    if await _done_with(session, services, [person_id]):
        await erasing.let_go(session, await people.get(session, person_id, team_id=services.team_id))


async def _done_with(session: AsyncSession, services: Services, ids: Sequence[UUID]) -> Sequence[UUID]:
    return await retention.list_done_with(session, ids, team_id=services.team_id, **_ago(services))


def _ago(services: Services) -> dict[str, datetime]:
    now = services.now()
    return {"month_ago": now - MONTH, "year_ago": now - YEAR}
