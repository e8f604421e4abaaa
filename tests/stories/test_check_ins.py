"""The short question on the timetable: when it comes, what can be answered, and when it stops."""

import asyncio
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.asking.views import check_ins
from handlers.pairing.views import proposals
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story, told

MET, PLANNED, NOT_YET, HELP = (check_ins.ACTIONS[answer] for answer in Answer)


@pytest.mark.depends_on_engine
async def test_each_is_asked_alone_a_week_after_the_start_and_then_every_two_weeks(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)

    await story.until("2027-02-15", "12:00")

    assert _asked_at(ben) == ["Mon 2027-02-01 09:00", "Mon 2027-02-15 09:00"]
    assert _asked_at(anna) == _asked_at(ben)
    assert "Hast du dich mit @Anna Lübke getroffen?" in ben.direct_messages[-1].text
    assert "Nur ich sehe deine Antwort." in ben.direct_messages[-1].text


async def test_two_who_show_each_other_something_are_asked_once_not_twice(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    for person, offers, wants in ((ben, "materials", "social-media"), (anna, "social-media", "materials")):
        await story.signs_up(person, offers=[offers], wants=[wants])
    await story.releases()
    # Ben as a learner; Anna as his buddy, then as a learner; Ben as her buddy.
    for person in (ben, anna, anna, ben):
        await story.says(person, proposals.YES)

    await story.until("2027-02-20", "12:00")

    assert _asked_at(ben) == ["Mon 2027-02-01 09:00", "Mon 2027-02-15 09:00"]
    assert _asked_at(anna) == _asked_at(ben)


async def test_ines_in_lisbon_is_asked_at_nine_by_her_own_clock(story: Story) -> None:
    ines, grace = story.people("Inês", "Grace")
    await story.opens_pilot()
    await story.tandem(ines, grace)

    await story.until("2027-02-01", "08:00")
    await story.pass_time(hours=4)

    assert _asked_at(ines, "Europe/Lisbon") == ["Mon 2027-02-01 09:00"]
    assert _asked_at(grace, "Europe/Berlin") == ["Mon 2027-02-01 09:00"]


async def test_c7_nobody_is_asked_on_a_public_holiday_or_a_weekend(sqlite_url: str) -> None:
    async with told(sqlite_url, start=datetime(2027, 3, 5, 8, 0, tzinfo=UTC)) as story:
        ben, anna = story.people("Ben", "Anna")
        await story.opens_round(starts_on="2027-03-22", sign_up_until="2027-03-19", weeks=8)
        await story.tandem(ben, anna)

        await story.until("2027-03-31", "08:00")

        # Easter Monday is the 29th of March.
        assert _asked_at(ben) == ["Tue 2027-03-30 09:00"]


async def test_c7_a_holiday_of_the_federal_state_counts_where_the_round_names_it(sqlite_url: str) -> None:
    async with told(sqlite_url, start=datetime(2027, 5, 3, 7, 0, tzinfo=UTC)) as story:
        ben, anna = story.people("Ben", "Anna")
        await story.opens_round(starts_on="2027-05-20", sign_up_until="2027-05-19", federal_state="BY", weeks=8)
        await story.tandem(ben, anna)

        await story.until("2027-05-31", "12:00")

        # Corpus Christi, the 27th of May, is a holiday in Bavaria.
        assert _asked_at(ben) == ["Fri 2027-05-28 09:00"]


async def test_a_tap_is_thanked_in_place_and_asked_no_second_time(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")

    await story.says(ben, MET)
    await story.until("2027-02-08")

    assert "Schön, dass ihr euch getroffen habt! Notiert." in ben.direct_messages[-1].text
    assert ben.direct_messages[-1].buttons == []
    assert len(_asked_at(ben)) == 1


async def test_a_date_is_wished_well_in_english(story: Story) -> None:
    grace, daniel = story.people("Grace", "Daniel")
    await story.opens_pilot()
    await story.tandem(grace, daniel)
    await story.until("2027-02-01", "12:00")

    await story.says(grace, PLANNED)

    assert "Good, you have a date. Enjoy the meeting!" in grace.direct_messages[-1].text


async def test_not_yet_is_asked_again_once_after_two_working_days(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")

    await story.says(ben, NOT_YET)
    await story.until("2027-02-03", "12:00")
    again = ben.direct_messages[-1].text
    await story.says(ben, NOT_YET)
    await story.until("2027-02-12", "12:00")

    assert "Noch einmal kurz nachgefragt" in again
    assert _asked_at(ben) == ["Mon 2027-02-01 09:00", "Wed 2027-02-03 09:00"]
    assert "Schreib @Anna Lübke heute zwei mögliche Zeiten." in ben.direct_messages[-1].text


async def test_not_yet_on_a_thursday_is_asked_again_on_monday(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-04", "12:00")

    await story.says(ben, NOT_YET)
    await story.until("2027-02-09", "08:00")

    assert _asked_at(ben)[1:] == ["Mon 2027-02-08 09:00"]


async def test_help_raises_a_hand_by_name_in_person_and_as_a_count_in_the_channel(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")

    await story.says(ben, HELP)
    summary = await story.asks_for_summary()

    assert "@Ben Schröder bittet um Kontakt" in story.coordinator.direct_messages[-1].text
    assert "*Offene Handzeichen*\n1" in summary and "Ben" not in summary
    assert "Jemand spricht dich persönlich an." in ben.direct_messages[-1].text


async def test_a_raised_hand_goes_to_the_contact_person_and_ends_with_their_click(story: Story) -> None:
    ben, anna, thomas = story.people("Ben", "Anna", "Thomas")
    await story.opens_round(contact=thomas)
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    await story.says(ben, HELP)

    await story.says(thomas, "hand.done")

    assert "Danke, erledigt." in thomas.direct_messages[-1].text
    assert not story.coordinator.sees("bittet um Kontakt")
    assert "*Offene Handzeichen*\n0" in await story.asks_for_summary()


async def test_p10_after_three_unanswered_questions_comes_one_about_the_questions_and_then_silence(
    story: Story,
) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round(weeks=20)
    await story.tandem(ben, anna)

    await story.until("2027-05-14", "12:00")

    questions = [message.text for message in ben.direct_messages if message.notification == "Eine kurze Frage an dich"]
    assert len(questions) == 4
    assert "Soll ich weiter fragen?" in questions[-1]
    assert not story.coordinator.sees("Ben Schröder")


async def test_keep_asking_makes_the_questions_come_again(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round(weeks=20)
    await story.tandem(ben, anna)
    await story.until("2027-04-05", "12:00")

    await story.says(ben, check_ins.KEEP_ASKING)
    await story.until("2027-04-16", "12:00")

    assert "Gut, ich frage weiter." in ben.screen
    assert "Hast du dich mit @Anna Lübke getroffen?" in ben.direct_messages[-1].text


async def test_a_new_tandem_asks_again_even_where_the_last_questions_stayed_unanswered(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_round(weeks=20)
    await story.tandem(ben, anna)
    await story.until("2027-04-05", "12:00")
    await story.leaves(anna)
    await story.signs_up(emre, offers=["ai-assistants"])
    await story.releases()
    for person in (ben, emre):
        await story.says(person, proposals.YES)

    await story.pass_time(days=14)

    assert ben.sees("Hast du dich mit @Emre Öztürk getroffen?")


@pytest.mark.depends_on_engine
async def test_two_quick_taps_are_one_answer(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")

    await asyncio.gather(ben.click(NOT_YET), ben.click(NOT_YET))
    await story.settle()

    again = [row for row in (await story.stored())["checkin"] if row["kind"] == "again"]
    assert len(again) == 1
    assert not ben.sees("schiefgegangen")


async def test_an_answer_under_a_question_of_a_tandem_that_ended_changes_nothing(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    await story.leaves(anna)

    await story.says(ben, MET)

    assert ben.sees("Das ist nicht mehr aktuell. Mit `/buddy status` siehst du, wie es gerade steht.")


async def test_a_bot_that_was_away_for_three_weeks_asks_once(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)

    await story.pass_time(weeks=6, asleep=True)
    await story.pass_time(days=2)

    assert len(_asked_at(ben)) == 1


def _asked_at(person: Face, zone: str = "Europe/Berlin") -> list[str]:
    """When the questions came, by somebody's own clock."""
    notifications = ("Eine kurze Frage an dich", "A quick question for you", "Danke, notiert.", "Thank you, noted.")
    asked = [message for message in person.direct_messages if message.notification in notifications]
    moments = [datetime.fromtimestamp(float(message.ts), ZoneInfo(zone)) for message in asked]
    return [moment.strftime("%a %Y-%m-%d %H:%M") for moment in moments]
