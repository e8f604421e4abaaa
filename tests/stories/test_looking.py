"""What a look costs: a few statements, however many people take part, and whatever has been."""

from collections.abc import Awaitable
from datetime import timedelta
from typing import Any

from handlers.coordinating.views import coordination, recruiting
from handlers.coordinating.views.cockpit import MENU
from handlers.pairing.views import matching, proposals
from programme.words import Role
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from tests.statements import counted
from tests.stories.story import Story

# With the one that begins a transaction, from the click until all is drawn.
MOST = {
    "Home in a tandem": 8,
    "Home of somebody who waits": 8,
    "Home of a coordinator": 10,
    "the menu": 5,
    "the status in a tandem": 5,
    "the status of somebody who waits": 5,
    "the coordinator's menu": 10,
    "the waiting list": 12,
    "supply and demand": 8,
    "a draft": 16,
    "Home with a draft": 18,
}
MANY = 60


async def test_a_look_costs_a_few_statements_however_many_people_there_are(story: Story) -> None:
    ben, anna, petra, jonas = story.people("Ben", "Anna", "Petra", "Jonas")
    await story.opens_pilot()
    cohort = await story.opens_round()
    await story.signs_up(anna, offers=["ai-assistants"], into=cohort)
    await story.signs_up(ben, wants=["ai-assistants"], into=cohort)
    await story.releases(cohort)
    for person in (ben, anna):
        await person.click(proposals.YES)
        await story.settle()
    await story.signs_up(petra, wants=["customers"], into=cohort)
    await story.signs_up(jonas, offers=["customers"], into=cohort)

    few = await _costs(story, cohort)
    await _many_sign_up(story, cohort)
    many = await _costs(story, cohort)

    assert {look: cost for look, cost in few.items() if cost > MOST[look]} == {}
    assert many == few


async def _costs(story: Story, cohort: Cohort) -> dict[str, int]:
    ulrike, ben, petra = story.people("Ulrike", "Ben", "Petra")
    found = {
        "Home in a tandem": await _cost(story, ben.opens_home()),
        "Home of somebody who waits": await _cost(story, petra.opens_home()),
        "Home of a coordinator": await _cost(story, ulrike.opens_home()),
        "the menu": await _cost(story, ben.command("/buddy")),
        "the status in a tandem": await _cost(story, ben.command("/buddy", "status")),
        "the status of somebody who waits": await _cost(story, petra.command("/buddy", "status")),
        "the coordinator's menu": await _cost(story, ulrike.click(MENU, in_=ulrike.home)),
        "the waiting list": await _cost(story, ulrike.click(coordination.WAITING, value=str(cohort.id))),
    }
    await ulrike.close_modal()
    found["supply and demand"] = await _cost(story, ulrike.click(recruiting.SUPPLY, value=str(cohort.id)))
    await ulrike.close_modal()
    await story.drafts(cohort)
    await ulrike.command("/buddy-coordination")
    found["a draft"] = await _cost(story, ulrike.click(matching.OPEN, value=str(cohort.id)))
    found["Home with a draft"] = await _cost(story, ulrike.opens_home())
    await ulrike.click(matching.DISCARD)
    await story.settle()
    return found


async def _cost(story: Story, look: Awaitable[Any]) -> int:
    with counted(story.bot.services.database) as statements:
        await look
        await story.slack.quiet()
        await story.bot.services.afterwards.finish()
    return len(statements)


async def _many_sign_up(story: Story, cohort: Cohort) -> None:
    now, team_id = story.slack.clock.now(), story.slack.team_id
    async with story.bot.services.database.transaction() as session:
        for number in range(MANY):
            person = Person(team_id=team_id, user_id=f"UMANY{number}", created_at=now)
            session.add(person)
            await session.flush()
            session.add(
                Enrolment(
                    team_id=team_id,
                    person_id=person.id,
                    cohort_id=cohort.id,
                    role=Role.LEARNER if number % 3 else Role.BUDDY,
                    signed_up_at=now + timedelta(seconds=number),
                )
            )
