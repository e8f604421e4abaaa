"""Who coordinates, stands in and helps: appointed in one dialog, and everybody whose duty changes hears of it."""

from collections.abc import Mapping

from handlers.coordinating import changing_duties
from handlers.coordinating.views import appointing as view
from handlers.desk import rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from programme.duties import Deed, Who, may
from programme.refusals import ProgrammeError
from programme.words import Duty
from storage import appointments


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
        people = await changing_duties.change(session, i, former, changed) if is_coordinated else []
    if not is_coordinated:
        await i.refuse_fields({view.COORDINATORS: i.say("coordinators-error")})
        return
    i.services.wake_delivery()
    changing_duties.redraw_homes(i, people)
    await i.redraw(view.saved(i.say, current=_by_duty(after)))


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
