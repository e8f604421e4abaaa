"""Some people of a round, loaded together with the tandems they have or had: what one portion of the work is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from storage import enrolments, tandems
from storage.enrolments import Enrolment
from storage.people import Person
from storage.tandems import Tandem


@dataclass(frozen=True)
class SomePeople:
    """Whoever of them still takes part and may be written to, in the order of signing up."""

    known: Sequence[tuple[Enrolment, Person]]
    tandems: Sequence[Tandem]

    @property
    def people(self) -> list[Person]:
        return [person for _, person in self.known]

    @property
    def met(self) -> list[tuple[Enrolment, Person]]:
        """Who is or was in a tandem."""
        ids = {id_ for tandem in self.tandems for id_ in (tandem.learner_id, tandem.buddy_id)}
        return [(enrolment, person) for enrolment, person in self.known if enrolment.id in ids]


async def load_some(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> SomePeople:
    active = await enrolments.list_active_of(session, enrolment_ids, team_id=team_id)
    known = [(enrolment, person) for enrolment, person in active if person.is_reachable]
    ids = [enrolment.id for enrolment, _ in known]
    return SomePeople(known, await tandems.list_of_enrolments(session, ids, team_id=team_id))
