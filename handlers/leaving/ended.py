"""Tandems that have just ended, with their people: what every consequence of an end starts from."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from storage.cohorts import Cohort
from storage.people import Person
from storage.tandems import Tandem


@dataclass(frozen=True)
class Ended:
    """Tandems of one round that have just ended together; `by` is who ended them, where it was one of their people."""

    services: Services
    pairs: Sequence[tuple[Tandem, Pair]]
    by: Person | None

    @property
    def ids(self) -> list[UUID]:
        return [tandem.id for tandem, _ in self.pairs]

    @property
    def conversations(self) -> list[UUID]:
        found = (tandem.conversation_id for tandem, _ in self.pairs)
        return list(dict.fromkeys(each for each in found if each is not None))

    @property
    def cohort(self) -> Cohort:
        return self.pairs[0][1].cohort

    def reachable(self, pair: Pair) -> list[Person]:
        """Whom of the two one may write to: whoever leaves altogether is out of reach already."""
        return [person for person in pair.both if person.is_reachable]
