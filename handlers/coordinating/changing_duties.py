"""A duty changes: what somebody may see no more is held back, they hear of it, and their Home tab is drawn anew."""

from collections.abc import Iterable, Mapping

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import raising_hands
from handlers.coordinating import matters
from handlers.coordinating.views import appointing as view
from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction
from handlers.desk.services import Services
from programme.duties import WITH_NAMES, Who
from programme.words import Duty
from storage import appointments, taking_back
from storage.occurrences import Occurrence
from storage.occurrences.people import OfAppointment
from storage.people import Person


async def change(
    session: AsyncSession, i: Interaction, former: Mapping[str, Duty], changed: Mapping[str, Duty | None]
) -> list[Person]:
    """Those whose duty has changed; each hears of it but whoever did it."""
    people = []
    for user_id, duty in changed.items():
        before = former.get(user_id)
        if before is duty:
            continue
        person = await post.person_of(session, i.services, user_id)
        about = await give(session, i.services, person, duty, by=i.me.user_id)
        people.append(person)
        say, by = i.services.say(person.language), i.me.mention
        if user_id != i.me.user_id and duty is not None:
            await tell(session, i.services, person, view.appointed(say, duty=duty, by=by), about)
        elif user_id != i.me.user_id and before is not None:
            await tell(session, i.services, person, view.ended(say, duty=before, by=by), about)
    await matters.follow(session, i.services)
    now = await appointments.list_coordinators(session, team_id=i.team_id)
    # Of those who heard of the raised hands nobody coordinates any more.
    if not any(former.get(user_id) is Duty.COORDINATOR for user_id in now):
        await raising_hands.pass_on(session, i.services, now)
    return people


async def give(
    session: AsyncSession, services: Services, person: Person, duty: Duty | None, *, by: str | None
) -> Occurrence | None:
    """The duty in place of the one before; without one that shows names, nothing with a name is sent any more.

    Returns what there is to tell of, where anything has changed.
    """
    # T7 holds for what waits in the outbox, too.
    if duty is None or Who(duty) not in WITH_NAMES:
        await taking_back.cancel(session, team_id=person.team_id, person_id=person.id, kinds=("coordinator", "report"))
    changed = await appointments.appoint(
        session, duty, team_id=person.team_id, user_id=person.user_id, by=by, now=services.now()
    )
    if changed is None:
        return None
    return OfAppointment(changed.id).began() if duty is not None else OfAppointment(changed.id).ended()


async def tell(
    session: AsyncSession, services: Services, to: Person, message: Message, about: Occurrence | None
) -> None:
    if about is not None:
        await post.answer(session, services, to=to, about=about, message=message)


def redraw_homes(i: Interaction, people: Iterable[Person]) -> None:
    """Also of tabs that nobody is known to look at: they would show drafts, or none, until they are opened again."""
    for person in people:
        i.services.background.start(i.services.homes.draw_now(person.user_id))
