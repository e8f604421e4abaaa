"""What people change between a draft, its release and their answers: who fits no more is not asked."""

# What everybody may know lapses at once; what one alone has said in confidence looks like a decline, also in its time.
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TypeAlias

import pytest

from handlers.pairing.views import matching, proposals
from handlers.pairing.views.draft_facts import Choice
from handlers.rounds.views import changing, opening
from programme.tandems import State
from programme.words import DEFAULT_TOPICS
from sandbox import Face
from tests.stories.story import Story

AI, OTHER = "ai-assistants", "customers"
QUESTION, LAPSED, WAITING = (
    "Ein Vorschlag für dich",
    "Dieser Vorschlag kommt nicht zustande.",
    "Dieses Mal war noch niemand dabei",
)
GONE = "weggefallen, weil sich seit dem Entwurf etwas geändert hat."
# Both can on Monday mornings alone, so that one alone can make the times unfit.
MONDAY = {"meeting": ["online", "mon-am"]}

Couple: TypeAlias = tuple[Face, Face, str]
# What one of a couple, who share a topic of their own, changes through the form they signed up with.
Change: TypeAlias = Callable[[Story, Face, Face, str], Awaitable[None]]
PUBLIC: Mapping[str, Change] = {
    "the learner wants another topic": lambda story, ben, _, __: story.signs_up(ben, wants=[OTHER], second=MONDAY),
    "the buddy offers another topic": lambda story, _, anna, __: story.signs_up(anna, offers=[OTHER], second=MONDAY),
    "the learner is a buddy now": lambda story, ben, _, __: story.signs_up(ben, offers=[OTHER], second=MONDAY),
    "the buddy is a learner now": lambda story, _, anna, __: story.signs_up(anna, wants=[OTHER], second=MONDAY),
    "the common language goes": lambda story, ben, _, topic: story.signs_up(
        ben, wants=[topic], second={**MONDAY, "languages": ["tr"]}
    ),
    "the common time goes": lambda story, _, anna, topic: story.signs_up(
        anna, offers=[topic], second={"meeting": ["online", "tue-pm"]}
    ),
    "the common way goes": lambda story, ben, _, topic: story.signs_up(
        ben, wants=[topic], second={"meeting": ["on-site", "mon-am"], "site": "Kiel"}
    ),
    "the learner names the buddy as manager": lambda story, ben, anna, topic: story.signs_up(
        ben, wants=[topic], manager=anna, second=MONDAY
    ),
}
RISES: Mapping[str, Change] = {
    "the starting point rises": lambda story, ben, _, topic: story.signs_up(
        ben, wants=[topic], levels={topic: "3"}, second=MONDAY
    ),
}
LEARNERS_OWN: Mapping[str, Change] = {
    "the learner rules the buddy out": lambda story, ben, anna, topic: story.signs_up(
        ben, wants=[topic], second={**MONDAY, "not_with": [anna]}
    ),
    **RISES,
}
BUDDYS_OWN: Mapping[str, Change] = {
    "the buddy rules the learner out": lambda story, ben, anna, topic: story.signs_up(
        anna, offers=[topic], second={**MONDAY, "not_with": [ben]}
    ),
}

TOPICS = [topic for topic in DEFAULT_TOPICS if topic != OTHER]


async def test_what_everybody_may_know_lapses_at_the_release_and_is_counted(story: Story) -> None:
    couples = await _drafted(story, PUBLIC)
    await _change(story, couples, PUBLIC)

    text = await _releases(story)
    await story.pass_time(days=1)

    assert {name: learner.sees(QUESTION) for name, (learner, _, _) in couples.items()} == dict.fromkeys(PUBLIC, False)
    assert (
        f"Ich frage noch keine Person. Wer noch wartet, hört von mir, wie es weitergeht.\n8 Paare sind {GONE}" in text
    )
    assert await _states(story) == [State.DISCARDED] * len(PUBLIC)


async def test_whoever_drops_out_at_the_release_comes_first_in_the_next_small_draft(story: Story) -> None:
    [(ben, anna, _)] = (await _drafted(story, ["the learner wants another topic"])).values()
    emre, dieter, petra = story.people("Emre", "Dieter", "Petra")
    await story.signs_up(ben, wants=[OTHER])

    await _releases(story)
    for newcomer in (dieter, petra):
        await story.signs_up(newcomer, wants=[OTHER])
    await story.signs_up(emre, offers=[OTHER])
    await story.until("2027-01-12", "09:01")
    await story.coordinator.click(matching.OPEN, in_=story.coordinator.direct_messages[-1])
    await story.settle()

    assert story.coordinator.sees(f"@{ben.name} lernt bei @{emre.name}")
    assert ben.sees(WAITING) and not anna.sees(LAPSED)


