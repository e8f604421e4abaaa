"""Working on a draft: hold on to pairs, rule them out, swap, compare, release some - alone or side by side."""

import asyncio
import json
import logging
from typing import Any
from uuid import UUID

import pytest

from handlers.coordinating.views import appointing
from handlers.desk.texts import say_in
from handlers.pairing import drafting
from handlers.pairing.views import matching, pair_decisions, swapping
from handlers.pairing.views.draft_facts import Choice
from programme.tandems import State
from programme.words import Language
from sandbox import Face
from tests.stories.story import Story

AI, SOCIAL = "ai-assistants", "social-media"


async def test_a_pair_that_is_held_stays_when_the_draft_is_computed_anew(story: Story) -> None:
    await _two_by_two(story)
    await story.drafts()
    before = await _pairs(story)
    held = next(iter(before))

    await _choose(story, before[held], Choice.PIN)
    marked = story.coordinator.modal.text if story.coordinator.modal else ""
    await story.coordinator.click(matching.AGAIN)
    await story.settle()

    assert "· festgehalten" in marked
    assert held in await _pairs(story)
    assert story.coordinator.sees("Seit dem vorigen Entwurf: 0 Paare neu, 0 weg, 2 gleich. Mit Tandem: 2 statt 2.")


@pytest.mark.depends_on_engine
async def test_a_pair_that_is_ruled_out_does_not_come_back_until_it_is_allowed_again(story: Story) -> None:
    await _two_by_two(story)
    await story.drafts()
    before = await _pairs(story)
    unwanted = next(iter(before))

    await _choose(story, before[unwanted], Choice.FORBID)
    await story.settle()
    after = await _pairs(story)
    ulrike = story.coordinator
    await ulrike.click(pair_decisions.COMPARE)
    compared = ulrike.screen
    await ulrike.close_modal()
    await ulrike.click(pair_decisions.FORBIDDEN)
    listed = ulrike.screen
    await ulrike.click(pair_decisions.ALLOW)

    assert unwanted not in after and len(after) == 2
    assert "2 Paare sind neu" in compared and "2 Paare sind weg" in compared
    assert f"@{unwanted[0]} lernt bei @{unwanted[1]}" in listed
    assert ulrike.sees("Kein Paar ist ausgeschlossen.")


async def test_two_pairs_exchange_their_buddies_and_are_held(story: Story) -> None:
    await _two_by_two(story)
    await story.drafts()
    before = await _pairs(story)
    (learner, buddy), (other, their) = before

    await _choose(story, before[learner, buddy], Choice.SWAP)
    await _takes_the_first_choice(story)

    assert set(await _pairs(story)) == {(learner, their), (other, buddy)}
    assert [row["is_pinned"] for row in (await story.stored())["proposal"]] == [True, True]
    assert story.coordinator.sees(f"@{learner} lernt bei @{their}")


async def test_a_free_buddy_can_step_in(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI], second={"department": "Einkauf"})
    await story.signs_up(emre, offers=[AI], second={"department": "Werkstatt"})
    await story.signs_up(ben, wants=[AI], second={"department": "Werkstatt"})
    await story.drafts()
    [(pair, proposal)] = (await _pairs(story)).items()

    await _choose(story, proposal, Choice.SWAP)
    offered = story.coordinator.screen
    await _takes_the_first_choice(story)

    assert pair == ("Ben Schröder", "Anna Lübke")
    assert "@Emre Öztürk (hat noch Platz)" in offered
    assert list(await _pairs(story)) == [("Ben Schröder", "Emre Öztürk")]


async def test_a_buddy_with_a_second_place_can_step_in_or_be_exchanged_for(story: Story) -> None:
    ben, dieter, anna, emre = story.people("Ben", "Dieter", "Anna", "Emre")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI, SOCIAL])
    await story.signs_up(emre, offers=[AI], second={"capacity": "2"})
    await story.signs_up(ben, wants=[AI, SOCIAL])
    await story.signs_up(dieter, wants=[AI])
    await story.drafts()
    pairs = await _pairs(story)

    await _choose(story, pairs[ben.name, anna.name], Choice.SWAP)

    assert story.coordinator.sees(f"@{emre.name} (hat noch Platz)")
    assert story.coordinator.sees(f"@{emre.name} (dafür")


