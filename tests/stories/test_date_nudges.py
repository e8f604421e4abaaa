"""One friendly word where no date is set: after three working days, and after ten without a second meeting."""

from handlers.tandem.views import dates
from sandbox import Face
from tests.stories.story import Story
from tests.stories.test_dates import a_tandem, offers, sets_date

FIRST, NEXT = "und du habt noch keinen Termin.", "Wann seht ihr euch wieder,"


async def test_after_three_working_days_both_get_three_times_and_a_button(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await story.until("2027-01-28", "08:59")
    before = ben.sees(FIRST)

    await story.until("2027-01-28", "09:01")

    assert not before
    for person in (ben, anna):
        nudge = person.direct_messages[-1].text
        assert FIRST in nudge
        assert "• Freitag, 29. Januar, 09:00 Uhr\n• Montag, 1. Februar, 09:00 Uhr" in nudge
    await ben.click(dates.FIND)
    assert offers(ben)[0] == "Freitag, 29. Januar, 09:00 Uhr"


async def test_whoever_has_a_date_is_left_in_peace(story: Story) -> None:
    ben, _ = await a_tandem(story)
    await sets_date(story, ben)

    await story.until("2027-02-05", "12:00")

    assert not ben.sees(FIRST)


async def test_after_ten_working_days_without_a_second_date_one_word_comes(story: Story) -> None:
    ben, anna = await _has_met(story)
    await story.until("2027-01-26", "08:59")
    before = anna.sees(NEXT)

    await story.until("2027-01-26", "09:01")
    await story.pass_time(weeks=3)

    assert not before and not anna.sees(FIRST)
    for person in (ben, anna):
        assert sum(NEXT in message.text for message in person.direct_messages) == 1


async def test_with_a_second_date_none_comes(story: Story) -> None:
    ben, _ = await _has_met(story)
    await sets_date(story, ben, day="2027-02-03", clock="09:00")

    await story.until("2027-02-10", "12:00")

    assert not ben.sees(NEXT)


async def test_it_makes_room_for_a_check_in_of_the_same_days(story: Story) -> None:
    ben, _ = await a_tandem(story)
    await sets_date(story, ben, day="2027-01-15", clock="09:00")
    await story.until("2027-01-15", "12:00")
    # Ten working days later comes the first question.
    await story.until("2027-01-18", "12:00")
    await story.says(ben, dates.HELD)

    await story.until("2027-02-20", "12:00")

    assert ben.sees("Hast du dich mit") and not ben.sees(NEXT)


async def test_in_a_pause_and_after_the_end_nothing_comes(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await story.pauses(ben, "2027-02-10")
    await story.leaves(anna)

    await story.until("2027-02-20", "12:00")

    assert not ben.sees(FIRST) and not anna.sees(FIRST)


async def test_grace_is_nudged_in_english(story: Story) -> None:
    grace, ines = story.people("Grace", "Inês")
    await story.opens_round("Spring", language="en")
    await story.tandem(grace, ines)

    await story.pass_time(weeks=4)

    nudges = [message.text for message in ines.direct_messages if "haven't set a date yet" in message.text]
    assert len(nudges) == 1
    assert "You and @Grace O'Sullivan haven't set a date yet. One hour is enough to begin with" in nudges[0]
    assert "10:00 for @Grace O'Sullivan" in nudges[0]


async def _has_met(story: Story) -> tuple[Face, Face]:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    await story.until("2027-01-12", "12:00")
    await story.says(ben, dates.HELD)
    return ben, anna
