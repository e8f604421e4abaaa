"""The learning path of a tandem, and the page it shares."""

import pytest

from handlers.asking.views import held
from handlers.desk.texts import say_in
from handlers.tandem.views import learning
from programme.words import DEFAULT_TOPICS, Language
from tests.stories.story import Story
from tests.stories.test_dates import a_tandem

PAGE = "https://falkenberg.example/canvas/ben_und_anna?a=1&b=2"


async def test_four_meetings_each_with_a_task_and_the_next_one_is_marked(story: Story) -> None:
    ben, anna = await a_tandem(story)

    await story.says(ben, learning.PATH)
    at_first = ben.modal.text if ben.modal else ""
    await ben.close_modal()
    await story.asks(ben, "status")
    await story.says(ben, held.TANDEM)
    await story.says(ben, held.WE_MET)
    await story.says(anna, learning.PATH)

    assert "*KI-Assistenten* in vier Treffen von je einer Stunde." in at_first
    assert "➡️ *1. Die erste Frage* (als Nächstes)\nStellt dem Assistenten eine Frage" in at_first
    assert "*4. Was nicht hineingehört*" in at_first
    assert anna.modal is not None
    assert "✅ *1. Die erste Frage* (erledigt)" in anna.modal.text
    assert "➡️ *2. Bessere Aufträge* (als Nächstes)" in anna.modal.text


async def test_grace_reads_it_in_english_whatever_the_group_speaks(story: Story) -> None:
    ben, grace = story.people("Ben", "Grace")
    await story.opens_pilot()
    await story.signs_up(grace, offers=["customers"], second={"languages": ["de", "en"]})
    await story.signs_up(ben, wants=["customers"])
    await story.releases()
    for person in (ben, grace):
        await story.says(person, "proposal.yes")

    await story.says(grace, learning.PATH)

    assert grace.modal is not None and "*1. Who buys from us?* (next)" in grace.modal.text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", [*DEFAULT_TOPICS, learning.OWN_TOPIC])
def test_every_topic_has_a_path_of_its_own(language: Language, topic: str) -> None:
    say = say_in(language)
    tasks = {say(f"path-task-{topic}-{number}") for number in range(1, 5)}
    general = {say(f"path-task-{learning.OWN_TOPIC}-{number}") for number in range(1, 5)}

    assert len(tasks) == 4
    assert topic == learning.OWN_TOPIC or not tasks & general


async def test_a_shared_page_is_one_link_that_either_sets_changes_and_removes(story: Story) -> None:
    ben, anna = await a_tandem(story)

    await story.says(ben, learning.PAGE)
    await ben.submit({learning.LINK: PAGE})
    await story.settle()
    await story.says(anna, learning.PATH)
    in_group, on_card = anna.group_messages[-1].text, anna.modal.text if anna.modal else ""
    await story.says(anna, learning.PAGE)
    await anna.submit({learning.LINK: ""})
    await story.settle()

    assert PAGE in in_group and PAGE in on_card
    assert "Es ist keine Lernseite mehr verlinkt." in ben.group_messages[-1].text
    assert [row["shared_page"] for row in (await story.stored())["conversation"]] == [""]


@pytest.mark.parametrize(
    "link", ["http://falkenberg.example", "falkenberg.example", "https://x", "https://a.b/<!channel>"]
)
async def test_anything_but_an_encrypted_link_is_refused_beside_the_field(story: Story, link: str) -> None:
    ben, anna = await a_tandem(story)

    await story.says(ben, learning.PAGE)
    await ben.submit({learning.LINK: link})

    expected = "Das muss ein vollständiger Link sein, der mit https:// beginnt."
    assert ben.modal is not None and ben.modal.errors == {learning.LINK: expected}
    assert len(anna.group_messages) == 1
