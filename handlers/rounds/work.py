"""What a milestone does for a whole round: some at a time, each portion saved, until all is done or it is overtaken."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import traces
from handlers.desk.portions import PORTION
from handlers.desk.services import Services
from programme.rounds import MilestoneKind
from storage import cohorts, enrolments, milestones, tandems
from storage.cohorts import Cohort
from storage.milestones import Milestone

log = logging.getLogger("buddy")

List = Callable[[AsyncSession, Cohort], Awaitable[Sequence[UUID]]]
DoOnce = Callable[[AsyncSession, Services, Cohort], Awaitable[None]]
DoSome = Callable[[AsyncSession, Services, Cohort, Sequence[UUID]], Awaitable[None]]


class Overtaken(Exception):
    """The milestone is done or gone, its round is over, or another process is at it."""


@dataclass(frozen=True)
class Work:
    """A milestone under way. After a death all of it begins anew: whatever a portion does, it may do twice."""

    services: Services
    milestone_id: UUID
    number: int
    _failed: list[Exception] = field(default_factory=list)

    async def once(self, do: DoOnce) -> None:
        """What takes no longer however many take part."""
        async with self.services.database.transaction() as session:
            await do(session, self.services, await self._round(session))

    async def each(self, listed: List, do: DoSome) -> None:
        """For all that are listed now; each portion looks again whether it still concerns its own."""
        async with self.services.database.reading() as session:
            ids = await listed(session, await self._round(session, lock=False))
        for start in range(0, len(ids), PORTION):
            await self._do(do, ids[start : start + PORTION])
            # What is left in the outbox leaves meanwhile, and whoever clicked has a turn: without this one the database
            # would be found taken again.
            self.services.wake_delivery()
            await asyncio.sleep(0)

    async def _do(self, do: DoSome, some: Sequence[UUID]) -> None:
        """One that fails holds up no other, and leaves the milestone due."""
        try:
            async with self.services.database.transaction() as session:
                await do(session, self.services, await self._round(session), some)
        except Overtaken:
            raise
        except Exception as error:
            if len(some) == 1:
                self._failed.append(error)
                log.error("a milestone failed for one row: %s at %s", type(error).__name__, traces.where(error))
                return
            for one in some:
                await self._do(do, [one])

    async def finish(self) -> None:
        if self._failed:
            return
        async with self.services.database.transaction() as session:
            (await self._milestone(session)).done_at = self.services.now()

    async def _round(self, session: AsyncSession, *, lock: bool = True) -> Cohort:
        """The round as it is now: between two portions somebody may have cancelled it."""
        milestone = await self._milestone(session, lock=lock)
        cohort = await cohorts.get(session, milestone.cohort_id, team_id=self.services.team_id)
        if not goes_on(cohort, milestone.kind):
            raise Overtaken
        return cohort

    async def _milestone(self, session: AsyncSession, *, lock: bool = True) -> Milestone:
        find = milestones.lock if lock else milestones.find
        milestone = await find(session, self.milestone_id, team_id=self.services.team_id)
        if milestone is None or milestone.done_at is not None:
            raise Overtaken
        return milestone


def goes_on(cohort: Cohort, kind: MilestoneKind) -> bool:
    return cohort.is_open or kind is MilestoneKind.CANCELLED


async def everybody(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    """Who takes part, by enrolment."""
    return await enrolments.list_active_ids(session, cohort.id, team_id=cohort.team_id)


async def running(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    """The tandems that run."""
    return await tandems.list_running_ids(session, cohort.id, team_id=cohort.team_id)
