"""`make pictures`: plays a round in German and in English, photographs it, and binds the tour."""

import asyncio
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from sandbox.firm_file import read_firm
from sandbox.people import Firm
from sandbox.theatre import theatre
from tests.browser.pictures import papers
from tests.browser.pictures.camera import Camera
from tests.browser.pictures.scenes import Play
from tests.browser.pictures.tour import bind

DOCS = Path(__file__).resolve().parents[3] / "docs"
PICTURES = DOCS / "pictures"
# The same day each time, so that only what has changed looks different.
TODAY = datetime(2027, 2, 3, 9, tzinfo=UTC)


async def main() -> int:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("The pictures are taken with Debian's Chromium: apt-get install chromium", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        await _photograph(browser, "de", None)
        await _photograph(browser, "en", read_firm(DOCS / "examples" / "Harlow_Instruments.csv"))
        await browser.close()
        await papers.photograph_certificates(playwright.chromium, chromium, PICTURES)
    (DOCS / "rundgang.html").write_text(bind(PICTURES), encoding="utf-8")
    return 0


async def _photograph(browser: Browser, language: str, firm: Firm | None) -> None:
    async with theatre(firm, today=TODAY) as company:
        await Play(Camera(browser, company, language, PICTURES)).whole()
        await papers.photograph(browser, company, language, PICTURES)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