async def test_where_nobody_else_fits_the_swap_says_so(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(ben, wants=[AI])
    await story.drafts()
    [proposal] = (await _pairs(story)).values()

    await _choose(story, proposal, Choice.SWAP)

    assert story.coordinator.sees("Dafür gibt es gerade niemanden, der passt.")


async def test_only_the_held_pairs_are_released_and_the_others_stay_in_the_draft(story: Story) -> None:
    learners = await _two_by_two(story)
    await story.drafts()
    pairs = await _pairs(story)
    first = next(iter(pairs))
    await _choose(story, pairs[first], Choice.PIN)

    await story.coordinator.click(matching.RELEASE_PINNED)
    await story.settle()
    asked = [face.name for face in learners if face.sees("Ein Vorschlag für dich")]
    left = await _pairs(story)
    await story.coordinator.submit()
    await story.settle()

    assert asked == [first[0]]
    assert set(left) == set(pairs) - {first}
    assert all(face.sees("Ein Vorschlag für dich") for face in learners)


@pytest.mark.depends_on_engine
async def test_two_coordinators_do_not_overwrite_each_other(story: Story) -> None:
    await _two_by_two(story)
    ulrike, thomas = await _two_coordinators(story)
    await story.drafts()
    pairs = await _pairs(story)
    first, second = pairs.values()
    await _opens(story, thomas)

    await _choose(story, first, Choice.PIN, by=ulrike)
    await _choose(story, second, Choice.FORBID, by=thomas)
    await story.settle()

    assert thomas.sees(f"@{ulrike.name} hat den Entwurf inzwischen geändert.")
    assert set(await _pairs(story)) == set(pairs)
    assert [row["is_pinned"] for row in (await story.stored())["proposal"]].count(True) == 1


@pytest.mark.depends_on_engine
async def test_a_draft_that_was_released_meanwhile_cannot_be_released_again(story: Story) -> None:
    learners = await _two_by_two(story)
    ulrike, thomas = await _two_coordinators(story)
    await story.drafts()
    await _opens(story, thomas)

    await asyncio.gather(ulrike.submit(), thomas.submit())
    await story.settle()

    seen = [face.sees("Dieser Entwurf ist inzwischen freigegeben oder verworfen.") for face in (ulrike, thomas)]
    assert sorted(seen) == [False, True]
    assert all(len([m for m in face.direct_messages if "Ein Vorschlag" in m.text]) == 1 for face in learners)


@pytest.mark.depends_on_engine
async def test_i4_two_drafts_asked_for_at_once_end_in_one(story: Story) -> None:
    await _two_by_two(story)
    ulrike, thomas = await _two_coordinators(story)
    for face in (ulrike, thomas):
        await face.command("/buddy-coordination")

    await asyncio.gather(ulrike.click(matching.OPEN), thomas.click(matching.OPEN))
    await story.settle()

    assert len(await _pairs(story)) == 2
    assert ulrike.sees("2 Tandems") and thomas.sees("2 Tandems")
    assert len([row for row in (await story.stored())["draft"] if row["discarded_at"] is None]) == 1


async def test_the_draft_can_be_worked_on_from_the_home_tab(story: Story) -> None:
    learners = await _two_by_two(story)
    ulrike = story.coordinator
    await story.drafts()
    await ulrike.close_modal(everything=True)
    await ulrike.opens_home()
    pairs = await _pairs(story)
    first = next(iter(pairs))

    await _choose(story, pairs[first], Choice.PIN)
    held = ulrike.home.text if ulrike.home else ""
    await ulrike.click(matching.RELEASE_HERE)
    await story.settle()

    assert "Nur Festgehaltene (1)" in held
    assert ulrike.home is not None and "lernt bei" not in ulrike.home.text
    assert all(face.sees("Ein Vorschlag für dich") for face in learners)


async def test_i3_whoever_closes_the_dialog_hears_when_the_draft_is_ready(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _two_by_two(story)
    ulrike, is_closed, make = story.coordinator, asyncio.Event(), drafting.make

    async def make_once_closed(*arguments: Any, **options: Any) -> drafting.Made:
        await is_closed.wait()
        return await make(*arguments, **options)

    monkeypatch.setattr(drafting, "make", make_once_closed)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(matching.OPEN)
    await ulrike.close_modal(everything=True)
    is_closed.set()
    await story.settle()

    assert ulrike.sees("Der Entwurf ist fertig.")
    await ulrike.click(matching.OPEN)
    assert ulrike.sees("2 Tandems")


async def test_the_draft_says_why_somebody_waits_and_what_would_help(story: Story) -> None:
    ben, dieter, grace, anna = story.people("Ben", "Dieter", "Grace", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI], second={"meeting": ["online", "mon-am"]})
    await story.signs_up(ben, wants=[SOCIAL])
    await story.signs_up(dieter, wants=[SOCIAL])
    await story.signs_up(grace, wants=[AI], second={"languages": ["en"], "meeting": ["online", "tue-am"]})

    await story.drafts()

    draft = story.coordinator.modal.text if story.coordinator.modal else ""
    assert "@Ben Schröder\n_Niemand zeigt Soziale Medien._" in draft
    assert "Niemand zeigt KI-Assistenten auf Englisch" in draft
    assert "noch ein Buddy für Soziale Medien: 2 Personen mehr im Tandem" in draft


async def _two_by_two(story: Story) -> list[Face]:
    """Two learners and two buddies who all fit each other."""
    ben, dieter, anna, emre = story.people("Ben", "Dieter", "Anna", "Emre")
    await story.opens_pilot()
    for buddy in (anna, emre):
        await story.signs_up(buddy, offers=[AI])
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=[AI])
    return [ben, dieter]


