"""Handing coordination over in one step, and what happens when somebody with a duty leaves the company."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import raising_hands
from handlers.coordinating import appointing
from handlers.coordinating.views import appointing as view
from handlers.desk import overdue, post, rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from programme.words import Duty
from storage import appointments, cohorts
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


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
        names = [cohort.name for cohort in await _contact_of(session, i.team_id, i.me.user_id)]
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
        rounds = await _contact_of(session, i.team_id, i.me.user_id)
        for cohort in rounds:
            cohort.contact_user_id = successor.user_id
        me = await post.person_of(session, i.services, i.me.user_id)
        await appointing.give(session, i.services, successor, Duty.COORDINATOR, by=me.user_id)
        await appointing.give(session, i.services, me, None, by=me.user_id)
        await overdue.follow(session, i.services, appointing.MATTERS)
        names = [cohort.name for cohort in rounds]
        took = view.took_over(i.services.say(successor.language), before=me.mention, as_contact=names)
        await appointing.tell(session, i.services, successor, took)
        await appointing.tell(session, i.services, me, view.gave_over(i.say, successor=successor.mention))
        await raising_hands.pass_on(session, i.services, [successor.user_id])
    i.services.wake_delivery()
    appointing.redraw_homes(i, [me, successor])
    await i.redraw(view.handed_over(i.say, successor=successor.mention))


async def depart(session: AsyncSession, services: Services, user_id: str) -> None:
    """Somebody has left the company. The longest-serving deputy moves up when nobody else coordinates."""
    rounds = await _contact_of(session, services.team_id, user_id)
    for cohort in rounds:
        cohort.contact_user_id = None
    duties = await appointments.duties(session, team_id=services.team_id, lock=True)
    if not rounds and user_id not in duties:
        return
    if user_id in duties:
        person = await post.person_of(session, services, user_id)
        # Kept for somebody who never did anything, too: a first coordinator is not to be appointed again.
        person.deactivated_at = person.deactivated_at or services.now()
        await appointing.give(session, services, person, None, by=None)
    others = [each for each, duty in duties.items() if duty is Duty.COORDINATOR and each != user_id]
    deputies = [each for each, duty in duties.items() if duty is Duty.DEPUTY and each != user_id]
    if duties.get(user_id) is Duty.COORDINATOR and not others:
        await (_move_up(session, services, deputies[0], user_id) if deputies else _tell_channels(session, services))
    await overdue.follow(session, services, appointing.MATTERS)
    now = await appointments.list_coordinators(session, team_id=services.team_id)
    await raising_hands.pass_on(session, services, now)


async def _move_up(session: AsyncSession, services: Services, user_id: str, before: str) -> None:
    deputy = await post.person_of(session, services, user_id)
    await appointing.give(session, services, deputy, Duty.COORDINATOR, by=None)
    message = view.moved_up(services.say(deputy.language), before=f"<@{before}>")
    await appointing.tell(session, services, deputy, message)


async def _tell_channels(session: AsyncSession, services: Services) -> None:
    """Nobody is left to tell in person; an admin of the workspace can appoint somebody."""
    for cohort in await cohorts.list_open(session, team_id=services.team_id):
        message = view.nobody_coordinates(services.say(cohort.language))
        about = OfRound(cohort.id).nobody_coordinates()
        await post.to_channel(session, services, cohort=cohort, about=about, message=message)


async def _contact_of(session: AsyncSession, team_id: str, user_id: str) -> Sequence[Cohort]:
    """The rounds that are not over, in which somebody is the contact person."""
    return [each for each in await cohorts.list_open(session, team_id=team_id) if each.contact_user_id == user_id]


LISTENERS = Listeners(
    clicks={
        view.HAND_OVER: begin,
    },
    forms={
        view.SUCCESSOR_FORM: choose,
        view.CONFIRM: hand_over,
    },
)
