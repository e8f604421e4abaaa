"""What the pretend Slack knows: what was acknowledged, what nobody acknowledged, and what was posted to whom."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from handlers.desk.texts import say_in
from programme.words import Language
from sandbox import Sandbox
from sandbox.courier import FIRST, Answer, EnvelopeType, Retry

say = say_in(Language.GERMAN)
# A form or click under way, by its kind, before it is delivered and after it was acknowledged.
Watcher = Callable[[str, bool], None]


class Matter(StrEnum):
    """What somebody is owed a message for, each told from the others by words of its own."""

    HELP = "help"
    WELCOME = "welcome"
    GOODBYE = "goodbye"
    HAND = "hand"
    QUESTION = "question"


@dataclass(frozen=True)
class Sent:
    """One thing somebody did, and what came back for it."""

    kind: str
    user_id: str
    payload: Mapping[str, Any]
    answer: Answer

    @property
    def is_acknowledged(self) -> bool:
        return self.answer.error is None

    @property
    def words(self) -> str:
        return json.dumps(self.answer.payload, ensure_ascii=False)


class Ledger:
    """Stands in the door to the app and takes notes; judges by them and by the calls that Slack has received."""

    def __init__(self, slack: Sandbox) -> None:
        self._slack, self._door = slack, slack.courier.door
        self.sent: list[Sent] = []
        self.owed, self.perhaps = Counter[tuple[Matter, str]](), Counter[tuple[Matter, str]]()
        self.watchers: list[Watcher] = []
        self.deaths: list[int] = []
        # Who is clicking to raise their hand, and has not been answered.
        self.raising = set[str]()
        self._there, self._read = Counter[tuple[Matter, str]](), 0
        slack.courier.door = self

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        what = str(payload.get("type") or kind)
        self._tell(what, False)
        answer = await self._door.deliver(
            kind, payload, accepts_response=accepts_response, patience=patience, retry=retry
        )
        if answer.error is None:
            self._tell(what, True)
        self.sent.append(Sent(what, _who(payload), payload, answer))
        return answer

    def _tell(self, what: str, is_acknowledged: bool) -> None:
        for watcher in self.watchers:
            watcher(what, is_acknowledged)

    def last(self, user_id: str) -> Sent:
        """What somebody did last; of events there may be many under way."""
        return next(each for each in reversed(self.sent) if each.user_id == user_id and each.kind != "event_callback")

    def note(self, matter: Matter, user_id: str, sent: Sent, *, counts: bool = True) -> None:
        """Somebody is owed something, or may have it: nobody has answered them, and it may be saved all the same."""
        if not sent.is_acknowledged:
            self.perhaps[matter, user_id] += 1
        elif counts:
            self.owed[matter, user_id] += 1

    def has_come(self, user_id: str) -> bool:
        """Whether somebody has everything they are owed by now."""
        there = self.posted()
        return all(there[key] >= count for key, count in self.all_owed().items() if key[1] == user_id)

    # --- the judge

    def all_owed(self) -> Counter[tuple[Matter, str]]:
        """What was acknowledged; of an event, any of its deliveries."""
        events = {
            (str(each.payload["event_id"]), each.user_id)
            for each in self.sent
            if each.is_acknowledged and _asks_for_help(each.payload)
        }
        return self.owed + Counter((Matter.HELP, user_id) for _, user_id in events)

    def all_perhaps(self) -> Counter[tuple[Matter, str]]:
        events = {(str(each.payload["event_id"]), each.user_id) for each in self.sent if _asks_for_help(each.payload)}
        return self.perhaps + Counter((Matter.HELP, user_id) for _, user_id in events) - self._of_events()

    def _of_events(self) -> Counter[tuple[Matter, str]]:
        return Counter({key: count for key, count in self.all_owed().items() if key[0] is Matter.HELP})

    def posted(self) -> Counter[tuple[Matter, str]]:
        """What Slack has received, by whom it is about."""
        log = self._slack.log
        for entry in log[self._read :]:
            if is_post(entry):
                self._there.update(self._about(entry))
        self._read = len(log)
        return self._there

    def _about(self, entry: Mapping[str, Any]) -> Iterator[tuple[Matter, str]]:
        place = self._slack.workspace.conversations[entry["response"]["channel"]]
        words = json.dumps(entry["args"].get("blocks"), ensure_ascii=False)
        for matter, text in TOLD.items():
            if place.kind == "im" and text in words:
                yield matter, next(each for each in place.members if each != self._slack.bot_user_id)
        for person in self._slack.people:
            if RAISED.replace("?", person.mention) in words:
                yield Matter.HAND, person.user_id

    def missing(self) -> list[str]:
        """What was acknowledged and has not come."""
        there = self.posted()
        return [
            f"{matter} of {self._name(user_id)}: {count} acknowledged, {there[matter, user_id]} came"
            for (matter, user_id), count in self.all_owed().items()
            if there[matter, user_id] < count
        ]

    def too_many(self) -> list[str]:
        """What came more often than anybody had asked for it, or twice under one id."""
        most = self.all_owed() + self.all_perhaps()
        found = [
            f"{matter} of {self._name(user_id)}: {most[matter, user_id]} asked for, {count} came"
            for (matter, user_id), count in self.posted().items()
            if count > most[matter, user_id]
        ]
        return found + list(self._repeated())

    def _repeated(self) -> Iterator[str]:
        """In private never; where the bot cannot look, once for each death in between."""
        seen = dict[tuple[str, str], int]()
        for at, entry in enumerate(self._slack.log):
            if not is_post(entry):
                continue
            channel, words = entry["response"]["channel"], str(entry["args"].get("text"))
            key = (channel, entry["args"]["metadata"]["event_payload"]["id"])
            place = self._slack.workspace.conversations[channel]
            before = seen.get(key)
            died = before is not None and any(before < death <= at for death in self.deaths)
            if before is not None and (place.kind == "im" or not died):
                yield f"twice the same message in {place.kind} {place.name}: {words}"
            seen[key] = at

    def died(self) -> None:
        """Somebody has just been killed."""
        self.deaths.append(len(self._slack.log))

    def _name(self, user_id: str) -> str:
        return self._slack.person(user_id).name


TOLD = {
    Matter.HELP: say("help-context"),
    Matter.WELCOME: say("sign-up-done-context"),
    Matter.GOODBYE: say("goodbye"),
    Matter.QUESTION: say("proposal-title"),
}
RAISED = say("hand-raised", person="?", round="|").partition("|")[0]


def is_post(entry: Mapping[str, Any]) -> bool:
    """A message that Slack took."""
    return entry["method"] == "chat.postMessage" and bool(entry["response"].get("ok"))


def _who(payload: Mapping[str, Any]) -> str:
    user = payload.get("user") or payload.get("user_id") or payload.get("event", {}).get("user") or ""
    return str(user["id"] if isinstance(user, Mapping) else user)


def _asks_for_help(payload: Mapping[str, Any]) -> bool:
    event = payload.get("event") or {}
    return event.get("type") == "message" and event.get("text") == HELP


HELP = "hilfe"
