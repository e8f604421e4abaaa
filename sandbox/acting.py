"""What people in the demo do again and again, each in their own language, by what is written on the buttons."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.clock import day_in
from sandbox.demo import Demo
from sandbox.face import Face
from sandbox.seen import Button, Message

DE, EN = "de", "en"
LABELS: dict[str, Mapping[str, str]] = {
    DE: {
        "word": "anmelden",
        "leave": "aussteigen",
        "data": "meine-daten",
        "pilot": "Neuer Pilot, 8 Wochen",
        "round": "Neuer Durchgang",
        "choose": "Auswählen",
        "yes": "Ja, gern",
        "rather not": "Lieber nicht",
        "met": "Ja, getroffen",
        "planned": "Termin steht",
        "not yet": "Noch nicht",
        "help": "Ich hätte gern Hilfe",
        "draft": "Tandems vorschlagen",
        "summary": "Zusammenfassung",
        "dates": "Auftakt und Abschluss",
        "set date": "Termin festlegen",
        "find date": "Termin finden",
        "held": "Wir haben uns getroffen",
        "done": "Erledigt",
        "1": "1 (gar nicht)",
        "5": "5 (voll und ganz)",
    },
    EN: {
        "word": "signup",
        "leave": "leave",
        "data": "my-data",
        "pilot": "New pilot, 8 weeks",
        "round": "New round",
        "choose": "Choose",
        "yes": "Yes, gladly",
        "rather not": "Rather not",
        "met": "Yes, we've met",
        "planned": "We have a date",
        "not yet": "Not yet",
        "help": "I'd like help",
        "draft": "Propose tandems",
        "summary": "Summary",
        "dates": "Kick-off and closing",
        "set date": "Set a date",
        "find date": "Find a date",
        "held": "We met",
        "done": "Done",
        "1": "1 (not at all)",
        "5": "5 (fully)",
    },
}
CHANNEL = "digital-buddies"


class Acting:
    """The verbs of the demo."""

    def __init__(self, demo: Demo) -> None:
        self._demo, self._slack = demo, demo.slack
        self._rated: set[str] = set()

    def person(self, name: str) -> Face:
        return self._slack.person(name)

    def people(self, *names: str) -> list[Face]:
        return [self.person(name) for name in names]

    def label(self, face: Face, name: str) -> str:
        return LABELS[DE if face.person.locale.startswith("de") else EN].get(name, name)

    def reads(self, message: Message) -> None:
        self._demo.transcript.plain("\n".join(f"    │ {line}" for line in message.text.splitlines()))

    async def opens_pilot(self, face: Face, *, label: str) -> None:
        await face.command("/buddy-coordination")
        await face.click(label)
        await self.submits(face, channel=self._slack.channel(CHANNEL).id)

    async def opens_round(self, face: Face, *, label: str, name: str) -> None:
        await face.command("/buddy-coordination")
        await face.click(label)
        await self.submits(face, name=name, channel=self._slack.channel(CHANNEL).id, weeks=8)

    async def appoints(self, face: Face, label: str, people: list[Face]) -> None:
        await face.command("/buddy-coordination")
        await face.click(label)
        await self.submits(face, coordinators=people)

    async def signs_up(
        self,
        face: Face,
        cohort: str,
        *,
        offers: list[str] | None = None,
        wants: list[str] | None = None,
        department: str = "",
        forgets_consent: bool = False,
        names_manager: bool = True,
        languages: list[str] | None = None,
        capacity: int | None = None,
    ) -> None:
        await face.command("/buddy", self.label(face, "word"))
        # With one round open there is nothing to choose.
        if face.modal and any(button.label == self.label(face, "choose") for button in face.modal.buttons):
            await face.click(self.label(face, "choose"), value=self._button_beside(face, cohort).value)
        await face.fill("role", "both" if offers and wants else "buddy" if offers else "learner")
        for field, topics in (("offers", offers), ("wants", wants)):
            if topics:
                await face.fill(field, topics)
        if names_manager and face.person.manager:
            await face.fill("manager", self.person(face.person.manager))
        if forgets_consent:
            await self.submits(face, consent=["shows-level"])
        await self.submits(face, consent=["consent"])
        more = {"languages": languages, "capacity": str(capacity) if capacity else None}
        await self.submits(face, department=department, **{name: value for name, value in more.items() if value})
        await self.submits(face)

    async def submits(self, face: Face, **values: Any) -> None:
        await face.submit(values)
        await self._demo.settle()

    async def reads_draft(self, face: Face, cohort: str) -> None:
        await face.command("/buddy-coordination")
        await face.click(self.label(face, "draft"), value=self._button_below(face, cohort, "draft").value)
        await self._demo.bot.services.background.finish()

    async def asks_for_summary(self, face: Face, cohort: str) -> None:
        await face.command("/buddy-coordination")
        await face.click(self.label(face, "summary"), value=self._button_below(face, cohort, "summary").value)
        await self._demo.settle()

    async def clicks(self, face: Face, name: str) -> None:
        await face.click(self.label(face, name))
        await self._demo.settle()

    async def shows_and_clicks(self, face: Face, name: str) -> None:
        """First the message as it stands there, then the click."""
        label = self.label(face, name)
        message = next(m for m in reversed(face.direct_messages) if any(b.label == label for b in m.buttons))
        self._demo.transcript.note(f"{face.name} was asked:")
        self.reads(message)
        await self.clicks(face, name)

    async def writes(self, face: Face, text: str) -> None:
        await face.writes(text)
        await self._demo.settle()

    async def picks_first(self, face: Face, field: str) -> None:
        """The first option of a field."""
        view = face.modal
        if view is not None:
            await face.fill(field, next(f for f in view.fields if f.block_id == field).options[0])

    async def pauses(self, face: Face, *, days: int) -> None:
        await face.command("/buddy", "pause")
        today = day_in(self._slack.clock.now(), ZoneInfo(face.person.tz))
        await self.submits(face, until=today + timedelta(days=days))

    async def leaves(self, face: Face) -> None:
        await face.command("/buddy", self.label(face, "leave"))
        # Without a tandem there is nothing to choose.
        if face.modal and any(field.block_id == "choice" for field in face.modal.fields):
            await face.fill("choice", "everything")
        await self.submits(face)

    async def rates(self, face: Face, value: int, *, comment: str = "", show: bool = False) -> None:
        label = self.label(face, str(value))
        if show:
            message = next(m for m in reversed(face.direct_messages) if any(b.label == label for b in m.buttons))
            self._demo.transcript.note(f"{face.name} was asked:")
            self.reads(message)
        # A rating leaves the question as it was: who has answered it is not to be seen in the chat.
        self._rated.add(face.direct_messages[-1].ts)
        await face.click(label)
        await self.submits(face, **({"comment": comment} if comment else {}))
        self._demo.transcript.rest()

    def is_asked(self, face: Face) -> bool:
        return self._has(face, "yes")

    async def everybody_says_yes(self) -> None:
        """Learners first; their yes makes the bot ask the buddies."""
        for _ in range(2):
            await self.everybody_clicks("yes")

    async def everybody_clicks(self, name: str) -> None:
        for face in self.asked(name):
            await face.click(self.label(face, name), in_=face.direct_messages[-1])
        await self._demo.settle()

    def asked(self, name: str) -> list[Face]:
        """Everybody who has that button in the newest message from the bot."""
        return [face for face in self._slack.people if not face.person.deleted and self._has(face, name)]

    def _has(self, face: Face, name: str) -> bool:
        newest = [message for message in face.direct_messages[-1:] if message.ts not in self._rated]
        return any(button.label == self.label(face, name) for message in newest for button in message.buttons)

    def _button_beside(self, face: Face, text: str) -> Button:
        """The button in the row that speaks of `text`."""
        return next(button for row, button in self._rows(face) if text in row)

    def _button_below(self, face: Face, text: str, name: str) -> Button:
        """The button of that name in the first group of buttons after the row that speaks of `text`."""
        label, found = self.label(face, name), False
        for row, button in self._rows(face):
            found = found or text in row
            if found and button.label == label:
                return button
        raise LookupError(f"no {label} below {text}")

    def _rows(self, face: Face) -> list[tuple[str, Button]]:
        rows, above = [], ""
        for block in face.modal.blocks if face.modal else []:
            above = (block.get("text") or {}).get("text") or above
            elements = [*block.get("elements", ()), *([block["accessory"]] if block.get("accessory") else [])]
            rows += [
                (above, Button(element["text"]["text"], element["action_id"], element.get("value")))
                for element in elements
                if element["type"] == "button"
            ]
        return rows
