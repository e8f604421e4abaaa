"""The learning path of a tandem's topic, and the shared page it keeps its tasks on."""

from handlers.desk import catalogue, post
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.tandem_access import load_mine
from handlers.tandem.views import learning as view
from programme.links import is_secure_link
from programme.refusals import NoLongerCurrent
from storage import conversations, meetings
from storage.occurrences.tandems import OfTandem


async def show_path(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, i.value_id)
        held = [each for each in await meetings.list_of_tandem(session, tandem) if each.held_at is not None]
        page = ""
        if tandem.conversation_id is not None:
            page = (await conversations.get(session, tandem.conversation_id, team_id=i.team_id)).shared_page
    topic = catalogue.name_of(i.say, pair.topic)
    card = view.path(i.say, tandem_id=tandem.id, topic=topic, topic_key=pair.topic.key, held=len(held), page=page)
    await i.show(card)


async def ask_for_page(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem, _ = await load_mine(session, i, i.value_id)
        if tandem.conversation_id is None:
            raise NoLongerCurrent
        page = (await conversations.get(session, tandem.conversation_id, team_id=i.team_id)).shared_page
    form = view.page_form(i.say, tandem_id=tandem.id, page=page)
    # The third dialog on top of each other is the last that Slack opens: the form takes the place of the card.
    await (i.redraw(form) if i.view.get("type") == "modal" else i.show(form))


async def set_page(i: Interaction) -> None:
    """An https link, or none any more; both see it in their group message."""
    page = (values_of(i.view).get(view.LINK) or "").strip()
    if page and not is_secure_link(page):
        await i.refuse_fields({view.LINK: i.say("learning-page-error")})
        return
    async with i.services.database.transaction() as session:
        tandem, pair = await load_mine(session, i, as_id(i.metadata))
        if tandem.conversation_id is None:
            raise NoLongerCurrent
        conversation = await conversations.get(session, tandem.conversation_id, team_id=i.team_id)
        if conversation.shared_page != page:
            conversation.shared_page = page
            message = view.page_for_both(i.services.say(pair.cohort.language), tandem_id=tandem.id, page=page)
            about = OfTandem(tandem.id).learning_page(by=i.asked)
            await post.to_group(session, i.services, tandem=tandem, about=about, message=message)
    i.services.wake_delivery()
    await i.redraw(view.page_saved(i.say, page=page))


LISTENERS = Listeners(
    clicks={
        view.PATH: show_path,
        view.PAGE: ask_for_page,
    },
    forms={
        view.SET_PAGE: set_page,
    },
)
