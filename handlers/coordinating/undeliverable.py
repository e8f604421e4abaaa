"""A post in a channel that Slack refused: the coordinators hear what to do, and can have it posted once more."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import coordination as view
from handlers.desk import post, rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import cohorts, outbox
from storage.occurrences.people import OfMessage
from storage.outbox import Delivery, Method, OutboxMessage


async def tell(session: AsyncSession, services: Services, message: OutboxMessage, reason: str) -> None:
    # N4: of a message to a person that is refused, nobody hears yet.
    if message.method is not Method.POST_TO_CHANNEL or message.cohort_id is None:
        return
    cohort = await cohorts.get(session, message.cohort_id, team_id=message.team_id)
    for person in await post.coordinators(session, services):
        say = services.say(person.language)
        channel = message.channel_id or cohort.channel_id
        told = view.undeliverable(say, channel=channel, cohort=cohort.name, reason=reason, message_id=message.id)
        about = OfMessage(message.id).undeliverable(person.id)
        await post.answer(session, services, to=person, about=about, message=told)


async def post_again(i: Interaction) -> None:
    """The same post once more; a second click, or a second coordinator's, posts no second one."""
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.POST_AGAIN)
        message = await outbox.find(session, i.value_id, team_id=i.team_id)
        # After thirty days a settled message is empty (docs/reliability.md).
        if message is None or message.state is not Delivery.REFUSED or not message.payload_sealed:
            raise NoLongerCurrent
        await post.channel_post_again(session, i.services, message)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=view.posting_again(i.say))
    i.services.wake_delivery()
    await i.ack()


LISTENERS = Listeners(
    clicks={
        view.POST_AGAIN: post_again,
    },
)
