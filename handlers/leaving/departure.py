"""Somebody leaves altogether, or one round: everything ends at once, and what they confided is erased."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.joining import overdue_applications
from handlers.leaving import parts
from handlers.leaving.views import leaving as view
from programme.endings import TABLE, Consequence, Ending
from programme.messages import OF_PARTICIPANTS
from storage import cohorts, enrolments, erasing, events, sign_ups, taking_back
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfPerson
from storage.people import Person


async def leave(session: AsyncSession, services: Services, me: Person, kind: Ending, *, by: str) -> None:
    """Ends everything at once. Nothing is sent to the person from now on but the one confirmation.

    `by` names what they did for it.
    """
    now = services.now()
    await taking_back.cancel(session, team_id=me.team_id, person_id=me.id, kinds=OF_PARTICIPANTS)
    # P2: marked before anything ends, because from here on nothing is written to whoever has left.
    me.left_at, me.interested_at = now, None
    for enrolment in await enrolments.list_of_person(session, me):
        await parts.end(session, services, me, enrolment, kind)
    await _erase_gaps(session, me)
    if Consequence.GOODBYE in TABLE[kind].consequences:
        message = view.goodbye(services.say(me.language))
        await post.answer(session, services, to=me, about=OfPerson(me.id).left(by), message=message)


async def leave_round(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment) -> Cohort:
    """Ends one round for somebody who goes on in another; what is on its way for the other one still comes."""
    team_id = me.team_id
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=team_id)
    await taking_back.cancel(session, team_id=team_id, person_id=me.id, cohort_id=cohort.id, kinds=OF_PARTICIPANTS)
    await parts.end(session, services, me, enrolment, Ending.LEFT_ROUND)
    await overdue_applications.withdraw(session, me, cohort_id=cohort.id)
    await events.forget_person(session, me, cohort_id=cohort.id)
    return cohort


async def _erase_gaps(session: AsyncSession, me: Person) -> None:
    """What the person confided beyond a round, pauses too, and a half-finished sign-up."""
    await erasing.erase_on_leaving(session, me)
    await overdue_applications.withdraw(session, me)
    if sign_up := await sign_ups.find(session, team_id=me.team_id, user_id=me.user_id):
        await session.delete(sign_up)
