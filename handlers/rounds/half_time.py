"""Half time of a round: whoever is or was in a tandem is asked to rate, and tandems to talk about how it goes."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate, due_talks
from handlers.desk.services import Services
from programme.words import Moment
from storage.cohorts import Cohort


async def reach(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    await asking_to_rate.ask(session, services, cohort, Moment.INTERIM)
    await due_talks.post_cards(session, services, cohort)
