"""What people write back: kept for the writer alone, shared only if they say so, never guessed to mean anything."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import meant, raising_hands
from handlers.asking.views import check_ins as view
from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from programme.check_ins import TABLE, Answer
from programme.refusals import NoLongerCurrent
from storage import check_ins
from storage.check_ins import Reply
from storage.occurrences.people import OfReply
from storage.people import Person


async def keep(session: AsyncSession, services: Services, me: Person, text: str) -> None:
    """What somebody wrote, for the writer alone; never guessed to mean anything."""
    reply = Reply(team_id=me.team_id, person_id=me.id, text_sealed=b"", received_at=services.now())
    reply.text_sealed = services.sealing.seal(text, reply.place())
    session.add(reply)
    asked = await meant.open_question(session, me)
    message = view.reply_kept(
        services.say(me.language),
        reply_id=reply.id,
        open_check_in=asked.id if asked else None,
        answers=TABLE[asked.kind].answers_under_a_reply if asked else (),
    )
    await post.answer(session, services, to=me, about=OfReply(reply.id).received(), message=message)


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
        cohort = await meant.round_of(session, i.me)
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


async def _my_reply(session: AsyncSession, i: Interaction) -> Reply:
    reply = await check_ins.find_reply(session, i.value_id, person=i.me)
    if reply is None:
        raise NoLongerCurrent
    return reply


LISTENERS = Listeners(
    clicks={
        view.JUST_NOTE: just_note,
        view.SHARE_REPLY: share_reply,
        view.REPLY_HELP: help_wanted,
    },
)
