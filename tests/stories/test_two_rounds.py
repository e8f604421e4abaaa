"""Several rounds at once: one person learns in one and teaches in the other, and nothing gets mixed up."""

from typing import Any

import pytest

from handlers.asking.views import check_ins, rating
from handlers.asking.views.check_ins import ACTIONS
from handlers.pairing.views import proposals
from handlers.rounds.views import cancelling, changing
from handlers.tandem.views import confirming
from programme.check_ins import Answer
from sandbox import Face
from storage import cohorts
from storage.cohorts import Cohort
from tests.stories.counting import is_within_budget, unasked_moments
from tests.stories.story import Story

QUESTION = "Eine kurze Frage an dich"


async def test_the_status_shows_both_rounds_with_partner_and_topic(story: Story) -> None:
    ben, anna, dieter, *_ = await _learns_and_teaches(story)

    await story.asks(ben, "status")

    shown = ben.ephemerals[-1].text
    assert shown.index("*Export*") != shown.index("*Werk*") and "*Export*" in shown and "*Werk*" in shown
    assert f"@{anna.name}" in shown and f"@{dieter.name}" in shown


async def test_whoever_is_in_two_rounds_reads_which_one_a_question_is_about_and_nobody_else_does(
    story: Story,
) -> None:
    ben, anna, dieter, *_ = await _learns_and_teaches(story)

    await story.until("2027-02-09", "12:00")

    asked = [m.text for m in ben.direct_messages if m.notification == QUESTION]
    assert [text.split("\n")[0] for text in asked[:2]] in (
        [
            f"*Export*: Hast du dich mit @{anna.name} getroffen?",
            f"*Werk*: Hast du dich mit @{dieter.name} getroffen?",
        ],
        [
            f"*Werk*: Hast du dich mit @{dieter.name} getroffen?",
            f"*Export*: Hast du dich mit @{anna.name} getroffen?",
        ],
    )
    annas = [m.text for m in anna.direct_messages if m.notification == QUESTION]
    assert annas and all(text.startswith(f"Hast du dich mit @{ben.name} getroffen?") for text in annas)


async def test_the_message_budget_holds_for_the_person_not_for_the_round(story: Story) -> None:
    ben, anna, dieter, export, werk = await _learns_and_teaches(story)

    for week in range(10):
        await story.pass_time(weeks=1)
        for button in [b for m in ben.direct_messages for b in m.buttons if b.action_id == ACTIONS[Answer.MET]][-1:]:
            await story.says(ben, button.action_id)
        if week == 3:
            for cohort in (export, werk):
                await _opens(story, cohort)
                await story.coordinator.click(changing.EDIT)
                await story.coordinator.submit({changing.ENDS_ON: "2027-06-28"})

    assert sum("hat ein neues Ende" in m.text for m in ben.direct_messages) == 2
    assert len(unasked_moments(ben)) >= 8
    assert [person for person in (ben, anna, dieter) if not is_within_budget(person)] == []


async def test_each_round_is_rated_for_itself(story: Story) -> None:
    ben, *_, export, werk = await _learns_and_teaches(story)
    await story.until("2027-04-28", "12:00")
    asked = [m for m in ben.direct_messages if any(b.action_id == rating.CHOOSE[5] for b in m.buttons)]

    for message, value in zip(asked, (5, 2), strict=True):
        await ben.click(rating.CHOOSE[value], in_=message)
        named = next(name for name in ("Export", "Werk") if f"*{name}*" in message.text)
        assert ben.modal is not None and ben.modal.text.split("\n")[1] == f"*{named}*"
        await ben.submit()
    await story.asks(ben, "bewerten")

    pools = {row["cohort_id"] for row in (await story.stored())["rating_pool"]}
    assert len(asked) == 2
    assert pools == {export.id, werk.id}
    assert ben.sees("Du hast schon bewertet, danke!")


async def test_by_command_the_round_that_is_not_rated_yet_comes_next(story: Story) -> None:
    ben, *_ = await _learns_and_teaches(story)
    await story.until("2027-04-28", "12:00")
    named = []

    for _ in range(2):
        await ben.command("/buddy", "bewerten")
        named.append(ben.modal.text.split("\n")[1] if ben.modal else "")
        await ben.submit({rating.VALUE: "4"})
        await ben.close_modal(everything=True)

    assert sorted(named) == ["*Export*", "*Werk*"]


