"""The summary in the coordination channel: exact counts, and statistics only from five people."""

import pytest

from handlers.asking.views import check_ins
from handlers.coordinating.views import coordination
from programme.check_ins import Answer
from sandbox import Face, Message
from tests.stories.story import Story

MET, PLANNED, NOT_YET, HELP = (check_ins.ACTIONS[answer] for answer in Answer)
PEOPLE = ("Ben", "Anna", "Dieter", "Emre", "Petra", "Jonas")


async def test_counts_are_exact_from_the_first_day(story: Story) -> None:
    ben, anna, dieter, grace = story.people("Ben", "Anna", "Dieter", "Grace")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.signs_up(dieter, wants=["customers"])
    await story.signs_up(grace, offers=["materials"], wants=["ai-assistants"])
    await story.releases()

    summary = await story.asks_for_summary()

    assert "*Angemeldet*\n4 (Buddys: 2, Lernende: 3)" in summary
    assert "*Tandems*\n0 und 1 angefragt" in summary
    assert "*Warteliste*\n2" in summary


async def test_it_comes_on_the_timetable_and_says_where_the_round_stands(story: Story) -> None:
    await story.opens_pilot()

    await story.pass_time(weeks=13)

    lines = [message.text.splitlines()[1] for message in _summaries(story)]
    assert lines == [
        "Woche 1 von 8.",
        "Woche 3 von 8.",
        "Woche 5 von 8.",
        "Woche 7 von 8.",
        "Der Durchgang endete am 22. März 2027. Das ist die letzte Zusammenfassung.",
    ]


async def test_with_four_answers_there_is_no_share(story: Story) -> None:
    people = await _asked(story)

    for person in people[:4]:
        await story.says(person, MET)
    await story.until("2027-02-08", "12:00")

    assert "weniger als fünf Personen geantwortet" in _summaries(story)[-1].text


@pytest.mark.depends_on_engine
async def test_with_five_answers_there_is_a_share_beside_what_others_reach(story: Story) -> None:
    people = await _asked(story)

    for person in people[:4]:
        await story.says(person, MET)
    await story.says(people[4], NOT_YET)
    await story.until("2027-02-08", "12:00")

    summary = _summaries(story)[-1].text
    assert "*Getroffen haben sich 80 %* (5 Antworten bis Montag, 8. Februar). Anderswo waren es 54 bis 81 %." in summary
    assert "*Geantwortet haben 83 %* der 6 Gefragten." in summary
    assert not any(person.name in summary for person in people)


async def test_two_summaries_around_one_new_answer_reveal_nothing(story: Story) -> None:
    people = await _asked(story)
    for person in people[:5]:
        await story.says(person, MET)
    await story.until("2027-02-08", "12:00")

    before = await story.asks_for_summary()
    await story.says(people[5], NOT_YET)
    after = await story.asks_for_summary()

    assert "100 %" in before
    assert after == before


async def test_two_summaries_around_one_new_rating_reveal_nothing(story: Story) -> None:
    people = await _asked(story)
    await story.until("2027-02-22", "20:00")
    for value, person in enumerate(people[:5], start=1):
        await story.rates(person, value)

    before = await story.asks_for_summary()
    await story.rates(people[5], 5)
    after = await story.asks_for_summary()

    assert "*Mehrwert zur Halbzeit: 3,0 von 5* (5 Bewertungen)" in before
    assert "█" not in before
    assert after == before


async def test_an_english_round_has_an_english_summary(story: Story) -> None:
    await story.opens_round("Spring", language="en")

    summary = await story.asks_for_summary()

    assert "Sign-up is open, start on 25 January 2027." in summary
    assert "*Added value:* no figure yet." in summary


async def test_where_the_bot_is_not_in_the_channel_a_summary_can_be_asked_for_after_the_invitation(
    story: Story,
) -> None:
    await story.opens_pilot(channel="kantine")

    await story.coordinator.invites_bot("kantine")
    await story.coordinator.command("/buddy-coordination")
    await story.says(story.coordinator, coordination.SUMMARY)

    assert "Zusammenfassung: Pilot Januar 2027" in story.slack.channel("kantine").messages[-1].text


def _summaries(story: Story) -> list[Message]:
    return [m for m in story.slack.channel("digital-buddies").messages if m.text.startswith("Zusammenfassung")]


async def _asked(story: Story) -> list[Face]:
    """Three tandems, in the evening after the first question."""
    people = story.people(*PEOPLE)
    await story.opens_pilot()
    await story.tandems(*zip(people[::2], people[1::2], strict=True))
    await story.until("2027-02-01", "20:00")
    return people
