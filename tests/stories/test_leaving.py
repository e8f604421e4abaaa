"""Ending a tandem and leaving altogether: at once, with one confirmation, without a reason."""

import asyncio
from datetime import UTC
from typing import Any

import pytest

from handlers.asking.views import ways_out
from handlers.pairing.views import proposals
from handlers.tandem.views import confirming
from sandbox import Face
from tests.stories.story import Story

ENDED = "Dein Tandem mit {partner} ist zu Ende. Das kommt vor und liegt nicht an dir."


async def test_leaving_altogether_takes_one_confirmation_and_nothing_more_comes_afterwards(story: Story) -> None:
    ben, _ = await _a_tandem(story)
    before = len(ben.direct_messages)

    await story.leaves(ben)
    await story.pass_time(weeks=12)

    assert ben.sees("Du bist ausgestiegen. Alles Gute!")
    assert [message.text for message in ben.direct_messages[before:]] == [
        "Du bist ausgestiegen. Ab jetzt schreibe ich dir nicht mehr. Was du mir anvertraut hast, ist gelöscht. "
        "Mit `/buddy anmelden` bist du jederzeit wieder willkommen."
    ]
    assert len(ben.group_messages) == 1


async def test_the_partner_reads_a_neutral_text_whichever_way_it_ended(story: Story) -> None:
    people = story.people("Ben", "Anna", "Dieter", "Emre", "Petra", "Jonas")
    pairs = list(zip(people[::2], people[1::2], strict=True))
    await story.opens_pilot()
    await story.tandems(*pairs)

    await story.leaves(pairs[0][1])
    await story.leaves(pairs[1][1], only=pairs[1][0])
    await story.slack.deactivate("Jonas")
    await story.settle()

    heard = [learner.direct_messages[-1].text.replace(buddy.name, "…") for learner, buddy in pairs]
    assert heard[0] == heard[1] == heard[2]
    assert heard[0].startswith(ENDED.format(partner="@…"))


@pytest.mark.depends_on_engine
async def test_after_leaving_the_waiting_rows_of_the_outbox_are_taken_back(story: Story) -> None:
    ben, emre = story.people("Ben", "Emre")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await story.signs_up(emre, offers=["materials"])
    await story.until("2027-01-15", "22:00")
    await story.releases()
    waiting = [row for row in (await story.stored())["outbox_message"] if row["state"] == "waiting"]

    await story.leaves(ben)
    await story.pass_time(days=5)

    assert len(waiting) == 2
    assert not ben.sees("Dieses Mal war noch niemand dabei")
    assert emre.sees("Dieses Mal war noch niemand für dich dabei.")


async def test_ending_one_tandem_leaves_the_other_running(story: Story) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"], second={"capacity": "2"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=["customers"])
    await story.releases()
    for learner in (ben, dieter):
        await story.says(learner, proposals.YES)
        await story.says(anna, proposals.YES)

    await story.leaves(anna, only=ben)
    await story.asks(anna, "status")

    assert anna.sees("Das Tandem ist beendet. Bei der nächsten Zuordnung stehst du ganz vorn.")
    assert ben.direct_messages[-1].text.startswith(ENDED.format(partner="@Anna Lübke"))
    assert not dieter.sees("zu Ende")
    assert "Du bist im Tandem mit @Dieter Hößle" in anna.ephemerals[-1].text
    assert "@Ben Schröder" not in anna.ephemerals[-1].text


async def test_the_partner_comes_first_in_the_next_draft_and_never_meets_the_same_person_again(story: Story) -> None:
    ben, anna = await _a_tandem(story)
    await story.leaves(anna, only=ben)
    dieter, emre = story.people("Dieter", "Emre")
    await story.signs_up(emre, offers=["mobile-devices"])
    await story.signs_up(dieter, wants=["mobile-devices"])

    await story.drafts()

    draft = story.coordinator.modal
    assert draft is not None and "@Ben Schröder lernt bei @Emre Öztürk" in draft.text
    assert "@Dieter Hößle lernt bei @Anna Lübke" in draft.text


async def test_no_reason_is_asked_and_neither_reason_nor_who_ended_it_lies_in_the_programmes_rows(
    story: Story,
) -> None:
    people = story.people("Ben", "Anna", "Dieter", "Emre")
    pairs = list(zip(people[::2], people[1::2], strict=True))
    await story.opens_pilot()
    await story.tandems(*pairs)

    await story.leaves(pairs[0][0], only=pairs[0][1])
    await story.leaves(pairs[1][1], only=pairs[1][0])

    # A learner ended the first, a buddy the second: what is stored of both must look alike.
    stored = await story.stored()
    assert len({_shape(row) for row in stored["tandem"]}) == 1
    assert len({_shape(row, "role", "hope_sealed") for row in stored["enrolment"]}) == 1
    assert len({_shape(row) for row in stored["conversation"]}) == 1


