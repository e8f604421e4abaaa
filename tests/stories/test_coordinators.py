"""Who coordinates: appointed by coordinators and admins, asked at every click again."""

from handlers.coordinating.views import appointing, coordination
from handlers.pairing.views import matching
from handlers.rounds.views import opening
from tests.stories.story import Story


async def test_whoever_coordinates_not_is_told_whom_to_ask(story: Story) -> None:
    ben, grace = story.people("Ben", "Grace")

    for person in (ben, grace):
        await person.command("/buddy-coordination")

    assert ben.sees("Das können nur Koordinator:innen.")
    assert grace.sees("Only coordinators can do that. Ask HR who coordinates the programme.")


async def test_ulrike_appoints_thomas_who_hears_of_it_and_can_open_a_round(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)

    await ulrike.submit({appointing.COORDINATORS: [ulrike, thomas]})
    await story.settle()
    await thomas.command("/buddy-coordination")

    assert "@Ulrike Schönfeld hat dich gebeten" in thomas.direct_messages[-1].text
    assert thomas.modal is not None and opening.NEW_PILOT in [button.action_id for button in thomas.modal.buttons]


async def test_grace_is_appointed_in_english(story: Story) -> None:
    ulrike, grace = story.people("Ulrike", "Grace")
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)

    await ulrike.submit({appointing.COORDINATORS: [ulrike, grace]})
    await story.settle()

    assert "asked you to help coordinate the digital buddy programme" in grace.direct_messages[-1].text


async def test_an_old_button_of_somebody_who_coordinates_no_longer_is_refused(story: Story) -> None:
    thomas, ben, anna = story.people("Thomas", "Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await _appoint(story, "Ulrike", "Thomas")
    await thomas.command("/buddy-coordination")
    await thomas.click(matching.OPEN)
    await story.settle()

    await _appoint(story, "Ulrike")
    await thomas.submit()
    await story.settle()

    assert thomas.sees("Das können nur Koordinator:innen.")
    assert not ben.sees("Ein Vorschlag für dich")


async def test_an_old_menu_shows_nothing_of_the_waiting_list_either(story: Story) -> None:
    thomas = story.person("Thomas")
    await story.opens_pilot()
    await story.signs_up(story.person("Ben"), wants=["customers"])
    await _appoint(story, "Ulrike", "Thomas")
    await thomas.command("/buddy-coordination")

    await _appoint(story, "Ulrike")
    await thomas.click(coordination.WAITING)

    assert not thomas.sees("Ben")
    assert thomas.sees("Das können nur Koordinator:innen.")


async def test_somebody_has_to_coordinate(story: Story) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)

    await _appoint(story, "Thomas")
    await ulrike.command("/buddy-coordination")

    # She administers the workspace, so she can always appoint again.
    assert ulrike.sees("Du verwaltest diesen Workspace und kannst Koordinator:innen ernennen.")


async def test_the_waiting_list_shows_offers_and_wishes_but_no_starting_point(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers", "ai-assistants"])
    await story.signs_up(anna, offers=["customers"])

    await story.coordinator.command("/buddy-coordination")
    await story.coordinator.click(coordination.WAITING)

    assert story.coordinator.sees("• @Ben Schröder: KI-Assistenten und Erfahrung: Kundschaft")
    assert story.coordinator.sees("Erfahrung: Kundschaft: Angebot 1, Nachfrage 1")
    assert not story.coordinator.sees("vorne")


async def test_a_guest_cannot_be_appointed_and_the_form_names_whom_to_take_out(story: Story) -> None:
    await _appoint(story, "Ulrike", "Thomas", "Oliver")

    ulrike = story.coordinator
    assert ulrike.modal is not None
    assert "Nimm bitte heraus: Oliver Brandt" in ulrike.modal.errors[appointing.COORDINATORS]
    await story.asks(story.person("Thomas"), "hilfe")
    assert not story.person("Thomas").direct_messages


async def _appoint(story: Story, *names: str) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({appointing.COORDINATORS: story.people(*names)})
    await story.settle()
