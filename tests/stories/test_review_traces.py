"""With every row in hand: who ended a tandem, who declined, and who was erased cannot be found out."""

from typing import Any
from uuid import uuid4

import pytest

from handlers.pairing.views import proposals
from handlers.person.views import my_data
from storage import outbox, people
from storage.occurrences.people import OfHand
from storage.outbox import Envelope
from tests.stories.story import Story


@pytest.mark.depends_on_engine
async def test_the_rows_of_an_ended_tandem_do_not_tell_who_ended_it(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna, "customers")

    await story.leaves(ben, only=anna)
    await story.settle()

    rows = (await story.stored())["outbox_message"]
    assert "ist zu Ende." in anna.direct_messages[-1].text
    assert [row for row in rows if row["kind"] in ("ending", "update")] == []


@pytest.mark.depends_on_engine
async def test_the_rows_of_a_proposal_do_not_tell_who_declined(story: Story) -> None:
    first, second = story.people("Ben", "Dieter")
    anna, emre = story.people("Anna", "Emre")
    await story.opens_pilot()
    for learner, buddy, topic in ((first, anna, "customers"), (second, emre, "materials")):
        await story.signs_up(buddy, offers=[topic])
        await story.signs_up(learner, wants=[topic])
    await story.releases()
    await story.says(first, proposals.RATHER_NOT)
    await story.says(second, proposals.YES)

    await story.says(emre, proposals.RATHER_NOT)
    await story.settle()

    stored = await story.stored()
    by_learner, by_buddy = ({k: _shape(v) for k, v in row.items()} for row in stored["proposal"])
    assert by_learner == by_buddy
    assert [row["key"] for row in stored["outbox_message"] if row["key"].startswith(("proposal/", "redraw/"))] == []


@pytest.mark.depends_on_engine
async def test_after_erasing_no_row_names_the_person_not_even_a_message_that_was_sent(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await story.asks(ben, "meine-daten")
    await ben.click(my_data.ERASE)

    await ben.submit()
    await story.settle()

    assert ben.user_id not in str(await story.stored())


async def test_a_coordinator_who_leaves_the_programme_still_hears_of_raised_hands(story: Story) -> None:
    ulrike = story.coordinator
    await story.opens_pilot()
    await story.signs_up(ulrike, wants=["customers"])
    services = story.bot.services
    async with services.database.transaction() as session:
        person = await _person(session, ulrike.user_id, services.team_id)
        outbox.add(
            session,
            services.sealing,
            OfHand(uuid4()).raised(person.id),
            Envelope(team_id=person.team_id, to=person),
            {"text": "Ben bittet um Kontakt.", "blocks": []},
            due_at=services.now(),
            now=services.now(),
        )

    await story.leaves(ulrike)

    assert ulrike.sees("Ben bittet um Kontakt.")


async def _person(session: Any, user_id: str, team_id: str) -> Any:
    return await people.find(session, team_id=team_id, user_id=user_id)


def _shape(value: object) -> object:
    """Whether there is something, whatever the ids and moments are."""
    return value if value is None or isinstance(value, bool) else type(value).__name__
