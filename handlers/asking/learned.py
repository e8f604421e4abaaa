"""After a meeting: one thing learned, kept for its writer alone, and thanks to the partner."""

from handlers.asking.views import held as view
from handlers.desk import once, post
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.tandem_access import load_mine
from storage.meetings import LearnedNote
from storage.occurrences.tandems import OfTandem


async def keep(i: Interaction) -> None:
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
        if await once.is_first(session, i):
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
    # The same button stands in the form after a meeting and in the tandem at a glance.
    in_form = i.view.get("callback_id") == view.LEARNED
    await i.redraw(view.learned_form(i.say, tandem_id=tandem.id, thanked=True) if in_form else view.thanked(i.say))


LISTENERS = Listeners(
    clicks={
        view.THANK: thank,
    },
    forms={
        view.LEARNED: keep,
    },
)
