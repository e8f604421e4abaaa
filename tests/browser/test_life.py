"""Ben takes part from sign-up to leaving, in a browser: once with the mouse, once with the keyboard alone."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from sandbox.acting import Acting
from sandbox.theatre import Theatre
from tests.browser.conftest import Opens
from tests.browser.window import Keyboard, Window


@pytest.mark.parametrize("hands", [Window, Keyboard])
async def test_a_whole_life_in_the_programme(company: Theatre, opens: Opens, hands: type[Window]) -> None:
    acting = Acting(company.demo)
    anna, ulrike = acting.people("Anna", "Ulrike")
    await acting.opens_pilot(ulrike, label=acting.label(ulrike, "pilot"))
    await acting.signs_up(anna, "Pilot", offers=["ai-assistants"], department="Einkauf")
    await company.move(timedelta(hours=1))
    ben = hands((await opens("Ben")).page)

    await signs_up(ben)
    await acting.reads_draft(ulrike, "Pilot")
    await acting.submits(ulrike)
    await accepts(ben)
    await acting.clicks(anna, "yes")
    await ben.goes_to("Anna Lübke")
    await ben.sees("Willkommen im Tandem")

    await company.move(timedelta(weeks=4))
    await answers_check_in(ben)
    await company.move(timedelta(weeks=3))
    await rates(ben)
    await leaves(ben)


async def signs_up(ben: Window) -> None:
    await ben.goes_to("Nachrichten")
    await ben.writes("/buddy anmelden")
    await ben.sees_dialog("Anmelden")
    await ben.ticks("Ich möchte etwas lernen")
    await ben.chooses("Das möchte ich lernen", "KI-Assistenten")
    await ben.ticks("Ich bin mit dem Hinweis unten einverstanden")
    await ben.clicks("Weiter")
    await ben.sees_dialog("Damit es gut passt")
    await ben.clicks("Weiter")
    await ben.sees_dialog("So sehen dich andere")
    await ben.clicks("Anmelden")
    await ben.sees_dialog("Geschafft")
    await ben.clicks("Schließen")
    await ben.sees_no_dialog()
    await ben.sees("Sobald es einen Vorschlag für dich gibt")


async def accepts(ben: Window) -> None:
    await ben.clicks("Ja, gern")
    await expect(ben.page.get_by_role("button", name="Ja, gern")).to_have_count(0)


async def answers_check_in(ben: Window) -> None:
    await ben.goes_to("Nachrichten")
    await ben.clicks("Ja, getroffen")
    await ben.sees("Schön, dass ihr euch getroffen habt!")


async def rates(ben: Window) -> None:
    await ben.clicks("4")
    await ben.sees_dialog("Bewerten")
    await ben.clicks("Senden")
    await ben.sees("Danke! Deine Bewertung zählt.")
    await ben.clicks("Schließen")
    await ben.sees_no_dialog()


async def leaves(ben: Window) -> None:
    await ben.writes("/buddy aussteigen")
    await ben.sees_dialog("Aussteigen")
    await ben.ticks("Ganz aussteigen")
    await ben.clicks("Ja, beenden")
    await ben.sees("Alles Gute!")
    await ben.clicks("Schließen")
    await ben.sees_no_dialog()
    await ben.sees("Ab jetzt schreibe ich dir nicht mehr.")
