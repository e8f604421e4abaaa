"""Home, cockpit, chart, report and certificate at the end of a round, for a look before a customer has one."""

from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser, BrowserType

from handlers.asking.views import certificates
from sandbox.face import Face
from sandbox.starting_points import Company
from sandbox.theatre import Theatre
from tests.browser.pictures.camera import DESKTOP, LOCALES, PHONE, Camera


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
    await learner.click(certificates.OPEN)
    await learner.submit()
    await company.demo.catch_up()
    (folder / f"certificate-{language}.pdf").write_bytes(_newest(learner, ".pdf"))
    html = _newest(coordinator, ".html").decode()
    for size, name in ((DESKTOP, f"report-{language}.jpg"), (PHONE, f"report-{language}-phone.jpg")):
        page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
        await page.set_content(html)
        await page.screenshot(path=folder / name, type="jpeg", quality=75, full_page=True)
        await page.close()


async def photograph_certificates(chromium: BrowserType, path: str, folder: Path) -> None:
    """The old headless mode shows no PDF; the one that does gets a browser of its own."""
    browser = await chromium.launch(
        executable_path=path, args=["--no-sandbox", "--headless=new"], ignore_default_args=["--headless"]
    )
    for paper in (folder / f"certificate-{language}.pdf" for language in LOCALES):
        page = await browser.new_page(viewport={"width": 760, "height": 1060})
        await page.goto(f"{paper.as_uri()}#toolbar=0&navpanes=0&view=Fit")
        await page.wait_for_timeout(1_500)
        await page.screenshot(path=paper.with_suffix(".jpg"), type="jpeg", quality=75)
        await page.close()
        paper.unlink()
    await browser.close()


def _newest(face: Face, ending: str) -> bytes:
    """The newest file of a kind that somebody can see, in a message of the bot's."""
    for message in reversed(face.messages):
        for name in message.files:
            if name.endswith(ending):
                return face.saves(name)
    raise LookupError(f"{face.name} sees no {ending}")
