"""A tandem at a glance: its next date, the one to confirm, and how often two people have met."""

from handlers.asking.views import held as view
from handlers.desk import catalogue
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.tandem_access import load_mine
from handlers.tandem import standing_date
from storage import meetings


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
        held=meetings.count_held(found),
    )
    await i.show(dialog)


LISTENERS = Listeners(
    clicks={
        view.TANDEM: show_tandem,
    },
)
