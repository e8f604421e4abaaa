"""Handing coordination over in one step, shown before it is done."""

from handlers.asking import raising_hands
from handlers.coordinating import changing_duties, matters
from handlers.coordinating.views import appointing as view
from handlers.desk import post, rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from programme.words import Duty
from storage import appointments, cohorts


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.HAND_OVER)
    await i.show(view.choose_successor(i.say))


async def choose(i: Interaction) -> None:
    """Before anything changes: what will."""
    successor = str(values_of(i.view).get(view.SUCCESSOR) or "")
    if successor == i.me.user_id:
        await i.refuse_fields({view.SUCCESSOR: i.say("hand-over-to-me")})
        return
    if await acquaint(i, [successor]):
        await i.refuse_fields({view.SUCCESSOR: i.say("hand-over-not-employee")})
        return
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.HAND_OVER)
        names = [cohort.name for cohort in await cohorts.list_of_contact(session, i.me.user_id, team_id=i.team_id)]
    await i.show(view.confirm(i.say, successor=f"<@{successor}>", as_contact=names, metadata=successor))


async def hand_over(i: Interaction) -> None:
    """Duty, rounds as contact person, raised hands and reminders go to the successor; both hear of it."""
    async with i.services.database.transaction() as session:
        # Before it is asked whether somebody still coordinates: two who hand over at once queue here.
        await appointments.duties(session, team_id=i.team_id, lock=True)
        await rights.ensure(session, i, Deed.HAND_OVER)
        successor = await post.person_of(session, i.services, i.metadata)
        # An account can go between the two dialogs.
        if successor.deactivated_at is not None:
            raise NoLongerCurrent
        rounds = await cohorts.list_of_contact(session, i.me.user_id, team_id=i.team_id)
        for cohort in rounds:
            cohort.contact_user_id = successor.user_id
        me = await post.person_of(session, i.services, i.me.user_id)
        began = await changing_duties.give(session, i.services, successor, Duty.COORDINATOR, by=me.user_id)
        ended = await changing_duties.give(session, i.services, me, None, by=me.user_id)
        await matters.follow(session, i.services)
        names = [cohort.name for cohort in rounds]
        took = view.took_over(i.services.say(successor.language), before=me.mention, as_contact=names)
        await changing_duties.tell(session, i.services, successor, took, began)
        gave = view.gave_over(i.say, successor=successor.mention)
        await changing_duties.tell(session, i.services, me, gave, ended)
        await raising_hands.pass_on(session, i.services, [successor.user_id])
    i.services.wake_delivery()
    changing_duties.redraw_homes(i, [me, successor])
    await i.redraw(view.handed_over(i.say, successor=successor.mention))


LISTENERS = Listeners(
    clicks={
        view.HAND_OVER: begin,
    },
    forms={
        view.SUCCESSOR_FORM: choose,
        view.CONFIRM: hand_over,
    },
)
