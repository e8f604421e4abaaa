"""A raised hand: "please contact me". It goes to the contact person or the coordination, by name, in person."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import hands as view
from handlers.desk import overdue, post
from handlers.desk.overdue import Found, Matter
from handlers.desk.services import Services
from programme.duties import Deed
from storage import cohorts, hands, people
from storage.cohorts import Cohort
from storage.hands import RaisedHand
from storage.occurrences.people import OfHand
from storage.people import Person


async def _find(session: AsyncSession, hand_id: UUID, team_id: str) -> Found:
    hand = await hands.find(session, hand_id, team_id=team_id)
    if hand is None:
        return None
    cohort = await cohorts.get(session, hand.cohort_id, team_id=team_id)
    who = (await people.get(session, hand.person_id, team_id=team_id)).mention
    return cohort, lambda say: view.raised(say, hand_id=hand.id, person=who, cohort=cohort.name, waits=True)


HAND = Matter("hand", Deed.CLOSE_HAND, _find)


async def raise_hand(session: AsyncSession, services: Services, me: Person, cohort: Cohort) -> None:
    """Tells the round's contact person, or every coordinator; an open hand is not raised twice."""
    # Two in the same instant may still be two: nothing in the table forbids it (N2).
    already = [h for h in await hands.list_open(session, cohort.id, team_id=me.team_id) if h.person_id == me.id]
    if already:
        return
    hand = RaisedHand(team_id=me.team_id, person_id=me.id, cohort_id=cohort.id, raised_at=services.now())
    session.add(hand)
    await session.flush()
    for person in await contacts(session, services, cohort):
        await _tell(session, services, hand, cohort, by=me, to=person)
    await overdue.watch(session, services, HAND, hand.id)


async def contacts(session: AsyncSession, services: Services, cohort: Cohort) -> list[Person]:
    if cohort.contact_user_id:
        return [await post.person_of(session, services, cohort.contact_user_id)]
    return await post.coordinators(session, services)


async def pass_on(session: AsyncSession, services: Services, user_ids: Sequence[str]) -> None:
    """Hands that are open when others come to coordinate; nobody hears twice of the same one."""
    for cohort in await cohorts.list_open(session, team_id=services.team_id):
        for hand in await hands.list_open(session, cohort.id, team_id=services.team_id):
            by = await people.get(session, hand.person_id, team_id=services.team_id)
            for user_id in user_ids:
                if cohort.contact_user_id in (None, user_id):
                    person = await post.person_of(session, services, user_id)
                    await _tell(session, services, hand, cohort, by=by, to=person)


async def _tell(
    session: AsyncSession, services: Services, hand: RaisedHand, cohort: Cohort, *, by: Person, to: Person
) -> None:
    message = view.raised(services.say(to.language), hand_id=hand.id, person=by.mention, cohort=cohort.name)
    await post.answer(session, services, to=to, about=OfHand(hand.id).raised(to.id), message=message)
