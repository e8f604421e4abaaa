"""The draft a coordinator reads, the questions that follow its release, and those who wait."""

import asyncio

import pytest

from handlers.coordinating.views import coordination
from handlers.pairing.views import matching, proposals
from sandbox import Face, Firm, Person, default_firm
from tests.stories.story import Story, told

AI, SOCIAL, CUSTOMERS = "ai-assistants", "social-media", "customers"
WAITING_LEARNER = "Dieses Mal war noch niemand dabei, der gut zu dir passt."
WAITING_BUDDY = "Dieses Mal war noch niemand für dich dabei."


async def test_a_draft_names_pairs_and_plain_reasons_and_reaches_nobody(story: Story) -> None:
    anna, ben = story.people("Anna", "Ben")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI, SOCIAL], second={"department": "Einkauf"})
    await story.signs_up(ben, wants=[AI, SOCIAL], second={"department": "Werkstatt"})

    await story.drafts()
    await story.settle()

    draft = story.coordinator.modal
    assert draft is not None and "@Ben Schröder lernt bei @Anna Lübke" in draft.text
    assert "aus verschiedenen Abteilungen und mehrere Themen passen" in draft.text
    assert "vorne" not in draft.text and "zu Hause" not in draft.text
    assert [len(person.direct_messages) for person in (anna, ben)] == [1, 1]


async def test_the_learner_is_asked_first_and_the_buddy_only_after_the_yes(story: Story) -> None:
    anna, daniel = story.people("Anna", "Daniel")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI], second={"languages": ["de", "en"], "department": "Einkauf"})
    await story.signs_up(daniel, wants=[AI])
    await story.releases()
    asked_too_early, question = anna.sees("Ein Vorschlag für dich"), daniel.direct_messages[-1].text

    await story.says(daniel, proposals.YES)

    assert not asked_too_early
    assert "@Anna Lübke can show you something: *AI assistants*. Would you like that?\nEinkauf" in question
    assert "Lovely! I'm asking @Anna Lübke now." in daniel.screen
    asked = anna.direct_messages[-1].text
    assert "@Daniel Whitaker hat schon Ja gesagt und möchte etwas lernen: *KI-Assistenten*." in asked


async def test_declined_expired_and_withdrawn_read_alike_to_the_other_side(story: Story) -> None:
    pairs = _pairs(story, ("Ben", "Anna"), ("Dieter", "Emre"), ("Petra", "Jonas"))
    await story.opens_pilot()
    await _everybody_signs_up(story, *pairs)
    await story.releases()
    for learner, _ in pairs:
        await story.says(learner, proposals.YES)

    await story.says(pairs[0][1], proposals.RATHER_NOT)
    await story.leaves(pairs[1][1])
    await story.pass_time(days=8)

    heard = [[message.text for message in learner.direct_messages[1:]] for learner, _ in pairs]
    assert heard[0] == heard[1] == heard[2]
    assert "Dieser Vorschlag kommt nicht zustande. Die Suche geht weiter" in heard[0][-1]


