"""Meetings that were held: "we met" with a tap, under a date or without one, noted once for both."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import answered_by_meeting
from handlers.asking.views import held as view
from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import Pair
from handlers.desk.tandem_access import load_mine, load_my_meeting
from handlers.tandem import nudge_days
from handlers.tandem.views import dates as dates_view
from programme.refusals import NotMetYet
from storage import meetings
from storage.meetings import Meeting
from storage.occurrences.tandems import OfMeeting
from storage.tandems import Tandem


async def held(i: Interaction) -> None:
    """ "We met", under a date. Whoever is second to tap finds it noted."""
    async with i.services.database.transaction() as session:
        tandem, pair, meeting = await load_my_meeting(session, i, i.value_id)
        if _is_another_day(i, meeting) and meeting.starts_at > i.services.now():
            raise NotMetYet
        await _note_meeting(session, i, tandem, pair, meeting)
    await _ask_what_was_learned(i, tandem)


async def we_met(i: Interaction) -> None:
    """ "We met" without a date: counts once a day."""
    now = i.services.now()
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, i.value_id)
        found = await meetings.list_of_tandem(session, tandem)
        today = [each for each in found if not _is_another_day(i, each)]
        meeting = (
            today[-1]
            if today
            else Meeting(team_id=i.team_id, tandem_id=tandem.id, starts_at=now, minutes=0, ask_at=now)
        )
        session.add(meeting)
        await _note_meeting(session, i, tandem, pair, meeting)
    await _ask_what_was_learned(i, tandem)


def _is_another_day(i: Interaction, meeting: Meeting) -> bool:
    return i.me.day_of(meeting.starts_at) != i.me.day_of(i.services.now())


async def _note_meeting(session: AsyncSession, i: Interaction, tandem: Tandem, pair: Pair, meeting: Meeting) -> None:
    # The tandem is locked: where both tap at once, one notes the meeting and the other finds it noted (I5).
    is_news = meeting.held_at is None
    meeting.held_at = meeting.held_at or i.services.now()
    await session.flush()
    number = meetings.count_held(await meetings.list_of_tandem(session, tandem))
    if is_news and number == 1:
        for person in pair.both:
            nudge_days.plan_second(session, tandem, person, pair.cohort, now=i.services.now())
    partner = pair.partner_of(i.me)
    await answered_by_meeting.count_as_met(session, i.services, i.me, tandem, partner=partner.mention)
    message = view.noted_for_both(i.services.say(pair.cohort.language), tandem_id=tandem.id, held=number)
    await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=message)
    if is_news and i.clicked_message is None:
        about = OfMeeting(meeting.id, meeting.revision).held()
        await post.to_group(session, i.services, tandem=tandem, about=about, message=message)


async def _ask_what_was_learned(i: Interaction, tandem: Tandem) -> None:
    i.services.wake_delivery()
    await i.show(view.learned_form(i.say, tandem_id=tandem.id, thanked=False))


LISTENERS = Listeners(
    clicks={
        dates_view.HELD: held,
        view.WE_MET: we_met,
    },
)
