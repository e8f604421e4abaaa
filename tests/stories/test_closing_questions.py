"""The last questions to learners: tapped along with the rating, counted in fives, and tied to nobody."""

import io
import logging

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from handlers.asking.views import closing_questions, rating
from handlers.pairing.views import proposals
from sandbox import Face
from tests.stories.story import TOPICS, Story

THE_END = "2027-03-22"
PEOPLE = ("Ben", "Anna", "Dieter", "Emre", "Petra", "Jonas", "Monika", "Lea-Sophie", "Florian", "Matthias")
LEARNERS = PEOPLE[::2]
PAGE, SHEET = "Abschlussbericht.html", "Abschlussbericht.xlsx"


async def test_a_learner_is_asked_two_things_more_than_a_buddy_and_both_are_thanked(story: Story) -> None:
    ben, anna = await _at_the_end(story, "Ben", "Anna")

    await ben.click(rating.CHOOSE[5])
    shown = ben.modal.text if ben.modal else ""
    await ben.submit({closing_questions.SURE: "3", closing_questions.USED: "1"})
    await anna.click(rating.CHOOSE[4])
    without = anna.modal.text if anna.modal else ""
    await anna.submit()

    assert "Wo stehst du jetzt bei „KI-Assistenten“?" in shown and "Ich kenne die Grundlagen" in shown
    assert "Hast du es bei der Arbeit schon gebraucht?" in shown
    assert "Wo stehst du" not in without
    assert ben.sees("danke, dass du gefragt, ausprobiert und dir Zeit genommen hast")
    assert anna.sees("danke für deine Zeit und deine Geduld")


async def test_at_half_time_nobody_is_asked_them(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-22", "20:00")

    await ben.click(rating.CHOOSE[5])

    assert not ben.sees("Wo stehst du jetzt")


async def test_what_happens_to_my_data_can_be_read_before_and_after(story: Story) -> None:
    ben, anna = await _at_the_end(story, "Ben", "Anna")

    await story.says(ben, closing_questions.DATA)
    before = ben.modal.text if ben.modal else ""
    await ben.close_modal()
    await anna.click(rating.CHOOSE[4])
    await anna.submit()
    await story.says(anna, closing_questions.DATA)

    assert "Das lösche ich 30 Tage nach dem Ende." in before
    assert anna.sees("Das lösche ich 30 Tage nach dem Ende.")


@pytest.mark.depends_on_engine
async def test_answers_wait_sealed_in_pools_of_one_size_and_leave_no_trace(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    people = await _at_the_end(story, *PEOPLE)
    sizes = set()
    caplog.set_level(logging.DEBUG, logger="buddy")
    caplog.clear()
    posted = len(story.posted)

    for person in people[:8:2]:
        await _answers(story, person, sure="4", used="1")
        sizes |= {len(row["answers_sealed"]) for row in (await story.stored())["closing_pool"]}

    stored = await story.stored()
    assert len(sizes) == 1 and stored["closing_count"] == []
    assert len(story.posted) == posted
    known = {str(row["id"]) for table in ("person", "enrolment", "want", "tandem") for row in stored[table]}
    assert not any(str(value) in known for row in stored["closing_pool"] for value in row.values())
    assert not any("_at" in name for row in stored["closing_pool"] for name in row)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("buddy")] == []


@pytest.mark.depends_on_engine
async def test_with_the_fifth_answer_on_a_topic_all_five_are_counted_and_before_is_apart_from_after(
    story: Story,
) -> None:
    people = await _at_the_end(story, *PEOPLE, topic="customers")

    for number, person in enumerate(people[::2]):
        await _answers(story, person, sure="3", used="1" if number else "3")

    stored = await story.stored()
    counted = sorted((row["measure"], row["value"], row["people"]) for row in stored["closing_count"])
    assert counted == [("after", 3, 5), ("before", 1, 4), ("before", 2, 1), ("used", 1, 4), ("used", 3, 1)]
    assert {row["topic_id"] for row in stored["closing_count"]} == {
        row["id"] for row in stored["topic"] if row["key"] == "customers"
    }


async def test_topics_too_small_for_themselves_are_counted_together_at_the_farewell(story: Story) -> None:
    people = await _at_the_end(story, *PEOPLE)
    for person in people[::2]:
        await _answers(story, person, sure="3", used="2")

    await story.pass_time(weeks=5)

    stored = await story.stored()
    html = story.coordinator.saves(PAGE).decode()
    book = load_workbook(io.BytesIO(story.coordinator.saves(SHEET)))
    words = next(m.text for m in reversed(story.slack.channel("digital-buddies").messages) if not m.files)
    assert stored["closing_pool"] == []
    assert {row["topic_id"] for row in stored["closing_count"]} == {None}
    assert '<th scope="row">Übrige Themen zusammen</th><td>1,2</td><td>3,0</td><td>5</td>' in html
    assert "Wo Lernende standen und stehen" not in html
    assert [cell.value for cell in book["Bei der Arbeit gebraucht"][5]][:2] == ["Übrige Themen zusammen", 1]
    assert "bei der Anmeldung 1,2, am Ende 3,0 von 4 (5 Lernende)" in words
    assert "100 % haben es bei der Arbeit gebraucht (5 Antworten)" in words


@pytest.mark.depends_on_engine
async def test_four_answers_are_deleted_uncounted_and_stand_in_no_report(story: Story) -> None:
    people = await _at_the_end(story, *PEOPLE)
    for person in people[:8:2]:
        await _answers(story, person, sure="3", used="2")

    await story.pass_time(weeks=5)

    stored = await story.stored()
    assert stored["closing_pool"] == [] and stored["closing_count"] == []
    assert "Sicherer im Thema" not in story.coordinator.saves(PAGE).decode()


async def test_whoever_only_rates_or_answers_one_of_the_two_counts_only_there(story: Story) -> None:
    people = await _at_the_end(story, *PEOPLE, topic="customers")

    await story.rates(people[0], 4)
    for person in people[2::2]:
        await story.rates(person, 4, **{closing_questions.USED: "1"})

    stored = await story.stored()
    assert stored["closing_count"] == []
    assert {row["question"] for row in stored["closing_pool"]} == {"used"}


async def _at_the_end(story: Story, *names: str, topic: str | None = None) -> list[Face]:
    """Pairs of these people, each with a topic of its own or all with one, on the evening of the last day."""
    people = story.people(*names)
    await story.opens_pilot()
    pairs = list(zip(people[::2], people[1::2], strict=True))
    topics = [topic] * len(pairs) if topic else ["ai-assistants", *(t for t in TOPICS if t != "ai-assistants")]
    for number, ((learner, buddy), each) in enumerate(zip(pairs, topics, strict=False)):
        await story.signs_up(buddy, offers=[each])
        await story.signs_up(learner, wants=[each], levels={each: "1" if number else "2"} if len(pairs) > 1 else None)
    await story.releases()
    for number in range(2):
        for pair in pairs:
            await story.says(pair[number], proposals.YES)
    await story.until(THE_END, "20:00")
    return people


async def _answers(story: Story, person: Face, *, sure: str, used: str) -> None:
    await story.rates(person, 5, **{closing_questions.SURE: sure, closing_questions.USED: used})
