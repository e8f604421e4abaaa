"""Finding buddies: supply and demand by topic, and a ready-made post that asks around."""

import asyncio

import pytest

from handlers.coordinating.views import applications, recruiting
from handlers.joining.views import applied, sign_up
from handlers.rounds.views import opening
from sandbox import Face
from tests.stories.story import Story

TOPIC = "ai-assistants"
LEARNERS = ("Ben", "Dieter", "Grace", "Thomas", "Petra")


async def test_coordinators_see_for_which_topics_buddies_are_missing(story: Story) -> None:
    anna, ben, dieter, ulrike = story.people("Anna", "Ben", "Dieter", "Ulrike")
    await story.opens_round()
    await story.signs_up(anna, offers=[TOPIC, "customers"])
    await story.signs_up(ben, wants=[TOPIC])
    await story.signs_up(dieter, wants=[TOPIC])

    await _looks(ulrike)

    assert ulrike.modal is not None
    assert "KI-Assistenten: 1 frei, 2 gesucht" in ulrike.modal.text.replace("*", "")
    assert "Hier fehlt noch ein Buddy-Platz." in ulrike.modal.text
    assert "Ben" not in ulrike.modal.text


async def test_a_buddy_who_is_asked_already_and_an_applicant_are_no_free_places(story: Story) -> None:
    anna, ben, dieter, ulrike = story.people("Anna", "Ben", "Dieter", "Ulrike")
    await story.opens_round(selection=[opening.APPLY])
    await story.signs_up(anna, offers=[TOPIC])
    await story.signs_up(ben, wants=[TOPIC])
    await _looks(ulrike)
    before = ulrike.modal.text if ulrike.modal else ""

    await ulrike.command("/buddy-coordination")
    await ulrike.click(applied.OPEN, in_=ulrike.modal)
    await story.says(ulrike, applications.APPROVE)
    await _looks(ulrike)
    approved = ulrike.modal.text if ulrike.modal else ""
    await story.releases()
    await story.signs_up(dieter, wants=[TOPIC])
    await _looks(ulrike)

    asked = ulrike.modal.text if ulrike.modal else ""
    assert "KI-Assistenten: 0 frei, 1 gesucht" in before.replace("*", "")
    assert "KI-Assistenten: 1 frei, 1 gesucht" in approved.replace("*", "")
    assert "KI-Assistenten: 0 frei, 1 gesucht" in asked.replace("*", "")


async def test_a_post_for_a_topic_goes_into_a_channel_with_a_button_to_sign_up(story: Story) -> None:
    anna, ben, ulrike = story.people("Anna", "Ben", "Ulrike")
    await story.opens_round()
    await story.signs_up(ben, wants=[TOPIC])
    await _looks(ulrike)

    await ulrike.click(recruiting.ASK_FOR_TOPIC)
    preview = ulrike.modal.text if ulrike.modal else ""
    await ulrike.submit({recruiting.CHANNEL: story.slack.channel("digital-buddies").id})
    await story.settle()
    [*_, posted] = story.slack.channel("digital-buddies").messages
    await story.says(anna, sign_up.BEGIN)

    assert (
        "Wir suchen noch Buddys für *KI-Assistenten*!" in preview
        or "Wir suchen noch Buddys für KI-Assistenten!" in preview
    )
    assert "Wir suchen noch Buddys für" in posted.text and "KI-Assistenten" in posted.text
    assert "Ben" not in posted.text and "freuen sich" not in posted.text
    assert anna.modal is not None and "Zwei kurze Schritte" in anna.modal.text


async def test_from_five_on_the_post_says_how_many_wait(story: Story) -> None:
    ulrike = story.coordinator
    await story.opens_round()
    for name in LEARNERS:
        await story.signs_up(story.person(name), wants=[TOPIC])

    await _looks(ulrike)
    await ulrike.click(recruiting.ASK_FOR_TOPIC)

    assert ulrike.modal is not None and "5 Kolleg:innen freuen sich darauf." in ulrike.modal.text


async def test_the_preview_follows_the_topic_and_keeps_the_channel(story: Story) -> None:
    ulrike = story.coordinator
    await story.opens_round()
    channel = story.slack.channel("digital-buddies")
    await _looks(ulrike)
    await ulrike.click(recruiting.ASK)
    general = ulrike.modal.text if ulrike.modal else ""
    await ulrike.fill(recruiting.CHANNEL, channel.id)

    await ulrike.fill(recruiting.TOPIC, "customers")
    chosen = ulrike.modal.text if ulrike.modal else ""
    await ulrike.submit()
    await story.settle()

    assert "Machst du mit?" in general
    assert "Wir suchen noch Buddys für" in chosen and "Machst du mit?" not in chosen
    assert "Wir suchen noch Buddys für" in channel.messages[-1].text


@pytest.mark.depends_on_engine
async def test_sent_twice_it_stands_there_once(story: Story) -> None:
    ulrike, channel = story.coordinator, story.slack.channel("digital-buddies")
    await story.opens_round()
    await _looks(ulrike)
    await ulrike.click(recruiting.ASK)
    await ulrike.fill(recruiting.CHANNEL, channel.id)

    await asyncio.gather(ulrike.submit(), ulrike.submit())
    await story.settle()

    assert sum("Machst du mit?" in message.text for message in channel.messages) == 1


async def test_where_the_bot_is_not_in_the_channel_the_coordinator_hears_which(story: Story) -> None:
    ulrike = story.coordinator
    await story.opens_round()
    await _looks(ulrike)

    await ulrike.click(recruiting.ASK)
    await ulrike.submit({recruiting.CHANNEL: story.slack.channel("kantine").id})
    await story.settle()

    assert "Ich bin nicht in #kantine. Lade mich dort ein" in ulrike.direct_messages[-1].text


async def test_the_post_is_in_the_rounds_language_and_the_dialog_in_the_coordinators(story: Story) -> None:
    ulrike = story.coordinator
    await story.opens_round("Spring", language="en")
    await _looks(ulrike)

    await ulrike.click(recruiting.ASK)

    assert ulrike.modal is not None
    assert "So sieht es aus" in ulrike.modal.text and "Will you join?" in ulrike.modal.text


async def test_whoever_coordinates_not_posts_nothing(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await story.opens_round()
    await _appoints(story, ulrike, thomas)
    await _looks(thomas)
    await thomas.click(recruiting.ASK)

    await _appoints(story, ulrike)
    await thomas.submit({recruiting.CHANNEL: story.slack.channel("digital-buddies").id})
    await story.settle()

    assert thomas.sees("Das können nur Koordinator:innen.")
    assert len(story.slack.channel("digital-buddies").messages) == 1


async def _looks(coordinator: Face) -> None:
    await coordinator.command("/buddy-coordination")
    await coordinator.click(recruiting.SUPPLY)


async def _appoints(story: Story, *people: Face) -> None:
    await story.coordinator.command("/buddy-coordination")
    await story.coordinator.click("coordinators.choose")
    await story.coordinator.submit({"coordinators": list(people)})
    await story.settle()
