"""Whoever an end leaves without a tandem goes on: first in the next draft, offered soon, or with others of a group."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.leaving.ended import Ended
from handlers.pairing import groups, small_drafts
from storage import waiting


async def free_both(_: AsyncSession, case: Ended) -> None:
    for _tandem, pair in case.pairs:
        # Both alike: the rows do not tell who ended it.
        pair.learner_enrolment.freed_at = pair.buddy_enrolment.freed_at = case.services.now()


async def offer_draft(session: AsyncSession, case: Ended) -> None:
    await small_drafts.offer_later(session, case.services, case.cohort)


async def offer_draft_if_waited(session: AsyncSession, case: Ended) -> None:
    if await waiting.count(session, case.cohort.id, team_id=case.cohort.team_id):
        await small_drafts.offer_later(session, case.services, case.cohort)


async def go_on_in_groups(session: AsyncSession, case: Ended) -> None:
    for conversation_id in case.conversations:
        await groups.go_on_elsewhere(session, case.services, conversation_id)
