"""What happens to a pair between the draft and the tandem: people name their manager, leave, end it at once."""

import asyncio
from typing import Any

import pytest
from sqlmodel import col, select

from handlers.pairing.views import matching, proposals
from handlers.tandem.views import confirming
from storage.check_ins import CheckIn
from storage.people import Person
from tests.stories.story import Story

LAPSED = "Dieser Vorschlag kommt nicht zustande."


@pytest.mark.parametrize("who", ["learner", "buddy"])
async def test_a_manager_named_after_the_draft_is_not_paired_either(story: Story, who: str) -> None:
    ben, anna = await _drafted(story)
    if who == "learner":
        await story.signs_up(ben, wants=["customers"], manager=anna)
    else:
        await story.signs_up(anna, offers=["customers"], manager=ben)

    await _releases_the_draft(story)

    assert not ben.sees("Ein Vorschlag für dich") and not anna.sees("Ein Vorschlag für dich")
    assert await _rows(story, "proposal", "state") == ["discarded"]


async def test_a_second_round_does_not_forget_the_manager(story: Story) -> None:
    ben, wolfgang = story.people("Ben", "Wolfgang")
    await story.opens_round("Eins")
    await story.signs_up(ben, wants=["customers"], manager=wolfgang, second={"not_with": [wolfgang]})
    before = (await _rows(story, "person", "not_with_sealed"))[-1]
    await story.opens_round("Zwei")

    await ben.command("/buddy", "anmelden")
    await ben.click("sign-up.choose-round")
    await ben.fill("role", "learner")
    await ben.fill("wants", ["customers"])
    await ben.submit(consent=["consent"])
    await ben.submit()
    await ben.submit()
    await story.settle()

    people = (await story.stored())["person"]
    mine = next(row for row in people if row["user_id"] == ben.user_id)
    assert before is None or mine["not_with_sealed"] is not None
    assert mine["manager_user_id"] == wolfgang.user_id and mine["not_with_sealed"] is not None


@pytest.mark.depends_on_engine
async def test_i5_a_yes_and_a_leaving_in_the_same_second_leave_no_half_tandem(story: Story) -> None:
    ben, anna = await _drafted(story)
    await _releases_the_draft(story)
    await story.says(ben, proposals.YES)
    await ben.command("/buddy", "stop")

    await asyncio.gather(ben.submit({}), anna.click(proposals.YES), return_exceptions=True)
    await story.settle()

    assert ben.sees("Du bist ausgestiegen.")
    assert await _rows(story, "tandem", "state") in ([], ["ended"])
    assert await _rows(story, "proposal", "state") in (["lapsed"], ["tandem"])


@pytest.mark.depends_on_engine
async def test_i5_both_end_it_in_the_same_second_and_it_ends_once(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna, "customers")
    for person in (ben, anna):
        await person.command("/buddy", "stop")
    choices = [next(o for o in p.modal.fields[0].options if "@" in o) for p in (ben, anna) if p.modal]

    await asyncio.gather(
        *(p.submit({confirming.CHOICE: c}) for p, c in zip((ben, anna), choices, strict=True)), return_exceptions=True
    )
    await story.settle()

    told = [person.sees("ist zu Ende. Das kommt vor") for person in (ben, anna)]
    assert sum(told) == 1


@pytest.mark.depends_on_engine
async def test_two_releases_in_the_same_second_ask_each_learner_once(story: Story) -> None:
    ben, _ = await _drafted(story)

    await asyncio.gather(story.coordinator.submit(), story.coordinator.submit(), return_exceptions=True)
    await story.settle()

    assert len([m for m in ben.direct_messages if "Ein Vorschlag für dich" in m.text]) == 1


async def test_after_the_last_day_no_draft_is_made(story: Story) -> None:
    await story.opens_pilot()
    await story.signs_up(story.person("Ben"), wants=["customers"])
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await story.pass_time(weeks=10, days=1)

    await ulrike.click(matching.OPEN)
    refused = ulrike.sees("Das ist nicht mehr aktuell.")
    await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")

    assert refused
    assert ulrike.sees("zu Ende gegangen") and not ulrike.sees("Tandems vorschlagen")


async def test_one_question_that_fails_holds_up_no_other(story: Story, caplog: pytest.LogCaptureFixture) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna, "customers")
    await _set_zone(story, await _first_to_be_asked(story), "Nowhere/Nothing")

    await story.pass_time(weeks=3, asleep=True)

    asked = [row for row in (await story.stored())["checkin"] if row["asked_at"]]
    assert len(asked) == 1
    assert "_ask_some failed for one row: ZoneInfoNotFoundError" in caplog.text
    caplog.clear()


async def _first_to_be_asked(story: Story) -> Any:
    async with story.bot.services.database.transaction() as session:
        statement = select(CheckIn.person_id).order_by(col(CheckIn.due_at), col(CheckIn.id))
        return (await session.exec(statement)).first()


async def _set_zone(story: Story, person_id: Any, zone: str) -> None:
    """As nobody else knows it: the roll call would put right what Slack knows better."""
    for name in ("Ben", "Anna"):
        story.person(name).becomes(tz=zone)
    async with story.bot.services.database.transaction() as session:
        person = (await session.exec(select(Person).where(col(Person.id) == person_id))).one()
        person.zone = zone


async def _drafted(story: Story) -> tuple[Any, Any]:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.drafts()
    return ben, anna


async def _releases_the_draft(story: Story) -> None:
    await story.coordinator.submit()
    await story.settle()


async def _rows(story: Story, table: str, column: str) -> list[Any]:
    return [row[column] for row in (await story.stored())[table]]
