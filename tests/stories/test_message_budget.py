"""The message budget: at most one unasked message per person and working day, and two a week. This test counts."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.texts import say_in
from handlers.views import check_ins, proposals
from programme.check_ins import Answer
from programme.words import Language
from sandbox import Face
from tests.stories.story import Story

UNASKED = {
    say_in(language)(f"{name}-notification")
    for language in Language
    for name in ("check-in", "rating", "interim", "waiting", "round-opened", "closing", "date-nudge", "meeting-thanks")
}
# An answered question is drawn anew; it counts as what it was.
ANSWERED = {say_in(language)("check-in-answered-notification") for language in Language}


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
    assert all(len(_days(person)) >= 3 for person in (anna, *learners))
    assert [_worst(person) for person in everybody if not _is_within_budget(person)] == []
    assert all(day.isoweekday() <= 5 for person in everybody for day in _days(person))


async def _says_not_yet(story: Story, *people: Face) -> None:
    for person in people:
        if any(b.action_id == check_ins.ACTIONS[Answer.NOT_YET] for m in person.direct_messages for b in m.buttons):
            await story.says(person, check_ins.ACTIONS[Answer.NOT_YET])
            await person.close_modal() if person.modal else None


def _days(person: Face) -> list[datetime]:
    return [
        datetime.fromtimestamp(float(message.ts), ZoneInfo(person.person.tz))
        for message in person.direct_messages
        if message.notification in UNASKED | ANSWERED
    ]


def _is_within_budget(person: Face) -> bool:
    days = Counter(day.date() for day in _days(person))
    weeks = Counter(day.isocalendar()[:2] for day in _days(person))
    return max(days.values(), default=0) <= 1 and max(weeks.values(), default=0) <= 2


def _worst(person: Face) -> str:
    return f"{person.name}: {[day.strftime('%a %d.%m. %H:%M') for day in _days(person)]}"
