"""What was settled is emptied after a month, and its key goes when what it is about can no longer happen again."""

from datetime import timedelta

import pytest
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import KINDS, Keeps
from programme.tandems import State
from storage import cohorts, outbox, settled
from storage.database import Database
from storage.occurrences import Prefix
from storage.outbox import Delivery, Method, OutboxMessage
from storage.people import Person
from storage.sweeps import Sweep
from storage.tandems import Tandem
from tests.storage.rows import NOW, TEAM, add_person, add_tandem
from tests.storage.test_occurrences import ONCE

pytestmark = pytest.mark.depends_on_engine

# Messages of these kinds are forgotten a month after they were settled. What keeps the same one from being left again?
ONCE_BY_ITSELF = {
    "OfApplication.arrived": "it is left as the application is made",
    "OfReply.received": "it is left as the reply is noted",
    "OfReply.shared": "the reply says that it was shared",
    "OfDirectMessage.answered": "Slack sends an event again for minutes",
    "OfDirectMessage.file_answered": "the same",
    "OfMessage.undeliverable": "a message is refused once",
    "OfRound.small_draft": "it is about the next working day",
    "OfDraft.ready": "it is left as the draft is made",
    "OfMilestone.report": "the milestone says that it was reached",
    "OfMilestone.released": "the milestone says that the release is done",
    "OfProposal.question": "the proposal has moved on, at the latest after some days",
    "OfProposal.lapsed": "a proposal lapses once",
    "OfTandem.ended": "a tandem ends once",
    "OfMeeting.called_off": "a date is called off once",
}


def add_settled(
    session: AsyncSession, *, to: Person, kind: str, days: int, tandem: Tandem | None = None, key: str = ""
) -> OutboxMessage:
    """Due so many days from today, and sent."""
    due_at = NOW + timedelta(days=days)
    message = OutboxMessage(
        team_id=TEAM,
        key=key or kind,
        kind=kind,
        unasked=KINDS[kind].unasked,
        method=Method.POST,
        lane=to.user_id,
        arrival=0,
        person_id=to.id,
        user_id=to.user_id,
        cohort_id=tandem.cohort_id if tandem else None,
        tandem_id=tandem.id if tandem else None,
        payload_sealed=b"sealed",
        created_at=due_at,
        due_at=due_at,
        state=Delivery.SENT,
        sent_at=due_at,
    )
    session.add(message)
    return message


async def keys(session: AsyncSession) -> set[str]:
    return set((await session.exec(select(OutboxMessage.key))).all())


async def swept(session: AsyncSession, *sweeps: Sweep, most: int = 1000) -> bool:
    """Whether there may be more."""
    return any([await sweep.portion(session, team_id=TEAM, now=NOW, most=most) for sweep in sweeps])


async def add_of_every_kind(session: AsyncSession, *, days: int) -> Tandem:
    anna, ben = await add_person(session, "UANNA"), await add_person(session, "UBEN")
    tandem = await add_tandem(session, anna, ben)
    for kind in KINDS:
        add_settled(session, to=anna, kind=kind, days=days, tandem=tandem)
    return tandem


def kept_with(*keeps: Keeps) -> set[str]:
    return {name for name, kind in KINDS.items() if kind.keeps in keeps}


async def test_after_a_month_all_is_empty_and_what_happens_once_by_itself_is_gone(database: Database) -> None:
    async with database.transaction() as session:
        await add_of_every_kind(session, days=-31)
        before = await keys(session)

    async with database.transaction() as session:
        assert not await swept(session, *settled.AFTER_A_MONTH)
        left = (await session.exec(select(OutboxMessage))).all()

    assert {message.key for message in left} == before - kept_with(Keeps.MONTH)
    assert {message.payload_sealed for message in left} == {b""}


async def test_within_the_month_and_before_it_has_left_nothing_goes(database: Database) -> None:
    async with database.transaction() as session:
        tandem = await add_of_every_kind(session, days=-29)
        (await cohorts.get(session, tandem.cohort_id, team_id=TEAM)).closed_at = NOW - timedelta(days=90)
        person = await add_person(session, "UCARLA")
        for state in outbox.UNSETTLED:
            add_settled(session, to=person, kind="answer", days=-90, key=f"still {state}").state = state
        add_settled(session, to=person, kind="answer", days=-90, key="late").sent_at = NOW - timedelta(days=1)
        before = await keys(session)

    async with database.transaction() as session:
        await swept(session, *settled.AFTER_A_MONTH, settled.OF_ROUNDS_OVER)
        left = (await session.exec(select(OutboxMessage))).all()

    assert {message.key for message in left} == before
    assert all(message.payload_sealed for message in left)


async def test_a_key_is_there_as_long_as_its_round_goes_on(database: Database) -> None:
    async with database.transaction() as session:
        tandem = await add_of_every_kind(session, days=-400)

    async with database.transaction() as session:
        assert not await swept(session, settled.OF_ROUNDS_OVER)
        assert await keys(session) == KINDS.keys()
        (await cohorts.get(session, tandem.cohort_id, team_id=TEAM)).closed_at = NOW - timedelta(days=31)
    async with database.transaction() as session:
        await swept(session, settled.OF_ROUNDS_OVER)
        assert await keys(session) == kept_with(Keeps.PERSON)


async def test_with_a_tandem_goes_what_is_about_it_alone(database: Database) -> None:
    async with database.transaction() as session:
        tandem = await add_of_every_kind(session, days=-400)
        tandem.state = State.ENDED

    async with database.transaction() as session:
        await settled.forget_of_tandem(session, tandem.id, team_id=TEAM)
        assert await keys(session) == KINDS.keys() - kept_with(Keeps.TANDEM)


async def test_it_goes_in_portions_however_much_there_is(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)
        for number in range(5):
            add_settled(session, to=anna, kind="answer", days=-40, key=f"{number}")

    left = []
    more = True
    while more:
        async with database.transaction() as session:
            more = await swept(session, *settled.AFTER_A_MONTH, most=2)
            left.append(len(await keys(session)))

    assert left == [3, 1, 0]


async def test_what_begins_alike_is_found_and_nothing_else(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)
        for key in ("proposal/1", "proposal/1/", "proposal/1/learner", "proposal/1/É", "proposal/10/x", "PROPOSAL/1/x"):
            add_settled(session, to=anna, kind="proposal", days=0, key=key)

    async with database.transaction() as session:
        await settled.forget_keys(session, team_id=TEAM, key_prefix=Prefix("proposal/1/"))
        assert await keys(session) == {"proposal/1", "proposal/10/x", "PROPOSAL/1/x"}


def test_what_is_forgotten_after_a_month_says_why_it_does_not_happen_again() -> None:
    of_a_month = {str(name) for name, *_, kind in ONCE if KINDS[str(kind)].keeps is Keeps.MONTH}

    assert of_a_month == ONCE_BY_ITSELF.keys()
