"""Stand-ins: a buddy who is away for long has a free one take over for that time, if all three want it."""

from datetime import date, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.leaving import ending
from handlers.leaving.views import standing_in as view
from handlers.pairing import absences
from storage import enrolments, proposals, tandems
from storage.people import Person
from storage.tandems import Tandem

# Who misses no more than two check-ins is back soon enough.
LONGEST_ALONE = 2


async def list_offers(session: AsyncSession, services: Services, me: Person, until: date) -> list[view.Offer]:
    """The tandems for which this buddy may ask for a stand-in while they are away."""
    days = until - me.day_of(services.now())
    found = []
    for enrolment in await enrolments.list_of_person(session, me):
        for tandem in await tandems.list_running_of(session, enrolment):
            if tandem.buddy_id != enrolment.id or tandem.stands_in_for_id is not None:
                continue
            pair = await load_pair(session, tandem)
            is_long = days > timedelta(weeks=LONGEST_ALONE * pair.cohort.check_in_every_weeks)
            if is_long and not await is_looked_after(session, tandem):
                found.append(view.Offer(tandem.id, pair.learner.mention))
    return found


async def is_looked_after(session: AsyncSession, tandem: Tandem) -> bool:
    stand_in = await tandems.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    asked = await proposals.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    return stand_in is not None or asked is not None


async def follow_pause(session: AsyncSession, services: Services, me: Person) -> None:
    """The pause has another end, or is over: a stand-in stays as long as the buddy is away."""
    for enrolment in await enrolments.list_of_person(session, me):
        for tandem in await tandems.list_running_of(session, enrolment):
            absence = await absences.find(session, services, tandem.id)
            stand_in = await tandems.find_stand_in(session, tandem.id, team_id=tandem.team_id)
            if tandem.buddy_id != enrolment.id:
                continue
            if absence is None:
                await ending.give_up_stand_in(session, services, tandem)
            elif stand_in is not None:
                cohort = (await load_pair(session, tandem)).cohort
                stand_in.stands_in_until = cohort.morning_of(absence.until)
