"""Opening a round: the pilot's two fields, the full form, and what cannot be planned."""

from datetime import timedelta

import pytest

from handlers.coordinating.views import coordination
from handlers.rounds.views import opening
from sandbox import Face
from sandbox.forms import NotFillable
from tests.stories.story import Story, told


async def test_a_pilot_takes_two_fields_and_is_announced_in_the_channel(story: Story) -> None:
    ulrike = story.coordinator

    await story.opens_pilot()

    announced = story.slack.channel("digital-buddies").messages[-1].text
    assert "*Pilot Januar 2027* ist offen!" in announced
    assert "Anmelden bis 22. Januar 2027, Start am 25. Januar" in announced
    assert "Wer später kommt, wartet auf die nächste Zuordnung." in announced
    assert "aussteigen kannst du jederzeit" in announced
    assert ulrike.modal is not None and "*Pilot Januar 2027* ist offen." in ulrike.modal.text


async def test_the_word_of_welcome_stands_in_the_announcement(story: Story) -> None:
    greeting = "Ich lerne selbst gerade.\nMacht mit!"

    await story.opens_round(greeting=greeting)

    assert "Ich lerne selbst gerade." in story.slack.channel("digital-buddies").messages[-1].text


async def test_the_word_of_welcome_stands_at_the_top_of_the_sign_up_and_in_the_message_to_whoever_waited(
    story: Story,
) -> None:
    anna, ben = story.people("Anna", "Ben")
    await ben.command("/buddy", "anmelden")
    await ben.submit()

    await story.opens_round(greeting="Ich lerne <!here> selbst gerade.", greeting_by="Petra Groß, Leitung")
    await anna.command("/buddy", "anmelden")

    assert anna.modal is not None
    shown = (
        anna.modal.text,
        ben.direct_messages[-1].text,
        story.slack.channel("digital-buddies").messages[-1].text,
    )
    assert ["selbst gerade." in text for text in shown] == [True] * 3
    assert ["Es grüßt Petra Groß, Leitung" in text for text in shown] == [True] * 3
    assert "<!" not in str(story.posted)


async def test_the_channel_reads_the_rounds_language_and_people_their_own(story: Story) -> None:
    await story.opens_round("Spring", language="en")
    anna = story.person("Anna")

    await story.signs_up(anna, offers=["ai-assistants"])
    summary = await story.asks_for_summary()

    assert "*Spring* is open!" in story.slack.channel("digital-buddies").messages[0].text
    assert "Signed up" in summary
    assert "Du bist dabei" in anna.direct_messages[-1].text


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"starts_on": "2027-01-11"}, "Der Start muss in der Zukunft liegen."),
        ({"sign_up_until": "2027-01-10"}, "Das liegt in der Vergangenheit. Wähle heute oder einen späteren Tag."),
        ({"sign_up_until": "2027-01-26"}, "Die Anmeldung muss bis zum Start enden."),
        ({"name": "   "}, "Gib dem Durchgang einen Namen."),
    ],
)
async def test_what_cannot_be_planned_is_said_beside_the_field(
    story: Story, fields: dict[str, object], complaint: str
) -> None:
    ulrike = story.coordinator
    await _begins_full_form(story, ulrike)

    await ulrike.submit(fields)

    assert ulrike.modal is not None and list(ulrike.modal.errors.values()) == [complaint]
    assert (await story.stored())["cohort"] == []


async def test_a_round_without_topics_cannot_be_sent(story: Story) -> None:
    ulrike = story.coordinator
    await _begins_full_form(story, ulrike)

    with pytest.raises(NotFillable, match="Themen"):
        await ulrike.submit(topics=None)


async def test_a_pilot_cannot_start_in_the_past(story: Story) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(opening.NEW_PILOT)

    await ulrike.submit({"starts_on": "2026-12-01", "channel": story.slack.channel("digital-buddies").id})

    assert ulrike.modal is not None and ulrike.modal.errors == {"starts_on": "Der Start muss in der Zukunft liegen."}


async def test_a_pilot_opened_on_saturday_can_start_on_monday(sqlite_url: str) -> None:
    async with told(sqlite_url) as story:
        await story.until("2027-01-16")

        cohort = await story.opens_pilot(starts_in=2)

        assert cohort.starts_on == story.today + timedelta(days=2)


async def test_a_round_too_small_for_figures_says_so_when_it_is_opened(story: Story) -> None:
    ulrike = story.coordinator

    await story.opens_round(places=4)

    assert ulrike.modal is not None and "So wenige Tandems reichen nicht für Auswertungen" in ulrike.modal.text


async def test_where_the_bot_is_not_in_the_channel_the_coordinator_hears_what_to_do(story: Story) -> None:
    await story.opens_pilot(channel="kantine")

    told_her = story.coordinator.direct_messages[-1].text

    assert "Ich bin nicht in #kantine. Lade mich dort ein" in told_her
    assert story.slack.channel("kantine").messages == []


@pytest.mark.depends_on_engine
async def test_once_invited_the_bot_posts_the_same_announcement_when_the_coordinator_taps(story: Story) -> None:
    ulrike, kantine = story.coordinator, story.slack.channel("kantine")
    await story.opens_pilot(channel="kantine")

    await story.says(ulrike, coordination.POST_AGAIN)
    refused_again = ulrike.direct_messages[-1].text
    kantine.invite(story.slack.bot_user_id)
    await story.says(ulrike, coordination.POST_AGAIN)

    assert "Ich bin nicht in #kantine." in refused_again
    assert ["*Pilot Januar 2027* ist offen!" in message.text for message in kantine.messages] == [True]
    assert ulrike.sees("Ich schicke sie noch einmal.")


async def test_a_guest_cannot_be_the_contact_person(story: Story) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(opening.NEW_ROUND)

    await ulrike.submit(
        {
            opening.NAME: "Export",
            opening.CHANNEL: story.slack.channel("digital-buddies").id,
            opening.CONTACT: story.person("Oliver"),
        }
    )

    assert "kein Gast" in (ulrike.modal.errors if ulrike.modal else {})[opening.CONTACT]


async def test_where_the_channel_is_archived_the_coordinator_hears_what_to_do(story: Story) -> None:
    await story.opens_pilot(channel="weihnachtsfeier-2019")

    assert "#weihnachtsfeier-2019 ist archiviert" in story.coordinator.direct_messages[-1].text


async def test_a_round_with_a_name_that_shouts_pings_nobody(story: Story) -> None:
    await story.opens_round("<!channel> alle!", greeting="<!here> <@U1> los")

    await story.asks_for_summary()

    announced = str(story.slack.channel("digital-buddies").messages[0].raw["blocks"])
    assert "<!" not in announced and "<@U1>" not in announced


async def _begins_full_form(story: Story, ulrike: Face) -> None:
    await ulrike.command("/buddy-coordination")
    await ulrike.click(opening.NEW_ROUND)
    await ulrike.fill(opening.NAME, "Frühjahr")
    await ulrike.fill(opening.CHANNEL, story.slack.channel("digital-buddies").id)
