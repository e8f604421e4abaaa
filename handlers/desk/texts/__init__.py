"""The bot's words, which lie in the chapters that say them. A missing text or value is an error, never a gap."""

import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from programme.links import is_secure_link
from programme.words import Language

HANDLERS = Path(__file__).parents[2]
# British, not American English: the day before the month, and a clock of 24 hours, as in the firms that use it.
LOCALES = {Language.GERMAN: "de_DE", Language.ENGLISH: "en_GB"}


class TextError(LookupError):
    """A text that is not there, or is not given what it needs."""


class Say:
    """Speaks one language: `say("check-in-question", partner="<@U1>")`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = bundle(language)

    def __call__(self, text: str, /, **values: str | int) -> str:
        if not self._bundle.has_message(text):
            raise TextError(f"{self.language}: no text {text!r}")
        pattern = self._bundle.get_message(text).value
        if pattern is None:
            raise TextError(f"{self.language}: {text!r} has no value")
        spoken, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise TextError(f"{self.language}: {text!r}: {errors[0]}")
        return str(spoken)

    def has(self, text: str) -> bool:
        return self._bundle.has_message(text)

    def day(self, day: date) -> str:
        """A date as people say it: "Montag, 7. Dezember", "Monday, 7 December"."""
        # Babel's own pattern with the weekday has the year in it as well.
        pattern = "EEEE, d. MMMM" if self.language is Language.GERMAN else "EEEE, d MMMM"
        return self._written(day, pattern)

    def long_day(self, day: date) -> str:
        """A date with its year, for rounds that are months away."""
        return self._written(day, "long")

    def _written(self, day: date, pattern: str) -> str:
        # To Python a moment is a date as well, and Babel would write the day it is in Greenwich.
        if isinstance(day, datetime):
            raise TypeError("a moment is no day yet: local_date(moment, zone) says whose")
        return format_date(day, pattern, locale=LOCALES[self.language])

    def clock(self, moment: datetime, zone: str) -> str:
        return format_time(moment, "short", tzinfo=ZoneInfo(zone), locale=LOCALES[self.language])

    def both(self, items: list[str]) -> str:
        """A list read aloud: "a, b und c"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self('and')} {items[-1]}"


@cache
def bundle(language: Language) -> FluentBundle:
    """One language's texts. Isolation marks are off: Slack shows them as boxes."""
    texts = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    # Where in a file a word stands nobody asks while the bot runs: without it, half the time and half the memory.
    texts.add_resource(FluentParser(with_spans=False).parse(source(language)))
    return texts


def load() -> None:
    """Reads every language; whoever comes first would wait for it otherwise."""
    for language in Language:
        bundle(language)


@cache
def source(language: Language) -> str:
    files = sorted(HANDLERS.glob(f"*/texts/{language.value}/*.ftl"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def say_in(language: Language) -> Say:
    return Say(language)


def escaped_slices(text: str, most: int) -> list[str]:
    """Pieces of at most so many letters; cut before escaping, so that no "&amp;" is torn apart."""
    slices = [""]
    for letter in text:
        if len(slices[-1]) + len(escaped(letter)) > most:
            slices.append("")
        slices[-1] += escaped(letter)
    return slices


def linked(text: str) -> str:
    """The same for where to meet: a link to a call can be clicked, and is seen in full."""
    return re.sub(r"\S+", lambda word: f"<{escaped(word[0])}>" if is_secure_link(word[0]) else escaped(word[0]), text)


def escaped(text: Any) -> str:
    """What people typed, harmless in mrkdwn: no mention, link or channel call can come out of it."""
    # T5. "&" first, or it would spoil the other two.
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
