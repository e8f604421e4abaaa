"""The certificate at the end of a round: made when somebody asks, with the name they type, and not kept."""

import asyncio

from handlers.asking import part_taken
from handlers.asking.certificate_files import Unprintable, certificate_file, check_letters, on_paper
from handlers.asking.views import certificates as view
from handlers.asking.views.rating import Occasion
from handlers.desk import once, post
from handlers.desk.acquaintance import profile_of, shown_name
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from storage import people
from storage.occurrences.people import OfPerson


async def begin(i: Interaction) -> None:
    """The name as Slack shows it stands there already; names are not stored here."""
    async with i.services.database.transaction() as session:
        await part_taken.find(session, i, Occasion.from_value(i.value).cohort_id)
    profile = await profile_of(i)
    name = shown_name(profile) if profile else ""
    await i.show(view.form(i.say, name=name, metadata=i.value))


async def make(i: Interaction) -> None:
    name = " ".join(str(values_of(i.view).get(view.NAME) or "").split())
    if not name:
        await i.refuse_fields({view.NAME: i.say("certificate-error-missing")})
        return
    async with i.services.database.transaction() as session:
        part = await part_taken.find(session, i, Occasion.from_value(i.metadata).cohort_id)
    words = on_paper(
        i.say,
        name=name,
        cohort=part.cohort.name,
        learned=part.learned,
        showed=part.showed,
        start=i.say.long_day(part.start),
        end=i.say.long_day(part.end),
    )
    # Nobody waits for the database meanwhile (N10).
    await i.save()
    # In a thread: to open the fonts and to draw the page take a good part of a second, in which nobody would be heard.
    try:
        await asyncio.to_thread(check_letters, name)
    except Unprintable:
        await i.refuse_fields({view.NAME: i.say("certificate-error-letters")})
        return
    content = await asyncio.to_thread(certificate_file, words)
    async with i.services.database.transaction() as session:
        me = await people.get(session, i.me.id, team_id=i.team_id)
        # Once it has arrived nothing is kept of it, its key neither: that it was made stands elsewhere.
        if await once.is_first(session, i):
            message, about = view.delivered(i.say, content=content), OfPerson(me.id).got_certificate(by=i.asked)
            await post.answer(session, i.services, to=me, about=about, message=message)
    i.services.wake_delivery()
    await i.redraw(view.on_its_way(i.say))


LISTENERS = Listeners(
    clicks={
        view.OPEN: begin,
    },
    forms={
        view.MAKE: make,
    },
)
