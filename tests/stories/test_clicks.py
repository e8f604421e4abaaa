"""What a click costs, and what somebody sees while Slack itself is slow, busy or refuses."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.running import running
from handlers.desk.notices import AGAIN
from handlers.joining.views import sign_up
from sandbox import ChannelPlan, Clock, Face, Firm, Message, Person, Sandbox
from storage import people
from tests.statements import counted
from tests.stories.story import MONDAY, Story, settings_for
from tests.stories.test_check_ins import MET

SORRY = ("schiefgegangen", "went wrong")


@pytest.mark.depends_on_engine
async def test_an_answer_is_one_transaction_of_at_most_five_statements(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")

    cost = await _cost(story, lambda: ben.click(MET))

    assert cost.count("BEGIN") == 1
    assert len(cost) <= 5, cost


@pytest.mark.depends_on_engine
async def test_a_strangers_sign_up_opens_with_at_most_eight_statements(story: Story) -> None:
    await story.opens_pilot()
    cost = await _cost(story, lambda: story.person("Ben").command("/buddy", "anmelden"))

    assert len(cost) <= 8, cost


@pytest.mark.depends_on_engine
async def test_the_last_form_of_a_sign_up_costs_at_most_eight_statements(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await ben.command("/buddy", "anmelden")
    await ben.fill(sign_up.ROLE, "learner")
    await ben.fill("wants", ["customers", "materials"])
    await ben.submit(consent=["consent"])
    await ben.submit({})

    cost = await _cost(story, ben.submit)

    assert "Du bist dabei" in ben.modal.text if ben.modal else False
    assert cost.count("BEGIN") == 1
    assert len(cost) <= 8, cost


async def test_a_message_clicked_in_changes_at_once_and_is_not_drawn_a_second_time(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    calls = _updates(story)

    await ben.click(MET)

    assert "Notiert" in ben.direct_messages[-1].text
    await story.pass_time(minutes=1)
    assert _updates(story) == calls
    assert [row for row in (await story.stored())["outbox_message"] if row["kind"] == "update"] == []


async def test_n13_a_dialog_that_slack_no_longer_opens_comes_by_a_button(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    permits = story.slack.workspace.permits
    usual, permits.trigger_seconds = permits.trigger_seconds, -1.0

    await ben.command("/buddy", "anmelden")

    assert ben.modal is None
    assert "Slack hat das gerade nicht angenommen." in ben.ephemerals[-1].text
    permits.trigger_seconds = usual
    await ben.click(AGAIN)
    assert ben.modal is not None
    assert ben.modal.shown.view["callback_id"] == sign_up.FIRST


async def test_a_click_is_acknowledged_before_slack_is_asked_for_anything(sqlite_url: str) -> None:
    # Asked who it is and then for the dialog, Slack takes longer than it waits itself.
    async with (
        Sandbox(clock=Clock(MONDAY, frozen=True), patience=1.6, latency=0.9) as slack,
        running(settings_for(slack, sqlite_url), now=slack.clock.now) as bot,
    ):
        slack.courier.afterwards = bot.services.afterwards.finish
        await slack.connected()
        ben = slack.person("Ben")

        await ben.command("/buddy", "anmelden")

        assert ben.notices == []
        assert ben.modal is not None


async def test_n18_at_a_kick_off_past_slacks_tiers_nobody_reads_of_an_error_and_no_guest_gets_in(
    sqlite_url: str,
) -> None:
    members = [Person(f"person-{number:03}", f"Person {number}", locale="en-US") for number in range(125)]
    guests = [Person(f"guest-{number}", f"Guest {number}", is_restricted=True) for number in range(5)]
    coordinator = Person("ulrike", "Ulrike", is_admin=True)
    channels = [ChannelPlan("digital-buddies", bot_is_member=True, members=())]
    firm = Firm("Made-up Ltd", "made-up", [coordinator, *members, *guests], channels)
    async with (
        Sandbox(firm, clock=Clock(MONDAY, frozen=True), patience=20, rate_limits=True) as slack,
        running(settings_for(slack, sqlite_url), now=slack.clock.now) as bot,
    ):
        slack.courier.afterwards = bot.services.afterwards.finish
        await slack.connected()
        story = Story(slack, bot)
        await story.opens_pilot()
        crowd = [slack.person(person.user_id) for person in (*members, *guests)]

        for ten in batched(crowd, 10):
            await asyncio.gather(*(face.command("/buddy", "signup") for face in ten))

        assert [face.name for face in crowd if any(word in face.screen for word in SORRY)] == []
        assert {face.name: face.notices for face in crowd if face.notices} == {}
        served, put_off = _served(crowd[:125]), _put_off(crowd)
        assert served
        assert put_off
        assert {face.name for face in (*served, *put_off)} >= {person.real_name for person in members}
        assert not _served(crowd[125:])
        # Both languages, as long as Slack has not said which.
        assert all("seconds" in face.ephemerals[-1].text for face in put_off)


def batched(crowd: Sequence[Face], count: int) -> list[Sequence[Face]]:
    return [crowd[first : first + count] for first in range(0, len(crowd), count)]


def _served(crowd: Sequence[Face]) -> list[Face]:
    return [face for face in crowd if face.modal is not None and face.modal.shown.view["callback_id"] == sign_up.FIRST]


def _put_off(crowd: Sequence[Face]) -> list[Face]:
    return [face for face in crowd if any(b.action_id == AGAIN for m in face.ephemerals for b in m.buttons)]


def _updates(story: Story) -> int:
    return sum(entry["method"] == "chat.update" for entry in story.slack.log)


@pytest.mark.depends_on_engine
async def test_somebody_slack_was_never_asked_about_holds_up_nobody_after_their_click(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    # As of somebody whom others have named: there is a row, and nobody knows who it is.
    async with story.bot.services.database.transaction() as session:
        (await people.find(session, team_id=story.slack.team_id, user_id=ben.user_id)).profile_seen_at = None  # type: ignore[union-attr]

    await ben.click(MET)

    assert "Notiert" in ben.direct_messages[-1].text
    async with asyncio.timeout(10):
        await anna.click(MET)
    assert "Notiert" in anna.direct_messages[-1].text
    assert [row for row in (await story.stored())["outbox_message"] if row["kind"] == "update"] == []


async def test_i10_a_click_that_was_saved_is_not_asked_for_again_when_only_the_drawing_fails(sqlite_url: str) -> None:
    async with Sandbox(clock=Clock(MONDAY, frozen=True), patience=20) as slack, _bot(slack, sqlite_url) as story:
        ben, anna = story.people("Ben", "Anna")
        await story.opens_pilot()
        await story.tandem(ben, anna)
        await story.until("2027-02-01", "12:00")
        # Nothing answers under the addresses that Slack gives out from now on.
        for face in (ben, anna):
            face._client._base_url = "http://127.0.0.1:9"

        await ben.click(MET)

        assert ben.ephemerals == []
        assert "Slack hat das" not in ben.screen
        await story.pass_time(minutes=1)
        assert "Notiert" in ben.direct_messages[-1].text


async def test_a_home_tab_that_slack_does_not_take_now_is_drawn_later_and_nobody_is_written_to(
    sqlite_url: str,
) -> None:
    async with (
        Sandbox(clock=Clock(MONDAY, frozen=True), patience=20, rate_limits=True) as slack,
        _bot(slack, sqlite_url) as story,
    ):
        anna, *others = story.people("Anna", "Ben", "Dieter", "Emre", "Grace", "Priya")
        await story.opens_pilot()
        refused: list[str] = []
        slack.on_call(lambda method, _, response, __: None if response["ok"] else refused.append(method))
        # What Slack takes in a minute comes back by and by: on a slow machine somebody's may still get through.
        async with asyncio.timeout(120):
            for person in others:
                refused.clear()
                while "views.publish" not in refused:
                    await asyncio.gather(*(anna.opens_home() for _ in range(20)))
                await person.opens_home()
                if person.home is None:
                    break
        assert person.home is None
        await asyncio.sleep(2)
        await story.settle()

        assert person.direct_messages == []
        assert person.home is not None


async def test_a_forged_button_in_place_of_a_dialog_does_nothing(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    permits = story.slack.workspace.permits
    usual, permits.trigger_seconds = permits.trigger_seconds, -1.0
    await ben.command("/buddy", "anmelden")
    permits.trigger_seconds = usual

    [button] = [b for m in ben.ephemerals for b in m.buttons if b.action_id == AGAIN]
    shown = ben.ephemerals[-1]
    for forged in ("", "[", "{}", "[1,2]", '["/nothing","x"]', '["no.such.click","x"]', '["a"]', "null", "x" * 2_000):
        await _clicks_forged(ben, shown, button.value or "", forged)
        assert ben.modal is not None
        assert "nicht mehr aktuell" in ben.modal.text, forged
        await ben.close_modal(everything=True)


async def _clicks_forged(face: Face, shown: Message, value: str, forged: str) -> None:
    [block] = [b for b in shown.raw["blocks"] if b["type"] == "actions"]
    block["elements"][0]["value"] = forged
    await face.click(AGAIN)
    assert value


@asynccontextmanager
async def _bot(slack: Sandbox, sqlite_url: str) -> AsyncIterator[Story]:
    async with running(settings_for(slack, sqlite_url), now=slack.clock.now) as bot:
        slack.courier.afterwards = bot.services.afterwards.finish
        await slack.connected()
        yield Story(slack, bot)


async def _cost(story: Story, click: Callable[[], Awaitable[None]]) -> list[str]:
    with counted(story.bot.services.database) as statements:
        await click()
    return statements
