"""My data: everything the bot knows, shown to its owner alone, and erased at a word."""

import pytest

from handlers.joining.views import sign_up
from handlers.person.views import my_data
from sandbox import Face
from tests.stories.story import Story

HOPE = "Endlich keine Angst vor dem Tablet"


async def test_ben_sees_everything_he_confided(story: Story) -> None:
    ben = await _confiding(story)

    await story.asks(ben, "meine-daten")

    shown = ben.modal.text if ben.modal else ""
    for fact in (
        HOPE,
        "Erfahrung: Kundschaft: Ich kenne die Grundlagen",
        "@Dieter Hößle",
        "@Wolfgang Größmann",
        "Werkstatt",
    ):
        assert fact in shown
    assert "notier dir das" in shown
    assert "stehen hier nicht: Sie liegen ohne Namen" in shown


async def test_grace_reads_hers_in_english_and_finds_nobody_elses(story: Story) -> None:
    ben, grace = await _confiding(story), story.person("Grace")
    await story.signs_up(grace, wants=["materials"])

    await story.asks(grace, "my-data")

    shown = grace.modal.text if grace.modal else ""
    assert "This is everything I know about you. Only you see it." in shown
    assert HOPE not in shown and ben.name not in shown


@pytest.mark.depends_on_engine
async def test_everything_is_erased_at_once_and_the_partner_hears_the_neutral_text(story: Story) -> None:
    ben, anna = await _confiding(story), story.person("Anna")
    await story.signs_up(anna, offers=["customers"], second={"languages": ["de"]})
    await story.releases()
    for person in (ben, anna):
        await story.says(person, "proposal.yes")

    await story.asks(ben, "meine-daten")
    await ben.click(my_data.ERASE)
    await ben.submit()
    await story.pass_time(weeks=1)

    stored = str({table: rows for table, rows in (await story.stored()).items() if table != "outbox_message"})
    assert ben.sees("Gelöscht. Ich weiß nichts mehr über dich.")
    assert ben.user_id not in stored
    assert "Dein Tandem mit @Ben Schröder ist zu Ende." in anna.direct_messages[-1].text


async def test_after_erasing_there_is_nothing_to_see_and_one_may_come_back(story: Story) -> None:
    ben = await _confiding(story)
    await story.asks(ben, "meine-daten")
    await ben.click(my_data.ERASE)
    await ben.submit()

    await story.asks(ben, "meine-daten")
    said = ben.screen
    await story.signs_up(ben, wants=["customers"])

    assert "Du machst gerade nicht mit." in said
    assert ben.modal is not None and "Du bist dabei" in ben.modal.text


@pytest.mark.depends_on_engine
async def test_a_half_finished_sign_up_can_be_seen_and_erased_too(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await ben.command("/buddy", "anmelden")
    await ben.fill(sign_up.ROLE, "learner")
    await ben.fill(sign_up.WANTS, ["customers"])
    await ben.submit(consent=["consent"])
    await ben.close_modal()

    await story.asks(ben, "meine-daten")
    shown = ben.modal.text if ben.modal else ""
    await ben.click(my_data.ERASE)
    await ben.submit()

    assert "Erfahrung: Kundschaft" in shown
    assert (await story.stored())["sign_up"] == []


async def test_of_a_half_finished_sign_up_everything_is_shown_that_was_said(story: Story) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_pilot()
    await ben.command("/buddy", "anmelden")
    await ben.fill(sign_up.ROLE, "both")
    await ben.fill("offers", ["social-media"])
    await ben.fill(sign_up.WANTS, ["customers"])
    await ben.fill("manager", anna)
    await ben.submit(consent=["consent"])
    said = {"department": "Einkauf", "site": "Kiel", "capacity": "3", "not_with": [dieter], "hope": "Mut"}
    await ben.submit(said)
    await ben.close_modal(everything=True)

    await story.asks(ben, "meine-daten")

    shown = ben.modal.text if ben.modal else ""
    for words in (
        "Einkauf",
        "Kiel",
        "Lernende gleichzeitig: 3",
        f"@{dieter.name}",
        f"@{anna.name}",
        "Mut",
        "Soziale Medien",
    ):
        assert words in shown, words


async def test_a_very_long_message_is_shown_whole_and_many_on_several_pages(story: Story) -> None:
    ben = await _confiding(story)
    for number in range(6):
        await story.writes(ben, f"lang{number} " * 6_600)

    await story.asks(ben, "meine-daten")
    first = ben.modal.text if ben.modal else ""
    await ben.click(my_data.ON)
    second = ben.modal.text if ben.modal else ""
    await ben.click(my_data.BACK)

    assert "Seite 1 von 2" in first and "Seite 2 von 2" in second
    assert [(first + second).count(f"lang{number} ") >= 6_500 for number in range(6)] == [True] * 6
    assert ben.modal is not None and ben.modal.text == first


async def _confiding(story: Story) -> Face:
    ben, dieter, wolfgang = story.people("Ben", "Dieter", "Wolfgang")
    await story.opens_pilot()
    await story.signs_up(
        ben,
        wants=["customers"],
        levels={"customers": "2"},
        manager=wolfgang,
        second={"hope": HOPE, "not_with": [dieter], "department": "Werkstatt"},
    )
    await story.writes(ben, "notier dir das")
    return ben
