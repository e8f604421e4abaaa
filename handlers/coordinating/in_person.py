"""What Slack refuses in a group message reaches each of the tandem in person instead: nobody waits for a group (N4)."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import undelivered as view
from handlers.desk import prepared
from handlers.desk.pairs import load_pairs
from handlers.desk.services import Services
from storage import outbox, tandems
from storage.occurrences.people import OfMessage
from storage.outbox import OutboxMessage
from storage.people import Person


async def send(session: AsyncSession, services: Services, refused: OutboxMessage) -> list[Person]:
    """To whom it is sent: the people of the running tandems that share the conversation."""
    together = await _members(session, refused)
    for person in together:
        if not person.is_reachable:
            continue
        say = services.say(person.language)
        why = view.in_person(say, others=[other.mention for other in together if other.id != person.id])
        said = outbox.read_payload(refused, services.sealing)
        payload = {**said, "blocks": [*why.payload["blocks"], *said["blocks"]]}
        about = OfMessage(refused.id).in_person(refused.kind, person.id)
        await prepared.leave(
            session,
            services,
            to=person,
            about=about,
            payload=payload,
            cohort_id=refused.cohort_id,
            tandem_id=refused.tandem_id,
        )
    return together


async def _members(session: AsyncSession, refused: OutboxMessage) -> list[Person]:
    if refused.conversation_id is None:
        return []
    running = await tandems.list_running_in(session, refused.conversation_id, team_id=refused.team_id)
    pairs = await load_pairs(session, running)
    return list({person.id: person for pair in pairs.values() for person in pair.both}.values())
