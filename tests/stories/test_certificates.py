"""The certificate at the end: with the name somebody types, about nothing but that they were there, and not kept."""

import pytest

from handlers.asking.certificate_files import certificate_file, on_paper
from handlers.asking.views import certificates as view
from handlers.desk.texts import say_in
from programme.words import Language
from sandbox import Face
from tests.stories.story import Story


async def test_at_the_end_everybody_who_was_in_a_tandem_can_have_one(story: Story) -> None:
    ben, _ = await _at_the_end(story)

    await ben.click(view.OPEN)
    prefilled = ben.modal.fields[0].value if ben.modal else ""
    await ben.submit()
    await story.settle()

    assert prefilled == "Ben Schröder"
    assert ben.sees("Deine Bestätigung kommt gleich als Nachricht.")
    assert "Hier ist deine Teilnahmebestätigung." in ben.direct_messages[-1].text
    assert ben.saves(view.FILE).startswith(b"%PDF-")


@pytest.mark.depends_on_engine
async def test_once_delivered_neither_page_nor_name_is_kept(story: Story) -> None:
    ben, _ = await _at_the_end(story)
    await ben.click(view.OPEN)
    await ben.submit(name="Benjamin Freiherr von Schröder")
    await story.settle()

    await story.pass_time(minutes=5)

    stored = await story.stored()
    assert [row for row in stored["outbox_message"] if row["kind"] == "certificate"] == []
    assert "Freiherr" not in str(stored)


async def test_grace_gets_hers_in_english(story: Story) -> None:
    grace, daniel = await _at_the_end(story, "Grace", "Daniel")

    for person in (grace, daniel):
        await person.click(view.OPEN)
        assert person.modal is not None and person.modal.title == "Certificate"
        await person.submit()
    await story.settle()

    assert "Here is your certificate of participation." in grace.direct_messages[-1].text
    assert grace.saves(view.FILE) != daniel.saves(view.FILE)


async def test_whoever_left_gets_none(story: Story) -> None:
    ben, _ = await _at_the_end(story)
    await story.leaves(ben)
    await ben.close_modal()
    before = len(ben.direct_messages)

    await story.says(ben, view.OPEN)

    assert ben.sees("Das ist nicht mehr aktuell.")
    assert len(ben.direct_messages) == before


@pytest.mark.parametrize(
    ("name", "error"), [("   ", "Ohne Namen geht es nicht."), ("田中 🎉", "kann ich nicht drucken")]
)
async def test_a_name_that_cannot_stand_there_is_said_beside_the_field(story: Story, name: str, error: str) -> None:
    ben, _ = await _at_the_end(story)
    await ben.click(view.OPEN)

    await ben.submit(name=name)

    assert ben.modal is not None and error in ben.modal.errors[view.NAME]


async def test_half_way_through_there_is_none_yet(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)

    await story.until("2027-02-22", "20:00")

    assert not any(b.action_id == view.OPEN for m in ben.direct_messages for b in m.buttons)


def test_the_page_is_one_sheet_and_small() -> None:
    words = on_paper(
        say_in(Language.GERMAN),
        name="Karl-Heinz Oppermann-Brüggemann von und zu Hohenlohe-Langenburg-Weißenstein III.",
        cohort="x" * 60,
        learned=True,
        showed=True,
        start="25. Januar 2027",
        end="22. März 2027",
    )

    page = certificate_file(words)

    assert page.count(b"/Type /Page\n") == 1
    assert len(page) < 200_000


async def _at_the_end(story: Story, learner: str = "Ben", buddy: str = "Anna") -> tuple[Face, Face]:
    one, other = story.people(learner, buddy)
    await story.opens_pilot()
    await story.tandem(one, other)
    await story.until("2027-03-22", "20:00")
    for person in (one, other):
        while person.modal is not None:
            await person.close_modal()
    return one, other
