"""The briefing: cards in the direct message, one question each, for buddies a precondition where the round says so."""

import re

import pytest

from handlers.joining.views import briefing
from handlers.pairing.views import matching
from handlers.person.views import my_data
from handlers.rounds.views import opening
from sandbox import Face
from tests.stories.story import Story

A, B = briefing.ANSWERS["a"], briefing.ANSWERS["b"]
LINK = "https://intranet.example.com/buddys?a=1&b=2"


async def test_anna_reads_all_nine_cards_in_one_message(story: Story) -> None:
    await story.opens_round(briefing="required")
    anna = story.person("Anna")
    await story.signs_up(anna, offers=["ai-assistants"])
    welcome = anna.direct_messages[-1].text
    await story.says(anna, briefing.BEGIN)
    before = len(anna.direct_messages)

    seen = await _reads(story, anna, 9)

    assert "Du bist dabei" in welcome and "Eins fehlt noch: neun kurze Karten" in welcome
    assert [re.findall(r"(\d) von 9", text)[0] for text in seen] == [str(n) for n in range(1, 10)]
    assert "Auf Augenhöhe" in seen[0] and "An wen du dich wenden kannst" in seen[8]
    assert "Das war die letzte Karte." in anna.direct_messages[-1].text
    assert len(anna.direct_messages) == before


async def test_graces_five_cards_are_in_english(story: Story) -> None:
    await story.opens_pilot()
    grace = story.person("Grace")
    await story.signs_up(grace, wants=["ai-assistants"])
    offered = grace.direct_messages[-1].text
    await story.says(grace, briefing.BEGIN)

    seen = await _reads(story, grace, 5)

    assert "five short cards" in offered
    assert "1 of 5" in seen[0] and "No question is too simple" in seen[0]
    assert "That was the last card." in grace.direct_messages[-1].text
    assert "Go to the briefing" not in await _home(grace)


async def test_a_german_learner_and_an_english_buddy_read_theirs_as_well(story: Story) -> None:
    await story.opens_pilot()
    ben, grace = story.people("Ben", "Grace")
    await story.signs_up(ben, wants=["customers"])
    await story.signs_up(grace, offers=["customers"])
    for person, cards in ((ben, 5), (grace, 9)):
        await story.says(person, briefing.BEGIN)
        await _reads(story, person, cards)

    assert "Das war die letzte Karte." in ben.direct_messages[-1].text
    assert "That was the last card." in grace.direct_messages[-1].text


async def test_every_answer_gets_a_kind_reply_and_none_is_kept(story: Story) -> None:
    await story.opens_pilot()
    anna = story.person("Anna")
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.says(anna, briefing.BEGIN)
    row_before = (await story.stored())["briefing"]

    await story.says(anna, A)

    shown = anna.direct_messages[-1].text
    assert "Ach, das ist ganz leicht!" in shown and "Fast. Es ist nett gemeint" in shown
    assert (await story.stored())["briefing"] == row_before
    assert "leicht" not in str((await story.stored())["outbox_message"])


async def test_after_days_anna_goes_on_where_she_was(story: Story) -> None:
    await story.opens_round(briefing="required", starts_on="2027-03-01", sign_up_until="2027-02-26")
    anna = story.person("Anna")
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.says(anna, briefing.BEGIN)
    await _reads(story, anna, 3)
    await story.says(anna, briefing.NEXT)
    await story.pass_time(days=3)

    await story.asks(anna, "einweisung")

    assert anna.sees("Die Karte liegt in deinen Nachrichten")
    assert "4 von 9" in anna.direct_messages[-1].text


async def test_the_menu_and_the_direct_message_lead_to_the_cards_while_they_are_open(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["ai-assistants"])

    await story.asks(ben, "")
    menu = _whispered(story)
    await story.writes(ben, "Einweisung")
    offered = ben.direct_messages[-1].text
    await story.says(ben, briefing.BEGIN, in_=ben.direct_messages[-1])
    card = ben.direct_messages[-1].text
    await _reads(story, ben, 5)
    await story.asks(ben, "")

    assert "Zur Einweisung" in menu
    assert "dort weiter, wo du warst" in offered
    assert "1 von 5" in card
    assert "Zur Einweisung" not in _whispered(story)


