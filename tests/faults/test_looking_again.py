"""What has changed between leaving a message in the outbox and sending it, and what can never be known."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import State as TandemState
from storage import outbox, tandems, workspaces
from storage.outbox import Delivery as State
from storage.outbox import Method, OutboxMessage
from tests.faults import mischief
from tests.faults.mischief import Fault
from tests.faults.post_office import START, PostOffice

POST, HISTORY = "chat.postMessage", "conversations.history"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"left_at": START}, "person left"),
        ({"deactivated_at": START}, "person left"),
        ({"paused_until": date(2027, 3, 15)}, "person paused"),
    ],
)
async def test_p2_nothing_is_sent_to_somebody_who_is_gone(
    office_on_both: PostOffice, change: Mapping[str, Any], reason: str
) -> None:
    office = office_on_both
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


async def leave_introduction(office: PostOffice) -> None:
    tandem = await office.tandem("Anna", "Ben")
    await office.leave(
        "meet each other",
        to=None,
        kind="introduction",
        method=Method.POST_TO_GROUP,
        tandem_id=tandem.id,
        conversation_id=tandem.conversation_id,
        cohort_id=tandem.cohort_id,
    )


async def test_two_people_are_introduced_in_a_group_message(office: PostOffice) -> None:
    await leave_introduction(office)

    await office.delivery().deliver_due()

    [message] = office.slack.person("Anna").group_messages
    assert message.ts == office.slack.person("Ben").group_messages[0].ts
    row = await office.row("meet each other")
    async with office.database.transaction() as session:
        assert row.conversation_id is not None
        conversation = await tandems.get_conversation(session, row.conversation_id, team_id=row.team_id)
    assert conversation.channel_id == message.channel
    assert conversation.opened_at == office.now


async def test_nobody_is_introduced_to_somebody_who_has_left(office: PostOffice) -> None:
    await leave_introduction(office)

    await office.change("Ben", {"left_at": START})
    await office.delivery().deliver_due()

    assert (await office.row("meet each other")).reason == "person left"
    assert office.slack.person("Anna").group_messages == []


async def test_a_silent_group_gets_nothing_more(office: PostOffice) -> None:
    await leave_introduction(office)
    row = await office.row("meet each other")

    async with office.database.transaction() as session:
        assert row.conversation_id is not None
        conversation = await tandems.get_conversation(session, row.conversation_id, team_id=row.team_id)
        conversation.silent_since = START
    await office.delivery().deliver_due()

    assert (await office.row("meet each other")).reason == "group is silent"


async def test_a_group_message_whose_history_nobody_may_read_may_come_twice(office: PostOffice) -> None:
    office.mischief.next(POST, mischief.take_and_drop)
    await leave_introduction(office)

    await office.settled(office.delivery(), "meet each other")

    assert len(office.slack.person("Anna").group_messages) == 2


@pytest.mark.parametrize(
    "blind",
    [
        mischief.hide_metadata,
        mischief.refuse("missing_scope"),
        mischief.refuse("channel_not_found"),
        mischief.answer_with('{"ok": true}'),
        mischief.answer_with('{"ok": true, "messages": "none"}'),
    ],
)
async def test_what_cannot_be_found_out_is_refused_rather_than_doubled(office: PostOffice, blind: Fault) -> None:
    told: list[str] = []

    async def tell(session: AsyncSession, message: OutboxMessage, reason: str) -> None:
        told.append(reason)

    office.mischief.next(POST, mischief.take_and_drop)
    office.mischief.next(HISTORY, blind)
    await office.leave("Hello")

    row = await office.settled(office.delivery(on_refused=tell), "Hello")

    assert (row.state, row.reason) == (State.REFUSED, "uncertain")
    assert told == ["uncertain"]
    assert office.got("Anna") == ["Hello"]


async def test_an_empty_history_says_that_nothing_has_arrived(office: PostOffice) -> None:
    office.mischief.next(POST, mischief.drop)
    office.mischief.next(HISTORY, mischief.hide_metadata)
    await office.leave("Hello")

    await office.settled(office.delivery(), "Hello")

    assert office.got("Anna") == ["Hello"]


@pytest.mark.parametrize("trouble", [mischief.fail(500, after=False), mischief.drop, mischief.too_many("0.2")])
async def test_a_history_that_does_not_answer_now_is_asked_again_and_holds_up_nobody(
    office: PostOffice, trouble: Fault
) -> None:
    delivery = office.delivery()
    office.mischief.next(POST, mischief.take_and_drop)
    office.mischief.next(HISTORY, trouble)
    await office.leave("Hello")
    await delivery.deliver_due()
    await office.leave("Hi", to="Ben")

    await office.settled(delivery, "Hello")

    assert office.got("Ben") == ["Hi"]
    assert len(office.mischief.moments(POST)) == 2
    assert len(office.mischief.moments(HISTORY)) == 2


async def test_a_message_is_given_up_when_nobody_can_say_until_it_is_too_late(office: PostOffice) -> None:
    delivery = office.delivery()
    office.mischief.next(POST, mischief.take_and_drop)
    office.mischief.next(HISTORY, mischief.fail(500, after=False))
    await office.leave("thanks", kind="answer")
    await delivery.deliver_due()

    office.now += timedelta(days=2)

    assert (await office.settled(delivery, "thanks")).state is State.EXPIRED


async def test_a_redrawn_message_whose_answer_was_lost_is_simply_redrawn(office: PostOffice) -> None:
    delivery = office.delivery()
    await office.leave("question")
    await delivery.deliver_due()
    office.mischief.next("chat.update", mischief.take_and_drop)

    sent = await office.row("question")
    await office.leave("answered", kind="update", method=Method.UPDATE, updates_ts=sent.sent_ts)
    await office.settled(delivery, "answered")

    assert office.got("Anna") == ["answered"]
    assert office.mischief.moments(HISTORY) == []


async def test_a_later_message_waits_for_an_uncertain_one_and_other_people_do_not(office: PostOffice) -> None:
    delivery = office.delivery()
    office.mischief.next(POST, mischief.drop)
    await office.leave("one")
    await delivery.deliver_due()
    for text, name in (("two", "Anna"), ("Hi", "Ben")):
        await office.leave(text, to=name)

    await delivery.deliver_due()
    assert (office.got("Anna"), office.got("Ben")) == ([], ["Hi"])
    await office.settled(delivery, "two")

    assert office.got("Anna") == ["one", "two"]


async def test_what_is_taken_back_while_nobody_is_sure_is_not_sent_again(office: PostOffice) -> None:
    delivery = office.delivery()
    office.mischief.next(POST, mischief.drop)
    await office.leave("a proposal")
    await delivery.deliver_due()

    async with office.database.transaction() as session:
        assert await outbox.cancel(session, team_id=office.slack.team_id, key_prefix="a prop") == 0
    row = await office.settled(delivery, "a proposal")

    assert (row.state, row.reason) == (State.EXPIRED, "cancelled")
    assert office.got("Anna") == []


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
