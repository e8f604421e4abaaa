"""What people write to the bot: a word of ours gets its button, anything else is kept for the writer alone."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import replies
from handlers.desk import post
from handlers.desk.acquaintance import NOT_EMPLOYEES, profile_of
from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import briefing_progress
from handlers.person import holding_back
from handlers.person.views import menu as view
from handlers.person.words import Understood, Wish, understand_message
from storage import people, seen_events
from storage.occurrences import Occurrence
from storage.occurrences.people import OfDirectMessage
from storage.people import Person

IGNORED = ("bot_message", "message_changed", "message_deleted", "channel_join")


async def read(i: Interaction) -> None:
    event = i.event
    text = str(event.get("text") or "")
    if event.get("bot_id") or event.get("subtype") in IGNORED or not event.get("user"):
        await i.ack()
        return
    understood = understand_message(text)
    refused = await _is_no_employee(i)
    async with i.services.database.transaction() as session:
        event_id = str(i.body.get("event_id") or event.get("ts"))
        # Slack sends an event up to four times (I1).
        if await seen_events.is_first_time(session, team_id=i.team_id, event_id=event_id, now=i.services.now()):
            me = await people.remember(session, i.me)
            me.dm_channel_id = me.dm_channel_id or event.get("channel")
            if refused:
                await _say_why_not(session, i, me, event_id)
            else:
                await _answer(session, i, me, understood, text, event_id)
    i.services.wake_delivery()
    await i.ack()


async def _answer(
    session: AsyncSession, i: Interaction, me: Person, understood: Understood, text: str, event_id: str
) -> None:
    if understood.language is not None and me.language_chosen_at is None:
        me.language = understood.language
    say = i.services.say(me.language)
    about = OfDirectMessage(event_id).answered()
    if understood.wish is None and me.consented_at is not None and me.left_at is None:
        await replies.keep(session, i.services, me, text)
    elif understood.wish in (None, Wish.MENU):
        # Somebody the programme does not know: nothing is kept of what they wrote.
        await _write(
            session, i, me, about, view.menu(say, has_briefing=await briefing_progress.is_open_for(session, me))
        )
    elif understood.wish is Wish.HELP:
        await _write(session, i, me, about, view.help_(say))
    elif understood.wish in (Wish.SPEAK_GERMAN, Wish.SPEAK_ENGLISH):
        me.language_chosen_at = i.services.now()
        await _write(session, i, me, about, view.menu(say))
    else:
        if understood.wish is Wish.LEAVE:
            await holding_back.hold_back(session, i.services, me)
        await _write(session, i, me, about, view.offer(say, understood.wish.value))


async def _write(session: AsyncSession, i: Interaction, me: Person, about: Occurrence, answer: Message) -> None:
    await post.answer(session, i.services, to=me, about=about, message=answer)


async def _say_why_not(session: AsyncSession, i: Interaction, me: Person, event_id: str) -> None:
    refusal = view.not_for_guests(i.services.say(me.language))
    await _write(session, i, me, OfDirectMessage(event_id).answered(), refusal)


async def _is_no_employee(i: Interaction) -> bool:
    if i.me.consented_at is not None:
        return False  # was asked when signing up; a change comes as an event
    profile = await profile_of(i)
    return any(profile.get(mark) for mark in NOT_EMPLOYEES)


LISTENERS = Listeners(
    events={
        "message": read,
    },
)
