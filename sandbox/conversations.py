"""Conversations and the messages in them, stored the way Slack hands them out."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.people import ConversationKind

SlackMessage = dict[str, Any]


@dataclass
class Conversation:
    """A channel, a direct message or a group direct message."""

    id: str
    kind: ConversationKind
    name: str
    members: list[str]
    created: int
    is_private: bool = False
    is_archived: bool = False
    messages: list[SlackMessage] = field(default_factory=list)

    def find(self, ts: str) -> SlackMessage | None:
        return next((message for message in self.messages if message["ts"] == ts), None)

    @property
    def scope_family(self) -> str:
        """The first half of the scopes that open this kind of conversation."""
        if self.kind == "channel":
            return "groups" if self.is_private else "channels"
        return self.kind

    @property
    def payload_name(self) -> str:
        """What Slack writes into `channel_name` of a payload."""
        if self.kind == "im":
            return "directmessage"
        return "privategroup" if self.is_private else self.name

    def details(self, *, for_user: str) -> dict[str, Any]:
        """A conversation object, as `conversations.open` and `conversations.info` return it."""
        common = {"id": self.id, "created": self.created, "is_archived": self.is_archived, "is_org_shared": False}
        if self.kind == "im":
            other = next((member for member in self.members if member != for_user), for_user)
            return {**common, "is_im": True, "user": other, "is_open": True, "priority": 0}
        return {
            **common,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel" and not self.is_private,
            "is_group": self.is_private and self.kind == "channel",
            "is_im": False,
            "is_mpim": self.kind == "mpim",
            "is_private": self.is_private or self.kind == "mpim",
            "is_general": self.name == "general",
            "is_shared": False,
            "is_ext_shared": False,
            "is_member": for_user in self.members,
            "creator": self.members[0] if self.members else "",
        }


@dataclass(frozen=True)
class Ephemeral:
    """A message only one person can see; Slack forgets it when the client is reloaded."""

    user_id: str
    channel_id: str
    message: SlackMessage


@dataclass
class File:
    """Something that was uploaded; it stands in a message once it is shared."""

    id: str
    name: str
    title: str
    mimetype: str
    length: int
    content: bytes | None = None
    alt_text: str = ""
    # Conversation id -> ts of the message it stands in.
    shared_in: dict[str, str] = field(default_factory=dict)
