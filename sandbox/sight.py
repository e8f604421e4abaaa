"""What one person sees in Slack: messages, dialogs, the Home tab, and Slack's own complaints."""

from sandbox import messages
from sandbox.people import Person
from sandbox.reading import Reader
from sandbox.seen import Message, View
from sandbox.workspace import Workspace


class Sight:
    """One person's screen."""

    def __init__(self, workspace: Workspace, person: Person) -> None:
        self._workspace, self.person = workspace, person

    @property
    def user_id(self) -> str:
        return self.person.user_id

    @property
    def mention(self) -> str:
        return self.person.mention

    @property
    def name(self) -> str:
        return self.person.shown_name

    @property
    def modal(self) -> View | None:
        shown = self._workspace.views.top(self.user_id)
        return View(shown, self._reader) if shown else None

    @property
    def modals(self) -> list[View]:
        """The whole stack, the topmost last."""
        return [View(shown, self._reader) for shown in self._workspace.views.stack(self.user_id)]

    @property
    def home(self) -> View | None:
        shown = self._workspace.views.homes.get(self.user_id)
        return View(shown, self._reader) if shown else None

    @property
    def direct_messages(self) -> list[Message]:
        """What the bot wrote to this person alone, oldest first."""
        return self._from_bot("im")

    @property
    def group_messages(self) -> list[Message]:
        return self._from_bot("mpim")

    @property
    def channel_messages(self) -> list[Message]:
        return self._from_bot("channel")

    @property
    def ephemerals(self) -> list[Message]:
        """Only visible to this person."""
        mine = [e for e in self._workspace.ephemerals if e.user_id == self.user_id]
        return [Message(e.message, self._workspace.conversations[e.channel_id], self._reader) for e in mine]

    @property
    def messages(self) -> list[Message]:
        """Everything in all conversations this person is in, ephemeral ones too, oldest first."""
        found = [*self.ephemerals]
        for place in self._workspace.conversations.values():
            if self.user_id in place.members:
                found += [Message(raw, place, self._reader) for raw in place.messages]
        return sorted(found, key=lambda message: message.ts)

    @property
    def notices(self) -> list[str]:
        """Slack's own complaints about the app."""
        return list(self._workspace.notices.get(self.user_id, ()))

    @property
    def screen(self) -> str:
        """All that is visible now, as text."""
        parts = [message.text for message in self.messages] + self.notices
        parts += [view.text for view in (self.home, *self.modals) if view]
        return "\n\n".join(parts)

    def sees(self, text: str) -> bool:
        return text in self.screen

    def saves(self, name: str) -> bytes:
        """What is in the newest file of this name that this person can see."""
        for message in reversed(self.messages):
            for file in message.raw.get("files") or ():
                if file["name"] == name and (content := self._workspace.files[file["id"]].content) is not None:
                    return content
        raise AssertionError(f"{self.name} has no file {name}; they see:\n{self.screen}")

    @property
    def _reader(self) -> Reader:
        return messages.reader(self._workspace, self.person)

    def _from_bot(self, kind: str) -> list[Message]:
        bot = self._workspace.bot.user_id
        return [
            Message(raw, place, self._reader)
            for place in self._workspace.conversations.values()
            if place.kind == kind and self.user_id in place.members
            for raw in place.messages
            if raw["user"] == bot
        ]
