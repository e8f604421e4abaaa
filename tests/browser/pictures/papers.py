"""Home, cockpit, chart and report where a round has come to its end, photographed for a look before a customer does."""

from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser

from sandbox.face import Face
from sandbox.starting_points import Company
from sandbox.theatre import Theatre
from tests.browser.pictures.camera import DESKTOP, PHONE, Camera


async def photograph(browser: Browser, company: Theatre, language: str, folder: Path) -> None:
    await company.begin("closing")
    camera, people = Camera(browser, company, language, folder), Company(company.demo)
    learner, coordinator = people.learners[0], people.coordinator
    for face, name in ((learner, "home"), (coordinator, "cockpit")):
        await face.opens_home()
        await camera.shoot(f"{name}-{language}.jpg", face, "home", size=DESKTOP)
        await camera.shoot(f"{name}-{language}-phone.jpg", face, "home", size=PHONE)
    await company.move(timedelta(days=7))
    await people.rates()
    await company.move(timedelta(weeks=3))
    (folder / f"chart-{language}.png").write_bytes(_newest(coordinator, ".png"))
    html = _newest(coordinator, ".html").decode()
    for size, name in ((DESKTOP, f"report-{language}.jpg"), (PHONE, f"report-{language}-phone.jpg")):
        page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
        await page.set_content(html)
        await page.screenshot(path=folder / name, type="jpeg", quality=75, full_page=True)
        await page.close()


def _newest(face: Face, ending: str) -> bytes:
    """The newest file of a kind that somebody can see, in a message of the bot's."""
    for message in reversed(face.messages):
        for name in message.files:
            if name.endswith(ending):
                return face.saves(name)
    raise LookupError(f"{face.name} sees no {ending}")
