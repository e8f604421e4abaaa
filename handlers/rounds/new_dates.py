"""Everybody who takes part hears of a round's new dates, once however often they have moved."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.rounds.views import changing as view
from storage import enrolments, outbox
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def tell(session: AsyncSession, services: Services, cohort: Cohort, *, number: int) -> None:
    """One message to whoever takes part, with the dates as they are now; news that has not left yet is overtaken."""
    await outbox.cancel(session, team_id=cohort.team_id, key_prefix=OfRound(cohort.id).moves)
    await enrolments.keep_at_hand(session, cohort.id, team_id=cohort.team_id)
    started = cohort.starts_on <= cohort.day_of(services.now())
    for _, person in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id):
        if person.is_reachable:
            say = services.say(person.language)
            message = view.new_dates(
                say,
                cohort=cohort.name,
                starts_on=None if started else say.long_day(cohort.starts_on),
                ends_on=say.long_day(cohort.ends_on),
            )
            about = OfRound(cohort.id).moved(number, person.id)
            await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
