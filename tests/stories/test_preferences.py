"""Having a say: what matters to people, and how much a coordinator lets each preference count."""

from typing import Any

import pytest

from handlers.joining.views import preferences
from handlers.pairing.views import matching, matching_rules
from programme.matching.preferences import Preference
from sandbox import Face
from tests.stories.story import Story

AI = "ai-assistants"


async def test_what_matters_to_somebody_is_kept_and_shown_to_them_alone(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=[AI])

    await ben.click(preferences.BEGIN)
    await _says(ben, starting="try-first", matters=["similar-ways", "new-contact"])
    await ben.command("/buddy", "meine-daten")

    assert "probiere ich gleich aus" in ben.screen
    assert "Jemand Neues kennenlernen" in ben.screen
    [row] = [row for row in (await story.stored())["person"] if row["user_id"] == ben.user_id]
    assert (row["ways_of_working"], row["matters"]) == (["try-first"], ["similar-ways", "new-contact"])


async def test_nobody_can_call_more_than_two_things_important(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=[AI])
    await ben.click(preferences.BEGIN)

    assert ben.modal is not None
    [element] = [block["element"] for block in ben.modal.blocks if block.get("block_id") == preferences.MATTERS]
    assert element["max_selected_items"] == 2


async def test_an_answer_can_be_taken_back(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=[AI])
    await ben.click(preferences.BEGIN)
    await _says(ben, starting="try-first")

    await ben.close_modal(everything=True)
    await ben.click(preferences.BEGIN)
    await _says(ben, starting=None)

    [row] = [row for row in (await story.stored())["person"] if row["user_id"] == ben.user_id]
    assert row["ways_of_working"] == []


async def test_whoever_takes_no_part_is_told_how_to(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await ben.opens_home()

    await ben.click(preferences.BEGIN)

    assert ben.sees("/buddy anmelden")


async def test_a_similar_way_of_working_decides_between_two_buddies(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_pilot()
    for person, way in ((anna, "explain-first"), (emre, "try-first")):
        await story.signs_up(person, offers=[AI])
        await person.click(preferences.BEGIN)
        await _says(person, starting=way)
    await story.signs_up(ben, wants=[AI])
    await ben.click(preferences.BEGIN)
    await _says(ben, starting="try-first")

    await story.drafts()

    assert "lernt bei @Emre Öztürk" in story.coordinator.screen
    assert "sie arbeiten ähnlich" in story.coordinator.screen


@pytest.mark.depends_on_engine
async def test_a_coordinator_sets_what_counts_and_computes_again(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_pilot()
    often, once = ["online", "mon-am", "tue-am", "thu-am"], ["online", "mon-am"]
    await story.signs_up(anna, offers=[AI], second={"department": "Werkstatt", "meeting": often})
    await story.signs_up(emre, offers=[AI], second={"department": "Einkauf", "meeting": once})
    await story.signs_up(ben, wants=[AI], second={"department": "Werkstatt", "meeting": often})
    await story.drafts()
    ulrike = story.coordinator
    before = ulrike.screen

    await ulrike.click(matching_rules.BEGIN)
    for each in Preference:
        await ulrike.fill(matching_rules.WEIGHT + each.value, "5" if each is Preference.COMMON_TIMES else "0")
    await ulrike.submit()
    assert ulrike.sees("Gespeichert. Es gilt, sobald du neu rechnest.")
    await ulrike.close_modal()
    await ulrike.click(matching.AGAIN)
    await story.settle()

    assert "lernt bei @Emre Öztürk" in before
    assert "lernt bei @Anna Lübke" in ulrike.screen
    assert "gemeinsame Zeiten" in ulrike.screen


async def _says(face: Face, **answers: Any) -> None:
    for name, answer in answers.items():
        await face.fill(name, answer)
    await face.submit()
