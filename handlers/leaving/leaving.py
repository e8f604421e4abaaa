"""Leaving: one tandem or the whole programme, at once, with one confirmation and no reason."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import interim as interim_view
from handlers.asking.views import ways_out
from handlers.desk import post, several_rounds, tandem_access
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.joining import overdue_applications
from handlers.leaving import ending
from handlers.leaving.views import leaving as view
from handlers.pairing import lapsing
from handlers.tandem.views import confirming
from programme.endings import TABLE, Consequence, Ending
from programme.messages import OF_PARTICIPANTS
from programme.refusals import NoLongerCurrent, NotTakingPart
from programme.tandems import Step
from storage import (
    applications,
    cohorts,
    enrolments,
    erasing,
    events,
    outbox,
    people,
    proposals,
    tandems,
)
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfPerson
from storage.people import Person


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None or not await _takes_part(session, me):
            raise NotTakingPart
        partners, in_rounds = [], {}
        rounds = await several_rounds.list_open(session, me)
        for enrolment, cohort in rounds:
            for tandem in await tandems.list_running_of(session, enrolment):
                partners.append((tandem.id, (await load_pair(session, tandem)).partner_of(me).mention))
                in_rounds[tandem.id] = cohort.name
    if len(rounds) > 1:
        leavable = [(enrolment.id, cohort.name) for enrolment, cohort in rounds]
        await i.show(
            confirming.confirm_leaving(i.say, partners=partners, leavable_rounds=leavable, in_rounds=in_rounds)
        )
    else:
        await i.show(confirming.confirm_leaving(i.say, partners=partners))


async def confirm(i: Interaction) -> None:
    chosen = values_of(i.view).get(confirming.CHOICE) or confirming.EVERYTHING
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None:
            raise NoLongerCurrent
        if chosen == confirming.EVERYTHING:
            await leave(session, i.services, me, Ending.LEFT)
            done = view.left(i.say)
        elif (enrolment := await _mine(session, me, as_id(chosen))) is not None:
            cohort = await leave_round(session, i.services, me, enrolment)
            done = view.round_left(i.say, cohort=cohort.name)
        else:
            await _end_one(session, i.services, me, as_id(chosen))
            done = view.tandem_ended(i.say)
    i.services.wake_delivery()
    await i.redraw(done)


async def leave(session: AsyncSession, services: Services, me: Person, kind: Ending) -> None:
    """Ends everything at once. Nothing is sent to the person from now on but the one confirmation."""
    now = services.now()
    await outbox.cancel(session, team_id=me.team_id, person_id=me.id, kinds=OF_PARTICIPANTS)
    me.left_at, me.interested_at = now, None
    for enrolment in await enrolments.list_of_person(session, me):
        await _end_part(session, services, me, enrolment, kind)
    await _erase_gaps(session, me)
    if Consequence.GOODBYE in TABLE[kind].consequences:
        message = view.goodbye(services.say(me.language))
        await post.answer(session, services, to=me, about=OfPerson(me.id).left(), message=message)


async def leave_round(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment) -> Cohort:
    """Ends one round for somebody who goes on in another; what is on its way for the other one still comes."""
    team_id = me.team_id
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=team_id)
    await outbox.cancel(session, team_id=team_id, person_id=me.id, cohort_id=cohort.id, kinds=OF_PARTICIPANTS)
    await _end_part(session, services, me, enrolment, Ending.LEFT_ROUND)
    for cohort_id in await applications.withdraw(session, me, cohort_id=cohort.id):
        await overdue_applications.see_to(session, cohort_id, team_id=team_id)
    await events.forget_person(session, me, cohort_id=cohort.id)
    return cohort


async def _end_part(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment, kind: Ending) -> None:
    """Somebody's part in one round: no proposal and no tandem is left, and nothing that was confided for it."""
    for proposal in await proposals.list_open_of(session, enrolment, lock=True):
        await lapsing.lapse(session, services, proposal, Step.LEAVE, asked=me)
    running = await tandems.list_running_of(session, enrolment, lock=True)
    await ending.end_of(session, services, running, kind, by=me)
    enrolments.mark_left(enrolment, now=services.now())
    await erasing.erase_gaps_of(session, enrolment)


async def _end_one(session: AsyncSession, services: Services, me: Person, tandem_id: UUID) -> None:
    tandem = await tandems.lock(session, tandem_id, team_id=me.team_id)
    if tandem is None or not tandem.is_running:
        raise NoLongerCurrent
    pair = await load_pair(session, tandem)
    if me.id not in (pair.learner.id, pair.buddy.id):
        raise NoLongerCurrent
    await ending.end_of(session, services, [tandem], Ending.ENDED, by=me)


async def _mine(session: AsyncSession, me: Person, enrolment_id: UUID) -> Enrolment | None:
    """The part in a round that was chosen, if it was one; other ids are those of tandems."""
    return next((e for e, _ in await several_rounds.list_open(session, me) if e.id == enrolment_id), None)


async def _takes_part(session: AsyncSession, me: Person) -> bool:
    return me.interested_at is not None or bool(await enrolments.list_of_person(session, me))


async def _erase_gaps(session: AsyncSession, me: Person) -> None:
    """What the person confided beyond a round, pauses too, and a half-finished sign-up."""
    await erasing.erase_on_leaving(session, me)
    for cohort_id in await applications.withdraw(session, me):
        await overdue_applications.see_to(session, cohort_id, team_id=me.team_id)
    if sign_up := await enrolments.find_sign_up(session, team_id=me.team_id, user_id=me.user_id):
        await session.delete(sign_up)


async def want_another(i: Interaction) -> None:
    """From the interim talk: ends this tandem as any other way of ending it does; both are first in the next draft."""
    async with i.services.database.transaction() as session:
        tandem, _ = await tandem_access.load_mine(session, i, as_id(i.metadata))
        await ending.end_of(session, i.services, [tandem], Ending.ENDED, by=i.me)
    i.services.wake_delivery()
    await i.redraw(interim_view.another_wanted(i.say))


LISTENERS = Listeners(
    clicks={
        ways_out.LEAVE: begin,
    },
    forms={
        interim_view.ANOTHER: want_another,
        confirming.CONFIRM: confirm,
    },
)
