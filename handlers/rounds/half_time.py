"""Half time of a round: whoever is or was in a tandem is asked to rate, and tandems to talk about how it goes."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate, due_talks
from handlers.desk.services import Services
from handlers.desk.some_people import load_some
from handlers.rounds.work import Work, everybody
from programme.words import Moment
from storage import budgets
from storage.cohorts import Cohort


async def tell(work: Work) -> None:
    await work.each(everybody, _ask)
    await work.each(due_talks.list_conversations, due_talks.post_cards)


async def _ask(session: AsyncSession, services: Services, cohort: Cohort, enrolment_ids: Sequence[UUID]) -> None:
    some = await load_some(session, enrolment_ids, team_id=cohort.team_id)
    await budgets.keep_at_hand(session, some.people, now=services.now())
    await asking_to_rate.ask(session, services, cohort, some, Moment.INTERIM)
