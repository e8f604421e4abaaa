"""Other possibilities: in a large round a learner may choose among free buddies, described without names."""

import pytest

from handlers.pairing.views import alternatives, proposals
from handlers.rounds.views import opening
from sandbox import Face
from tests.stories.story import Story

AI = "ai-assistants"


@pytest.fixture(autouse=True)
def three_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty would sign up for minutes."""
    monkeypatch.setattr("handlers.pairing.proposal_questions.LEAST_FOR_ALTERNATIVES", 3)


@pytest.mark.depends_on_engine
async def test_a_learner_chooses_another_buddy_without_knowing_who_it_is(story: Story) -> None:
    ben, first, other = await _asked(story)

    await ben.click(alternatives.SHOW)
    seen = ben.modal.text if ben.modal else ""
    await ben.click(alternatives.CHOOSE)
    await story.settle()

    assert "Einkauf" in seen or "Werkstatt" in seen
    assert other.name not in seen
    assert not ben.sees(other.name)
    assert not _is_asked(ben) and not _is_asked(first)
    assert _is_asked(other)

    await story.says(other, proposals.YES)
    assert f"@{other.name}" in ben.group_messages[-1].text


async def test_the_first_buddy_never_hears_and_stays_free(story: Story) -> None:
    ben, first, other = await _asked(story)
    before = len(first.direct_messages)

    await ben.click(alternatives.SHOW)
    await ben.click(alternatives.CHOOSE)
    await story.settle()
    await story.says(other, proposals.YES)

    assert len(first.direct_messages) == before
    assert [row["state"] for row in (await story.stored())["proposal"]] == ["tandem"]


async def test_where_nobody_else_fits_the_proposal_still_stands(story: Story) -> None:
    ben, anna, dieter = story.people("Ben", "Anna", "Dieter")
    await story.opens_round(alternatives=[opening.ALTERNATIVES])
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(ben, wants=[AI])
    await story.signs_up(dieter, wants=["customers"])
    await story.releases()

    await ben.click(alternatives.SHOW)

    assert ben.sees("Im Moment passt niemand sonst.")
    await ben.close_modal()
    await story.says(ben, proposals.YES)
    assert _is_asked(anna)


@pytest.mark.depends_on_engine
async def test_whoever_comes_too_late_sees_what_is_left(story: Story) -> None:
    ben, _, other = await _asked(story)
    await ben.click(alternatives.SHOW)
    await story.leaves(other)

    await ben.click(alternatives.CHOOSE)
    await story.settle()

    assert ben.sees("Dieser Platz ist inzwischen vergeben.")
    assert _is_asked(ben)


async def test_a_round_that_offers_none_has_no_such_button(story: Story) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_round()
    for buddy in (anna, emre):
        await story.signs_up(buddy, offers=[AI])
    await story.signs_up(ben, wants=[AI])

    await story.releases()

    assert alternatives.SHOW not in str([message.blocks for message in ben.direct_messages])


async def _asked(story: Story) -> tuple[Face, Face, Face]:
    """A learner who is asked, the buddy they are asked about, and one who is free besides."""
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_round(alternatives=[opening.ALTERNATIVES])
    for buddy, department in ((anna, "Einkauf"), (emre, "Werkstatt")):
        await story.signs_up(buddy, offers=[AI], second={"department": department})
    await story.signs_up(ben, wants=[AI])
    await story.releases()
    first, other = (anna, emre) if f"@{anna.name}" in ben.direct_messages[-1].text else (emre, anna)
    return ben, first, other


def _is_asked(face: Face) -> bool:
    return proposals.YES in str([message.blocks for message in face.direct_messages])
