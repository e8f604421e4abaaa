"""One whole round, from the announcement to the farewell, in German and in English."""

import pytest

from handlers.asking.views import check_ins
from handlers.pairing.views import proposals
from programme.check_ins import Answer
from tests.stories.story import Story

MET = check_ins.ACTIONS[Answer.MET]


@pytest.mark.depends_on_engine
@pytest.mark.parametrize(
    ("learner_name", "buddy_name", "words"),
    [
        (
            "Ben",
            "Anna",
            ["Du bist dabei", "Ein Vorschlag für dich", "Hast du dich mit", "Halbzeit bei", "Eine letzte Frage."],
        ),
        (
            "Grace",
            "Daniel",
            ["You're in", "A proposal for you", "Have you met", "Halfway through", "One last question."],
        ),
    ],
)
async def test_two_people_go_through_a_whole_round(
    story: Story, learner_name: str, buddy_name: str, words: list[str]
) -> None:
    learner, buddy = story.people(learner_name, buddy_name)
    heard: list[str] = []
    await story.opens_pilot()
    await story.signs_up(buddy, offers=["ai-assistants"])
    await story.signs_up(learner, wants=["ai-assistants"])
    heard.append(learner.direct_messages[-1].text)
    await story.releases()
    heard.append(learner.direct_messages[-1].text)
    for person in (learner, buddy):
        await story.says(person, proposals.YES)
    await story.until("2027-02-01", "12:00")
    heard.append(learner.direct_messages[-1].text)
    await story.says(learner, MET)
    await story.until("2027-02-22", "20:00")
    heard.append(learner.direct_messages[-1].text)
    await story.rates(learner, 5)
    await story.until("2027-03-22", "20:00")
    heard.append(learner.direct_messages[-1].text)
    await story.rates(learner, 4)
    await story.pass_time(weeks=4)
    await story.asks(learner, "status")

    assert [word in text for word, text in zip(words, heard, strict=True)] == [True] * 5
    assert learner.group_messages[0].text == buddy.group_messages[0].text
    assert "Das ist die letzte Zusammenfassung." in story.slack.channel("digital-buddies").messages[-1].text
    assert {row["state"] for row in (await story.stored())["tandem"]} == {"completed"}
    assert learner.notices == [] and buddy.notices == [] and story.coordinator.notices == []


async def test_whoever_waited_in_vain_is_thanked_at_the_end(story: Story) -> None:
    ben, grace = story.people("Ben", "Grace")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await story.signs_up(grace, offers=["materials"])

    await story.until("2027-03-23", "12:00")

    assert "Leider hat es dieses Mal nicht mit einem Tandem geklappt." in ben.direct_messages[-1].text
    assert "Sadly it did not work out with a tandem this time." in grace.direct_messages[-1].text
