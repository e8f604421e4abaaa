"""Answers to check-ins, by tap or in writing."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking, raising_hands
from handlers.asking.views import check_ins as view
from handlers.desk import post, several_rounds
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from programme import check_ins as rules
from programme.check_ins import Answer
from programme.refusals import NoLongerCurrent, NotTakingPart
from storage import check_ins, cohorts, enrolments, outbox, people, tandems
from storage.check_ins import CheckIn, Kind, Reply
from storage.cohorts import Cohort
from storage.occurrences.people import OfReply
from storage.occurrences.tandems import OfCheckIn
from storage.people import Person
from storage.tandems import Tandem

ANSWERS = {action: answer for answer, action in view.ACTIONS.items()}


async def record_answer(i: Interaction) -> None:
    answer = ANSWERS[i.action["action_id"]]
    async with i.services.database.transaction() as session:
        check_in, pair = await _mine(session, i)
        check_in.answer = rules.accept(answer, answered_at=check_in.answered_at)
        check_in.answered_at = i.services.now()
        if rules.asks_again(answer, is_second_question=check_in.kind is Kind.AGAIN):
            asking.plan_again(session, check_in, i.me, pair.cohort, now=i.services.now())
        if answer is Answer.HELP:
            await raising_hands.raise_hand(session, i.services, i.me, pair.cohort)
        thanks = view.answered(i.say, answer, partner=pair.partner_of(i.me).mention)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=thanks)
    i.services.wake_delivery()
    await i.ack()


async def count_as_met(session: AsyncSession, services: Services, me: Person, tandem: Tandem, *, partner: str) -> None:
    """A meeting that somebody says was held answers the question they have open about this tandem, if there is one."""
    asked = [c for c in await check_ins.list_asked(session, me) if c.tandem_id == tandem.id]
    open_one = await check_ins.lock_own(session, asked[0].id, person=me) if asked else None
    if open_one is None or open_one.answered_at is not None:
        return
    open_one.answer, open_one.answered_at = Answer.MET, services.now()
    question = await outbox.find_about(session, OfCheckIn(open_one.id).question(), team_id=me.team_id)
    if question is not None and question.channel_id and question.sent_ts:
        thanks = view.answered(services.say(me.language), Answer.MET, partner=partner)
        shown = (question.channel_id, question.sent_ts)
        await post.redraw(session, services, clicked=shown, to=me, message=thanks)


async def keep_asking(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem = await tandems.find(session, i.value_id, team_id=i.team_id)
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if tandem is None or not tandem.is_running or me is None:
            raise NoLongerCurrent
        await resume(session, i.services, me)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=me, message=view.asking_again(i.say))
    i.services.wake_delivery()
    await i.ack()


async def resume(session: AsyncSession, services: Services, me: Person) -> None:
    """Questions come again: the next one of each running tandem is planned anew."""
    if me.questions_paused_at is None:
        return
    me.questions_paused_at, me.questions_resumed_at = None, services.now()
    planned = {c.tandem_id for c in await check_ins.list_planned(session, me)}
    for enrolment in await enrolments.list_of_person(session, me):
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
        for tandem in await tandems.list_running_of(session, enrolment):
            if tandem.id not in planned:
                known = await check_ins.list_of_tandem(session, tandem.id, team_id=me.team_id)
                number = max((c.number for c in known), default=0) + 1
                wanted = services.now() + asking.FIRST_AFTER
                asking.plan(session, tandem, me, cohort, number=number, wanted=wanted)


async def keep_reply(session: AsyncSession, services: Services, me: Person, text: str) -> None:
    """What somebody wrote, for the writer alone; never guessed to mean anything."""
    reply = Reply(team_id=me.team_id, person_id=me.id, text_sealed=b"", received_at=services.now())
    reply.text_sealed = services.sealing.seal(text, reply.place())
    session.add(reply)
    open_check_in = await _open_check_in(session, me)
    message = view.reply_kept(services.say(me.language), reply_id=reply.id, open_check_in=open_check_in)
    await post.answer(session, services, to=me, about=OfReply(reply.id).received(), message=message)


async def _open_check_in(session: AsyncSession, me: Person) -> UUID | None:
    """The one question a reply could answer; none where several tandems wait for one, as it would be a guess."""
    latest = {}
    for check_in in reversed(await check_ins.list_asked(session, me)):
        tandem = await tandems.find(session, check_in.tandem_id, team_id=me.team_id)
        if tandem is not None and tandem.is_running:
            latest[tandem.id] = check_in
    waiting = [check_in.id for check_in in latest.values() if check_in.answered_at is None]
    return waiting[0] if len(waiting) == 1 else None


async def just_note(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await _my_reply(session, i)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=view.reply_noted(i.say))
    i.services.wake_delivery()
    await i.ack()


async def share_reply(i: Interaction) -> None:
    """The one way a reply reaches somebody else: its writer says so."""
    async with i.services.database.transaction() as session:
        reply = await _my_reply(session, i)
        if reply.shared_at is None:
            reply.shared_at = i.services.now()
            text = i.services.sealing.open_text(reply.text_sealed, reply.place())
            await _pass_on(session, i, reply.id, text)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=view.reply_shared(i.say))
    i.services.wake_delivery()
    await i.ack()


async def help_wanted(i: Interaction) -> None:
    """ "I'd like help" under a written reply."""
    async with i.services.database.transaction() as session:
        await _my_reply(session, i)
        cohort = await _round_of(session, i.me)
        await raising_hands.raise_hand(session, i.services, i.me, cohort)
        thanks = view.answered(i.say, Answer.HELP, partner="")
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=thanks)
    i.services.wake_delivery()
    await i.ack()


async def _pass_on(session: AsyncSession, i: Interaction, reply_id: UUID, text: str) -> None:
    for person in await post.coordinators(session, i.services):
        say = i.services.say(person.language)
        for number, part in enumerate(view.reply_for_coordination(say, writer=i.me.mention, text=text)):
            about = OfReply(reply_id).shared(person.id).part(number)
            await post.answer(session, i.services, to=person, about=about, message=part)


async def _round_of(session: AsyncSession, me: Person) -> Cohort:
    """Whose coordination helps: that of the tandem asked about last, else of the round joined last, if one is open."""
    for asked in await check_ins.list_asked(session, me):
        tandem = await tandems.find(session, asked.tandem_id, team_id=me.team_id)
        if tandem is not None and tandem.is_running:
            return await cohorts.get(session, asked.cohort_id, team_id=me.team_id)
    enrolled = await enrolments.list_of_person(session, me)
    if not enrolled:
        raise NotTakingPart
    open_ones = [cohort for _, cohort in await several_rounds.list_open(session, me)]
    return open_ones[-1] if open_ones else await cohorts.get(session, enrolled[-1].cohort_id, team_id=me.team_id)


async def _mine(session: AsyncSession, i: Interaction) -> tuple[CheckIn, Pair]:
    check_in = await check_ins.lock_own(session, as_id(i.value), person=i.me)
    tandem = await tandems.find(session, check_in.tandem_id, team_id=i.team_id) if check_in else None
    if check_in is None or tandem is None or not tandem.is_running:
        raise NoLongerCurrent
    return check_in, await load_pair(session, tandem)


async def _my_reply(session: AsyncSession, i: Interaction) -> Reply:
    reply = await check_ins.find_reply(session, i.value_id, person=i.me)
    if reply is None:
        raise NoLongerCurrent
    return reply


LISTENERS = Listeners(
    clicks={
        **dict.fromkeys(view.ACTIONS.values(), record_answer),
        view.KEEP_ASKING: keep_asking,
        view.JUST_NOTE: just_note,
        view.SHARE_REPLY: share_reply,
        view.REPLY_HELP: help_wanted,
    },
)
