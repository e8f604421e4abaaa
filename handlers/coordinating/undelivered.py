"""Messages to people that Slack refused for good: coordinators hear how many and whom to speak to, and no content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import undelivered as view
from handlers.desk import post, prepared
from handlers.desk.services import Services
from programme.messages import ANSWERS, GIVING_AWAY
from storage import notices, outbox
from storage.occurrences.people import OfNotice
from storage.outbox import Delivery, Method, OutboxMessage
from storage.people import Person

# What is refused in the same minute stands in one notice, and further ones come once an hour.
GATHERS = timedelta(minutes=1)
APART = timedelta(hours=1)
# What a notice has counted so far, beside its words.
TOLD = "told"


@dataclass(frozen=True)
class Undelivered:
    """Whom a message was for, where that may be said, and Slack's own word for why it was refused."""

    reason: str
    people: Sequence[str] = ()
    is_group: bool = False

    @classmethod
    def of(cls, message: OutboxMessage, reason: str, *, group: Sequence[Person] = ()) -> "Undelivered":
        if message.method is Method.POST_TO_GROUP:
            return cls(reason, [person.user_id for person in group], is_group=True)
        return cls(reason, [message.user_id] if message.user_id and _may_be_named(message) else [])


def _may_be_named(message: OutboxMessage) -> bool:
    """Not who has just clicked, written or left, who hears of an ending, or of whom everything has been erased."""
    return message.person_id is not None and message.kind not in (*ANSWERS, *GIVING_AWAY)


async def tell(session: AsyncSession, services: Services, message: OutboxMessage, found: Undelivered) -> None:
    """In one notice for each coordinator, however many are refused; the one who cannot be reached gets none."""
    for person in await post.coordinators(session, services):
        if person.id != message.person_id:
            await _tell(session, services, person, found)


async def _tell(session: AsyncSession, services: Services, person: Person, found: Undelivered) -> None:
    of_person = OfNotice(person.id)
    last = await notices.find_last(session, of_person.all, team_id=services.team_id)
    entry: dict[str, Any] = {"reason": found.reason, "people": list(found.people), "is_group": found.is_group}
    if last is not None and last.state is Delivery.WAITING:
        counted = [*outbox.read_payload(last, services.sealing)[TOLD], entry]
        outbox.rewrite(last, services.sealing, _payload(services, person, counted))
        return
    payload = _payload(services, person, [entry])
    due_at = _when(services.now(), last)
    await prepared.leave(session, services, to=person, about=of_person.undelivered(), payload=payload, due_at=due_at)


def _payload(services: Services, person: Person, counted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    named = {user_id for each in counted if not each["is_group"] for user_id in each["people"]}
    message = view.undelivered(
        services.say(person.language),
        count=len(counted),
        unnamed=sum(not each["people"] for each in counted),
        people=sorted(named),
        groups=sorted({tuple(sorted(each["people"])) for each in counted if each["is_group"] and each["people"]}),
        reasons=sorted({each["reason"] for each in counted}),
    )
    return {**message.payload, TOLD: list(counted)}


def _when(now: datetime, last: OutboxMessage | None) -> datetime:
    soon = now + GATHERS
    return soon if last is None else max(soon, last.due_at + APART)
