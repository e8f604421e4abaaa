"""The message budget: at most one unasked message per person and working day, and two a week. This test counts."""

import pytest

from handlers.asking.views import check_ins
from handlers.pairing.views import proposals
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.counting import is_within_budget, spelt_out, unasked_moments
from tests.stories.story import Story


@pytest.mark.parametrize("answers", [False, True])
async def test_over_a_whole_round_nobody_gets_more_even_a_buddy_with_three_learners(
    story: Story, answers: bool
) -> None:
    anna, monika, *learners = story.people("Anna", "Monika", "Ben", "Dieter", "Petra")
    await story.asks(anna, "anmelden")
    await anna.submit()
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"], second={"capacity": "3"})
    await story.signs_up(monika, offers=["materials"])
    for learner in learners:
        await story.signs_up(learner, wants=["customers"])
    await story.releases()
    for learner in learners:
        await story.says(learner, proposals.YES)
        await story.says(anna, proposals.YES)

    for _ in range(13):
        await story.pass_time(weeks=1)
        if answers:
            await _says_not_yet(story, anna, *learners)

    everybody = [anna, monika, *learners]
    assert all(len(unasked_moments(person)) >= 3 for person in (anna, *learners))
    assert [spelt_out(person) for person in everybody if not is_within_budget(person)] == []
    assert all(day.isoweekday() <= 5 for person in everybody for day in unasked_moments(person))


async def _says_not_yet(story: Story, *people: Face) -> None:
    for person in people:
        if any(b.action_id == check_ins.ACTIONS[Answer.NOT_YET] for m in person.direct_messages for b in m.buttons):
            await story.says(person, check_ins.ACTIONS[Answer.NOT_YET])
            await person.close_modal() if person.modal else None
