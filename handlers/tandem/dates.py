"""Dates of a tandem: either of the two sets one, moves it and calls it off."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.tandem_access import load_mine, load_my_meeting
from handlers.tandem import date_suggesting, date_telling, standing_date
from handlers.tandem.views import dates as view
from programme.calendar import at_local
from programme.meeting_times import MINUTES
from programme.refusals import NoLongerCurrent
from storage.meetings import Meeting

FARTHEST = timedelta(days=366)


async def find(i: Interaction) -> None:
    """The form: three times that suit both, or a day of one's own; the date that stands is there to be moved."""
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, i.value_id)
        partner = pair.partner_of(i.me)
        suggested = await date_suggesting.suggestions(session, i.services, tandem, pair, i.me)
        standing = await standing_date.find(session, i.services, tandem)
    local = standing.starts_at.astimezone(ZoneInfo(i.me.zone)) if standing else None
    form = view.choose(
        i.say,
        tandem_id=tandem.id,
        suggestions=[(at.isoformat(), standing_date.label(i, at, partner)) for at in suggested],
        day=i.me.day_of(standing.starts_at) if standing else None,
        clock=f"{local:%H:%M}" if local else None,
        minutes=standing.minutes if standing else MINUTES,
        place=standing.place if standing else "",
        zone=i.me.zone if i.me.zone != partner.zone else None,
    )
    await i.show(form)


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
        standing = await standing_date.find(session, i.services, tandem, lock=True)
        if standing is None:
            # `date_telling` says when the two are asked; the row wants a moment before that.
            meeting = Meeting(
                team_id=i.team_id, tandem_id=tandem.id, starts_at=starts_at, minutes=minutes, place=place, ask_at=now
            )
            session.add(meeting)
            await date_telling.announce(session, i.services, tandem, pair, meeting, actor=i.me)
        elif (standing.starts_at, standing.minutes, standing.place) != (starts_at, minutes, place):
            standing.starts_at, standing.minutes, standing.place = starts_at, minutes, place
            standing.revision, standing.asked_at = standing.revision + 1, None
            await date_telling.announce(session, i.services, tandem, pair, standing, actor=i.me)
    i.services.wake_delivery()
    await i.redraw(view.is_set(i.say, when=standing_date.label(i, starts_at, pair.partner_of(i.me))))


def _chosen(values: dict[str, str | None], zone: str) -> datetime | None:
    """The suggestion that was picked, or the day and hour that were typed; None where something is missing."""
    if (choice := values.get(view.CHOICE)) not in (None, view.OTHER):
        return datetime.fromisoformat(str(choice))
    day, clock = values.get(view.DAY), values.get(view.CLOCK)
    return at_local(date.fromisoformat(day), time.fromisoformat(clock), zone) if day and clock else None


async def call_off(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem, pair, found = await load_my_meeting(session, i, i.value_id)
        if not found.is_open or found.ends_at <= i.services.now():
            raise NoLongerCurrent
        found.cancelled_at, found.revision = i.services.now(), found.revision + 1
        await date_telling.announce_calling_off(session, i.services, tandem, pair, found, actor=i.me)
    i.services.wake_delivery()
    await i.show(view.is_called_off(i.say))


LISTENERS = Listeners(
    clicks={
        view.FIND: find,
        view.CALL_OFF: call_off,
    },
    forms={
        view.SET: set_date,
    },
)
