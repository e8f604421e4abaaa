"""The transcript in the terminal: who did what and what the bot answered, as a person would see it."""

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.happenings import Happening
from sandbox.server import Sandbox

DOING = {"command", "click", "choice", "write", "submit"}
SEEN = {"message", "edit", "ephemeral", "form_error", "notice", "home"}
BOLD, DIM, GREEN, OFF = "\033[1m", "\033[2m", "\033[32m", "\033[0m"
ZONE = ZoneInfo("Europe/Berlin")


class Transcript:
    """Prints a company's Slack, scene by scene. Dialogs are shown as they were when somebody acted on them.

    With `side` it tells all that one person does and sees, and nothing else.
    """

    def __init__(self, slack: Sandbox, out: Callable[[str], None] = print, *, side: str = "") -> None:
        self._slack, self._out = slack, out
        self._side = slack.person(side) if side else None
        self._open: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        self._aside = False
        self._day = ""
        self._colour = sys.stdout.isatty()
        self._width = min(100, shutil.get_terminal_size((100, 24)).columns)
        slack.on_happening(self._hear)

    def scene(self, number: int, german: str, english: str) -> None:
        self.rest()
        self._out("")
        title = f" {number}  {german} · {english} "
        self._out(self._styled(f"━━{title}{'━' * max(2, self._width - len(title) - 2)}", BOLD))

    def note(self, text: str) -> None:
        """What a bystander would say."""
        if self._side is not None:
            return
        self.rest()
        self._out(self._styled(textwrap.fill(f"· {text}", self._width, subsequent_indent="  "), DIM))

    def plain(self, text: str) -> None:
        if self._side is not None:
            return
        self.rest()
        self._out(text)

    def rest(self) -> None:
        """Dialogs that nobody acts on any more are shown before something else happens."""
        for person, text in self._open.items():
            self._box(person, text)
        self._open.clear()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What happens in here happens without being told in full."""
        self.rest()
        self._aside = True
        try:
            yield
        finally:
            self._aside = False
            if self._side is None:
                self._open.clear()

    def _hear(self, happening: Happening) -> None:
        if self._aside if self._side is None else not self._is_on_that_side(happening):
            return
        if happening.kind == "modal":
            self._open[happening.person] = happening.text
        elif happening.kind in DOING:
            self._did(happening)
        elif happening.kind in SEEN:
            self._saw(happening)

    def _is_on_that_side(self, happening: Happening) -> bool:
        side = self._side
        if side is None or happening.person:
            return side is not None and happening.person == side.person.shown_name
        if happening.channel.startswith("#"):
            # The coordination's channel; whoever looks after the workspace reads it.
            return side.person.is_admin
        return side.person.first_name in happening.channel.removeprefix("group message with ").split(", ")

    def _did(self, happening: Happening) -> None:
        if happening.kind == "submit":
            # What stands in the form now, not what stood there when it opened.
            form = self._slack.person(happening.person).modal
            self._open.pop(happening.person, None)
            if form is not None and form.text != self._shown.get(happening.person):
                self._box(happening.person, form.text)
            return
        self.rest()
        verb = {"click": "▸ ", "choice": "▸ "}.get(happening.kind, "")
        self._line(happening.at, happening.person, self._styled(f"{verb}{happening.text}", GREEN))

    def _saw(self, happening: Happening) -> None:
        self.rest()
        marks = {"edit": " (changed)", "ephemeral": " (only visible to you)", "form_error": " (in the form)"}
        who = happening.person or happening.channel
        self._line(happening.at, who, f"Digital Buddy{marks.get(happening.kind, '')}:")
        self._indented(happening.text, "│ ")

    def _box(self, person: str, text: str) -> None:
        self._shown[person] = text
        title, _, rest = text.partition("\n")
        self._out(f"    ┌ {self._styled(title, BOLD)}  {self._styled(f'(dialog in front of {person})', DIM)}")
        self._indented(rest, "│ ")

    def _line(self, at: datetime, who: str, text: str) -> None:
        local = at.astimezone(ZONE)
        if (day := local.strftime("%A, %-d %B %Y")) != self._day:
            self._day = day
            self._out(self._styled(f"\n{day}", DIM))
        self._out(f"{self._styled(local.strftime('%H:%M'), DIM)}  {self._styled(who, BOLD)}  {text}")

    def _indented(self, text: str, mark: str) -> None:
        for line in text.splitlines():
            for part in textwrap.wrap(line, self._width - 8) or [""]:
                self._out(f"    {mark}{part}")

    def _styled(self, text: str, style: str) -> str:
        return f"{style}{text}{OFF}" if self._colour else text
