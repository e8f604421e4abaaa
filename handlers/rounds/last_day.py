"""The last day of a round: its tandems are completed, everybody is asked a last time, nothing runs on by itself."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate
from handlers.desk import post
from handlers.desk.services import Services
from handlers.leaving import ending
from handlers.rounds import last_proposals
from handlers.rounds.views import closing as view
from programme.endings import Ending
from programme.words import Moment
from storage import enrolments, tandems
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def reach(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Everybody who had a tandem is asked for the added value; whoever waited to the end hears that it is over."""
    await enrolments.keep_at_hand(session, cohort.id, team_id=cohort.team_id)
    await last_proposals.close(session, services, cohort)
    await ending.end_all(session, services, cohort, Ending.LAST_DAY)
    # Whoever has not been asked at half time yet, for a pause or the budget, would rate a half time that is over.
    await asking_to_rate.take_back(session, cohort, Moment.INTERIM)
    await asking_to_rate.ask(session, services, cohort, Moment.CLOSING)
    await _tell_who_waited(session, services, cohort)


async def _tell_who_waited(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    for enrolment, person in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id):
        if person.is_reachable and not await tandems.has_had(session, enrolment):
            message = view.waited_in_vain(services.say(person.language), cohort=cohort.name)
            about = OfRound(cohort.id).over(person.id)
            await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