async def test_one_round_is_left_and_the_other_goes_on(story: Story) -> None:
    ben, anna, dieter, export, _ = await _learns_and_teaches(story)
    await story.until("2027-01-20", "12:00")
    before = len(ben.direct_messages)

    await _leaves(story, ben, f"Nur aus {export.name} aussteigen")
    said = ben.modal.text if ben.modal else ""
    await story.asks(ben, "status")
    await story.until("2027-02-09", "12:00")

    assert "Du bist aus *Export* ausgestiegen. In deinen anderen Durchgängen geht es weiter wie bisher." in said
    assert "*Werk*" in ben.ephemerals[-1].text and "*Export*" not in ben.ephemerals[-1].text
    assert f"Dein Tandem mit @{ben.name} ist zu Ende." in anna.direct_messages[-1].text
    assert not dieter.sees("ist zu Ende")
    heard = [m.text for m in ben.direct_messages[before:]]
    assert len(heard) >= 1 and not any(anna.name in text for text in heard)
    # With one round left there is nothing to mix up any more.
    assert any(text.startswith(f"Hast du dich mit @{dieter.name} getroffen?") for text in heard)


@pytest.mark.depends_on_engine
async def test_what_was_confided_for_one_round_goes_with_it_and_the_rest_stays(story: Story) -> None:
    ben, *_, export, werk = await _learns_and_teaches(story)

    await _leaves(story, ben, f"Nur aus {export.name} aussteigen")

    stored = await story.stored()
    bens = next(row for row in stored["person"] if row["user_id"] == ben.user_id)
    parts = {row["cohort_id"]: row for row in stored["enrolment"] if row["person_id"] == bens["id"]}
    wants = [row for row in stored["want"] if row["enrolment_id"] == parts[export.id]["id"]]
    offers = [row for row in stored["offer"] if row["enrolment_id"] == parts[werk.id]["id"]]
    assert parts[export.id]["left_at"] and not parts[werk.id]["left_at"]
    assert [row["level_sealed"] for row in wants] == [None]
    assert all(row["level_sealed"] for row in offers)
    assert bens["not_with_sealed"] and bens["left_at"] is None


async def test_somebody_in_two_rounds_can_still_end_one_tandem_or_leave_altogether(story: Story) -> None:
    ben, anna, dieter, *_ = await _learns_and_teaches(story)

    await ben.command("/buddy", "stop")
    choices = list(ben.modal.fields[0].options) if ben.modal else []
    await ben.submit({confirming.CHOICE: choices[0]})
    await story.settle()
    one_left = [dieter.sees("ist zu Ende"), anna.sees("ist zu Ende")]
    await _leaves(story, ben, "Ganz aussteigen")

    assert choices == [
        f"Nur das Tandem mit {anna.mention} (Export)",
        f"Nur das Tandem mit {dieter.mention} (Werk)",
        "Nur aus Export aussteigen",
        "Nur aus Werk aussteigen",
        "Ganz aussteigen",
    ]
    assert one_left == [False, True]
    assert dieter.sees("ist zu Ende")
    assert ben.direct_messages[-1].text.startswith("Du bist ausgestiegen.")


async def test_in_one_round_the_choice_is_as_short_as_ever(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)

    await ben.command("/buddy", "stop")

    assert list(ben.modal.fields[0].options if ben.modal else ()) == [
        f"Nur das Tandem mit {anna.mention}",
        "Ganz aussteigen",
    ]


async def test_whoever_left_one_round_comes_back_to_it_as_anew(story: Story) -> None:
    ben, _, _, export, _ = await _learns_and_teaches(story)
    await _leaves(story, ben, "Nur aus Export aussteigen")
    await ben.close_modal(everything=True)

    await story.signs_up(ben, wants=["materials"], into=export)
    await story.asks(ben, "status")

    assert "*Export*" in ben.ephemerals[-1].text and "*Werk*" in ben.ephemerals[-1].text


@pytest.mark.parametrize("cancelled", [0, 1])
async def test_one_round_is_cancelled_and_the_other_does_not_notice(story: Story, cancelled: int) -> None:
    ben, anna, dieter, *rounds = await _learns_and_teaches(story)
    gone, stays = rounds[cancelled], rounds[1 - cancelled]
    partner_gone, partner_stays = (anna, dieter)[cancelled], (anna, dieter)[1 - cancelled]

    await _opens(story, gone)
    await story.coordinator.click(cancelling.OPEN)
    await story.coordinator.submit()
    await story.settle()
    await story.asks(ben, "status")
    await story.until("2027-02-09", "12:00")
    await story.pass_time(days=25)

    assert f"*{gone.name}* ist leider abgesagt." in str([m.text for m in partner_gone.direct_messages])
    assert "abgesagt" not in str([m.text for m in partner_stays.direct_messages])
    assert f"*{stays.name}*" in ben.ephemerals[-1].text and f"*{gone.name}*" not in ben.ephemerals[-1].text
    assert any(f"@{partner_stays.name} getroffen?" in m.text for m in ben.direct_messages)
    assert not any(f"@{partner_gone.name} getroffen?" in m.text for m in ben.direct_messages)
    bens = next(row for row in (await story.stored())["person"] if row["user_id"] == ben.user_id)
    assert bens["not_with_sealed"]


