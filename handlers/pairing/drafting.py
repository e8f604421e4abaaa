"""Drafting: the matching is computed beside the event loop and kept as a draft, for coordinators to work on."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.pairing import computing, discarding, drafted_pairs, matching_inputs, overdue_drafts, small_drafts
from programme.matching.profiles import Inputs
from storage import briefings, cohorts, drafts, releases
from storage.cohorts import Cohort
from storage.drafts import Draft

SEED_BITS = 32


@dataclass(frozen=True)
class Made:
    """The draft that lies there now, if any; `by_other` if somebody else was quicker; without people there is none."""

    draft: Draft | None
    by_other: bool = False
    learners: int = 0
    buddies: int = 0
    in_briefing: int = 0


async def inputs_of(services: Services, cohort_id: UUID) -> tuple[Cohort, Inputs]:
    async with services.database.reading() as session:
        cohort = await cohorts.get(session, cohort_id, team_id=services.team_id)
        return cohort, await matching_inputs.load(session, services, cohort)


async def make(services: Services, cohort: Cohort, inputs: Inputs, *, by: str, follows: Draft | None) -> Made:
    """Computes and keeps a draft in place of the one it follows; a change that came in between goes first."""
    is_possible = bool(inputs.learners and inputs.free_buddies)
    # The same lots again, so that a draft differs from the one before by what was changed alone.
    seed = follows.seed if follows else secrets.randbits(SEED_BITS)
    outcome = await computing.compute(inputs, seed=seed) if is_possible else None
    async with services.database.transaction() as session:
        if follows is not None:
            # Before the round, as whoever releases it does.
            await drafts.lock(session, follows.id, team_id=services.team_id)
        locked = await cohorts.lock(session, cohort.id, team_id=services.team_id)
        if locked is None or not locked.is_open:
            return Made(None)  # cancelled while it was computed
        current = await drafts.find_current(session, cohort.id, team_id=services.team_id)
        if current is not None and (follows is None or not _is_the_same(current, follows)):
            return Made(current, by_other=True)
        if current is None and await _is_out_of_date(session, cohort, follows):
            return Made(None, by_other=True)
        if current is not None:
            await discarding.discard(session, services, current)
        if outcome is None:
            in_briefing = len(await briefings.list_missing(session, cohort))
            return Made(None, False, len(inputs.learners), len(inputs.free_buddies), in_briefing)
        draft = Draft(
            team_id=services.team_id,
            cohort_id=cohort.id,
            follows_id=follows.id if follows else None,
            made_by=by,
            made_at=services.now(),
            seed=seed,
            changes=[[change.topic or "", change.served] for change in outcome.changes],
        )
        session.add(draft)
        await session.flush()
        await small_drafts.withdraw_offer(session, cohort.id, team_id=services.team_id)
        await drafted_pairs.save(session, draft, inputs, outcome)
        await overdue_drafts.watch(session, services, draft)
        return Made(draft)


async def _is_out_of_date(session: AsyncSession, cohort: Cohort, follows: Draft | None) -> bool:
    """Released or discarded while it was computed: who is asked now would be drafted a second time."""
    return follows is not None or bool(await releases.list_open(session, team_id=cohort.team_id, cohort_id=cohort.id))


def _is_the_same(one: Draft, other: Draft) -> bool:
    return (one.id, one.version) == (other.id, other.version)
