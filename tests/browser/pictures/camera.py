"""Takes a picture of what somebody sees on the page."""

from pathlib import Path
from typing import Literal

from playwright.async_api import Browser

from sandbox.face import Face
from sandbox.page import Page
from sandbox.serving import Serving
from sandbox.theatre import Theatre

LOCALES = {"de": "de-DE", "en": "en-GB"}
DESKTOP, PHONE = (1280, 800), (380, 760)


class Camera:
    """Stands in front of one company's page, in one language."""

    def __init__(self, browser: Browser, company: Theatre, language: str, folder: Path) -> None:
        self.company, self.language = company, language
        self._browser, self._folder = browser, folder

    async def shoot(
        self,
        name: str,
        face: Face,
        place: str,
        *,
        size: tuple[int, int] = DESKTOP,
        scheme: Literal["light", "dark"] = "light",
    ) -> None:
        """`name` with its ending: png for the README, jpg for the tour, which travels by mail."""
        # A page of its own for each picture: what was written long before it counts as read.
        shown = Page(self.company)
        serving = Serving(shown.app, host="127.0.0.1", port=0)
        await serving.start()
        width, height = size
        context = await self._browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale=LOCALES[self.language]
        )
        page = await context.new_page()
        await page.goto(f"{serving.base_url}/as/{face.user_id}?in={place}&language={self.language}")
        await page.wait_for_load_state("load")
        # Slack tells the app which tab is open; what comes of it belongs in the picture.
        await page.wait_for_timeout(700)
        path = self._folder / name
        if path.suffix == ".png":
            await page.screenshot(path=path)
        else:
            await page.screenshot(path=path, type="jpeg", quality=82)
        await context.close()
        shown.close()
        await serving.stop()
