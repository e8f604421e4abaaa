"""Messages that may or may not have arrived: found out where that is possible, never guessed."""

from datetime import timedelta

import pytest
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import taking_back
from storage.occurrences import Prefix
from storage.outbox import Delivery as State
from storage.outbox import Method, OutboxMessage
from tests.faults import mischief
from tests.faults.mischief import Fault
from tests.faults.post_office import PostOffice

POST, HISTORY = "chat.postMessage", "conversations.history"


async def test_a_group_message_whose_history_nobody_may_read_may_come_twice(office: PostOffice) -> None:
    office.mischief.next(POST, mischief.take_and_drop)
    await office.leave_introduction()

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
    await office.gone(delivery, "answered")

    assert office.got("Anna") == ["answered"]
    assert office.mischief.moments(HISTORY) == []


async def test_a_later_message_waits_for_an_uncertain_one_and_other_people_do_not(office: PostOffice) -> None:
    delivery = office.delivery(settle=1.5)
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
        assert await taking_back.cancel(session, team_id=office.slack.team_id, key_prefix=Prefix("a prop")) == 0
    row = await office.settled(delivery, "a proposal")

    assert (row.state, row.reason) == (State.EXPIRED, "cancelled")
    assert office.got("Anna") == []
