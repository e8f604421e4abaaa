"""One look at the page: whose Slack, which place in it, in which language, with the inspector or without."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from sandbox.conversations import Conversation
from sandbox.page.look import Look
from sandbox.page.places import HOME, Unread, places_of
from sandbox.people import Person
from sandbox.server import Sandbox
from sandbox.traffic import Traffic


@dataclass(frozen=True)
class Visit:
    """Everything the templates draw from."""

    slack: Sandbox
    unread: Unread
    traffic: Traffic
    person: Person
    place_id: str
    language: str
    has_inspector: bool

    @cached_property
    def look(self) -> Look:
        return Look(self.slack.workspace, self.person, self.language)

    @cached_property
    def places(self) -> list[Conversation]:
        return places_of(self.slack.workspace, self.person)

    @cached_property
    def app_messages(self) -> Conversation:
        return self.slack.workspace.direct_message(self.person.user_id)

    @cached_property
    def place(self) -> Conversation | None:
        """None is the app's Home; a place the person is not in is answered with the app's messages."""
        if self.place_id == HOME and self.slack.workspace.manifest.home_tab_enabled:
            return None
        return next((place for place in self.places if place.id == self.place_id), self.app_messages)

    @property
    def here(self) -> str:
        return self.place.id if self.place else HOME

    def link(self, *, person: Person | None = None, place: str | None = None) -> str:
        """The address of the same page with somebody else, or somewhere else."""
        query = {"in": place or self.here} if person is None or place else {}
        more = {"inspector": "on"} if self.has_inspector else {}
        user_id = (person or self.person).user_id
        written = urlencode({**query, **more})
        return f"/as/{user_id}?{written}" if written else f"/as/{user_id}"


def people_of(slack: Sandbox) -> list[Person]:
    """Everybody who can open Slack: no apps, nobody deactivated."""
    return [person for person in slack.workspace.firm.people if not person.deleted and not person.is_bot]