async def test_a_button_of_a_finished_card_shows_it_once_more_and_changes_nothing(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.says(ben, briefing.BEGIN)
    await story.asks(ben, "einweisung")
    first_copy, second_copy = ben.direct_messages[-2:]
    await _reads(story, ben, 5)
    finished = (await story.stored())["briefing"]

    await story.says(ben, B, in_=first_copy)
    await story.says(ben, briefing.NEXT, in_=ben.direct_messages[-2])

    assert "2 von 5" in ben.direct_messages[-2].text
    assert "Das war die letzte Karte." in ben.direct_messages[-1].text
    assert second_copy.ts == ben.direct_messages[-1].ts
    assert (await story.stored())["briefing"] == finished


async def test_a_buddy_comes_into_the_matching_with_the_last_card(story: Story) -> None:
    await story.opens_round(briefing="required")
    anna, ben, ulrike = *story.people("Anna", "Ben"), story.coordinator
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.asks(anna, "status")
    standing = anna.screen

    await ulrike.command("/buddy-coordination")
    menu = ulrike.screen
    await ulrike.click(matching.OPEN)
    await story.bot.services.background.finish()
    held_back = ulrike.screen
    await story.says(anna, briefing.BEGIN)
    await _reads(story, anna, 9)
    await story.drafts()

    assert "Als Buddy kommst du in die Zuordnung, sobald du die Einweisung gelesen hast." in standing
    assert "Ein Buddy ist noch in der Einweisung" in menu and "Ein Buddy ist noch in der Einweisung" in held_back
    assert anna.name not in held_back
    assert "in der Einweisung" not in ulrike.screen
    assert f"@{ben.name} lernt bei @{anna.name}" in ulrike.screen


async def test_somebody_who_also_learns_is_matched_as_a_learner_meanwhile(story: Story) -> None:
    await story.opens_round(briefing="required")
    anna, dieter = story.people("Anna", "Dieter")
    await story.signs_up(anna, offers=["ai-assistants"], wants=["customers"])
    await story.signs_up(dieter, offers=["customers"])
    await story.says(dieter, briefing.BEGIN)
    await _reads(story, dieter, 9)

    await story.drafts()

    assert all(f"@{person.name}" in story.coordinator.screen for person in (anna, dieter))


async def test_where_it_is_only_offered_nobody_waits_for_it(story: Story) -> None:
    await story.opens_round()
    anna, ben = story.people("Anna", "Ben")
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.signs_up(ben, wants=["ai-assistants"])

    await story.drafts()

    assert f"@{anna.name}" in story.coordinator.screen
    assert "Einweisung" not in story.coordinator.screen
    home = await _home(anna)
    assert "Zur Einweisung" in home and "Bei der nächsten Zuordnung bist du dabei." in home


async def test_a_round_without_a_briefing_says_nothing_of_one(story: Story) -> None:
    await story.opens_round(briefing="off")
    anna = story.person("Anna")

    await story.signs_up(anna, offers=["ai-assistants"])
    await story.asks(anna, "einweisung")

    assert "Karten" not in anna.direct_messages[-1].text
    assert anna.sees("Für dich liegt gerade keine Einweisung bereit.")


@pytest.mark.depends_on_engine
async def test_one_reminder_some_working_days_before_the_start_only_to_whom_it_concerns(story: Story) -> None:
    await story.opens_round(briefing="required", starts_on="2027-02-01", sign_up_until="2027-01-29")
    anna, grace, ben = story.people("Anna", "Grace", "Ben")
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.signs_up(grace, offers=["customers"])
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.says(grace, briefing.BEGIN)
    await _reads(story, grace, 9)
    counts = [len(person.direct_messages) for person in (anna, grace, ben)]

    await story.until("2027-01-25", "20:00")
    early = len(anna.direct_messages)
    await story.until("2027-01-29", "20:00")

    assert early == counts[0]
    assert [len(person.direct_messages) for person in (anna, grace, ben)] == [counts[0] + 1, *counts[1:]]
    assert "Für *Frühjahr* (Start am 1. Februar 2027)" in anna.direct_messages[-1].text
    await story.says(anna, briefing.BEGIN, in_=anna.direct_messages[-1])
    assert "1 von 9" in anna.direct_messages[-1].text


async def test_the_last_card_names_the_contact_person_and_the_companys_own_page(story: Story) -> None:
    wolfgang = story.person("Wolfgang")
    await story.opens_round(contact=wolfgang, briefing_url=LINK, briefing_title="<!here> Leitfaden & mehr")
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.says(ben, briefing.BEGIN)

    seen = await _reads(story, ben, 5)

    raw = str(ben.direct_messages[-1].raw["blocks"])
    assert f"@{wolfgang.name}" in seen[4] and "Leitfaden" in seen[4] and "Leitfaden" not in seen[3]
    assert "<https://intranet.example.com/buddys?a=1&amp;b=2|&lt;!here&gt; Leitfaden &amp; mehr>" in raw


@pytest.mark.parametrize(
    "address",
    [
        "http://intranet.example.com",
        "intranet",
        "https://",
        "https://a b.example",
        "https://x|y",
        "javascript:alert(1)",
    ],
)
async def test_only_a_whole_https_address_can_be_linked(story: Story, address: str) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(opening.NEW_ROUND)

    await ulrike.submit(
        {
            opening.NAME: "Frühjahr",
            opening.CHANNEL: story.slack.channel("digital-buddies").id,
            opening.BRIEFING_URL: address,
        }
    )

    assert ulrike.modal is not None and "https://" in ulrike.modal.errors[opening.BRIEFING_URL]
    assert (await story.stored())["cohort"] == []


async def test_my_data_says_how_far_one_is_and_erasing_takes_it_away(story: Story) -> None:
    ben = await _reading(story)

    await story.asks(ben, "meine-daten")
    shown = ben.modal.text if ben.modal else ""
    await ben.click(my_data.ERASE)
    await ben.submit()

    assert "Einweisung" in shown and "2 von 5" in shown
    assert (await story.stored())["briefing"] == []


async def test_after_leaving_a_card_says_that_its_moment_has_passed(story: Story) -> None:
    ben = await _reading(story)
    card = ben.direct_messages[-1]
    await story.leaves(ben)
    count = len(ben.direct_messages)

    await story.says(ben, B, in_=card)

    assert ben.modal is not None and "nicht mehr aktuell" in ben.modal.text
    assert len(ben.direct_messages) == count


async def test_nobody_turns_somebody_elses_cards(story: Story) -> None:
    ben = await _reading(story)
    grace = story.person("Grace")
    await story.signs_up(grace, wants=["customers"])
    before = (await story.stored())["briefing"]

    await story.says(grace, briefing.BEGIN)
    await _reads(story, grace, 5)

    assert [row for row in (await story.stored())["briefing"] if row in before] == before
    assert "2 von 5" in ben.direct_messages[-1].text


async def test_who_becomes_a_buddy_reads_the_buddies_cards_then(story: Story) -> None:
    ben = await _reading(story)
    card = ben.direct_messages[-1]
    await story.signs_up(ben, offers=["customers"])

    await story.says(ben, B, in_=card)

    assert "1 von 9" in ben.direct_messages[-1].text


async def test_the_home_tab_offers_the_cards(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["ai-assistants"])
    await ben.opens_home()

    await ben.click(briefing.BEGIN, in_=ben.home)
    await story.settle()

    assert ben.sees("Die Karte liegt in deinen Nachrichten")
    assert "1 von 5" in ben.direct_messages[-1].text


async def _home(person: Face) -> str:
    await person.opens_home()
    return person.home.text if person.home else ""


def _whispered(story: Story) -> str:
    """The latest answer to a word after `/buddy`."""
    return str(story.slack.workspace.ephemerals[-1].message)


async def _reading(story: Story) -> Face:
    """Ben, a learner, at the second of his cards."""
    await story.opens_pilot()
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.says(ben, briefing.BEGIN)
    await _reads(story, ben, 1)
    await story.says(ben, briefing.NEXT)
    return ben


async def _reads(story: Story, person: Face, cards: int) -> list[str]:
    """Answers so many cards of the message at the bottom, and returns each as it was asked."""
    seen = []
    for number in range(cards):
        if number:
            await story.says(person, briefing.NEXT, in_=person.direct_messages[-1])
        seen.append(person.direct_messages[-1].text)
        await story.says(person, B, in_=person.direct_messages[-1])
    return seen
