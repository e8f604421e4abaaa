"""What the delivery makes of Slack's answers; the pretend Slack's own memory is the judge."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.slack import connect
from storage import workspaces
from storage.outbox import Delivery as State
from storage.outbox import Method
from tests.faults import mischief
from tests.faults.mischief import Fault
from tests.faults.post_office import PostOffice

POST, UPDATE, HISTORY = "chat.postMessage", "chat.update", "conversations.history"


@pytest.mark.depends_on_engine
async def test_a_message_arrives_once(office: PostOffice) -> None:
    await office.leave("Hello")

    assert await office.delivery().deliver_due() == 1
    assert await office.delivery().deliver_due() == 0

    assert office.got("Anna") == ["Hello"]
    row = await office.row("Hello")
    assert (row.state, row.sent_at) == (State.SENT, office.now)
    assert row.sent_ts == office.slack.person("Anna").direct_messages[0].ts
    assert row.lease_token is None


async def test_nothing_about_a_message_is_in_its_metadata_and_nothing_unfolds(office: PostOffice) -> None:
    await office.leave("Hello")

    await office.delivery().deliver_due()

    [sent] = [call["args"] for call in office.slack.log if call["method"] == POST]
    assert sent["metadata"]["event_payload"] == {"id": str((await office.row("Hello")).id)}
    assert not any(sent[name] for name in ("unfurl_links", "unfurl_media", "link_names"))


async def test_a_conversation_is_opened_once(office: PostOffice) -> None:
    for text in ("one", "two"):
        await office.leave(text)

    await office.delivery().deliver_due()

    assert len(office.mischief.moments("conversations.open")) == 1
    assert office.got("Anna") == ["one", "two"]
    assert (await office.person("Anna")).dm_channel_id == (await office.row("one")).channel_id


async def test_a_conversation_that_did_not_open_is_learnt_from_the_first_message(office: PostOffice) -> None:
    office.mischief.next("conversations.open", mischief.answer_with('{"ok": true}'))
    await office.leave("Hello")

    await office.delivery().deliver_due()

    [message] = office.slack.person("Anna").direct_messages
    assert (await office.person("Anna")).dm_channel_id == message.channel


async def test_a_message_is_drawn_anew_and_keeps_its_mark(office: PostOffice) -> None:
    await office.leave("question")
    await office.delivery().deliver_due()
    sent = await office.row("question")

    await office.leave("answered", kind="update", method=Method.UPDATE, updates_ts=sent.sent_ts)
    await office.delivery().deliver_due()

    [message] = office.slack.person("Anna").direct_messages
    assert message.notification == "answered"
    assert message.metadata is not None


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(mischief.take_and_drop, id="d6-accepted-then-dropped"),
        pytest.param(mischief.drop, id="d6-dropped"),
        pytest.param(mischief.slow(0.5, effect_first=True), id="d7-read-timeout"),
        pytest.param(mischief.slow(0.35, effect_first=False), id="d5-effect-after-the-timeout"),
        pytest.param(mischief.fail(500, after=False), id="d11-500-before-the-effect"),
        pytest.param(mischief.fail(500, after=True), id="d11-500-after-the-effect"),
        pytest.param(mischief.fail(503, after=True), id="d11-503"),
        pytest.param(mischief.refuse("internal_error"), id="d11-internal-error"),
        pytest.param(mischief.answer_with("<html>", content_type="text/html"), id="d12-html"),
        pytest.param(mischief.answer_with("ok", content_type="text/plain"), id="d12-plain-text"),
        pytest.param(mischief.answer_with('{"ok": tr'), id="d12-truncated"),
        pytest.param(mischief.answer_with("[]"), id="d12-no-object"),
        pytest.param(mischief.answer_with('{"ok": true}'), id="d12-without-ts"),
    ],
)
async def test_d5_d6_d7_d11_d12_an_uncertain_message_arrives_exactly_once(office: PostOffice, fault: Fault) -> None:
    delivery = office.delivery(timeout=0.3)
    office.mischief.next(POST, fault)
    await office.leave("Hello")

    await delivery.deliver_due()
    assert (await office.row("Hello")).state is State.UNCERTAIN
    row = await office.settled(delivery, "Hello")

    assert row.state is State.SENT
    assert row.sent_ts == office.slack.person("Anna").direct_messages[0].ts
    assert office.got("Anna") == ["Hello"]


async def test_d6_what_was_taken_is_not_posted_again(office: PostOffice) -> None:
    delivery = office.delivery()
    office.mischief.next(POST, mischief.take_and_drop)
    await office.leave("Hello")

    await office.settled(delivery, "Hello")

    assert len(office.mischief.moments(POST)) == 1


async def test_d8_without_a_connection_a_message_waits_longer_and_longer(office: PostOffice) -> None:
    await office.leave("Hello")
    async with connect(office.slack.bot_token, "http://127.0.0.1:9/api/") as nobody:
        cut_off = office.delivery(client=nobody)
        for attempt, shortest in ((1, 1.0), (2, 2.0), (3, 4.0)):
            assert await cut_off.deliver_due() == 0
            row = await office.row("Hello")
            assert (row.state, row.attempts) == (State.WAITING, attempt)
            assert shortest - 0.5 < office.seconds_until(row.not_before) < shortest * 1.5
            await office.waited()

    await office.delivery().deliver_due()

    assert office.got("Anna") == ["Hello"]


@pytest.mark.parametrize(
    "fault", [mischief.take_and_drop, mischief.fail(500, after=True), mischief.slow(0.5, effect_first=True)]
)
async def test_d8_a_conversation_that_does_not_open_is_no_reason_to_doubt(office: PostOffice, fault: Fault) -> None:
    office.mischief.next("conversations.open", fault)
    await office.leave("Hello")

    await office.delivery(timeout=0.3).deliver_due()

    assert (await office.row("Hello")).state is State.WAITING


async def test_d9_a_method_rests_as_long_as_slack_says_and_others_go_on(office: PostOffice) -> None:
    delivery = office.delivery(at_once=1)
    await office.leave("question", to="Ben")
    await delivery.deliver_due()
    asked = await office.row("question")
    office.mischief.next(POST, mischief.too_many("2"))
    for text, name in (("one", "Anna"), ("two", "Anna"), ("Hi", "Grace")):
        await office.leave(text, to=name)
    await office.leave("answered", to="Ben", kind="update", method=Method.UPDATE, updates_ts=asked.sent_ts)

    await delivery.deliver_due()
    assert office.got("Ben") == ["answered"]
    assert (office.got("Anna"), office.got("Grace")) == ([], [])
    await office.settled(delivery, "two")

    assert (office.got("Anna"), office.got("Grace")) == (["one", "two"], ["Hi"])
    refused, again = office.mischief.moments(POST)[1:3]
    assert again - refused >= 2.0


@pytest.mark.depends_on_engine
async def test_d9_a_start_in_the_middle_of_a_rest_does_not_ask_again(office: PostOffice) -> None:
    await office.is_installed()
    office.mischief.next(POST, mischief.too_many("2"))
    await office.leave("one")
    await office.delivery(at_once=1).deliver_due()
    await office.leave("Hi", to="Grace")

    survivor = office.delivery()
    await survivor.deliver_due()
    assert len(office.mischief.moments(POST)) == 1
    await office.settled(survivor, "Hi")

    refused, again = office.mischief.moments(POST)[:2]
    assert again - refused >= 1.9
    await office.settled(survivor, "one")


async def test_d9_a_rest_that_a_wrong_clock_wrote_down_for_tomorrow_is_none(office: PostOffice) -> None:
    await office.is_installed()
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    async with office.database.transaction() as session:
        await workspaces.note_rests(session, {POST: tomorrow}, team_id=office.slack.team_id, real_now=office.now)
    await office.leave("Hello")

    await office.delivery().deliver_due()

    assert office.got("Anna") == ["Hello"]


@pytest.mark.parametrize("header", [None, "soon", "", "-5", "nan", "inf"])
async def test_d10_a_limit_without_a_usable_time_means_a_short_wait(office: PostOffice, header: str | None) -> None:
    office.mischief.next(POST, mischief.too_many(header))
    await office.leave("Hello")

    assert await office.delivery().deliver_due() == 0

    row = await office.row("Hello")
    assert row.state is State.WAITING
    assert 0.5 < office.seconds_until(row.not_before) <= 1.5
