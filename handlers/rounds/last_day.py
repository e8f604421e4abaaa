"""The last day of a round: its tandems are completed, everybody is asked a last time, nothing runs on by itself."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate
from handlers.desk import post
from handlers.desk.services import Services
from handlers.desk.some_people import SomePeople, load_some
from handlers.leaving import ending
from handlers.rounds import last_proposals
from handlers.rounds.views import closing as view
from handlers.rounds.work import Work, everybody, running
from programme.endings import Ending
from programme.words import Moment
from storage import budgets
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def tell(work: Work) -> None:
    """Everybody who had a tandem is asked for the added value; whoever waited to the end hears that it is over."""
    await last_proposals.close(work)
    # First all tandems end, then people are asked: nobody about one that runs, and nothing of one comes after.
    await work.each(running, _complete)
    await work.each(everybody, _part)


async def _complete(session: AsyncSession, services: Services, _: Cohort, tandem_ids: Sequence[UUID]) -> None:
    await ending.end_some(session, services, tandem_ids, Ending.LAST_DAY)


async def _part(session: AsyncSession, services: Services, cohort: Cohort, enrolment_ids: Sequence[UUID]) -> None:
    some = await load_some(session, enrolment_ids, team_id=cohort.team_id)
    # Whoever has not been asked at half time yet, for a pause or the budget, would rate a half time that is over.
    await asking_to_rate.take_back(session, cohort, some, Moment.INTERIM)
    await budgets.keep_at_hand(session, some.people, now=services.now())
    await asking_to_rate.ask(session, services, cohort, some, Moment.CLOSING)
    await _tell_who_waited(session, services, cohort, some)


async def _tell_who_waited(session: AsyncSession, services: Services, cohort: Cohort, some: SomePeople) -> None:
    for enrolment, person in some.known:
        if (enrolment, person) not in some.met:
            message = view.waited_in_vain(services.say(person.language), cohort=cohort.name)
            about = OfRound(cohort.id).over(person.id)
            await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
