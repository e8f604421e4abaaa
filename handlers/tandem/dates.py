"""Dates of a tandem: suggested, set, moved and called off by either; both get each as a calendar file."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import decent_hour, holidays_in
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.desk.tandem_access import load_mine, load_my_meeting
from handlers.tandem import date_files
from handlers.tandem.views import dates as view
from programme.calendar import at_local
from programme.meeting_times import MINUTES, Diary, suggest
from programme.refusals import NoLongerCurrent
from storage import meetings
from storage.meetings import Meeting
from storage.occurrences.tandems import OfMeeting
from storage.people import Person
from storage.tandems import Tandem

FARTHEST = timedelta(days=366)


async def find(i: Interaction) -> None:
    """The form: three times that suit both, or a day of one's own; the date that stands is there to be moved."""
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, i.value_id)
        partner = pair.partner_of(i.me)
        suggested = await suggestions(session, i.services, tandem, pair, i.me)
        standing = await _standing(session, i.services, tandem)
    local = standing.starts_at.astimezone(ZoneInfo(i.me.zone)) if standing else None
    form = view.choose(
        i.say,
        tandem_id=tandem.id,
        suggestions=[(at.isoformat(), label(i, at, partner)) for at in suggested],
        day=i.me.day_of(standing.starts_at) if standing else None,
        clock=f"{local:%H:%M}" if local else None,
        minutes=standing.minutes if standing else MINUTES,
        place=standing.place if standing else "",
        zone=i.me.zone if i.me.zone != partner.zone else None,
    )
    await i.show(form)


def label(i: Interaction, at: datetime, partner: Person) -> str:
    return view.moment_for_both(i.say, at, zone=i.me.zone, partner=partner.mention, partners_zone=partner.zone)


async def set_date(i: Interaction) -> None:
    values, now = values_of(i.view), i.services.now()
    starts_at = _chosen(values, i.me.zone)
    if starts_at is None or not now < starts_at < now + FARTHEST:
        field = view.DAY if values.get(view.CHOICE) in (None, view.OTHER) else view.CHOICE
        error = i.say("date-error-missing") if starts_at is None else i.say("date-error-time")
        await i.refuse_fields({field: error})
        return
    minutes, place = int(values[view.MINUTES]), (values.get(view.PLACE) or "").strip()
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, as_id(i.metadata))
        standing = await _standing(session, i.services, tandem, lock=True)
        if standing is None:
            # `_tell` says when the two are asked; the row wants a moment before that.
            meeting = Meeting(
                team_id=i.team_id, tandem_id=tandem.id, starts_at=starts_at, minutes=minutes, place=place, ask_at=now
            )
            session.add(meeting)
            await _tell(session, i, tandem, pair, meeting)
        elif (standing.starts_at, standing.minutes, standing.place) != (starts_at, minutes, place):
            standing.starts_at, standing.minutes, standing.place = starts_at, minutes, place
            standing.revision, standing.asked_at = standing.revision + 1, None
            await _tell(session, i, tandem, pair, standing)
    i.services.wake_delivery()
    await i.redraw(view.is_set(i.say, when=label(i, starts_at, pair.partner_of(i.me))))


def _chosen(values: dict[str, str | None], zone: str) -> datetime | None:
    """The suggestion that was picked, or the day and hour that were typed; None where something is missing."""
    if (choice := values.get(view.CHOICE)) not in (None, view.OTHER):
        return datetime.fromisoformat(str(choice))
    day, clock = values.get(view.DAY), values.get(view.CLOCK)
    return at_local(date.fromisoformat(day), time.fromisoformat(clock), zone) if day and clock else None


async def _tell(session: AsyncSession, i: Interaction, tandem: Tandem, pair: Pair, meeting: Meeting) -> None:
    """The group message and both calendars; afterwards the two are asked whether they met."""
    cohort = pair.cohort
    meeting.ask_at = decent_hour(meeting.ends_at, cohort, cohort.zone)
    await date_files.send(session, i.services, tandem, pair, meeting, actor=i.me)
    say = i.services.say(cohort.language)
    announced = view.announced(
        say,
        tandem_id=tandem.id,
        meeting_id=meeting.id,
        when=_for_both(i.services, pair, meeting),
        minutes=meeting.minutes,
        place=meeting.place,
        moved=meeting.revision > 0,
        held=view.held_button(say, meeting.id),
    )
    about = OfMeeting(meeting.id, meeting.revision).in_group()
    await post.to_group(session, i.services, tandem=tandem, about=about, message=announced)


async def call_off(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem, pair, found = await load_my_meeting(session, i, i.value_id)
        if not found.is_open or found.ends_at <= i.services.now():
            raise NoLongerCurrent
        found.cancelled_at, found.revision = i.services.now(), found.revision + 1
        await date_files.send(session, i.services, tandem, pair, found, actor=i.me)
        when = _for_both(i.services, pair, found)
        message = view.called_off(i.services.say(pair.cohort.language), tandem_id=tandem.id, when=when)
        about = OfMeeting(found.id, found.revision).in_group()
        await post.to_group(session, i.services, tandem=tandem, about=about, message=message)
    i.services.wake_delivery()
    await i.show(view.is_called_off(i.say))


async def suggestions(
    session: AsyncSession, services: Services, tandem: Tandem, pair: Pair, me: Person
) -> list[datetime]:
    """Up to three starts that suit both; what they have with others is kept free."""
    now = services.now()
    mine, theirs = (Diary(each.zone, each.times, each.paused_until) for each in (me, pair.partner_of(me)))
    return suggest(
        mine,
        theirs,
        now=now,
        until=pair.cohort.ends_on,
        holidays=holidays_in(pair.cohort.federal_state),
        taken=await meetings.list_starts_of(session, pair.both, but_of=tandem, after=now),
    )


def to_come(found: list[Meeting], now: datetime) -> Meeting | None:
    """The date that stands, until its hour is over; a tandem has one at a time."""
    return next((each for each in found if each.is_open and each.ends_at > now), None)


async def next_of(session: AsyncSession, services: Services, tandem: Tandem, me: Person) -> str | None:
    """The date that stands, in somebody's own words and time."""
    standing = await _standing(session, services, tandem)
    return view.moment(services.say(me.language), standing.starts_at, me.zone) if standing else None


async def _standing(session: AsyncSession, services: Services, tandem: Tandem, *, lock: bool = False) -> Meeting | None:
    return to_come(list(await meetings.list_of_tandem(session, tandem, lock=lock)), services.now())


def _for_both(services: Services, pair: Pair, meeting: Meeting) -> str:
    say = services.say(pair.cohort.language)
    return view.lines_for_all(say, meeting.starts_at, zones=[(each.mention, each.zone) for each in pair.both])


LISTENERS = Listeners(
    clicks={
        view.FIND: find,
        view.CALL_OFF: call_off,
    },
    forms={
        view.SET: set_date,
    },
)
