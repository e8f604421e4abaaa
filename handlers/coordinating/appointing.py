"""Who coordinates, stands in and helps: appointed in one dialog, and everybody whose duty changes hears of it."""

from collections.abc import Iterable, Mapping

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import raising_hands
from handlers.asking.raising_hands import HAND
from handlers.coordinating.views import appointing as view
from handlers.desk import overdue, post, rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.blocks import Message
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.pairing.overdue_drafts import DRAFT
from programme.duties import WITH_NAMES, Deed, Who, may
from programme.refusals import ProgrammeError
from programme.words import Duty
from storage import appointments, outbox
from storage.occurrences.people import OfPerson
from storage.people import Person

# Everything that can wait for those who coordinate.
MATTERS = (DRAFT, HAND, APPLICATIONS)


async def choose(i: Interaction) -> None:
    await _ensure_may_appoint(i)
    async with i.services.database.transaction() as session:
        current = await appointments.duties(session, team_id=i.team_id)
    # What the form shows when it opens goes along with it, so that only what is changed in it counts.
    await i.show(view.choose(i.say, current=_by_duty(current), metadata=view.Seen(current).to_value()))


async def appoint(i: Interaction) -> None:
    """What was changed in the form is carried out; what somebody else has changed meanwhile stays as it is."""
    await _ensure_may_appoint(i)
    values = values_of(i.view)
    chosen: dict[str, Duty] = {}
    for duty, name in view.FIELDS.items():
        named = values.get(name) or []
        if chosen.keys() & set(named):
            await i.refuse_fields({name: i.say("duties-two")})
            return
        chosen |= dict.fromkeys(named, duty)
    before = view.Seen.from_value(i.metadata).duties
    changed = {each: chosen.get(each) for each in {**before, **chosen} if before.get(each) is not chosen.get(each)}
    for duty, name in view.FIELDS.items():
        if strangers := await acquaint(i, [each for each, wanted in changed.items() if wanted is duty]):
            await i.refuse_fields({name: i.say("coordinators-not-employees", people=i.say.both(strangers))})
            return
    async with i.services.database.transaction() as session:
        # Two who appoint at once: the second sees what the first did, so that somebody coordinates in any case.
        former = await appointments.duties(session, team_id=i.team_id, lock=True)
        after = {user_id: duty for user_id, duty in {**former, **changed}.items() if duty is not None}
        is_coordinated = Duty.COORDINATOR in after.values()
        people = await _carry_out(session, i, former, changed) if is_coordinated else []
    if not is_coordinated:
        await i.refuse_fields({view.COORDINATORS: i.say("coordinators-error")})
        return
    i.services.wake_delivery()
    redraw_homes(i, people)
    await i.redraw(view.saved(i.say, current=_by_duty(after)))


async def _carry_out(
    session: AsyncSession, i: Interaction, former: Mapping[str, Duty], changed: Mapping[str, Duty | None]
) -> list[Person]:
    """Those whose duty has changed; each hears of it but whoever did it."""
    people = []
    for user_id, duty in changed.items():
        before = former.get(user_id)
        if before is duty:
            continue
        person = await post.person_of(session, i.services, user_id)
        await give(session, i.services, person, duty, by=i.me.user_id)
        people.append(person)
        say, by = i.services.say(person.language), i.me.mention
        if user_id != i.me.user_id and duty is not None:
            await tell(session, i.services, person, view.appointed(say, duty=duty, by=by))
        elif user_id != i.me.user_id and before is not None:
            await tell(session, i.services, person, view.ended(say, duty=before, by=by))
    await overdue.follow(session, i.services, MATTERS)
    now = await appointments.list_coordinators(session, team_id=i.team_id)
    # Of those who heard of the raised hands nobody coordinates any more.
    if not any(former.get(user_id) is Duty.COORDINATOR for user_id in now):
        await raising_hands.pass_on(session, i.services, now)
    return people


async def give(session: AsyncSession, services: Services, person: Person, duty: Duty | None, *, by: str | None) -> None:
    """The duty in place of the one before; without one that shows names, nothing with a name is sent any more."""
    if duty is None or Who(duty) not in WITH_NAMES:
        await outbox.cancel(session, team_id=person.team_id, person_id=person.id, kinds=("coordinator", "report"))
    await appointments.appoint(session, duty, team_id=person.team_id, user_id=person.user_id, by=by, now=services.now())


async def tell(session: AsyncSession, services: Services, to: Person, message: Message) -> None:
    await post.answer(session, services, to=to, about=OfPerson(to.id).got_duty(), message=message)


def redraw_homes(i: Interaction, people: Iterable[Person]) -> None:
    """Also of tabs that nobody is known to look at: they would show drafts, or none, until they are opened again."""
    for person in people:
        i.services.background.start(i.services.homes.draw_now(person.user_id))


async def _ensure_may_appoint(i: Interaction) -> None:
    """For those whose duty it is, and for workspace admins whatever theirs is."""
    try:
        async with i.services.database.transaction() as session:
            await rights.ensure(session, i, Deed.APPOINT)
    except ProgrammeError:
        # Only now: it may take a call to Slack, which has no place in a transaction.
        if not (may(Deed.APPOINT, Who.ADMIN) and await rights.is_admin(i)):
            raise


def _by_duty(duties: Mapping[str, Duty]) -> dict[Duty, list[str]]:
    return {duty: [user_id for user_id, each in duties.items() if each is duty] for duty in Duty}


LISTENERS = Listeners(
    clicks={
        view.CHOOSE: choose,
    },
    forms={
        view.APPOINT: appoint,
    },
)
