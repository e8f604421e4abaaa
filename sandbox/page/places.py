"""Where somebody can be in Slack, what stands there, and what of it is unread."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from sandbox.clock import day_in
from sandbox.conversations import Conversation, SlackMessage
from sandbox.page import dates
from sandbox.page.reader import PageReader
from sandbox.people import Person
from sandbox.workspace import Workspace

HOME = "home"
# Messages of the same author within this time stand under one name.
TOGETHER = timedelta(minutes=5)
SHOWN = 150


@dataclass(frozen=True)
class Entry:
    """A message in its place, or the line before the first one of a day."""

    message: SlackMessage
    author: Person
    day: str = ""
    continues: bool = False
    only_me: bool = False
    in_thread: bool = False
    values: dict[str, Any] = field(default_factory=dict)


def places_of(workspace: Workspace, person: Person) -> list[Conversation]:
    workspace.direct_message(person.user_id)
    return [
        place
        for place in workspace.conversations.values()
        if person.user_id in place.members and not (place.kind == "channel" and place.is_archived)
    ]


def messages_in(workspace: Workspace, person: Person, place: Conversation) -> list[SlackMessage]:
    """What this person sees there, oldest first; the replies in a thread follow its first message."""
    mine = [e.message for e in workspace.ephemerals if e.user_id == person.user_id and e.channel_id == place.id]
    return sorted((*place.messages, *mine), key=lambda message: (_thread(message), float(message["ts"])))


def _thread(message: SlackMessage) -> float:
    return float(message.get("thread_ts") or message["ts"])


def timeline(reader: PageReader, place: Conversation) -> list[Entry]:
    """The newest messages, ready to be drawn."""
    messages = messages_in(reader.workspace, reader.person, place)[-SHOWN:]
    return list(_entries(reader, place, messages))


def _entries(reader: PageReader, place: Conversation, messages: list[SlackMessage]) -> Iterator[Entry]:
    workspace, day = reader.workspace, None
    for before, message in pairwise([None, *messages]):
        if message is None:
            continue
        written_on = day_in(dates.of_ts(message["ts"], reader), reader.tz)
        in_thread = message.get("thread_ts") not in (None, message["ts"])
        yield Entry(
            message,
            workspace.people[message["user"]],
            day=_day_line(written_on, day, reader) if not in_thread else "",
            continues=written_on == day and _continues(before, message),
            only_me=bool(message.get("is_ephemeral")),
            in_thread=in_thread,
            values=workspace.chosen_in_messages.get((place.id, message["ts"], reader.person.user_id), {}),
        )
        day = day if in_thread else written_on


def _day_line(written_on: date, before: date | None, reader: PageReader) -> str:
    return dates.day(written_on, reader) if written_on != before else ""


def _continues(before: SlackMessage | None, message: SlackMessage) -> bool:
    if before is None or before["user"] != message["user"]:
        return False
    if bool(before.get("is_ephemeral")) or bool(message.get("is_ephemeral")):
        return False
    return float(message["ts"]) - float(before["ts"]) < TOGETHER.total_seconds()


class Unread:
    """Up to where each person has read each place; what was written long before the visit counts as read."""

    def __init__(self, since: float) -> None:
        self._since = since
        self._read: dict[tuple[str, str], float] = {}

    def read(self, workspace: Workspace, person: Person, place: Conversation) -> None:
        newest = max((float(m["ts"]) for m in messages_in(workspace, person, place)), default=0.0)
        self._read[person.user_id, place.id] = newest

    def count(self, workspace: Workspace, person: Person, place: Conversation) -> int:
        read = self._read.get((person.user_id, place.id), self._since)
        count = 0
        # From the newest backwards, so that a long conversation costs what is new in it.
        for message in reversed(messages_in(workspace, person, place)):
            if float(message["ts"]) <= read:
                break
            count += message["user"] != person.user_id
        return count

    def totals(self, workspace: Workspace) -> dict[str, int]:
        """What is addressed to each person; channels are not counted, as on Slack's own icon."""
        totals: dict[str, int] = {}
        for place in tuple(workspace.conversations.values()):
            for user_id in place.members if place.kind != "channel" else ():
                count = self.count(workspace, workspace.people[user_id], place)
                totals[user_id] = totals.get(user_id, 0) + count
        return totals
