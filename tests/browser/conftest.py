"""A real browser in front of the page; every test also looks for console errors and requests off the machine."""

import shutil
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Request, async_playwright

from sandbox.page import Page
from sandbox.serving import Serving
from sandbox.theatre import Theatre, theatre
from tests.browser.window import Window

CHROMIUM = shutil.which("chromium")
# A Wednesday in November: no public holiday is near.
TODAY = datetime(2026, 11, 18, 9, tzinfo=UTC)

Opens = Callable[..., Coroutine[Any, Any, Window]]


# One browser serves all tests of a worker, so all of them run in one loop: to start it takes as long as many a test.
in_one_loop = pytest.mark.asyncio(loop_scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    skipped = pytest.mark.skip(reason="Debian's Chromium is not installed: apt-get install chromium")
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(in_one_loop, append=False)
            if CHROMIUM is None:
                item.add_marker(skipped)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Times are reported, never asserted: they are the machine's as much as ours."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


@pytest_asyncio.fixture(loop_scope="session")
async def company() -> AsyncIterator[Theatre]:
    """Falkenberg Maschinenbau with the bot in it and nothing done yet."""
    async with theatre(today=TODAY) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def address(company: Theatre) -> AsyncIterator[str]:
    page = Page(company)
    serving = Serving(page.app, host="127.0.0.1", port=0)
    await serving.start()
    yield serving.base_url
    page.close()
    await serving.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def opens(browser: Browser, company: Theatre, address: str) -> AsyncIterator[Opens]:
    """`await opens("Ben")` is a window in which Ben's Slack is shown."""
    trouble: list[str] = []
    contexts: list[BrowserContext] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            trouble.append(f"console: {message.text}")

    def see(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            trouble.append(f"off the machine: {request.url}")

    async def open_window(name: str, *, width: int = 1280, height: int = 800) -> Window:
        context = await browser.new_context(viewport={"width": width, "height": height}, locale="de-DE")
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = await context.new_page()
        page.on("console", hear)
        page.on("pageerror", lambda error: trouble.append(f"page: {error}"))
        page.on("request", see)
        await page.goto(f"{address}/as/{company.slack.person(name).user_id}")
        return Window(page)

    yield open_window
    for context in contexts:
        await context.close()
    assert trouble == []
