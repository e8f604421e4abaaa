"""The agreement of a tandem: one proposes, both confirm, nobody else reads it, and it is gone when it has served."""

from typing import Any

import pytest

from handlers.person.views import my_data
from handlers.tandem.views import agreements as view
from sandbox import Face
from tests.stories.story import Story

GOAL = "Ohne Angst eine Tabelle anlegen"
OTHER = "Jeden Tag eine Mail am Tablet"


async def test_one_proposes_and_the_other_confirms(story: Story) -> None:
    ben, anna = await _tandem(story)

    await _proposes(story, ben, where="on-site", place="Werkstattbüro", between_us="Auch unsere Witze")
    told = anna.group_messages[-1]
    await anna.click(view.OPEN, in_=told)
    read = anna.screen
    await anna.submit()
    await story.settle()

    assert told.text.startswith("@Ben Schröder schlägt @Anna Lübke eine Vereinbarung vor.")
    for words in (GOAL, "alle zwei Wochen", "vor Ort, Werkstattbüro", "bleibt unter uns", "Auch unsere Witze"):
        assert words in read
    assert anna.sees("Ihr habt euch geeinigt. Auf gute Treffen!")
    assert "ihr habt euch geeinigt" in ben.group_messages[-1].text
    assert len((await story.stored())["agreement"]) == 1


async def test_what_they_want_stands_in_no_message_and_lies_sealed(story: Story) -> None:
    ben, anna = await _tandem(story)

    await _proposes(story, ben)
    await _confirms(story, anna)

    assert GOAL not in str(story.posted)
    assert GOAL not in str(await story.stored())
    assert not story.coordinator.sees(GOAL)


async def test_the_other_may_change_it_and_then_the_first_is_asked(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)

    await anna.click(view.OPEN, in_=anna.group_messages[-1])
    await anna.click(view.CHANGE)
    await anna.submit(goal=OTHER)
    await story.settle()
    await anna.close_modal()
    await anna.click(view.OPEN, in_=anna.group_messages[-1])
    waiting = anna.modal.shown.view["submit"] if anna.modal else "?"
    await _confirms(story, ben)

    assert "@Anna Lübke schlägt @Ben Schröder eine neue Fassung eurer Vereinbarung vor." in _groups(ben)
    assert not waiting
    assert ben.sees(OTHER) and not ben.sees(GOAL)


