"""A post in a channel that Slack refused: the coordinators hear what to do, without what stood in it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import post
from handlers.services import Services
from handlers.views import coordination as view
from storage import cohorts
from storage.outbox import Method, OutboxMessage


async def tell(session: AsyncSession, services: Services, message: OutboxMessage, reason: str) -> None:
    if message.method is not Method.POST_TO_CHANNEL or message.cohort_id is None:
        return
    cohort = await cohorts.get(session, message.cohort_id, team_id=message.team_id)
    for person in await post.coordinators(session, services):
        say = services.say(person.language)
        told = view.undeliverable(say, channel=cohort.channel_id, cohort=cohort.name, reason=reason)
        key = f"undeliverable/{message.id}/{person.id}"
        await post.answer(session, services, to=person, kind="coordinator", key=key, message=told)
