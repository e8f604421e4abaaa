"""The people and channels of a pretend company, before and while they are in the workspace."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Literal

SLACKBOT = "USLACKBOT"
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def slack_id(prefix: str, *parts: object) -> str:
    """The same words always give the same id, so that a recorded log can be read beside a test."""
    number = int.from_bytes(hashlib.sha256("/".join(map(str, parts)).encode()).digest()[:8], "big")
    letters = []
    for _ in range(10):
        number, rest = divmod(number, 36)
        letters.append(_DIGITS[rest])
    return prefix + "".join(letters)


@dataclass
class Person:
    """A user of the workspace as Slack knows one, and two things Slack does not know: department and manager."""

    name: str
    real_name: str
    title: str = ""
    department: str = ""
    manager: str | None = None
    display_name: str = ""
    user_id: str = ""
    locale: str = "de-DE"
    tz: str = "Europe/Berlin"
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_bot: bool = False
    deleted: bool = False
    bot_id: str | None = None
    # Another workspace's: a colleague's in the same organisation (Enterprise Grid), or that of another firm.
    team_id: str = ""
    enterprise_id: str = ""
    updated: int = 0

    def __post_init__(self) -> None:
        self.user_id = self.user_id or slack_id("U", "person", self.name)

    @property
    def first_name(self) -> str:
        return self.real_name.split()[0]

    @property
    def shown_name(self) -> str:
        return self.display_name or self.real_name

    @property
    def mention(self) -> str:
        return f"<@{self.user_id}>"


@dataclass
class ChannelPlan:
    """A channel as the company starts with it; without members named, every employee is in it."""

    name: str
    bot_is_member: bool = False
    members: tuple[str, ...] | None = None
    is_private: bool = False
    is_archived: bool = False


@dataclass
class Firm:
    """A whole pretend company."""

    name: str
    domain: str
    people: list[Person] = field(default_factory=list)
    channels: list[ChannelPlan] = field(default_factory=list)
    # Of the organisation, where the workspace belongs to one (Enterprise Grid).
    enterprise_id: str = ""

    def copy(self) -> "Firm":
        return replace(self, people=[replace(person) for person in self.people], channels=list(self.channels))


ConversationKind = Literal["channel", "im", "mpim"]
