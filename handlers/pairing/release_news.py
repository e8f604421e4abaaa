"""How a release is going, and how it went: in a line where drafts are shown, and to whoever clicked."""

from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.pairing.views import releases as view
from storage import drafts, releases, taking_back
from storage.cohorts import Cohort
from storage.milestones import Milestone
from storage.occurrences.rounds import OfMilestone
from storage.releases import Counts

# Until then it stands in the dialog, for whoever has not closed it.
PATIENCE = timedelta(minutes=1)


async def line_of(session: AsyncSession, say: Say, cohort_id: UUID, *, team_id: str) -> str:
    """How far the release of a round is that is under way; empty where there is none."""
    under_way = await releases.list_open(session, team_id=team_id, cohort_id=cohort_id)
    return view.progress(say, await count(session, under_way[0])) if under_way else ""


async def count(session: AsyncSession, release: Milestone) -> Counts:
    return await releases.count(session, release, await releases.find_draft(session, release))


async def leave(
    session: AsyncSession, services: Services, release: Milestone, cohort: Cohort, counts: Counts, *, to: str | None
) -> None:
    """In the outbox: whoever has closed the dialog, or clicked before a death of the bot, hears of it all the same."""
    if to is None:
        draft = await releases.find_draft(session, release)
        draft = draft or await drafts.find_current(session, cohort.id, team_id=cohort.team_id)
        to = draft.changed_by if draft else None
    if to is not None:
        person = await post.person_of(session, services, to)
        message = view.done(services.say(person.language), cohort=cohort.name, counts=counts)
        about = OfMilestone(release.id).released(person.id)
        due_at = services.now() + PATIENCE
        await post.answer(session, services, to=person, about=about, message=message, due_at=due_at)


async def take_back(session: AsyncSession, release: Milestone) -> None:
    """It was read in the dialog."""
    await taking_back.take_out(session, team_id=release.team_id, key_prefix=OfMilestone(release.id).releases)
