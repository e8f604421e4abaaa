"""The waiting list: freed first, then longest waiting, then who signed up first, as the matching ranks them."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from programme.matching.optimum import rank
from programme.waiting_list import Standing
from programme.words import Role
from storage import waiting
from storage.database import Database
from storage.enrolments import Enrolment
from tests.storage.rows import NOW, TEAM, add_cohort, add_person

pytestmark = pytest.mark.depends_on_engine


async def _places(database: Database, *learners: Enrolment) -> dict[UUID, Standing]:
    async with database.transaction() as session:
        cohort = await add_cohort(session)
        for number, each in enumerate(learners):
            person = await add_person(session, f"U{number}")
            each.person_id, each.cohort_id = person.id, cohort.id
            session.add(each)
        await session.flush()
        return await waiting.list_places(session, [each.id for each in learners], team_id=TEAM)


def _waits(
    number: int,
    *,
    role: Role = Role.LEARNER,
    freed: bool = False,
    waited: int = 0,
    after_days: int = 0,
    left_at: datetime | None = None,
) -> Enrolment:
    return Enrolment(
        id=UUID(int=number),
        team_id=TEAM,
        role=role,
        signed_up_at=NOW + timedelta(days=after_days),
        freed_at=NOW if freed else None,
        drafts_waited=waited,
        left_at=left_at,
    )


async def test_whoever_lost_a_partner_goes_first_then_the_longest_waiting_then_the_first_to_sign_up(
    database: Database,
) -> None:
    patient, freed, very_patient = _waits(3, waited=2), _waits(4, freed=True, after_days=6), _waits(5, waited=2000)
    new, newer, same = _waits(1, after_days=3), _waits(2, after_days=4), _waits(6, after_days=4)
    everybody = (newer, new, same, freed, patient, very_patient)

    places = await _places(database, *everybody)

    assert [places[UUID(int=number)].place for number in (4, 5, 3, 1, 2, 6)] == [1, 2, 3, 4, 5, 6]
    assert {standing.of for standing in places.values()} == {6}
    ranks = [rank(_Waiting(each)) for each in sorted(everybody, key=lambda each: places[each.id].place)]
    assert ranks == sorted(ranks, reverse=True), "as the matching itself ranks them"


async def test_whoever_does_not_wait_has_no_place(database: Database) -> None:
    places = await _places(database, _waits(1), _waits(2, role=Role.BUDDY), _waits(3, left_at=NOW))

    assert places == {UUID(int=1): Standing(1, 1)}


class _Waiting:
    """A row as the matching looks at it."""

    def __init__(self, enrolment: Enrolment) -> None:
        self.freed, self.waited = enrolment.freed_at is not None, enrolment.drafts_waited
