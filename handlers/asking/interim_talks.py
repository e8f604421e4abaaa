"""The interim talk at half time: each prepares it alone, and nothing that is tapped is kept."""

from handlers.asking import raising_hands
from handlers.asking.views import interim as view
from handlers.desk import tandem_access
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.tandem.views import confirming
from programme.interim_talks import Way


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem, pair = await tandem_access.load_mine(session, i, i.value_id)
    await i.show(view.form(i.say, partner=pair.partner_of(i.me).mention, tandem_id=tandem.id))


async def send(i: Interaction) -> None:
    """The taps go into the note that comes back, and nowhere else; only a raised hand is told to anybody."""
    values = values_of(i.view)
    way = Way(values[view.WAY])
    async with i.services.database.transaction() as session:
        tandem, pair = await tandem_access.load_mine(session, i, as_id(i.metadata))
        if way is Way.HAND:
            await raising_hands.raise_hand(session, i.services, i.me, pair.cohort)
    i.services.wake_delivery()
    partner = pair.partner_of(i.me).mention
    match way:
        case Way.ANOTHER:
            await i.redraw(view.confirm_another(i.say, partner=partner, tandem_id=tandem.id))
        case Way.END:
            await i.redraw(confirming.confirm_leaving(i.say, partners=[(tandem.id, partner)]))
        case _:
            prepared = view.prepared(
                i.say,
                way=way,
                helps=values.get(view.HELP) or (),
                wishes=values.get(view.WISH) or (),
                partner=partner,
                tandem_id=tandem.id,
            )
            await i.redraw(prepared)


LISTENERS = Listeners(
    clicks={
        view.OPEN: begin,
    },
    forms={
        view.SEND: send,
    },
)