async def test_a_change_of_one_round_moves_nothing_in_the_other(story: Story) -> None:
    _, anna, dieter, export, werk = await _learns_and_teaches(story)
    before = await _planned(story, werk)

    await _opens(story, export)
    await story.coordinator.click(changing.EDIT)
    await story.coordinator.submit({changing.ENDS_ON: "2027-05-31", "check_in_at": "15:00"})
    await story.settle()
    await story.pass_time(days=3)

    assert await _planned(story, werk) == before
    assert "*Export* hat" in str([m.text for m in anna.direct_messages])
    assert not dieter.sees("einen neuen Zeitplan")


async def test_help_asked_for_in_writing_reaches_the_round_that_was_asked_about_last(story: Story) -> None:
    ben, _, _, export, _ = await _learns_and_teaches(story)
    await _leaves(story, ben, "Nur aus Werk aussteigen")
    await story.until("2027-02-09", "12:00")

    await story.writes(ben, "Ich komme nicht weiter.")
    await story.says(ben, check_ins.REPLY_HELP)

    hand = (await story.stored())["raised_hand"][0]
    assert hand["cohort_id"] == export.id


async def test_my_data_names_both_rounds(story: Story) -> None:
    ben, *_ = await _learns_and_teaches(story)

    await ben.command("/buddy", "meine daten")

    assert ben.sees("Export") and ben.sees("Werk")


async def test_whoever_waits_in_one_of_two_rounds_reads_in_which(story: Story) -> None:
    ben, anna, _, export, werk = await _two_rounds_with_people(story)
    await story.signs_up(ben, wants=["connected-machines"], into=export)
    await story.signs_up(ben, offers=["customers"], into=werk)
    await story.signs_up(anna, offers=["materials"], into=export)

    await story.releases(export)
    await story.pass_time(days=3)

    assert any(m.text.startswith("*Export*: Dieses Mal war noch niemand dabei") for m in ben.direct_messages)


# --- how these stories act and look


async def _two_rounds_with_people(story: Story) -> tuple[Face, Face, Face, Cohort, Cohort]:
    ben, anna, dieter = story.people("Ben", "Anna", "Dieter")
    await story.opens_round("Export")
    await story.opens_round("Werk")
    async with story.bot.services.database.transaction() as session:
        found = {each.name: each for each in await cohorts.list_open(session, team_id=story.slack.team_id)}
    return ben, anna, dieter, found["Export"], found["Werk"]


async def _learns_and_teaches(story: Story) -> tuple[Face, Face, Face, Cohort, Cohort]:
    """Ben learns from Anna in one round and shows Dieter something in the other."""
    ben, anna, dieter, export, werk = await _two_rounds_with_people(story)
    not_with = {"not_with": [story.person("Emre")]}
    await story.signs_up(anna, offers=["customers"], into=export)
    await story.signs_up(ben, wants=["customers"], second=not_with, into=export)
    await story.signs_up(dieter, wants=["mobile-devices"], into=werk)
    await story.signs_up(ben, offers=["mobile-devices"], into=werk)
    for cohort, learner, buddy in ((export, ben, anna), (werk, dieter, ben)):
        await story.releases(cohort)
        await story.says(learner, proposals.YES)
        await story.says(buddy, proposals.YES)
    return ben, anna, dieter, export, werk


async def _leaves(story: Story, person: Face, choice: str) -> None:
    if person.modal is not None:
        await person.close_modal(everything=True)
    await person.command("/buddy", "stop")
    await person.submit({confirming.CHOICE: choice})
    await story.settle()


async def _opens(story: Story, cohort: Cohort) -> None:
    if story.coordinator.modal is not None:
        await story.coordinator.close_modal(everything=True)
    await story.coordinator.command("/buddy-coordination")
    await story.coordinator.click(changing.CHANGE, value=str(cohort.id))


async def _planned(story: Story, cohort: Cohort) -> list[Any]:
    stored = await story.stored()
    rows = [*stored["checkin"], *stored["milestone"]]
    return sorted(str(row["due_at"]) for row in rows if row["cohort_id"] == cohort.id)
