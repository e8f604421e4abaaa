"""A draft that nobody has released: whoever signed up waits with it, and coordinators are reminded of that."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue
from handlers.desk.overdue import Found, Matter
from handlers.desk.services import Services
from handlers.pairing.views import matching as view
from programme.duties import Deed
from storage import cohorts, drafts
from storage.drafts import Draft


async def _find(session: AsyncSession, draft_id: UUID, team_id: str) -> Found:
    draft = await drafts.find(session, draft_id, team_id=team_id)
    if draft is None:
        return None
    cohort = await cohorts.get(session, draft.cohort_id, team_id=team_id)
    return cohort, lambda say: view.draft_waits(say, cohort_id=cohort.id, cohort=cohort.name)


DRAFT = Matter("draft", Deed.WORK_ON_DRAFT, _find)


async def watch(session: AsyncSession, services: Services, draft: Draft) -> None:
    await overdue.watch(session, services, DRAFT, draft.id)


async def done(session: AsyncSession, draft: Draft) -> None:
    await overdue.done(session, DRAFT, draft.id, team_id=draft.team_id)
