"""What people write to the bot: a word of ours gets its button, anything else is kept for the writer alone."""

from collections.abc import Mapping
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import replies
from handlers.desk import post
from handlers.desk.acquaintance import profile_of
from handlers.desk.blocks import Message
from handlers.desk.employees import SLACKBOT, is_employee
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import briefing_progress
from handlers.person import holding_back
from handlers.person.views import menu as view
from handlers.person.words import Understood, Wish, understand_message
from storage import people, seen_events
from storage.occurrences import Occurrence
from storage.occurrences.people import OfDirectMessage
from storage.people import Person

# What a person typed or sent. Slack writes there itself, and knows new ways to every year: pins, reminders, huddles.
TYPED = ("", "file_share", "thread_broadcast", "me_message")


async def read(i: Interaction) -> None:
    event = i.event
    text = str(event.get("text") or "")
    if not _is_typed(event):
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
            elif event.get("files"):
                await _say_words_are_needed(session, i, me, event_id)
                if text.strip():
                    await _answer(session, i, me, understood, text, event_id)
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
    if understood.wish is None and text.strip() and me.consented_at is not None and me.left_at is None:
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


def _is_typed(event: Mapping[str, Any]) -> bool:
    """N14: of what nobody wrote nothing is stored, and nothing is answered."""
    is_somebody = event.get("user") not in (None, "", SLACKBOT) and not event.get("bot_id")
    return is_somebody and not event.get("hidden") and str(event.get("subtype") or "") in TYPED


async def _say_words_are_needed(session: AsyncSession, i: Interaction, me: Person, event_id: str) -> None:
    """Photos and voice messages are neither opened nor kept; what was written with them is read like anything else."""
    about = OfDirectMessage(event_id).file_answered()
    await _write(session, i, me, about, view.words_please(i.services.say(me.language)))


async def _say_why_not(session: AsyncSession, i: Interaction, me: Person, event_id: str) -> None:
    refusal = view.not_for_guests(i.services.say(me.language))
    await _write(session, i, me, OfDirectMessage(event_id).answered(), refusal)


async def _is_no_employee(i: Interaction) -> bool:
    if i.me.consented_at is not None:
        return False  # was asked when signing up; a change comes as an event
    profile = await profile_of(i)
    return not is_employee(profile, i.services)


LISTENERS = Listeners(
    events={
        "message": read,
    },
)