async def test_nothing_confided_is_in_anything_that_leaves_or_is_logged_while_a_draft_is_worked_on(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="buddy")
    hope, priya = "Zauberwort-Hoffnung", story.person("Priya")
    second = {"hope": hope, "not_with": [priya]}
    await story.opens_pilot()
    for name in ("Anna", "Emre"):
        await story.signs_up(story.person(name), offers=[AI], second=second)
    for name, level in (("Ben", "1"), ("Dieter", "3")):
        await story.signs_up(story.person(name), wants=[AI], levels={AI: level}, second=second)
    await story.signs_up(story.person("Grace"), wants=[SOCIAL], levels={SOCIAL: "2"}, second=second)
    signed_up = len(story.slack.log)

    await story.drafts()
    ulrike, drafted = story.coordinator, list((await _pairs(story)).values())
    await _choose(story, drafted[0], Choice.SWAP)
    await _takes_the_first_choice(story)
    await _choose(story, drafted[0], Choice.FORBID)
    await story.settle()
    await ulrike.click(pair_decisions.COMPARE)
    await ulrike.close_modal()
    await ulrike.opens_home()
    await ulrike.submit()
    await story.settle()

    left = json.dumps(story.slack.log[signed_up:], ensure_ascii=False, default=str)
    logged = "\n".join(f"{record.getMessage()} {record.exc_text}" for record in caplog.records)
    levels = [say_in(language)(f"level-{level}") for language in Language for level in range(1, 5)]
    assert "lernt bei" in left
    for secret in (hope, priya.user_id, *levels):
        assert secret not in left
        assert secret not in logged


async def _pairs(story: Story) -> dict[tuple[str, str], UUID]:
    """Learner and buddy by name of each pair that stands in a draft."""
    stored = await story.stored()
    names = {face.user_id: face.name for face in story.slack.people}
    people = {row["id"]: names[row["user_id"]] for row in stored["person"]}
    enrolled = {row["id"]: people[row["person_id"]] for row in stored["enrolment"]}
    drafted = [row for row in stored["proposal"] if row["state"] == State.DRAFTED]
    return {(enrolled[row["learner_id"]], enrolled[row["buddy_id"]]): row["id"] for row in drafted}


async def _choose(story: Story, proposal_id: UUID, choice: str, *, by: Face | None = None) -> None:
    face = by or story.coordinator
    shown = face.modal or face.home
    assert shown is not None
    [value] = [
        option["value"]
        for block in shown.blocks
        if block.get("block_id") == f"pair-{proposal_id}"
        for option in block["accessory"]["options"]
        if option["value"].startswith(f"{choice}/")
    ]
    await face.choose(f"pair-{proposal_id}", value)


async def _takes_the_first_choice(story: Story) -> None:
    ulrike = story.coordinator
    assert ulrike.modal is not None
    [element] = [block["element"] for block in ulrike.modal.blocks if block.get("block_id") == swapping.WITH]
    await ulrike.fill(swapping.WITH, element["options"][0]["value"])
    await ulrike.submit()
    await story.settle()


async def _two_coordinators(story: Story) -> tuple[Face, Face]:
    ulrike, thomas = story.coordinator, story.person("Thomas")
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({appointing.COORDINATORS: [ulrike, thomas]})
    await story.settle()
    await ulrike.close_modal(everything=True)
    return ulrike, thomas


async def _opens(story: Story, face: Face) -> None:
    await face.command("/buddy-coordination")
    await face.click(matching.OPEN)
    await story.settle()