async def test_a_buddy_with_fewer_places_keeps_as_many_pairs(story: Story) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI], second={"capacity": "2"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=[AI])
    await story.drafts()
    await story.signs_up(anna, offers=[AI], second={"capacity": "1"})

    text = await _releases(story)

    assert "Ich frage jetzt eine Person.\nEin Paar ist weggefallen" in text
    assert [learner.sees(QUESTION) for learner in (ben, dieter)].count(True) == 1


async def test_a_round_with_fewer_places_begins_no_more_tandems_than_it_has(story: Story) -> None:
    couples = await _drafted(story, ["first", "second"])
    await _releases(story)
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE)
    await ulrike.click(changing.EDIT)
    await ulrike.submit({opening.PLACES: "1"})

    for learner, buddy, _ in couples.values():
        await story.says(learner, proposals.YES)
        if buddy.sees(QUESTION):
            await story.says(buddy, proposals.YES)

    assert [row["state"] for row in (await story.stored())["tandem"]] == ["tandem"]
    assert [learner.sees(LAPSED) for learner, *_ in couples.values()] == [False, True]


async def test_somebody_who_left_counts_among_the_pairs_that_dropped_out(story: Story) -> None:
    couples = await _drafted(story, ["stays", "leaves"])
    await story.coordinator.close_modal(everything=True)
    await story.leaves(couples["leaves"][0])
    await story.drafts()

    text = await _releases(story)

    assert "Ich frage jetzt eine Person.\nEin Paar ist weggefallen" in text


@pytest.mark.depends_on_engine
async def test_what_the_learner_alone_has_said_counts_as_asked_and_lapses_later_like_a_decline(story: Story) -> None:
    couples = await _drafted(story, LEARNERS_OWN)
    await _change(story, couples, LEARNERS_OWN)

    text = await _releases(story)
    offered_at_once = _is_offered_a_small_draft(story)
    await story.until("2027-01-12", "08:59")
    before = await _states(story)
    await story.until("2027-01-14", "09:01")

    assert "Ich frage jetzt 2 Lernende." in text and GONE not in text
    assert before == [State.LEARNER_ASKED] * 2 and not offered_at_once
    assert await _states(story) == [State.LAPSED] * 2
    assert _is_offered_a_small_draft(story)
    for learner, buddy, _ in couples.values():
        assert learner.sees(WAITING) and not learner.sees(QUESTION) and not learner.sees(LAPSED)
        assert not buddy.sees(QUESTION) and not buddy.sees(LAPSED)


async def test_what_the_buddy_alone_has_said_is_a_decline_after_the_learners_yes(story: Story) -> None:
    couples = await _drafted(story, BUDDYS_OWN)
    await _change(story, couples, BUDDYS_OWN)
    [(ben, anna, _)] = couples.values()

    text = await _releases(story)
    await story.says(ben, proposals.YES)
    answered = ben.direct_messages[-1].text
    await story.until("2027-01-12", "08:59")
    too_early = ben.sees(LAPSED)
    await story.until("2027-01-13", "17:01")

    assert "Ich frage jetzt eine Person." in text and GONE not in text
    assert f"Jetzt frage ich @{anna.name}." in answered
    assert LAPSED in ben.direct_messages[-1].text and not too_early
    assert not anna.sees(QUESTION) and not anna.sees(LAPSED)


async def test_what_everybody_may_know_lapses_at_the_learners_yes(story: Story) -> None:
    couples = await _drafted(story, PUBLIC)
    await _releases(story)
    await _change(story, couples, PUBLIC)

    for learner, _, _ in couples.values():
        await story.says(learner, proposals.YES)

    for name, (learner, buddy, _) in couples.items():
        assert LAPSED in learner.direct_messages[-1].text, name
        assert not buddy.sees(QUESTION), name
    assert await _states(story) == [State.LAPSED] * len(PUBLIC)


async def test_what_one_alone_has_said_since_the_release_is_a_decline_after_the_learners_yes(
    story: Story,
) -> None:
    couples = await _drafted(story, {**LEARNERS_OWN, **BUDDYS_OWN})
    await _releases(story)
    await _change(story, couples, {**LEARNERS_OWN, **BUDDYS_OWN})

    for learner, buddy, _ in couples.values():
        await story.says(learner, proposals.YES)
        assert f"Jetzt frage ich @{buddy.name}." in learner.direct_messages[-1].text
    await story.until("2027-01-12", "08:59")
    too_early = [learner.sees(LAPSED) for learner, _, _ in couples.values()]
    await story.until("2027-01-13", "17:01")

    assert too_early == [False] * 3
    for name, (learner, buddy, _) in couples.items():
        assert LAPSED in learner.direct_messages[-1].text, name
        assert not buddy.sees(QUESTION) and not buddy.sees(LAPSED), name