async def test_what_was_confided_is_erased_with_leaving(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"], second={"hope": "Mut", "not_with": [anna]})
    await story.writes(ben, "nur für mich")

    await story.leaves(ben)

    stored = await story.stored()
    sealed = [row[name] for table in ("person", "enrolment", "want") for row in stored[table] for name in row]
    assert [value for value in sealed if isinstance(value, bytes)] == []
    assert stored["reply"] == []


async def test_p4_whoever_comes_back_consents_afresh_and_finds_nothing_of_old(story: Story) -> None:
    ben, _ = await _a_tandem(story)
    await story.pauses(ben, "2027-03-01")
    await story.leaves(ben)
    await story.pass_time(days=1)

    await ben.command("/buddy", "anmelden")
    await ben.fill("role", "learner")
    form = ben.modal
    await story.signs_up(ben, wants=["materials"])
    await story.asks(ben, "status")

    values = {field.block_id: field.value for field in form.fields} if form else {}
    assert values["consent"] == [] and values["wants"] == []
    assert "Bei der nächsten Zuordnung bist du dabei." in ben.ephemerals[-1].text
    assert "Du machst Pause" not in ben.ephemerals[-1].text


@pytest.mark.depends_on_engine
async def test_p6_when_both_leave_in_the_same_second_there_is_one_ending_and_two_confirmations(story: Story) -> None:
    ben, anna = await _a_tandem(story)
    for person in (ben, anna):
        await person.command("/buddy", "stop")

    await asyncio.gather(*(person.submit({confirming.CHOICE: "everything"}) for person in (ben, anna)))
    await story.settle()

    for person in (ben, anna):
        goodbyes = [message for message in person.direct_messages if message.text.startswith("Du bist ausgestiegen.")]
        assert len(goodbyes) == 1
        assert not person.sees("schiefgegangen")


@pytest.mark.depends_on_engine
async def test_p3_a_written_stop_holds_back_the_question_that_is_due_in_the_same_minute(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    before = len(ben.direct_messages)
    due = min(row["due_at"] for row in (await story.stored())["checkin"])
    story.slack.clock.set_to(due if due.tzinfo else due.replace(tzinfo=UTC))

    # Slack delivers it as soon as the bot is back, and what fell due meanwhile is looked for right after.
    await ben.writes("stop")
    await story.settle()

    [offer] = ben.direct_messages[before:]
    assert any(button.action_id == ways_out.LEAVE for button in offer.buttons)
    assert anna.sees("Hast du dich mit @Ben Schröder getroffen?")

    await story.pass_time(days=4)
    assert ben.sees("Hast du dich mit @Anna Lübke getroffen?")


async def test_a_stop_that_is_thought_better_of_changes_nothing(story: Story) -> None:
    ben, anna = await _a_tandem(story)

    await ben.command("/buddy", "stop")
    await ben.close_modal()
    await story.asks(ben, "status")

    assert ben.sees("Du bist im Tandem mit @Anna Lübke")
    assert not anna.sees("zu Ende")


async def test_somebody_who_takes_no_part_hears_so_kindly_in_english(story: Story) -> None:
    priya = story.person("Priya")

    await story.asks(priya, "leave")

    assert priya.sees("You're not taking part at the moment. `/buddy signup` takes two minutes.")


async def test_i8_a_form_sent_after_leaving_stores_nothing(story: Story) -> None:
    ben, _ = await _a_tandem(story)
    await ben.command("/buddy", "anmelden")
    await ben.submit()
    await ben.submit(hope="das soll nicht bleiben")
    preview = ben.modal
    await story.leaves(ben)

    # The form stood open on the phone all the while.
    assert preview is not None
    story.slack.workspace.views.stack(ben.user_id).append(preview.shown)
    await ben.submit()
    await story.settle()

    assert ben.sees("Das ist nicht mehr aktuell.")
    assert all(row["hope_sealed"] is None for row in (await story.stored())["enrolment"])


def _shape(row: dict[str, Any], *besides: str) -> str:
    """Which columns hold something, and the values of those that hold no id and no sealed text."""
    plain = {
        name: value is not None if name.endswith(("id", "_at", "_since", "_sealed")) else value
        for name, value in row.items()
        if name not in besides
    }
    return str(sorted(plain.items()))


async def _a_tandem(story: Story) -> tuple[Face, Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna, "mobile-devices")
    return ben, anna
