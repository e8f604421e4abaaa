"""Quick fingers and damaged values: the dialog stays, and nobody reads of an error."""

import asyncio

from sqlmodel import col, select

from storage.check_ins import Reply
from storage.people import Person
from tests.stories.story import Story


async def test_two_changes_in_the_same_second_are_no_error(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await ben.command("/buddy", "anmelden")

    await asyncio.gather(*(ben.fill("role", role) for role in ("learner", "both", "buddy")), return_exceptions=True)
    await story.settle()

    assert ben.modal is not None and "Anmelden" in ben.modal.text
    assert not ben.sees("schiefgegangen")


async def test_my_data_opens_also_where_a_value_can_no_longer_be_read(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"], second={"not_with": [story.person("Emre")]})
    await story.writes(ben, "Das bleibt unter uns")
    async with story.bot.services.database.transaction() as session:
        person = (await session.exec(select(Person).where(col(Person.user_id) == ben.user_id))).one()
        person.not_with_sealed = b"damaged"
        (await session.exec(select(Reply))).one().text_sealed = b"damaged"

    await story.asks(ben, "meine-daten")

    assert ben.modal is not None and "Erfahrung: Kundschaft" in ben.modal.text
