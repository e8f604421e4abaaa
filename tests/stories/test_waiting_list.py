"""The waiting list: told where one stands, and before signing up that the places are taken."""

import pytest

from handlers.pairing.views import proposals
from sandbox import Face
from tests.stories.story import Story

TOPIC = "ai-assistants"


async def test_a_learner_who_waits_is_told_where_they_stand_and_that_it_is_a_guide(story: Story) -> None:
    ben, dieter = story.people("Ben", "Dieter")
    await story.opens_round()
    await story.signs_up(ben, wants=[TOPIC])
    await story.pass_time(hours=1)
    await story.signs_up(dieter, wants=[TOPIC])

    assert "Du bist Nummer 1 von 2 auf der Warteliste." in await _status(story, ben)
    assert "Du bist Nummer 2 von 2 auf der Warteliste. Das ist nur ein Anhalt" in await _status(story, dieter)


async def test_the_home_tab_says_so_too_and_in_english(story: Story) -> None:
    grace = story.person("Grace")
    await story.opens_round()
    await story.signs_up(grace, wants=[TOPIC])

    await grace.opens_home()
    await story.settle()

    assert grace.home is not None and "You are number 1 of 1 on the waiting list." in grace.home.text


@pytest.mark.depends_on_engine
async def test_whoever_lost_a_tandem_is_first_and_whoever_has_one_or_a_proposal_stands_nowhere(story: Story) -> None:
    anna, ben, dieter, grace = story.people("Anna", "Ben", "Dieter", "Grace")
    await story.opens_round()
    await story.signs_up(anna, offers=[TOPIC])
    await story.signs_up(ben, wants=[TOPIC])
    await story.releases()
    await story.signs_up(dieter, wants=[TOPIC])
    await story.pass_time(minutes=1)
    await story.signs_up(grace, wants=[TOPIC])
    with_proposal = await _status(story, ben)
    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.YES)
    in_tandem = await _status(story, ben)

    await story.leaves(anna)

    assert "Warteliste" not in with_proposal and "Warteliste" not in in_tandem
    assert "Du bist Nummer 1 von 3 auf der Warteliste." in await _status(story, ben)
    assert "Du bist Nummer 2 von 3 auf der Warteliste." in await _status(story, dieter)


async def test_a_draft_shows_in_nobodys_status(story: Story) -> None:
    anna, ben = story.people("Anna", "Ben")
    await story.opens_round()
    await story.signs_up(anna, offers=[TOPIC])
    await story.signs_up(ben, wants=[TOPIC])
    before = await _status(story, ben)

    await story.drafts()

    assert "Du bist Nummer 1 von 1 auf der Warteliste." in before
    assert await _status(story, ben) == before


async def test_a_buddy_stands_on_no_waiting_list(story: Story) -> None:
    anna = story.person("Anna")
    await story.opens_round()
    await story.signs_up(anna, offers=[TOPIC])

    assert "Warteliste" not in await _status(story, anna)


async def test_when_the_places_are_taken_a_learner_hears_it_before_signing_up(story: Story) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_round(places=1)

    await story.signs_up(ben, wants=[TOPIC])
    await story.signs_up(anna, offers=[TOPIC])
    await dieter.command("/buddy", "anmelden")
    await dieter.fill("role", "learner")
    await dieter.fill("wants", [TOPIC])
    before = dieter.modal.text if dieter.modal else ""
    await dieter.submit(consent=["consent"])
    await dieter.submit()
    await dieter.submit()
    await story.settle()

    said = "Dieser Durchgang hat einen Platz, und so viele Lernende sind schon angemeldet. Du kommst auf die Warteliste"
    assert said in before
    assert said in dieter.direct_messages[-1].text
    assert not ben.sees("Du kommst auf die Warteliste")
    assert not anna.sees("Du kommst auf die Warteliste")


async def _status(story: Story, person: Face) -> str:
    await story.asks(person, "status")
    return person.ephemerals[-1].text
