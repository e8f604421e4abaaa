"""What somebody can leave beside the whole programme: each of their tandems, and each round where there are several."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import several_rounds
from handlers.desk.pairs import load_pair
from storage import tandems
from storage.enrolments import Enrolment
from storage.people import Person


@dataclass(frozen=True)
class Leavable:
    """Tandems by their partner, rounds by their name, and which tandem is in which of them."""

    partners: list[tuple[UUID, str]]
    rounds: list[tuple[UUID, str]]
    in_rounds: dict[UUID, str]


async def read(session: AsyncSession, me: Person) -> Leavable:
    """Whoever takes part in one round alone leaves it with the programme, and is shown no name of a round."""
    rounds = await several_rounds.list_open(session, me)
    partners, in_rounds = [], {}
    for enrolment, cohort in rounds:
        for tandem in await tandems.list_running_of(session, enrolment):
            partners.append((tandem.id, (await load_pair(session, tandem)).partner_of(me).mention))
            in_rounds[tandem.id] = cohort.name
    if len(rounds) <= 1:
        return Leavable(partners, [], {})
    return Leavable(partners, [(enrolment.id, cohort.name) for enrolment, cohort in rounds], in_rounds)


async def find_round(session: AsyncSession, me: Person, chosen: UUID) -> Enrolment | None:
    """The part in a round that was chosen, if it was one; other ids are those of tandems."""
    return next((e for e, _ in await several_rounds.list_open(session, me) if e.id == chosen), None)
