"""Rating the programme: asked twice, sent once, and kept so that nobody can be found behind a rating."""

import asyncio
import logging

import pytest

from handlers.asking.views import rating
from sandbox import Face
from tests.stories.story import Story

HALF_TIME = "2027-02-22"
PEOPLE = ("Ben", "Anna", "Dieter", "Emre", "Petra", "Jonas")


async def test_everybody_in_a_tandem_is_asked_at_half_time_with_five_buttons(story: Story) -> None:
    ben, _, grace, *_ = await _half_time(story, "Ben", "Anna", "Grace", "Daniel", "Monika")

    asked = ben.direct_messages[-1]

    assert "Halbzeit bei *Pilot Januar 2027*." in asked.text
    assert [button.action_id for button in asked.buttons[1:]] == list(rating.CHOOSE.values())
    assert "Halfway through *Pilot Januar 2027*." in grace.direct_messages[-1].text
    assert not story.person("Monika").sees("Halbzeit")


async def test_the_chosen_value_can_be_changed_before_sending(story: Story) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")

    await ben.click(rating.CHOOSE[2])
    shown = ben.modal.text if ben.modal else ""
    await ben.submit({rating.VALUE: "5", rating.COMMENT: "Mehr davon"})

    assert "(x) 2 – stimme eher nicht zu" in shown
    assert "Bis dahin könnte nur nachsehen, wer den Server betreibt und den Schlüssel hat." in shown
    assert ben.sees("Danke! Deine Bewertung zählt.")


@pytest.mark.depends_on_engine
async def test_nobody_rates_twice(story: Story) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")
    await story.rates(ben, 4)

    await ben.click(rating.CHOOSE[1])
    by_button = ben.modal.text if ben.modal else ""
    await story.asks(ben, "bewerten")

    assert "Du hast schon bewertet, danke! Weil Bewertungen niemandem zugeordnet werden" in by_button
    assert ben.sees("lässt sich deine nicht mehr ändern")


@pytest.mark.depends_on_engine
async def test_i7_a_form_sent_twice_counts_once(story: Story) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")
    await ben.click(rating.CHOOSE[4])

    await asyncio.gather(ben.submit(), ben.submit())
    await story.settle()
    for name in ("Anna",):
        await story.rates(story.person(name), 4)

    assert (await story.stored())["mixed_rating"] == []


async def test_that_somebody_rated_is_a_mark_without_time_and_the_pool_always_has_one_size(story: Story) -> None:
    people = await _half_time(story, *PEOPLE)
    sizes = set()

    for value, person in enumerate(people[:4], start=1):
        await story.rates(person, value, comment="x" * 100 * value)
        sizes.add(len((await story.stored())["rating_pool"][0]["ratings_sealed"]))

    stored = await story.stored()
    assert len(sizes) == 1
    assert sum(row["has_rated_interim"] for row in stored["enrolment"]) == 4
    assert stored["mixed_rating"] == []
    assert not any("rated_at" in name for row in stored["enrolment"] for name in row)


@pytest.mark.depends_on_engine
async def test_the_fifth_rating_lets_all_five_out_mixed_and_tied_to_nobody(story: Story) -> None:
    people = await _half_time(story, *PEOPLE)

    for value, person in enumerate(people[:5], start=1):
        await story.rates(person, value)

    stored = await story.stored()
    assert sorted(row["value"] for row in stored["mixed_rating"]) == [1, 2, 3, 4, 5]
    known = {str(row[name]) for table in ("person", "enrolment") for row in stored[table] for name in ("id",)}
    assert not any(str(value) in known for row in stored["mixed_rating"] for value in row.values())
    assert not any("_at" in name for row in stored["mixed_rating"] for name in row)


async def test_a_comment_is_kept_only_where_its_writer_ticked_that_it_may_be_shown(story: Story) -> None:
    people = await _half_time(story, *PEOPLE)

    for person in people[:4]:
        await story.rates(person, 4, comment="nur so gesagt")
    await story.rates(people[4], 4, comment="gern zeigen", may_be_shown=["yes"])

    stored = (await story.stored())["mixed_rating"]
    assert sum(row["comment_sealed"] is not None for row in stored) == 1
    assert sum(row["commented"] for row in stored) == 5
    assert "gern zeigen" not in str(stored)


@pytest.mark.depends_on_engine
async def test_leftovers_under_five_are_deleted_unread_at_the_farewell(story: Story) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")
    await story.rates(ben, 1)

    await story.pass_time(weeks=8)

    stored = await story.stored()
    assert stored["rating_pool"] == [] and stored["mixed_rating"] == []
    assert "noch keine Zahl" in story.slack.channel("digital-buddies").messages[-1].text


async def test_at_the_end_everybody_is_asked_again_and_may_rate_again(story: Story) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")
    await story.rates(ben, 4)

    await story.until("2027-03-23", "12:00")
    await story.asks(ben, "bewerten")

    assert ben.sees("*Pilot Januar 2027* geht zu Ende. Danke, dass du dabei warst! Eine letzte Frage.")
    assert ben.modal is not None and ben.modal.callback_id == rating.FORM


async def test_before_half_time_there_is_nothing_to_rate_and_the_bot_says_when(story: Story) -> None:
    grace = story.person("Grace")
    await story.opens_pilot()
    await story.signs_up(grace, wants=["customers"])

    await story.asks(grace, "rate")

    assert grace.sees("There is nothing to rate at the moment. Halfway and at the end I ask everybody")


async def test_an_old_rating_button_after_the_farewell_says_that_it_is_over(story: Story) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")
    await story.pass_time(weeks=8)

    await ben.click(rating.CHOOSE[3])

    assert ben.sees("Gerade gibt es nichts zu bewerten.")


async def test_no_rating_stands_in_a_log_an_outbox_row_or_a_message(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ben, *_ = await _half_time(story, "Ben", "Anna")
    keys_before = {row["key"] for row in (await story.stored())["outbox_message"]}
    caplog.set_level(logging.DEBUG, logger="buddy")
    caplog.clear()
    posted_before = len(story.posted)

    await story.rates(ben, 2, comment="Bewertungsgeheimnis")

    stored = await story.stored()
    assert {row["key"] for row in stored["outbox_message"]} == keys_before
    assert len(story.posted) == posted_before
    assert "Bewertungsgeheimnis" not in str(stored)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("buddy")] == []


async def _half_time(story: Story, *names: str) -> list[Face]:
    """Pairs of these people, an odd one without a partner, on the evening of half time."""
    people = story.people(*names)
    await story.opens_pilot()
    if len(people) % 2:
        await story.signs_up(people[-1], wants=["how-we-work"])
    await story.tandems(*zip(people[::2], people[1::2], strict=False))
    await story.until(HALF_TIME, "20:00")
    return people
