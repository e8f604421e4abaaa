"""What Slack refuses for good has an owner: nobody waits for a message that never comes."""

import json
from collections.abc import AsyncIterator, Callable

import pytest
from aiohttp import web

from bot.running import running
from handlers.pairing.views import proposals
from programme.tandems import State
from sandbox import Clock, Face, Sandbox
from sandbox.conversations import Conversation
from tests.faults.mischief import Forward, Mischief, refuse
from tests.stories.story import MONDAY, PATIENCE, Story, settings_for

POST = "chat.postMessage"
# More than are sent in one of these stories.
MANY = 300


class Refusing:
    """Slack, which takes no messages into some conversations until a test says otherwise."""

    def __init__(self, story: Story, mischief: Mischief) -> None:
        self.story, self._errors = story, list[tuple[Callable[[Conversation], bool], str]]()
        mischief.next(POST, *[self._fault] * MANY)

    def groups(self, error: str) -> None:
        self._errors.append((lambda place: place.kind == "mpim", error))

    def person(self, person: Face, error: str) -> None:
        self._errors.append((lambda place: place.kind == "im" and person.user_id in place.members, error))

    async def _fault(self, request: web.Request, forward: Forward) -> web.StreamResponse:
        place = self.story.slack.workspace.conversations[json.loads(await request.read())["channel"]]
        error = next((error for holds, error in self._errors if holds(place)), None)
        return await (refuse(error)(request, forward) if error else forward())


@pytest.fixture
async def refusing(database_url: str) -> AsyncIterator[Refusing]:
    async with (
        Sandbox(clock=Clock(MONDAY, frozen=True), patience=PATIENCE) as slack,
        Mischief(slack.api_url).serving() as mischief,
    ):
        settings = settings_for(slack, database_url, slack_api_url=mischief.api_url)
        async with running(settings, now=slack.clock.now) as bot:
            slack.courier.afterwards = bot.services.afterwards.finish
            await slack.connected()
            yield Refusing(Story(slack, bot), mischief)


async def asked(refusing: Refusing) -> tuple[Story, Face, Face]:
    """A pair that is about to be released."""
    story = refusing.story
    await story.opens_pilot()
    anna, ben = story.people("Anna", "Ben")
    await story.signs_up(ben, offers=["ai-assistants"])
    await story.signs_up(anna, wants=["ai-assistants"])
    return story, anna, ben


def name_of(person: Face) -> str:
    return person.person.first_name


def told(story: Story) -> list[str]:
    return [m.text for m in story.coordinator.direct_messages if "nicht angekommen" in m.text]


@pytest.mark.depends_on_engine
async def test_n4_a_group_message_that_is_refused_reaches_each_in_person(refusing: Refusing) -> None:
    story, anna, ben = await asked(refusing)
    await story.releases()
    await story.says(anna, proposals.YES)
    refusing.groups("restricted_action")

    await story.says(ben, proposals.YES)
    await story.pass_time(minutes=2)

    for one, other in ((anna, ben), (ben, anna)):
        [introduced] = [m for m in one.direct_messages if "Slack lässt mich keine Gruppennachricht öffnen" in m.text]
        assert name_of(other) in introduced.text
    [notice] = told(story)
    assert "restricted_action" in notice
    assert "ai-assistants" not in notice and "KI" not in notice
    await story.pass_time(weeks=3)
    assert any("Hast du dich mit" in m.text for m in anna.direct_messages)


@pytest.mark.depends_on_engine
@pytest.mark.parametrize("error", ["cannot_dm_bot", "messages_tab_disabled"])
async def test_n4_a_proposal_that_is_refused_lapses_at_once_and_the_coordination_hears_of_it(
    refusing: Refusing, error: str
) -> None:
    story, anna, ben = await asked(refusing)
    refusing.person(anna, error)
    heard = len(ben.direct_messages)

    await story.releases()
    await story.pass_time(minutes=2)

    [notice] = told(story)
    assert error in notice and name_of(anna) in notice
    assert not any(word in notice for word in ("Vorschlag", "Tandem", "KI"))
    # Both are free at once, and Ben, who was to be asked second, has heard of nothing.
    stored = await story.stored()
    assert [row["state"] for row in stored["proposal"]] == [State.LAPSED]
    assert all(row["freed_at"] for row in stored["enrolment"])
    assert len(ben.direct_messages) == heard


async def test_n4_a_buddy_who_cannot_be_asked_leaves_the_learner_free(refusing: Refusing) -> None:
    story, anna, ben = await asked(refusing)
    await story.releases()
    refusing.person(ben, "cannot_dm_bot")

    await story.says(anna, proposals.YES)
    await story.pass_time(minutes=2)

    assert "kommt nicht zustande" in anna.direct_messages[-1].text
    [notice] = told(story)
    assert name_of(ben) in notice and name_of(anna) not in notice


async def test_n4_many_refusals_are_one_notice_that_counts_and_name_nobody_who_has_left(refusing: Refusing) -> None:
    story = refusing.story
    await story.opens_pilot()
    people = story.people("Anna", "Ben", "Grace")
    for person in people:
        await story.signs_up(person, offers=["ai-assistants"])
    for person in people:
        refusing.person(person, "cannot_dm_bot")

    for person in people:
        await story.leaves(person)
    await story.pass_time(minutes=2)

    [notice] = told(story)
    assert "3 Nachrichten" in notice
    assert not any(name_of(person) in notice for person in people)
