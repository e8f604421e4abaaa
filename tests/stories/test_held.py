"""After a date: "we met" with a tap, one thing learned for oneself, thanks - and nothing of it for anybody else."""

import pytest

from handlers.asking.views import check_ins, held
from handlers.tandem.views import dates
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story
from tests.stories.test_dates import a_tandem, sets_date

ASKED = "Euer Termin war gerade. Habt ihr euch getroffen?"
LEARNED = "Die Suche versteht <auch> ganze Sätze & Fragen"


async def test_once_the_hour_is_over_the_group_message_asks_and_one_tap_answers(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    await story.until("2027-01-12", "09:59")
    before = ben.sees(ASKED)

    await story.until("2027-01-12", "10:01")
    asked = anna.group_messages[-1].text
    await story.says(anna, dates.HELD)

    assert not before and ASKED in asked
    assert "Notiert, schön! Das war Treffen 1 von 4." in ben.group_messages[-1].text
    assert not ben.sees(ASKED)
    assert anna.modal is not None and "Magst du eine Sache festhalten" in anna.modal.text


@pytest.mark.depends_on_engine
async def test_nobody_is_asked_about_a_date_that_was_moved_or_called_off(story: Story) -> None:
    ben, _ = await a_tandem(story)
    await sets_date(story, ben)
    await story.says(ben, dates.FIND, in_=ben.group_messages[-1])
    await ben.submit({dates.DAY: "2027-01-14"})
    await story.settle()
    await story.until("2027-01-13", "12:00")
    moved = ben.sees(ASKED)

    await story.says(ben, dates.CALL_OFF)
    await story.until("2027-01-15", "12:00")

    assert not moved and not ben.sees(ASKED)


async def test_both_may_tap_and_it_counts_once(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    await story.until("2027-01-12", "12:00")
    confirmation = anna.group_messages[-2]

    await story.says(ben, dates.HELD)
    await story.says(anna, dates.HELD, in_=confirmation)

    assert "Das war Treffen 1 von 4." in ben.group_messages[-1].text
    assert [row["held_at"] is not None for row in (await story.stored())["meeting"]] == [True]


async def test_under_a_date_that_is_days_away_it_is_not_taken(story: Story) -> None:
    grace, ines = story.people("Grace", "Inês")
    await story.opens_round("Spring", language="en")
    await story.tandem(grace, ines)
    await sets_date(story, grace)

    await story.says(grace, dates.HELD)

    assert grace.modal is not None and "That date is still to come." in grace.modal.text
    assert [row["held_at"] for row in (await story.stored())["meeting"]] == [None]


async def test_it_answers_the_open_check_in_of_whoever_tapped_and_of_nobody_else(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben, day="2027-02-01", clock="08:00")
    await story.until("2027-02-01", "09:30")
    questions = [person.sees("Hast du dich mit") for person in (ben, anna)]

    await story.says(ben, dates.HELD)

    assert questions == [True, True]
    assert ben.sees("Schön, dass ihr euch getroffen habt! Notiert.") and not ben.sees("Hast du dich mit")
    assert anna.sees("Hast du dich mit")
    answers = {row["person_id"]: row["answer"] for row in (await story.stored())["checkin"] if row["asked_at"]}
    assert sorted(str(answer) for answer in answers.values()) == ["None", Answer.MET.value]
    assert not story.coordinator.sees("getroffen habt")


async def test_without_an_open_check_in_none_is_answered(story: Story) -> None:
    ben, _ = await a_tandem(story)
    await sets_date(story, ben)
    await story.until("2027-01-12", "12:00")

    await story.says(ben, dates.HELD)
    await story.until("2027-02-01", "12:00")

    assert ben.sees("Hast du dich mit")
    assert not [row for row in (await story.stored())["checkin"] if row["answer"]]
    await ben.close_modal()
    await story.says(ben, check_ins.ACTIONS[Answer.MET])
    assert ben.sees("Schön, dass ihr euch getroffen habt!")


@pytest.mark.depends_on_engine
async def test_what_was_learned_is_sealed_shown_to_its_writer_and_forgotten(story: Story) -> None:
    ben, anna = await _has_met(story)

    await ben.submit({held.NOTE: LEARNED})
    await story.settle()
    await story.asks(ben, "meine-daten")
    await story.asks(anna, "meine-daten")

    assert ben.modal is not None and "Mitgenommen am 12. Januar 2027" in ben.modal.text and LEARNED in ben.modal.text
    assert anna.modal is not None and LEARNED not in anna.modal.text
    assert LEARNED not in str(await story.stored()) and LEARNED not in str(story.posted)
    await story.leaves(ben, only=anna)
    await story.pass_time(days=29)
    assert len((await story.stored())["learned_note"]) == 1
    await story.pass_time(days=2)
    assert (await story.stored())["learned_note"] == []


async def test_whoever_leaves_takes_what_they_learned_along(story: Story) -> None:
    ben, _ = await _has_met(story)
    await ben.submit({held.NOTE: LEARNED})

    await story.leaves(ben)

    assert (await story.stored())["learned_note"] == []


async def test_noting_nothing_is_fine(story: Story) -> None:
    ben, _ = await _has_met(story)

    await ben.submit()

    assert ben.modal is None
    assert (await story.stored())["learned_note"] == []


@pytest.mark.depends_on_engine
async def test_thanks_come_once_a_day_however_often_one_taps(story: Story) -> None:
    ben, anna = await _has_met(story)
    await ben.fill(held.NOTE, LEARNED)

    await story.says(ben, held.THANK)
    said = ben.modal.text if ben.modal else ""
    await ben.submit()
    await story.asks(ben, "status")
    await story.says(ben, held.TANDEM)
    await story.says(ben, held.THANK)
    await story.until("2027-01-14", "12:00")

    thanks = [message.text for message in anna.direct_messages if "sagt Danke" in message.text]
    assert "Dein Dank kommt an." in said
    assert thanks == ["@Ben Schröder sagt Danke für deine Zeit. Schön, dass du dabei bist!"]
    assert len((await story.stored())["learned_note"]) == 1
    await story.asks(ben, "status")
    await story.says(ben, held.TANDEM)
    await story.says(ben, held.THANK)
    await story.until("2027-01-18", "12:00")
    assert sum("sagt Danke" in message.text for message in anna.direct_messages) == 2


async def test_grace_is_thanked_in_english(story: Story) -> None:
    grace, ines = story.people("Grace", "Inês")
    await story.opens_round("Spring", language="en")
    await story.tandem(grace, ines)

    await story.asks(ines, "status")
    await story.says(ines, held.TANDEM)
    await story.says(ines, held.THANK)
    await story.pass_time(days=1)

    assert grace.sees("@Inês Magalhães says thank you for your time.")
    assert ines.modal is not None and "Your thanks will get there." in ines.modal.text


async def test_where_one_stands_the_next_date_is_shown_and_everything_is_one_tap_away(story: Story) -> None:
    ben, anna = await a_tandem(story)
    await story.asks(anna, "status")
    without = anna.sees("Ihr habt noch keinen nächsten Termin.")
    await sets_date(story, ben)

    await story.asks(anna, "status")
    await story.says(anna, held.TANDEM)

    assert without and anna.sees("Euer nächster Termin: Dienstag, 12. Januar, 09:00 Uhr")
    assert anna.modal is not None
    assert "Dein Tandem mit @Ben Schröder: *KI-Assistenten*" in anna.modal.text
    assert "Euer nächster Termin: Dienstag, 12. Januar, 09:00 Uhr" in anna.modal.text
    await story.says(anna, dates.CALL_OFF)
    assert anna.modal is not None and "Der Termin ist abgesagt." in anna.modal.text


async def test_who_met_without_a_date_says_so_once_a_day_and_the_partner_sees_it(story: Story) -> None:
    ben, anna = await a_tandem(story)

    for person in (ben, anna):
        await story.asks(person, "status")
        await story.says(person, held.TANDEM)
        await story.says(person, held.WE_MET)

    assert [m.text.startswith("Notiert, schön! Das war Treffen 1 von 4.") for m in anna.group_messages] == [False, True]
    assert len((await story.stored())["meeting"]) == 1


async def _has_met(story: Story) -> tuple[Face, Face]:
    ben, anna = await a_tandem(story)
    await sets_date(story, ben)
    await story.until("2027-01-12", "12:00")
    await story.says(ben, dates.HELD)
    return ben, anna
