"""Leaving: one tandem or the whole programme, at once, with one confirmation and no reason."""

from uuid import UUID

from slack_bolt.async_app import AsyncApp
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import rating
from handlers.asking.views import ways_out
from handlers.desk import post, several_rounds
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, as_id
from handlers.desk.listening import listener
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.joining import overdue_applications
from handlers.leaving import standing_in
from handlers.leaving.views import leaving as view
from handlers.leaving.views import standing_in as standing_in_view
from handlers.pairing import groups, proposing, small_drafts
from handlers.tandem import date_files
from programme.messages import OF_PARTICIPANTS
from programme.refusals import NoLongerCurrent, NotTakingPart
from programme.tandems import Step, move
from storage import (
    agreements,
    applications,
    check_ins,
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
from storage.occurrences.tandems import OfTandem
from storage.people import Person
from storage.tandems import Tandem

EVERYTHING = "everything"


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
        await i.show(view.confirm_leaving(i.say, partners=partners, leavable_rounds=leavable, in_rounds=in_rounds))
    else:
        await i.show(view.confirm_leaving(i.say, partners=partners))


async def confirm(i: Interaction) -> None:
    chosen = values_of(i.view).get(view.CHOICE) or EVERYTHING
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None:
            raise NoLongerCurrent
        if chosen == EVERYTHING:
            await leave(session, i.services, me)
            done = view.left(i.say)
        elif (enrolment := await _mine(session, me, as_id(chosen))) is not None:
            cohort = await leave_round(session, i.services, me, enrolment)
            done = view.round_left(i.say, cohort=cohort.name)
        else:
            await _end_one(session, i.services, me, as_id(chosen))
            done = view.tandem_ended(i.say)
    i.services.wake_delivery()
    await i.redraw(done)


async def leave(session: AsyncSession, services: Services, me: Person, *, says_goodbye: bool = True) -> None:
    """Ends everything at once. Nothing is sent to the person from now on but the one confirmation."""
    now = services.now()
    await outbox.cancel(session, team_id=me.team_id, person_id=me.id, kinds=OF_PARTICIPANTS)
    me.left_at, me.interested_at = now, None
    for enrolment in await enrolments.list_of_person(session, me):
        await _end_part(session, services, me, enrolment)
    await _erase_gaps(session, me)
    if says_goodbye:
        message = view.goodbye(services.say(me.language))
        await post.answer(session, services, to=me, about=OfPerson(me.id).left(), message=message)


async def leave_round(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment) -> Cohort:
    """Ends one round for somebody who goes on in another; what is on its way for the other one still comes."""
    team_id = me.team_id
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=team_id)
    await outbox.cancel(session, team_id=team_id, person_id=me.id, cohort_id=cohort.id, kinds=OF_PARTICIPANTS)
    await _end_part(session, services, me, enrolment, goes_on=True)
    for cohort_id in await applications.withdraw(session, me, cohort_id=cohort.id):
        await overdue_applications.see_to(session, cohort_id, team_id=team_id)
    await events.forget_person(session, me, cohort_id=cohort.id)
    return cohort


async def _end_part(
    session: AsyncSession, services: Services, me: Person, enrolment: Enrolment, *, goes_on: bool = False
) -> None:
    """Somebody's part in one round: no proposal and no tandem is left, and nothing that was confided for it."""
    for proposal in await proposals.list_open_of(session, enrolment, lock=True):
        await proposing.lapse(session, services, proposal, Step.LEAVE, asked=me)
    for tandem in await tandems.list_running_of(session, enrolment, lock=True):
        if tandem.is_running:  # a stand-in has ended together with the tandem it stood in for
            await end(session, services, tandem, me, Step.LEAVE, goes_on=goes_on)
    enrolments.mark_left(enrolment, now=services.now())
    await erasing.erase_gaps_of(session, enrolment)


async def end(
    session: AsyncSession, services: Services, tandem: Tandem, by: Person, step: Step, *, goes_on: bool = False
) -> None:
    """Ends a tandem; the partner hears a neutral, fixed text, alone, and is first in the next draft."""
    now = services.now()
    tandem.state, tandem.ended_at = move(tandem.state, step), now
    pair = await load_pair(session, tandem)
    partner = pair.partner_of(by)
    is_stand_in = tandem.stands_in_for_id is not None
    if not is_stand_in:
        # Both alike: the rows do not tell who ended it.
        pair.learner_enrolment.freed_at = pair.buddy_enrolment.freed_at = now
        await small_drafts.offer_later(session, services, pair.cohort)
        await standing_in.give_up(session, services, tandem)
    await outbox.cancel(session, team_id=tandem.team_id, tandem_id=tandem.id)
    await rating.draw_anew(session, services, pair)
    # At once, whoever ended what: from how long it stays, nobody can tell whether the other one left altogether.
    await agreements.erase(session, tandem.id, team_id=tandem.team_id)
    for check_in in await check_ins.list_of_tandem(session, tandem.id, team_id=tandem.team_id):
        if check_in.asked_at is None and check_in.dropped_at is None:
            check_in.dropped_at = now
    if tandem.conversation_id is not None:
        conversation = await tandems.get_conversation(session, tandem.conversation_id, team_id=tandem.team_id)
        conversation.silent_since = now
        if step is not Step.LEAVE or by.id != pair.buddy.id:
            # A buddy who leaves altogether ends every tandem of the group.
            await groups.go_on_without(session, services, tandem)
    if partner.is_reachable:
        role = "learner" if partner.id == pair.learner.id else "buddy"
        say = services.say(partner.language)
        message = (
            standing_in_view.over(say, partner=by.mention, role=role)
            if is_stand_in
            else view.partner_ended(say, partner=by.mention, role=role)
        )
        about = OfTandem(tandem.id).ended(partner.id)
        await post.answer(session, services, to=partner, about=about, message=message)
    # Whoever goes on elsewhere gets the file as the partner does; whoever leaves gets the one confirmation.
    is_told = goes_on or step is Step.END
    told = [each for each in pair.both if each.is_reachable and (each.id != by.id or is_told)]
    await date_files.call_off_all(session, services, tandem, to=told)


async def _end_one(session: AsyncSession, services: Services, me: Person, tandem_id: UUID) -> None:
    tandem = await tandems.lock(session, tandem_id, team_id=me.team_id)
    if tandem is None or not tandem.is_running:
        raise NoLongerCurrent
    pair = await load_pair(session, tandem)
    if me.id not in (pair.learner.id, pair.buddy.id):
        raise NoLongerCurrent
    await end(session, services, tandem, me, Step.END)


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


def register(app: AsyncApp) -> None:
    app.action(ways_out.LEAVE)(listener(begin))
    app.view(view.CONFIRM)(listener(confirm))
