"""The briefing: cards in the direct message, one after the other, taken up again wherever somebody stopped."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.joining.briefing_progress import Reading, readings_of
from handlers.joining.views import briefing as view
from programme.refusals import NoBriefing, NoLongerCurrent
from storage import briefings, people, taking_back
from storage.briefings import Briefing
from storage.occurrences.people import OfBriefing


async def begin(i: Interaction) -> None:
    """The card somebody has reached, as a new message: from the welcome, the reminder, the menu or a word."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        found = await readings_of(session, me) if me is not None else []
        wanted = as_id(i.value) if i.value else None
        reading = next((each for each in found if wanted in (None, each.cohort.id)), None)
        if me is None or reading is None:
            raise NoBriefing
        if reading.row is None:
            _begun(session, reading)
        # Whoever has read everything begins at the beginning again; what counts stays.
        place = reading.place(1 if reading.is_completed else None)
        message = view.card(i.say, place, reading.material)
        about = OfBriefing(reading.enrolment.id).begun(by=i.asked)
        await post.answer(session, i.services, to=me, about=about, message=message)
    i.services.wake_delivery()
    if "command" in i.body:
        await i.whisper(view.sent(i.say))
    elif i.clicked_message is not None:
        await i.ack()
    else:
        await i.show(view.sent_dialog(i.say))


async def answer(i: Interaction) -> None:
    """Nothing is kept of what somebody tapped, but that the last card was reached."""
    letter = next((each for each, action in view.ANSWERS.items() if action == i.action.get("action_id")), "")
    async with i.services.database.transaction() as session:
        reading, place = await _reading(session, i)
        drawn = view.card(i.say, reading.place(), reading.material)
        if place is not None and letter in place.card.answers:
            drawn = view.answered(i.say, place, letter, reading.material)
            if place.is_last and reading.row is not None:
                reading.row.completed_at = reading.row.completed_at or i.services.now()
                await taking_back.cancel(
                    session, team_id=i.team_id, key_prefix=OfBriefing(reading.enrolment.id).reminders
                )
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=drawn)
    i.services.wake_delivery()
    await i.ack()


async def turn(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        reading, place = await _reading(session, i)
        if place is not None and reading.row is not None and not place.is_last:
            reading.row.card = max(reading.row.card, place.number + 1)
            place = reading.place(place.number + 1)
        drawn = view.card(i.say, place or reading.place(), reading.material)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=drawn)
    i.services.wake_delivery()
    await i.ack()


async def _reading(session: AsyncSession, i: Interaction) -> tuple[Reading, view.Place | None]:
    """Where the click belongs; no place where these cards are not (any more) the person's own to go on with."""
    clicked = view.Place.from_value(i.value)
    me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
    found = await readings_of(session, me) if me is not None else []
    reading = next((each for each in found if each.enrolment.id == clicked.enrolment_id), None)
    if reading is None:
        raise NoLongerCurrent
    # Somebody whose role has changed since goes on with the other cards, from the first.
    row = await briefings.find(session, reading.enrolment, reading.role, lock=True) or _begun(session, reading)
    is_theirs = clicked.role is row.role and 1 <= clicked.number <= row.card
    return Reading(reading.enrolment, reading.cohort, row), clicked if is_theirs else None


def _begun(session: AsyncSession, reading: Reading) -> Briefing:
    row = Briefing(team_id=reading.enrolment.team_id, enrolment_id=reading.enrolment.id, role=reading.role)
    session.add(row)
    return row


LISTENERS = Listeners(
    clicks={
        view.BEGIN: begin,
        view.NEXT: turn,
        **dict.fromkeys(view.ANSWERS.values(), answer),
    },
)