async def test_nothing_that_changed_since_the_learners_yes_becomes_a_tandem_with_the_buddys(
    story: Story,
) -> None:
    changes = {**PUBLIC, **RISES}
    couples = await _drafted(story, changes)
    await _releases(story)
    for learner, _, _ in couples.values():
        await story.says(learner, proposals.YES)
    await _change(story, couples, changes)

    for _, buddy, _ in couples.values():
        await story.says(buddy, proposals.YES)

    for name, (learner, buddy, _) in couples.items():
        assert LAPSED in learner.direct_messages[-1].text, name
        assert LAPSED in buddy.direct_messages[-1].text, name
    assert await _states(story) == [State.LAPSED] * len(changes)


async def test_of_two_yeses_the_first_gets_the_place_that_is_left(story: Story) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI], second={"capacity": "2"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=[AI])
    await story.releases()
    await story.signs_up(anna, offers=[AI], second={"capacity": "1"})

    for learner in (dieter, ben):
        await story.says(learner, proposals.YES)
    await story.says(anna, proposals.YES)

    assert LAPSED in ben.direct_messages[-1].text
    assert f"@{dieter.name}" in anna.group_messages[-1].text


async def test_one_for_whom_the_bot_will_decline_reads_that_they_wait(story: Story) -> None:
    couples = await _drafted(story, RISES)
    await _change(story, couples, RISES)
    await _releases(story)
    [(ben, anna, _)] = couples.values()

    statuses = []
    for person in (ben, anna):
        await story.asks(person, "status")
        statuses.append(person.ephemerals[-1].text)

    assert "Du bist Nummer 1 von 1 auf der Warteliste." in statuses[0]
    assert not any("Für dich liegt ein Vorschlag bereit" in status for status in statuses)


@pytest.mark.parametrize("where", ["held", "home"])
async def test_a_release_of_held_pairs_or_on_the_home_tab_says_how_many_are_asked_too(story: Story, where: str) -> None:
    await _drafted(story, ["one", "other"])
    ulrike = story.coordinator
    if where == "home":
        await ulrike.close_modal(everything=True)
        await ulrike.opens_home()
        await ulrike.click(matching.RELEASE_HERE)
    else:
        assert ulrike.modal is not None
        [block, *_] = [b for b in ulrike.modal.blocks if str(b.get("block_id")).startswith("pair-")]
        pin = next(o["value"] for o in block["accessory"]["options"] if o["value"].startswith(f"{Choice.PIN}/"))
        await ulrike.choose(block["block_id"], pin)
        await ulrike.click(matching.RELEASE_PINNED)
    await story.settle()

    asked = "eine Person" if where == "held" else "2 Lernende"
    assert ulrike.sees(f"Freigegeben. Ich frage jetzt {asked}.")


async def _drafted(story: Story, names: Iterable[str]) -> dict[str, Couple]:
    """A couple for each, on a topic of their own, in a draft that nobody else has a part in."""
    await story.opens_pilot()
    people = [each for each in story.slack.people if _is_free(story, each)]
    couples = {name: (people.pop(), people.pop(), topic) for name, topic in zip(names, TOPICS, strict=False)}
    for learner, buddy, topic in couples.values():
        await story.signs_up(buddy, offers=[topic], second=MONDAY)
        await story.signs_up(learner, wants=[topic], second=MONDAY)
    await story.drafts()
    return couples


def _is_free(story: Story, face: Face) -> bool:
    is_employee = not face.person.deleted and not face.person.is_restricted
    return is_employee and face.person.locale == "de-DE" and face.name != story.coordinator.name


async def _change(story: Story, couples: Mapping[str, Couple], changes: Mapping[str, Change]) -> None:
    for name, change in changes.items():
        await change(story, *couples[name])


async def _releases(story: Story) -> str:
    """What the coordinator reads then."""
    await story.coordinator.submit()
    await story.settle()
    return story.coordinator.screen


async def _states(story: Story) -> list[str]:
    return [row["state"] for row in (await story.stored())["proposal"]]


def _is_offered_a_small_draft(story: Story) -> bool:
    offers = [m for m in story.coordinator.direct_messages if m.notification == "Ein kleiner Entwurf ist möglich."]
    return bool(offers)
