"""Releasing a draft, whole or the pinned pairs alone: a click begins it, and the learners are asked some at a time."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import traces
from handlers.desk.portions import work_through
from handlers.desk.services import Services
from handlers.pairing import asking_learners, left_over, overdue_drafts, release_news, small_drafts
from programme.duties import Deed, possible
from storage import cohorts, releases
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.milestones import Milestone
from storage.occurrences.rounds import OfDraft

log = logging.getLogger("buddy")

# A pair takes more than a person elsewhere: it is judged anew, and has two messages.
PORTION = 4


async def begin(session: AsyncSession, services: Services, draft: Draft, *, only_pinned: bool) -> Milestone:
    """From here on it is released. With nothing left in it, it is so as a whole."""
    now = services.now()
    release = await releases.begin(session, draft, only_pinned=only_pinned, now=now)
    if not only_pinned or not await releases.is_left_in_draft(session, draft):
        draft.released_at = now
        await overdue_drafts.done(session, draft)
    await session.flush()
    return release


async def go_on(services: Services) -> None:
    """Whatever is released and not done: after a click, and after a death in the middle of it."""
    async with services.database.reading() as session:
        found = await releases.list_open(session, team_id=services.team_id)
    for release in found:
        await work_off(services, release.id)


async def work_off(services: Services, release_id: UUID, *, by: str | None = None) -> None:
    """Asks everybody there is to ask, and tells whoever waits; may run twice at once. `by` hears how it went."""
    work = _Work(services, release_id, by)
    while True:
        try:
            await work_through(services, work.do_some)
            return
        except Exception as error:
            log.error("a portion of a release failed: %s at %s", type(error).__name__, traces.where(error))
            if not work.can_go_past():
                return


@dataclass
class _Work:
    """One run through a release: where it is, and whom it had to pass over."""

    services: Services
    release_id: UUID
    by: str | None
    most: int = PORTION
    # Whom the portion under way is about, by proposal or enrolment.
    at: Sequence[UUID] = ()
    passed_over: list[UUID] = field(default_factory=list)
    looked_at: UUID | None = None

    def can_go_past(self) -> bool:
        """One that fails holds up no other: from here on one by one, without it; it is due again at the next tick."""
        if len(self.at) == 1:
            self.passed_over.append(self.at[0])
        is_about_somebody, self.most, self.at = bool(self.at), 1, ()
        # From the beginning: what was not saved has not been done.
        self.looked_at = None
        return is_about_somebody

    async def do_some(self, session: AsyncSession) -> bool:
        services, self.at = self.services, ()
        release = await releases.find(session, self.release_id, team_id=services.team_id, lock=True)
        if release is None or release.done_at is not None:
            return False
        cohort = await cohorts.get(session, release.cohort_id, team_id=release.team_id)
        # Cancelled or at its end meanwhile: a tandem that began now would never be completed.
        if not possible(Deed.WORK_ON_DRAFT, cohort.phase(cohort.day_of(services.now()))):
            await releases.take_back(session, release, now=services.now())
            release.done_at = services.now()
            return False
        if await self._ask_some(session, release, cohort) or await self._tell_some(session, release, cohort):
            return True
        if not self.passed_over:
            await _finish(session, services, release, cohort, self.by)
        return False

    async def _ask_some(self, session: AsyncSession, release: Milestone, cohort: Cohort) -> bool:
        some = await releases.list_to_ask(session, release, without=self.passed_over, most=self.most)
        self.at = [each.id for each in some]
        # All of one draft: a release has no others.
        if some and (draft_id := some[0].draft_id) is not None:
            await asking_learners.ask(session, self.services, OfDraft(draft_id), cohort, some)
        return bool(some)

    async def _tell_some(self, session: AsyncSession, release: Milestone, cohort: Cohort) -> bool:
        draft = await releases.find_draft(session, release)
        if draft is None:
            return False
        left = await releases.list_left_over(
            session, release, without=self.passed_over, after=self.looked_at, most=self.most
        )
        self.at = [enrolment.id for enrolment, _ in left]
        if left:
            await left_over.tell(session, self.services, OfDraft(draft.id), cohort, left)
            self.looked_at = self.at[-1]
        return bool(left)


async def _finish(
    session: AsyncSession, services: Services, release: Milestone, cohort: Cohort, by: str | None
) -> None:
    """Whoever dropped out comes first in the next draft, which is offered soon."""
    draft = await releases.find_draft(session, release)
    if draft is not None:
        await releases.free_partners(session, draft, now=services.now())
    counts = await releases.count(session, release, draft)
    if counts.lapsed:
        await small_drafts.offer_later(session, services, cohort)
    release.done_at = services.now()
    await release_news.leave(session, services, release, cohort, counts, to=by)
