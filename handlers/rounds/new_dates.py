"""Everybody who takes part hears of a round's new dates, once however often they have moved."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.desk.some_people import load_some
from handlers.rounds.views import changing as view
from handlers.rounds.work import Work, everybody
from storage import budgets, taking_back
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def tell(work: Work) -> None:
    await work.each(everybody, partial(_tell, number=work.number))


async def _tell(
    session: AsyncSession, services: Services, cohort: Cohort, enrolment_ids: Sequence[UUID], *, number: int
) -> None:
    """One message to each of them, with the dates as they are now; news that has not left yet is overtaken."""
    some = await load_some(session, enrolment_ids, team_id=cohort.team_id)
    of_round = OfRound(cohort.id)
    earlier = [of_round.moved(before, person.id) for before in range(1, number) for _, person in some.known]
    await taking_back.cancel(session, team_id=cohort.team_id, about=earlier)
    await budgets.keep_at_hand(session, some.people, now=services.now())
    started = cohort.starts_on <= cohort.day_of(services.now())
    for _, person in some.known:
        say = services.say(person.language)
        message = view.new_dates(
            say,
            cohort=cohort.name,
            starts_on=None if started else say.long_day(cohort.starts_on),
            ends_on=say.long_day(cohort.ends_on),
        )
        about = of_round.moved(number, person.id)
        await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
