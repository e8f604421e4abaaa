"""What a person does in a browser window, by mouse or by keyboard alone."""

from playwright.async_api import Locator, Page, expect

MOST_TABS = 150


class Window:
    """One window with somebody's Slack in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.modal = page.locator("#modal")
        self.conversation = page.locator("#main .timeline")
        self.composer = page.locator("[data-composer] textarea")

    async def goes_to(self, place: str) -> None:
        await self.page.locator("#places").get_by_role("link", name=place).click()

    async def writes(self, text: str) -> None:
        await self.composer.fill(text)
        await self.page.get_by_role("button", name="Senden").click()

    async def clicks(self, label: str) -> None:
        await self._button(label).click()

    async def ticks(self, label: str) -> None:
        await self.modal.get_by_text(label, exact=True).click()

    async def chooses(self, field: str, *options: str) -> None:
        """Several of a list: opens it, ticks, closes it."""
        group = self.modal.get_by_role("group", name=field)
        await group.locator("summary").click()
        for option in options:
            await group.get_by_text(option, exact=True).last.click()
        await group.locator("summary").click()

    async def sees(self, text: str) -> None:
        await expect(self.page.get_by_text(text).last).to_be_visible()

    async def sees_dialog(self, title: str) -> None:
        await expect(self.modal.get_by_role("heading", name=title)).to_be_visible()

    async def sees_no_dialog(self) -> None:
        await expect(self.modal).not_to_be_visible()

    def _button(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label, exact=True).last


class Keyboard(Window):
    """The same person without a mouse."""

    async def goes_to(self, place: str) -> None:
        await self._tab_to(self.page.locator("#places").get_by_role("link", name=place))
        await self.page.keyboard.press("Enter")

    async def writes(self, text: str) -> None:
        await self._tab_to(self.composer)
        await self.page.keyboard.type(text)
        # A list of completions may be open; the words that were typed are meant.
        await self.page.keyboard.press("Escape")
        await self.page.keyboard.press("Enter")

    async def clicks(self, label: str) -> None:
        await self._tab_to(self._button(label))
        await self.page.keyboard.press("Enter")

    async def ticks(self, label: str) -> None:
        field = self.modal.get_by_label(label, exact=True)
        if await field.get_attribute("type") == "radio":
            await self._arrow_to(field)
            return
        await self._tab_to(field)
        await self.page.keyboard.press("Space")

    async def chooses(self, field: str, *options: str) -> None:
        group = self.modal.get_by_role("group", name=field)
        await self._tab_to(group.locator("summary"))
        await self.page.keyboard.press("Enter")
        for option in options:
            await self._tab_to(group.get_by_label(option, exact=True))
            await self.page.keyboard.press("Space")
        await self.page.keyboard.press("Escape")

    async def _arrow_to(self, field: Locator) -> None:
        """Radio buttons are one stop for the tab key; the arrows choose among them."""
        others = field.locator("xpath=ancestor::*[@data-field]").locator("input")
        await self._tab_to(others.nth(0), or_=others)
        for _ in range(await others.count()):
            if await field.is_checked():
                return
            await self.page.keyboard.press("ArrowDown")
        await expect(field).to_be_checked()

    async def _tab_to(self, target: Locator, *, or_: Locator | None = None) -> None:
        await expect(target).to_be_visible()
        for _ in range(MOST_TABS):
            if await self._has_focus(or_ or target):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"the tab key does not reach {target}")

    async def _has_focus(self, target: Locator) -> bool:
        return bool(await target.evaluate_all("found => found.includes(document.activeElement)"))