async def test_it_can_be_talked_about_again_and_the_old_one_holds_until_then(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    await _confirms(story, anna)

    await anna.close_modal()
    await anna.click(view.OPEN, in_=anna.group_messages[0])
    await anna.click(view.CHANGE)
    await anna.submit(goal=OTHER)
    await story.settle()
    await ben.click(view.OPEN, in_=ben.group_messages[-1])
    asked = ben.screen
    await ben.submit()
    await story.settle()

    assert "Bis dahin gilt weiter, was ihr am 11. Januar 2027 vereinbart habt:" in asked
    assert GOAL in asked and OTHER in asked
    assert ben.sees(OTHER) and not ben.sees(GOAL)
    assert len((await story.stored())["agreement"]) == 1


@pytest.mark.depends_on_engine
async def test_both_at_once_lose_nothing(story: Story) -> None:
    ben, anna = await _tandem(story)
    for person in (ben, anna):
        await person.click(view.OPEN, in_=person.group_messages[0])

    await ben.submit(goal=GOAL)
    await anna.submit(goal=OTHER)
    await story.settle()

    assert anna.sees("@Ben Schröder war einen Moment schneller.")
    assert anna.sees(GOAL) and anna.sees(OTHER)
    await anna.click(view.OPEN, in_=anna.modal)
    await anna.submit()
    await story.settle()
    assert anna.sees("Ihr habt euch geeinigt. Auf gute Treffen!")


async def test_both_at_once_with_the_same_words_have_agreed(story: Story) -> None:
    ben, anna = await _tandem(story)
    for person in (ben, anna):
        await person.click(view.OPEN, in_=person.group_messages[0])

    for person in (ben, anna):
        await person.submit(goal=GOAL)
    await story.settle()

    assert "ihr habt euch geeinigt" in _groups(ben)


async def test_what_was_changed_meanwhile_is_not_confirmed_unseen(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    await anna.click(view.OPEN, in_=anna.group_messages[-1])

    await ben.click(view.CHANGE)
    await ben.submit(goal=OTHER)
    await anna.submit()
    await story.settle()

    assert anna.sees("Hier hat sich inzwischen etwas geändert.")
    assert anna.sees(OTHER)
    assert "geeinigt" not in _groups(ben)


async def test_confirmed_twice_counts_once(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    await anna.click(view.OPEN, in_=anna.group_messages[-1])
    await anna.submit()
    await anna.close_modal()

    await anna.click(view.OPEN, in_=anna.group_messages[-1])
    await story.settle()

    assert _groups(ben).count("geeinigt") == 1
    assert anna.sees("Das gilt seit 11. Januar 2027:")


async def test_when_the_tandem_has_ended_it_is_kindly_refused_and_nothing_is_kept(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    await anna.click(view.OPEN, in_=anna.group_messages[-1])
    before = len(anna.group_messages)

    await ben.close_modal()
    await story.leaves(ben)
    await anna.submit()
    await story.settle()

    assert anna.sees("Dieses Tandem ist zu Ende, darum gibt es hier nichts mehr zu vereinbaren.")
    assert (await story.stored())["agreement"] == []
    assert len(anna.group_messages) == before


async def test_a_form_that_stood_open_while_the_tandem_ended_is_kindly_refused(story: Story) -> None:
    ben, anna = await _tandem(story)
    await anna.click(view.OPEN, in_=anna.group_messages[0])

    await story.leaves(ben, only=None)
    await anna.submit(goal=GOAL)

    assert anna.sees("Dieses Tandem ist zu Ende")
    assert (await story.stored())["agreement"] == []


async def test_nobody_else_can_open_it_not_even_with_a_forged_button(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    emre = story.person("Emre")
    await story.signs_up(emre, offers=["materials"])
    await emre.close_modal()
    await story.asks(emre, "status")
    [value] = [b.value for b in anna.group_messages[-1].buttons if b.action_id == view.OPEN]

    elements = [e for m in emre.messages for block in m.blocks for e in block.get("elements") or ()]
    forged = next(e for e in elements if e.get("action_id") == "menu.status")
    forged.update(action_id=view.OPEN, value=value)
    await emre.click(view.OPEN)

    assert emre.sees("Dieses Tandem ist zu Ende") and not emre.sees(GOAL)


async def test_the_status_and_the_home_tab_lead_there_also_in_english(story: Story) -> None:
    grace, daniel = story.people("Grace", "Daniel")
    await story.opens_pilot()
    await story.tandem(grace, daniel)

    await grace.opens_home()
    await grace.click(view.OPEN, in_=grace.home)
    await grace.submit(goal=GOAL)
    await story.settle()
    await story.asks(daniel, "status")
    await daniel.click(view.OPEN)

    assert grace.sees("Your proposal is on its way.")
    assert daniel.sees("@Grace O'Sullivan proposes:") and daniel.sees("every two weeks")


@pytest.mark.depends_on_engine
async def test_it_stands_in_my_data_and_goes_with_it(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    await _confirms(story, anna)
    await anna.close_modal()

    await story.asks(anna, "meine-daten")
    shown = anna.screen
    await anna.click(my_data.ERASE)
    await anna.submit()
    await story.settle()

    assert "Vereinbarung im Tandem" in shown and GOAL in shown
    assert (await story.stored())["agreement"] == []


async def test_thirty_days_after_the_end_of_the_round_it_is_erased(story: Story) -> None:
    ben, anna = await _tandem(story)
    await _proposes(story, ben)
    await _confirms(story, anna)

    await story.until("2027-04-15")
    kept = (await story.stored())["agreement"]
    await story.until("2027-04-25")

    assert len(kept) == 1
    assert (await story.stored())["agreement"] == []


async def test_spaces_are_no_goal(story: Story) -> None:
    ben, _ = await _tandem(story)
    await ben.click(view.OPEN, in_=ben.group_messages[0])

    await ben.submit(goal="   ")

    assert ben.modal is not None and ben.modal.errors == {view.GOAL: "Ein Satz genügt."}


async def _tandem(story: Story) -> tuple[Face, Face]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    for person in (ben, anna):
        while person.modal is not None:
            await person.close_modal()
    return ben, anna


async def _proposes(story: Story, person: Face, **values: Any) -> None:
    await person.click(view.OPEN, in_=person.group_messages[0])
    await person.submit({view.GOAL: GOAL, **values})
    await story.settle()


async def _confirms(story: Story, person: Face) -> None:
    if person.modal is not None:
        await person.close_modal(everything=True)
    await person.click(view.OPEN, in_=person.group_messages[-1])
    await person.submit()
    await story.settle()


def _groups(person: Face) -> str:
    return "\n".join(message.text for message in person.group_messages)
