"""What Slack refuses for good has an owner: a channel post can be sent once more, the rest is told or replaced."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating import in_person, undelivered
from handlers.coordinating.undelivered import Undelivered
from handlers.coordinating.views import coordination as view
from handlers.desk import post, rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.pairing import unasked
from programme.duties import Deed
from programme.messages import UNCERTAIN
from programme.refusals import NoLongerCurrent
from storage import cohorts, outbox
from storage.occurrences.people import OfMessage, OfNotice
from storage.outbox import Delivery, Method, OutboxMessage


async def follow(session: AsyncSession, services: Services, message: OutboxMessage, reason: str) -> None:
    """N4: whatever a final refusal leaves undone is done in another way, and whoever coordinates hears of it."""
    if message.method is Method.POST_TO_CHANNEL:
        await _tell_of_channel(session, services, message, reason)
    elif message.method is Method.POST_TO_GROUP:
        # What may stand there all the same is not said a second time.
        group = await in_person.send(session, services, message) if reason != UNCERTAIN else ()
        await undelivered.tell(session, services, message, Undelivered.of(message, reason, group=group))
    elif message.method is Method.POST and not OfNotice.is_one(message.key):
        if reason != UNCERTAIN:
            await unasked.lapse_if_asked(session, services, message)
        await undelivered.tell(session, services, message, Undelivered.of(message, reason))


async def _tell_of_channel(session: AsyncSession, services: Services, message: OutboxMessage, reason: str) -> None:
    if message.cohort_id is None:
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
