"""A channel as a story looks at it, and what an administrator can do to it."""

from sandbox.conversations import Conversation
from sandbox.reading import Reader
from sandbox.seen import Message


class Channel:
    """A channel as a test looks at it."""

    def __init__(self, place: Conversation, reader: Reader) -> None:
        self._place, self._reader = place, reader

    @property
    def id(self) -> str:
        return self._place.id

    @property
    def name(self) -> str:
        return self._place.name

    @property
    def messages(self) -> list[Message]:
        return [Message(raw, self._place, self._reader) for raw in self._place.messages]

    @property
    def members(self) -> list[str]:
        return list(self._place.members)

    def archive(self) -> None:
        self._place.is_archived = True

    def invite(self, user_id: str) -> None:
        if user_id not in self._place.members:
            self._place.members.append(user_id)

    def unarchive(self) -> None:
        self._place.is_archived = False

    def remove(self, user_id: str) -> None:
        self._place.members.remove(user_id)
