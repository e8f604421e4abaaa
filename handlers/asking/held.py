"""Meetings that were held: "we met" with a tap, one thing learned, thanks to the partner, a tandem at a glance."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import answering
from handlers.asking.views import held as view
from handlers.desk import catalogue, post
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.desk.tandem_access import load_mine, load_my_meeting
from handlers.tandem import nudge_days, standing_date
from handlers.tandem.views import dates as dates_view
from programme.refusals import NotMetYet
from storage import meetings, tandems
from storage.meetings import LearnedNote, Meeting
from storage.occurrences.tandems import OfMeeting, OfTandem
from storage.tandems import Tandem


async def show_tandem(i: Interaction) -> None:
    """A tandem's dates, from "where I stand"."""
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, i.value_id)
        found = list(await meetings.list_of_tandem(session, tandem))
    now, partner = i.services.now(), pair.partner_of(i.me)
    coming = standing_date.to_come(found, now)
    begun = [meeting.id for meeting in found if meeting.is_open and meeting.starts_at <= now]
    dialog = view.overview(
        i.say,
        tandem_id=tandem.id,
        partner=partner.mention,
        topic=catalogue.name_of(i.say, pair.topic),
        when=standing_date.label(i, coming.starts_at, partner) if coming else None,
        meeting_id=coming.id if coming else None,
        to_confirm=begun[-1] if begun else None,
        held=_held(found),
    )
    await i.show(dialog)


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
    is_news = meeting.held_at is None
    meeting.held_at = meeting.held_at or i.services.now()
    await session.flush()
    number = _held(list(await meetings.list_of_tandem(session, tandem)))
    if is_news and number == 1:
        for person in pair.both:
            nudge_days.plan_second(session, tandem, person, pair.cohort, now=i.services.now())
    partner = pair.partner_of(i.me)
    await answering.count_as_met(session, i.services, i.me, tandem, partner=partner.mention)
    message = view.noted_for_both(i.services.say(pair.cohort.language), tandem_id=tandem.id, held=number)
    await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=message)
    if is_news and i.clicked_message is None:
        about = OfMeeting(meeting.id, meeting.revision).held()
        await post.to_group(session, i.services, tandem=tandem, about=about, message=message)


async def _ask_what_was_learned(i: Interaction, tandem: Tandem) -> None:
    i.services.wake_delivery()
    await i.show(view.learned_form(i.say, tandem_id=tandem.id, thanked=False))


async def keep_learned(i: Interaction) -> None:
    text = (values_of(i.view).get(view.NOTE) or "").strip()
    if not text:
        await i.ack()
        return
    async with i.services.database.transaction() as session:
        tandem, _ = await load_mine(session, i, as_id(i.metadata))
        note = LearnedNote(
            team_id=i.team_id, tandem_id=tandem.id, person_id=i.me.id, noted_at=i.services.now(), text_sealed=b""
        )
        note.text_sealed = i.services.sealing.seal(text, note.place())
        session.add(note)
    await i.redraw(view.learned_kept(i.say))


async def thank(i: Interaction) -> None:
    """Once a day to each partner; the words are ours, so that nobody has to look for any."""
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, i.value_id)
        partner = pair.partner_of(i.me)
        await post.unasked_while_tandem_runs(
            session,
            i.services,
            to=partner,
            about=OfTandem(tandem.id).thanked(i.me.id, i.me.day_of(i.services.now())),
            message=view.thanks(i.services.say(partner.language), sender=i.me.mention),
            cohort=pair.cohort,
            tandem=tandem,
        )
    i.services.wake_delivery()
    in_form = i.view.get("callback_id") == view.LEARNED
    await i.redraw(view.learned_form(i.say, tandem_id=tandem.id, thanked=True) if in_form else view.thanked(i.say))


async def ask_due(services: Services) -> int:
    """Once a date is over, the group message asks; safe to run twice."""
    async with services.database.transaction() as session:
        due = await meetings.list_to_ask(session, team_id=services.team_id, now=services.now())
    await for_each(services, due, _ask_one)
    return len(due)


async def _ask_one(session: AsyncSession, services: Services, meeting_id: UUID) -> None:
    meeting = await meetings.lock(session, meeting_id, team_id=services.team_id)
    if meeting is None or not meeting.is_open or meeting.asked_at is not None or meeting.ask_at > services.now():
        return
    meeting.asked_at = services.now()
    tandem = await tandems.find(session, meeting.tandem_id, team_id=services.team_id)
    if tandem is None or not tandem.is_running:
        return
    say = services.say((await load_pair(session, tandem)).cohort.language)
    message = view.ask(say, tandem_id=tandem.id, meeting_id=meeting.id)
    about = OfMeeting(meeting.id, meeting.revision).asked()
    await post.to_group(session, services, tandem=tandem, about=about, message=message)


def _held(found: list[Meeting]) -> int:
    return sum(meeting.held_at is not None for meeting in found)


LISTENERS = Listeners(
    clicks={
        view.TANDEM: show_tandem,
        dates_view.HELD: held,
        view.WE_MET: we_met,
        view.THANK: thank,
    },
    forms={
        view.LEARNED: keep_learned,
    },
)
