"""Pausing until a date: it is kept, it ends by itself, and nobody hears of it."""

from datetime import timedelta

from handlers.leaving.views import pausing
from sandbox import Face
from tests.stories.story import Story

QUESTION = "Hast du dich mit"


async def test_during_a_pause_comes_no_question_and_afterwards_they_go_on_by_themselves(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    before = len(ben.direct_messages)

    await story.pauses(ben, "2027-02-10")
    await story.until("2027-02-09", "20:00")
    during = len(ben.direct_messages)
    await story.until("2027-02-10", "12:00")

    assert during == before
    assert ben.direct_messages[-1].text.startswith(QUESTION)
    assert anna.sees(QUESTION) and not anna.sees("Pause")


async def test_the_pause_is_confirmed_with_its_last_day_in_words(story: Story) -> None:
    grace = story.person("Grace")
    await story.opens_pilot()
    await story.signs_up(grace, wants=["customers"])

    await story.pauses(grace, "2027-02-10")
    await story.asks(grace, "status")

    assert grace.modal is not None and "you won't hear from me until Wednesday, 10 February" in grace.modal.text
    assert grace.sees("You're on a break until Wednesday, 10 February.")


async def test_a_pause_into_the_past_or_for_more_than_a_year_is_refused_beside_the_field(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])

    await story.pauses(ben, "2027-01-11")
    today = ben.modal.errors if ben.modal else {}
    await ben.submit({pausing.UNTIL: "2028-06-01"})

    assert today == {"until": "Wähle einen Tag ab morgen, höchstens ein Jahr im Voraus."}
    assert ben.modal is not None and ben.modal.errors == today


async def test_a_pause_can_be_ended_earlier(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.pauses(ben, "2027-03-01")

    await story.asks(ben, "pause")
    await story.says(ben, pausing.RESUME)
    await story.until("2027-02-01", "12:00")

    assert ben.sees("Willkommen zurück! Es geht weiter.")
    assert ben.direct_messages[-1].text.startswith(QUESTION)


async def test_whoever_pauses_is_in_no_draft_and_told_nothing(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.pauses(ben, "2027-02-10")

    await story.drafts()

    assert story.coordinator.sees("Lernende, die warten: 0. Buddys mit Platz: 1.")
    assert len(ben.direct_messages) == 1


async def test_whoever_pauses_at_half_time_is_asked_for_a_rating_after_the_pause(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.pauses(ben, "2027-03-03")

    await story.until("2027-03-02", "20:00")
    during = ben.sees("Halbzeit")
    await story.until("2027-03-05", "12:00")

    assert not during
    assert ben.sees("Halbzeit bei *Pilot Januar 2027*.")


async def test_nothing_comes_in_a_pause_even_when_the_round_ends_in_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-03-16")
    await story.pauses(ben, "2027-03-26")
    before = len(ben.direct_messages)

    await story.until("2027-03-25", "20:00")
    during = len(ben.direct_messages)
    await story.until("2027-03-31", "12:00")

    assert during == before
    assert ben.sees("Eine letzte Frage.")


async def test_a_rating_that_lay_ready_when_the_pause_began_comes_after_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-22", "08:50")
    story.slack.clock.move(timedelta(minutes=20))
    await story.bot.timetable.run_due()

    await ben.command("/buddy", "pause")
    await ben.submit({pausing.UNTIL: "2027-03-03"})
    await story.until("2027-03-02", "20:00")
    during = ben.sees("Halbzeit bei")
    await story.until("2027-03-05", "12:00")

    assert not during
    assert ben.sees("Halbzeit bei *Pilot Januar 2027*.")


async def test_whoever_pauses_past_the_farewell_is_asked_for_nothing_that_can_no_longer_be_rated(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-03-20", "12:00")
    await story.pauses(ben, "2027-05-03")

    await story.until("2027-05-10", "12:00")

    assert anna.sees("geht zu Ende") and not ben.sees("geht zu Ende")


async def test_questions_from_before_a_pause_do_not_count_as_unanswered(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-16", "12:00")
    before = _questions(ben)
    await story.pauses(ben, "2027-02-20")

    await story.until("2027-03-02", "12:00")

    assert before == 2 and _questions(ben) == 3
    assert not ben.sees("Soll ich weiter fragen?")


def _questions(person: Face) -> int:
    return sum(QUESTION in message.text for message in person.direct_messages)
