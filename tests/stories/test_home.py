"""The Home tab: where I stand as a line of stations, and the cockpit of whoever coordinates; both stay up to date."""

from handlers.asking.views import check_ins, hands
from handlers.coordinating.views import cockpit
from handlers.pairing.views import proposals
from handlers.person.views import my_data
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story

HELP = check_ins.ACTIONS[Answer.HELP]


def _home(person: Face) -> str:
    return person.home.text if person.home else ""


async def test_the_line_of_stations_moves_on_with_the_round_without_reopening_the_tab(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await ben.opens_home()
    nothing = _home(ben)

    await story.signs_up(ben, wants=["ai-assistants"])
    await story.settle()
    signed_up = _home(ben)
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.releases()
    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.YES)
    paired = _home(ben)
    await story.until("2027-02-22", "12:00")
    half = _home(ben)

    assert "Du machst gerade nicht mit." in nothing
    assert "◉\N{NO-BREAK SPACE}*Tandem*   ○\N{NO-BREAK SPACE}Treffen" in signed_up
    assert "●\N{NO-BREAK SPACE}Tandem   ◉\N{NO-BREAK SPACE}*Treffen*   ○\N{NO-BREAK SPACE}Halbzeit" in paired
    assert "Du bist im Tandem mit @Anna Lübke: KI-Assistenten" in paired
    assert "◉\N{NO-BREAK SPACE}*Halbzeit*" in half


async def test_a_home_tab_that_nobody_has_opened_is_not_drawn(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await anna.opens_home()

    await story.signs_up(ben, wants=["ai-assistants"])
    await story.settle()

    assert ben.home is None
    assert "Du machst gerade nicht mit." in _home(anna)


async def test_a_gap_is_not_on_the_home_tab_before_a_tap(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["ai-assistants"])
    await ben.opens_home()

    assert "KI-Assistenten" not in _home(ben)
    assert "Neuland" not in _home(ben)
    await ben.click(my_data.FROM_MENU)
    assert ben.sees("KI-Assistenten")


async def test_the_cockpit_says_what_to_do_and_what_comes_by_itself(story: Story) -> None:
    ulrike = story.coordinator
    ben, anna = story.people("Ben", "Anna")
    await ulrike.opens_home()
    empty = _home(ulrike)
    await story.opens_pilot()
    await story.signs_up(ben, wants=["ai-assistants"])
    await story.signs_up(anna, offers=["ai-assistants"])
    await story.settle()
    waiting = _home(ulrike)
    await story.releases()
    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.YES)
    running = _home(ulrike)

    assert "Am schnellsten geht es mit dem Pilot" in empty
    assert "2 angemeldet" in waiting
    assert "Eine Person wartet, und es gibt noch keinen Entwurf" in waiting
    assert "@Ben" not in waiting, "no names where counts are enough"
    assert "ein Tandem" in running
    assert "2 Zwischenfragen" in running
    assert "Zusammenfassung im Kanal" in running


async def test_a_hand_raised_from_home_stands_in_the_cockpit_until_it_is_done(story: Story) -> None:
    ulrike = story.coordinator
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ulrike.opens_home()
    await ben.opens_home()

    await ben.click(hands.RAISE)
    answer = ben.modal.text if ben.modal else ""
    await ben.close_modal()
    await story.settle()
    raised = _home(ulrike)
    await ulrike.click(hands.DONE, in_=ulrike.home)
    await story.settle()

    assert "Ich habe @Ulrike Schönfeld Bescheid gegeben." in answer
    assert "@Ben Schröder bittet um Kontakt." in raised
    assert "bittet um Kontakt" not in _home(ulrike)
    assert "bittet um Kontakt" not in _home(anna)


async def test_a_hand_is_only_raised_after_one_more_tap_and_once(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.opens_home()

    await ben.click(hands.RAISE, confirm=False)
    await story.settle()
    thought_better = (await story.stored())["raised_hand"]
    for _ in range(2):
        await ben.click(hands.RAISE)
        await ben.close_modal()
    await story.settle()

    assert thought_better == []
    assert len((await story.stored())["raised_hand"]) == 1


async def test_whoever_coordinates_no_longer_has_no_cockpit(story: Story) -> None:
    ulrike, anna = story.coordinator, story.person("Anna")
    await story.opens_pilot()
    await anna.opens_home()
    await ulrike.opens_home()

    assert "Deine Durchgänge" in _home(ulrike)
    assert "Deine Durchgänge" not in _home(anna)
    await ulrike.click(cockpit.MENU)
    assert ulrike.modal is not None and "Pilot" in ulrike.modal.text