async def test_whoever_says_rather_not_hears_that_nobody_is_told(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.releases()

    await story.says(ben, proposals.RATHER_NOT)

    assert "Niemand erfährt, wer abgelehnt hat." in ben.direct_messages[-1].text
    assert proposals.YES not in str([message.blocks for message in ben.direct_messages])
    assert len(anna.direct_messages) == 1


async def test_an_answer_counts_until_the_end_of_the_day_that_was_named(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.releases()
    named = "Antworte bis Montag, 18. Januar." in ben.direct_messages[-1].text

    await story.until("2027-01-18", "17:00")
    await story.says(ben, proposals.YES)

    assert named
    assert "Jetzt frage ich @Anna Lübke" in ben.direct_messages[-1].text


async def test_whoever_was_freed_comes_first_in_the_next_draft(story: Story) -> None:
    ben, dieter, petra, anna, emre = story.people("Ben", "Dieter", "Petra", "Anna", "Emre")
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.releases()
    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.RATHER_NOT)
    for newcomer in (dieter, petra):
        await story.signs_up(newcomer, wants=["mobile-devices"])
    await story.signs_up(emre, offers=["mobile-devices"])

    await story.drafts()

    draft = story.coordinator.modal
    assert draft is not None and "@Ben Schröder lernt bei @Emre Öztürk" in draft.text
    assert "Eine Person wartet noch" in draft.text


async def test_p5_whoever_stays_without_a_partner_is_told_what_happens_next(story: Story) -> None:
    ben, grace, anna, emre = story.people("Ben", "Grace", "Anna", "Emre")
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.signs_up(grace, wants=[CUSTOMERS])
    await story.signs_up(emre, offers=[SOCIAL])

    await story.releases()
    await story.pass_time(days=1)

    assert "This time nobody was a good fit for you yet." in grace.direct_messages[-1].text
    assert WAITING_BUDDY in emre.direct_messages[-1].text
    assert not ben.sees(WAITING_LEARNER) and not anna.sees(WAITING_BUDDY)


async def test_a_draft_without_a_pair_can_be_released_so_that_everybody_hears(story: Story) -> None:
    ben, emre = story.people("Ben", "Emre")
    await story.opens_pilot()
    await story.signs_up(ben, wants=[CUSTOMERS])
    await story.signs_up(emre, offers=[SOCIAL])

    await story.releases()
    await story.pass_time(days=1)

    assert story.coordinator.sees(
        "Freigegeben. Ich frage noch keine Person. Wer noch wartet, hört von mir, wie es weitergeht."
    )
    assert WAITING_LEARNER in ben.direct_messages[-1].text
    assert WAITING_BUDDY in emre.direct_messages[-1].text


async def test_with_learners_alone_there_is_no_draft_but_a_count(story: Story) -> None:
    await story.opens_pilot()
    await story.signs_up(story.person("Ben"), wants=[AI])

    await story.drafts()

    assert story.coordinator.sees("Lernende, die warten: 1. Buddys mit Platz: 0.")


async def test_p5_nobody_is_paired_with_their_own_manager_and_the_draft_does_not_say_why(story: Story) -> None:
    wolfgang, ben = story.people("Wolfgang", "Ben")
    await story.opens_pilot()
    await story.signs_up(ben, offers=[AI], manager=wolfgang)
    await story.signs_up(wolfgang, wants=[AI])

    await story.drafts()

    assert story.coordinator.sees("Mit den jetzigen Anmeldungen passt leider niemand zusammen.")
    assert story.coordinator.sees("@Wolfgang Größmann\n_Noch niemand, der passt._")


async def test_nobody_is_paired_with_somebody_they_named_and_the_draft_does_not_say_why(story: Story) -> None:
    anna, ben = story.people("Anna", "Ben")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(ben, wants=[AI], second={"not_with": [anna]})

    await story.drafts()

    assert story.coordinator.sees("@Ben Schröder\n_Noch niemand, der passt._")


@pytest.mark.depends_on_engine
async def test_somebody_who_leaves_before_the_release_takes_only_their_own_pair_along(story: Story) -> None:
    pairs = _pairs(story, ("Ben", "Anna"), ("Dieter", "Emre"))
    await story.opens_pilot()
    await _everybody_signs_up(story, *pairs)
    await story.drafts()
    await story.coordinator.close_modal(everything=True)
    await story.leaves(pairs[0][0])

    await story.releases()
    await story.pass_time(days=1)

    assert story.coordinator.sees("Freigegeben. Ich frage jetzt eine Person.")
    assert pairs[1][0].sees("@Emre Öztürk kann dir etwas zeigen: *Soziale Medien*.")
    assert WAITING_BUDDY in pairs[0][1].direct_messages[-1].text


async def test_a_draft_of_which_somebody_left_can_be_computed_again(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.drafts()
    await story.leaves(ben)

    await story.coordinator.click(matching.AGAIN)
    await story.settle()

    assert story.coordinator.sees("Lernende, die warten: 0. Buddys mit Platz: 1.")


async def test_whoever_pauses_before_the_release_is_asked_nothing(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.drafts()
    await story.pauses(ben, "2027-02-01")

    await story.coordinator.submit()
    await story.settle()

    assert len(ben.direct_messages) == 1
    assert WAITING_BUDDY in anna.direct_messages[-1].text


async def test_a_buddy_who_pauses_before_being_asked_is_left_in_peace(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.releases()
    await story.pauses(anna, "2027-02-01")

    await story.says(ben, proposals.YES)

    assert "Dieser Vorschlag kommt nicht zustande." in ben.direct_messages[-1].text
    assert len(anna.direct_messages) == 1


async def test_a_discarded_draft_was_heard_of_by_nobody(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.drafts()

    await story.coordinator.click(matching.DISCARD)
    await story.pass_time(days=1)

    assert story.coordinator.sees("Verworfen. Du kannst jederzeit neu rechnen.")
    assert [len(person.direct_messages) for person in (ben, anna)] == [1, 1]


async def test_a_buddy_sees_a_starting_point_only_where_the_learner_ticked_so_and_after_a_tap(
    story: Story,
) -> None:
    ben, dieter, anna, emre = story.people("Ben", "Dieter", "Anna", "Emre")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(emre, offers=[SOCIAL])
    await story.signs_up(ben, wants=[AI], consent=["consent", "shows-level"])
    await story.signs_up(dieter, wants=[SOCIAL])
    await story.releases()
    for learner in (ben, dieter):
        await story.says(learner, proposals.YES)
    before = anna.screen

    await anna.click(proposals.STARTING_POINT)

    assert "ganz vorne" not in before
    assert anna.sees("@Ben Schröder sagt: „Ich fange ganz vorne an“")
    assert proposals.STARTING_POINT not in [button.action_id for button in emre.direct_messages[-1].buttons]


@pytest.mark.depends_on_engine
async def test_i4_two_clicks_on_yes_make_one_tandem(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.releases()

    await asyncio.gather(ben.click(proposals.YES), ben.click(proposals.YES))
    await story.settle()
    await asyncio.gather(anna.click(proposals.YES), anna.click(proposals.YES))
    await story.settle()

    assert len((await story.stored())["tandem"]) == 1
    assert len(anna.group_messages) == 1
    assert sum("Ein Vorschlag für dich" in message.text for message in anna.direct_messages) == 0


async def test_a_yes_to_a_proposal_that_is_over_changes_nothing(story: Story) -> None:
    (ben, anna) = _pairs(story, ("Ben", "Anna"))[0]
    await story.opens_pilot()
    await _everybody_signs_up(story, (ben, anna))
    await story.releases()
    old = ben.direct_messages[-1]
    buttons = dict(old.raw)
    await story.leaves(anna)
    old.raw["blocks"] = buttons["blocks"]

    await story.says(ben, proposals.YES, in_=old)

    assert ben.sees("Das ist nicht mehr aktuell.")
    assert (await story.stored())["tandem"] == []


async def test_long_drafts_and_waiting_lists_are_read_page_by_page(sqlite_url: str) -> None:
    async with told(sqlite_url, firm=_big_firm(learners=24)) as story:
        await story.opens_pilot()
        learners = [face for face in story.slack.people if face.name.startswith("Lerner")]
        for name in ("Anna", "Emre"):
            await story.signs_up(story.person(name), offers=[AI])
        for learner in learners:
            await story.signs_up(learner, wants=[AI])
        ulrike = story.coordinator

        await ulrike.command("/buddy-coordination")
        await ulrike.click(coordination.WAITING)
        first = ulrike.screen
        await ulrike.click(coordination.WAITING_ON)
        second = ulrike.screen
        await story.drafts()
        await ulrike.click(matching.ON)
        on_second_page = ulrike.modal.text if ulrike.modal else ""
        await ulrike.click(matching.BACK)

        assert "24 warten" in first and "Seite 1 von 2" in first and "Seite 2 von 2" in second
        assert all(learner.name in first + second for learner in learners)
        assert "Seite 2 von 2" in on_second_page
        assert ulrike.sees("2 Tandems") and ulrike.sees("22 warten noch")


def _big_firm(*, learners: int) -> Firm:
    firm = default_firm()
    for number in range(learners):
        firm.people.append(Person(f"lerner.{number:02}", f"Lerner{number:02} Großkötter-Übelhör"))
    return firm


def _pairs(story: Story, *names: tuple[str, str]) -> list[tuple[Face, Face]]:
    return [(story.person(learner), story.person(buddy)) for learner, buddy in names]


async def _everybody_signs_up(story: Story, *pairs: tuple[Face, Face]) -> None:
    """Learner and buddy of each pair, on a topic of their own."""
    for (learner, buddy), topic in zip(pairs, ("mobile-devices", SOCIAL, AI), strict=False):
        await story.signs_up(buddy, offers=[topic])
        await story.signs_up(learner, wants=[topic])
