"""What may have changed between leaving a message in the outbox and sending it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest

from programme.tandems import State as TandemState
from storage import conversations, workspaces
from storage.outbox import Delivery as State
from tests.faults.post_office import START, PostOffice

POST, HISTORY = "chat.postMessage", "conversations.history"


@pytest.mark.depends_on_engine
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"left_at": START}, "person left"),
        ({"deactivated_at": START}, "person left"),
        ({"paused_until": date(2027, 3, 15)}, "person paused"),
    ],
)
async def test_p2_nothing_is_sent_to_somebody_who_is_gone(
    office: PostOffice, change: Mapping[str, Any], reason: str
) -> None:
    await office.leave("how was it?", kind="rating")

    await office.change("Anna", change)
    assert await office.delivery().deliver_due() == 1

    row = await office.row("how was it?")
    assert (row.state, row.reason) == (State.EXPIRED, reason)
    assert office.got("Anna") == []


async def test_p2_the_confirmation_of_leaving_is_sent_even_when_the_person_has_been_erased(office: PostOffice) -> None:
    await office.leave("goodbye", kind="goodbye")
    anna = await office.person("Anna")
    async with office.database.transaction() as session:
        await session.delete(anna)

    await office.delivery().deliver_due()

    assert office.got("Anna") == ["goodbye"]


async def test_p2_what_was_meant_for_an_erased_person_is_not_sent(office: PostOffice) -> None:
    await office.leave("a proposal")
    anna = await office.person("Anna")
    async with office.database.transaction() as session:
        await session.delete(anna)

    await office.delivery().deliver_due()

    assert (await office.row("a proposal")).state is State.EXPIRED


async def test_a_pause_is_counted_in_the_persons_own_days(office: PostOffice) -> None:
    await office.change("Anna", {"paused_until": date(2027, 3, 2), "zone": "Pacific/Auckland"})
    await office.leave("how was it?", kind="rating")

    office.now = datetime(2027, 3, 1, 12, tzinfo=UTC)
    await office.delivery().deliver_due()

    assert office.got("Anna") == ["how was it?"]


async def test_a_paused_person_still_gets_answers(office: PostOffice) -> None:
    await office.change("Anna", {"paused_until": date(2027, 3, 15)})
    await office.leave("you are paused", kind="answer")

    await office.delivery().deliver_due()

    assert office.got("Anna") == ["you are paused"]


async def test_a_question_about_a_tandem_that_has_ended_is_not_asked(office: PostOffice) -> None:
    tandem = await office.tandem("Anna", "Ben")
    await office.leave("have you met?", kind="check-in", tandem_id=tandem.id)

    async with office.database.transaction() as session:
        tandem.state = TandemState.ENDED
        session.add(tandem)
    await office.delivery().deliver_due()

    assert (await office.row("have you met?")).reason == "tandem ended"


async def test_two_people_are_introduced_in_a_group_message(office: PostOffice) -> None:
    await office.leave_introduction()

    await office.delivery().deliver_due()

    [message] = office.slack.person("Anna").group_messages
    assert message.ts == office.slack.person("Ben").group_messages[0].ts
    row = await office.row("meet each other")
    async with office.database.transaction() as session:
        assert row.conversation_id is not None
        conversation = await conversations.get(session, row.conversation_id, team_id=row.team_id)
    assert conversation.channel_id == message.channel
    assert conversation.opened_at == office.now


async def test_nobody_is_introduced_to_somebody_who_has_left(office: PostOffice) -> None:
    await office.leave_introduction()

    await office.change("Ben", {"left_at": START})
    await office.delivery().deliver_due()

    assert (await office.row("meet each other")).reason == "person left"
    assert office.slack.person("Anna").group_messages == []


async def test_a_silent_group_gets_nothing_more(office: PostOffice) -> None:
    await office.leave_introduction()
    row = await office.row("meet each other")

    async with office.database.transaction() as session:
        assert row.conversation_id is not None
        conversation = await conversations.get(session, row.conversation_id, team_id=row.team_id)
        conversation.silent_since = START
    await office.delivery().deliver_due()

    assert (await office.row("meet each other")).reason == "group is silent"


async def test_t1_a_stopped_workspace_is_left_in_peace(office: PostOffice) -> None:
    team_id = office.slack.team_id
    async with office.database.transaction() as session:
        await workspaces.remember(session, team_id=team_id, bot_user_id="UBOT", now=START)
    async with office.database.transaction() as session:
        await workspaces.mark_stopped(session, team_id=team_id, now=START)
    await office.leave("Hello")

    assert await office.delivery().deliver_due() == 0
    assert office.mischief.calls == []

    async with office.database.transaction() as session:
        await workspaces.remember(session, team_id=team_id, bot_user_id="UBOT", now=START)
    assert await office.delivery().deliver_due() == 1
