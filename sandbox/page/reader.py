"""Who reads: the person in front of the pretend Slack, with their language, time zone and the names they know."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from sandbox.people import Person
from sandbox.workspace import Workspace


@dataclass(frozen=True)
class PageReader:
    """Everything that makes the same message look different to two people."""

    workspace: Workspace
    person: Person
    # The frame around Slack speaks the language of who sits there, Slack that of whose Slack it is.
    frame_language: str = ""

    @property
    def locale(self) -> str:
        return {"de": "de_DE", "en": "en_GB"}.get(self.frame_language) or self.person.locale.replace("-", "_")

    @property
    def language(self) -> str:
        return self.frame_language or ("de" if self.person.locale.startswith("de") else "en")

    @cached_property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.person.tz)

    def now(self) -> datetime:
        return self.workspace.clock.now().astimezone(self.tz)

    def name(self, identifier: str, otherwise: str = "") -> str:
        person = self.workspace.people.get(identifier)
        if person is not None:
            return person.shown_name
        place = self.workspace.conversations.get(identifier)
        return place.name if place is not None else otherwise or identifier
