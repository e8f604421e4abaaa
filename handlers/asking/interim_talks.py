"""The interim talk at half time: each prepares it alone, both get a card, and nothing that is tapped is kept."""

from collections import defaultdict
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import due_talks, raising_hands
from handlers.asking.views import interim as view
from handlers.desk import post, tandem_access
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.services import Services
from handlers.tandem.views import confirming
from programme.interim_talks import Way
from storage import enrolments
from storage.cohorts import Cohort
from storage.occurrences.tandems import OfConversation
from storage.tandems import Tandem


async def post_cards(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """One card in each group message, however many tandems share it, once nobody in it is on a break."""
    now, say = services.now(), services.say(cohort.language)
    sharing: dict[UUID, list[Tandem]] = defaultdict(list)
    for tandem in await due_talks.list_due(session, cohort, now=now):
        if tandem.conversation_id is not None:
            sharing[tandem.conversation_id].append(tandem)
    ids = {id_ for group in sharing.values() for tandem in group for id_ in (tandem.learner_id, tandem.buddy_id)}
    behind = await enrolments.people_behind(session, list(ids), team_id=cohort.team_id)
    for conversation_id, group in sharing.items():
        people = [behind[id_] for tandem in group for id_ in (tandem.learner_id, tandem.buddy_id)]
        await post.to_group(
            session,
            services,
            tandem=group[0],
            about=OfConversation(conversation_id).interim_card(),
            message=view.card(say, tandem_id=group[0].id),
            due_at=max(post.back_from_pause(person, cohort, now) for person in people),
        )


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
