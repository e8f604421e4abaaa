"""Small groups: one buddy, one topic, several learners who ticked so, in one group message."""

from collections import Counter

import pytest

from handlers.pairing.views import proposals
from handlers.rounds.views import opening
from sandbox import Face
from tests.stories.story import Story

AI, SOCIAL = "ai-assistants", "social-media"
IN_A_GROUP = {"meeting": ["online", "small-group"]}


async def test_learners_who_ticked_so_share_one_conversation_with_their_buddy(story: Story) -> None:
    anna, ben, dieter = await _signed_up(story, ("Ben", "Dieter"))

    await _everybody_agrees(story, anna, ben, dieter)

    newest = ben.group_messages[-1]
    assert f"@{ben.name}" in newest.text and f"@{dieter.name}" in newest.text and "lernen gemeinsam bei" in newest.text
    assert newest.channel == dieter.group_messages[-1].channel == anna.group_messages[-1].channel
    running = [row for row in (await story.stored())["tandem"] if row["state"] == "tandem"]
    assert len({row["conversation_id"] for row in running}) == 1


async def test_a_learner_hears_before_saying_yes_that_it_may_be_a_group(story: Story) -> None:
    _, ben, dieter = await _signed_up(story, ("Ben", "Dieter"), ticked=("Ben",))

    await story.releases()

    assert ben.sees("Es kann eine kleine Gruppe werden: bis zu 3 Lernende")
    assert not dieter.sees("kleine Gruppe werden")


async def test_who_did_not_tick_so_meets_alone(story: Story) -> None:
    anna, ben, dieter = await _signed_up(story, ("Ben", "Dieter"), ticked=("Ben",))

    await _everybody_agrees(story, anna, ben, dieter)

    assert ben.group_messages[-1].channel != dieter.group_messages[-1].channel
    assert "lernen gemeinsam" not in ben.screen


@pytest.mark.parametrize("how", ["not with", "manager"])
async def test_nobody_learns_in_a_group_with_somebody_they_named(story: Story, how: str) -> None:
    anna, ben, dieter = await _signed_up(story, ("Ben", "Dieter"))
    if how == "not with":
        await story.signs_up(ben, wants=[AI], second={**IN_A_GROUP, "not_with": [dieter.user_id]})
    else:
        await story.signs_up(ben, wants=[AI], manager=dieter, second=IN_A_GROUP)

    await _everybody_agrees(story, anna, ben, dieter)

    assert len([row for row in (await story.stored())["tandem"] if row["state"] == "tandem"]) == 2
    assert ben.group_messages[-1].channel != dieter.group_messages[-1].channel
    assert "lernen gemeinsam" not in ben.screen + dieter.screen


async def test_a_group_has_no_more_learners_than_the_round_allows(story: Story) -> None:
    names = ("Ben", "Dieter", "Monika")
    anna, *learners = await _signed_up(story, names, most="2")

    await _everybody_agrees(story, anna, *learners)

    running = [row for row in (await story.stored())["tandem"] if row["state"] == "tandem"]
    sizes = Counter(row["conversation_id"] for row in running).values()
    assert sorted(sizes) == [1, 2]


@pytest.mark.depends_on_engine
async def test_when_one_of_a_group_ends_the_others_go_on_elsewhere_and_hear_nothing_of_it(story: Story) -> None:
    anna, ben, dieter, monika = await _signed_up(story, ("Ben", "Dieter", "Monika"))
    await _everybody_agrees(story, anna, ben, dieter, monika)
    former, seen = ben.group_messages[-1].channel, len(monika.group_messages)

    await story.leaves(monika)
    await story.pass_time(weeks=3)

    assert len(monika.group_messages) == seen
    newest = ben.group_messages[-1]
    assert newest.channel == dieter.group_messages[-1].channel != former
    assert "Hier geht eure Gruppe weiter" in newest.text and "Monika" not in newest.text


async def test_when_the_buddy_leaves_the_group_is_silent_and_everybody_hears_alone(story: Story) -> None:
    anna, ben, dieter = await _signed_up(story, ("Ben", "Dieter"))
    await _everybody_agrees(story, anna, ben, dieter)
    seen = len(ben.group_messages)

    await story.leaves(anna)
    await story.pass_time(weeks=2)

    assert len(ben.group_messages) == seen
    for learner in (ben, dieter):
        assert learner.sees("ist zu Ende")


async def _signed_up(
    story: Story, learners: tuple[str, ...], *, ticked: tuple[str, ...] | None = None, most: str = "3"
) -> list[Face]:
    anna, *others = story.people("Anna", *learners)
    await story.opens_round(**{opening.LARGEST_GROUP: most})
    await story.signs_up(anna, offers=[AI], second={"capacity": "3"})
    for name, learner in zip(learners, others, strict=True):
        second = IN_A_GROUP if ticked is None or name in ticked else {}
        await story.signs_up(learner, wants=[AI], second=second)
    return [anna, *others]


async def _everybody_agrees(story: Story, buddy: Face, *learners: Face) -> None:
    await story.releases()
    for learner in learners:
        await story.says(learner, proposals.YES)
    for _ in learners:
        open_ones = [message for message in buddy.direct_messages if proposals.YES in str(message.blocks)]
        await story.says(buddy, proposals.YES, in_=open_ones[-1])
