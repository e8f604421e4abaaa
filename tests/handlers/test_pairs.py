"""Whoever is behind proposals and tandems is loaded together, however many there are."""

import pytest

from handlers.desk.pairs import load_pair, load_pairs
from storage.database import Database
from storage.proposals import Proposal
from storage.tandems import Tandem
from tests import statements
from tests.storage.rows import TEAM, add_person, add_tandem

pytestmark = pytest.mark.depends_on_engine


async def test_a_pair_costs_one_statement(database: Database) -> None:
    async with database.transaction() as session:
        anna, ben = await add_person(session, "UANNA"), await add_person(session, "UBEN")
        tandem = await add_tandem(session, learner=anna, buddy=ben)

    async with database.transaction() as session:
        with statements.noted(database) as asked:
            pair = await load_pair(session, tandem)

    assert len(asked) == 1
    assert (pair.learner, pair.buddy) == (anna, ben)
    assert (pair.learner_enrolment.id, pair.buddy_enrolment.id) == (tandem.learner_id, tandem.buddy_id)
    assert (pair.topic.id, pair.cohort.id) == (tandem.topic_id, tandem.cohort_id)


async def test_many_pairs_cost_one_statement_and_keep_their_order(database: Database) -> None:
    async with database.transaction() as session:
        anna, ben = await add_person(session, "UANNA"), await add_person(session, "UBEN")
        there = await add_tandem(session, learner=anna, buddy=ben)
        back = [
            Proposal(
                team_id=TEAM,
                cohort_id=there.cohort_id,
                topic_id=there.topic_id,
                learner_id=there.buddy_id,
                buddy_id=there.learner_id,
            )
            for _ in range(9)
        ]
        session.add_all(back)
        await session.flush()

        with statements.noted(database) as asked:
            pairs = await load_pairs(session, back)

    assert len(asked) == 1
    assert list(pairs) == [each.id for each in back]
    # Who is known in this transaction already is the same object, with what has been changed in it.
    assert all(pair.learner is ben and pair.buddy is anna for pair in pairs.values())


async def test_no_pairs_cost_nothing(database: Database) -> None:
    async with database.transaction() as session:
        none: list[Tandem] = []
        with statements.noted(database) as asked:
            assert await load_pairs(session, none) == {}

    assert asked == []
