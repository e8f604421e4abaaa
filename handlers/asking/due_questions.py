"""The check-ins of a portion with whatever decides about them, loaded for all of its people together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning
from handlers.desk import several_rounds
from handlers.desk.pairs import Pair, load_pairs
from handlers.desk.services import Services
from storage import budgets, due_check_ins
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.due_check_ins import Asked
from storage.people import Person
from storage.tandems import Tandem


@dataclass(frozen=True)
class Question:
    """A check-in that is due, and to whom it goes."""

    check_in: CheckIn
    tandem: Tandem
    pair: Pair
    person: Person
    # As long as another buddy helps out in this tandem.
    stands_in_until: datetime | None
    # The latest first.
    asked_before: Sequence[Asked]
    # The name of the round, for somebody who takes part in another one, too.
    in_round: str

    @property
    def partner(self) -> Person:
        return self.pair.partner_of(self.person)

    @property
    def cohort(self) -> Cohort:
        return self.pair.cohort


async def load(session: AsyncSession, services: Services, ids: Sequence[UUID]) -> list[Question]:
    """Of those that are still due; locked, and the budgets of their people are at hand."""
    now = services.now()
    due = await due_check_ins.lock(session, ids, team_id=services.team_id, now=now)
    pairs = await load_pairs(session, [tandem for _, tandem, _ in due])
    behind = {person.id: person for pair in pairs.values() for person in pair.both}
    people = list({check_in.person_id: behind[check_in.person_id] for check_in, _, _ in due}.values())
    asked = await due_check_ins.list_last_asked(session, people, since=now - planning.FIRST_AFTER)
    rounds = await several_rounds.list_open_of(session, people)
    await budgets.keep_at_hand(session, people, now=now)
    return [
        Question(
            check_in,
            tandem,
            pairs[tandem.id],
            behind[check_in.person_id],
            stands_in_until,
            asked[check_in.person_id],
            several_rounds.name_beside(rounds[check_in.person_id], pairs[tandem.id].cohort),
        )
        for check_in, tandem, stands_in_until in due
    ]
