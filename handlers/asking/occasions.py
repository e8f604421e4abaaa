"""What somebody may rate today: the rounds they had a tandem in, at the moment that is open, each once."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views.rating import Occasion
from programme.refusals import AlreadyRated, NothingToRate
from programme.words import Moment
from storage import cohorts, enrolments, people, ratings, serving
from storage.enrolments import Enrolment
from storage.people import Person


async def find_next(session: AsyncSession, somebody: Person) -> tuple[Enrolment, Moment]:
    """The first one not rated yet; raises what there is to say otherwise."""
    me = await people.find(session, team_id=somebody.team_id, user_id=somebody.user_id)
    occasions = await _list_open(session, me) if me else []
    if not occasions:
        raise NothingToRate
    for enrolment, moment in occasions:
        if not enrolment.has_rated(moment):
            return enrolment, moment
    raise AlreadyRated


async def to_rate(session: AsyncSession, me: Person, rated: Occasion) -> Enrolment:
    for enrolment, open_moment_ in await _list_open(session, me):
        if Occasion(enrolment.cohort_id, open_moment_) == rated:
            if enrolment.has_rated(rated.moment):
                raise AlreadyRated
            return enrolment
    raise NothingToRate


async def _list_open(session: AsyncSession, me: Person) -> list[tuple[Enrolment, Moment]]:
    found = []
    for enrolment in await enrolments.list_of_person(session, me):
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
        moment = await ratings.open_moment(session, cohort)
        # In an onboarding whoever has had their weeks rates, and nobody before.
        has_been = serving.may_rate if cohort.weeks_a_tandem else serving.has_had
        if moment is not None and await has_been(session, enrolment):
            found.append((enrolment, moment))
    return found
