"""Everything the pretend workspace remembers: people, conversations, messages, views, tickets."""

import asyncio
import random
from collections.abc import Callable, Iterable
from typing import Any

from sandbox.clock import Clock
from sandbox.conversations import Conversation, Ephemeral, File
from sandbox.happenings import Happening, Kind, Stage
from sandbox.manifest import Manifest
from sandbox.people import SLACKBOT, ConversationKind, Firm, Person, slack_id
from sandbox.permits import Permits
from sandbox.viewing import Views

Event = dict[str, Any]
# As files are shared some time after Slack has answered (docs/slack.md, 4).
SOON_SECONDS = 0.05


class Workspace:
    """State and the simplest changes to it; what Slack allows is decided in `methods`."""

    def __init__(self, firm: Firm, manifest: Manifest, clock: Clock) -> None:
        firm = firm.copy()
        self.firm, self.manifest, self.clock = firm, manifest, clock
        # The same ids in each run, so that a recorded log can be read beside a test.
        self._random = random.Random(0)
        self.team_id = slack_id("T", firm.domain)
        self.app_id = slack_id("A", firm.domain, manifest.app_name)
        self.people: dict[str, Person] = {person.user_id: person for person in firm.people}
        self.bot = self._bot()
        self.permits = Permits(self.team_id, self.app_id, manifest.scopes)
        self.conversations: dict[str, Conversation] = {}
        self.ephemerals: list[Ephemeral] = []
        self.views = Views()
        self.notices: dict[str, list[str]] = {}
        self.files: dict[str, File] = {}
        self.chosen_in_messages: dict[tuple[str, str, str], dict[str, Any]] = {}
        # Kinds of conversations in which the company lets no app write.
        self.closed_to_apps: set[ConversationKind] = set()
        self.stage = Stage()
        self.event_listeners: list[Callable[[Event], None]] = []
        self._soon: set[asyncio.Task[None]] = set()
        self._last_microseconds = 0
        self._open_channels()

    def _bot(self) -> Person:
        name = "".join(letter for letter in self.manifest.bot_name.lower() if letter.isalnum())
        bot = Person(
            name=name,
            real_name=self.manifest.bot_name,
            user_id=slack_id("U", "bot", self.app_id),
            bot_id=slack_id("B", self.app_id),
            locale="en-US",
            tz="America/Los_Angeles",
            is_bot=True,
        )
        slackbot = Person(name="slackbot", real_name="Slackbot", user_id=SLACKBOT, locale="en-US")
        self.people |= {bot.user_id: bot, SLACKBOT: slackbot}
        return bot

    def _open_channels(self) -> None:
        there = [person for person in self.firm.people if not person.deleted]
        employees = [person for person in there if not person.is_restricted and not person.team_id]
        for plan in self.firm.channels:
            named = plan.members
            # Who is no employee is in the channels they were invited to.
            members = [
                p.user_id for p in (employees if named is None else there) if named is None or p.first_name in named
            ]
            if plan.bot_is_member:
                members.append(self.bot.user_id)
            conversation = self.add_conversation("channel", plan.name, members, is_private=plan.is_private)
            conversation.is_archived = plan.is_archived

    def random_id(self, prefix: str, length: int = 10) -> str:
        return prefix + "".join(self._random.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=length))

    def short_id(self) -> str:
        """What Slack makes up for a block or an element without an id."""
        return "".join(self._random.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/", k=5))

    def next_ts(self) -> str:
        microseconds = int(self.clock.now().timestamp() * 1_000_000)
        # Also after the clock was set back: a message's ts is its id and its place in the conversation.
        self._last_microseconds = max(microseconds, self._last_microseconds + 1)
        return f"{self._last_microseconds // 1_000_000}.{self._last_microseconds % 1_000_000:06d}"

    def soon(self, action: Callable[[], None]) -> None:
        """What Slack answers before it has done it."""

        async def later() -> None:
            await asyncio.sleep(SOON_SECONDS)
            action()

        task = asyncio.get_running_loop().create_task(later())
        self._soon.add(task)
        task.add_done_callback(self._soon.discard)

    async def all_done(self) -> None:
        """Until nothing is left that was to be done soon."""
        while self._soon:
            await asyncio.wait(tuple(self._soon))

    def seconds(self) -> int:
        return int(self.clock.now().timestamp())

    def person_named(self, name: str) -> Person:
        people = [person for person in self.people.values() if not person.is_bot]
        exactly = [person for person in people if name in (person.real_name, person.name, person.user_id)]
        # A first name only serves where nobody is called just that.
        found = exactly or [person for person in people if name == person.first_name]
        if len(found) != 1:
            known = ", ".join(sorted(person.first_name for person in self.firm.people))
            raise LookupError(f"{len(found)} people are called {name!r}; there are {known}")
        return found[0]

    def add_conversation(
        self, kind: str, name: str, members: Iterable[str], *, is_private: bool = False
    ) -> Conversation:
        prefix = "D" if kind == "im" else "C"
        conversation = Conversation(
            id=slack_id(prefix, self.team_id, kind, name, *sorted(members) if kind != "channel" else ()),
            kind=kind,  # type: ignore[arg-type]
            name=name,
            members=list(members),
            created=self.seconds(),
            is_private=is_private,
        )
        self.conversations[conversation.id] = conversation
        return conversation

    def conversation_of(self, members: Iterable[str]) -> Conversation | None:
        wanted = set(members)
        return next((c for c in self.conversations.values() if c.kind != "channel" and set(c.members) == wanted), None)

    def direct_message(self, user_id: str) -> Conversation:
        members = [user_id, self.bot.user_id]
        return self.conversation_of(members) or self.add_conversation("im", "", members)

    def group_message(self, members: list[str]) -> Conversation:
        names = "--".join(sorted(self.people[member].name for member in members))
        return self.conversation_of(members) or self.add_conversation("mpim", f"mpdm-{names}-1", members)

    def channel_named(self, name: str) -> Conversation | None:
        name = name.removeprefix("#")
        return next((c for c in self.conversations.values() if c.kind == "channel" and c.name == name), None)

    def place_name(self, conversation: Conversation) -> str:
        if conversation.kind == "channel":
            return f"#{conversation.name}"
        others = [m for m in conversation.members if m != self.bot.user_id]
        names = ", ".join(self.people[member].first_name for member in others)
        return "direct message" if conversation.kind == "im" else f"group message with {names}"

    def emit(self, event: Event) -> None:
        for listener in tuple(self.event_listeners):
            listener(event)

    def tell(self, kind: Kind, person: Person | None, channel: str, text: str) -> None:
        name = person.shown_name if person else ""
        self.stage.tell(Happening(kind, name, channel, text, self.clock.now()))

    def notice(self, person: Person, text: str) -> None:
        self.notices.setdefault(person.user_id, []).append(text)
        self.tell("notice", person, "", text)
