"""The briefing's cards: one message that is drawn anew from card to card, and the button that leads to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.texts import Say, escaped
from programme import briefing as rules
from programme.words import Role

BEGIN, NEXT = "briefing.begin", "briefing.next"
# An id each: Slack wants those in a row of buttons to differ.
ANSWERS = {"a": "briefing.answer-a", "b": "briefing.answer-b", "c": "briefing.answer-c"}
LINK_CHARACTERS, LINK_TITLE_CHARACTERS = 500, 60


@dataclass(frozen=True)
class Place:
    """Where somebody is: whose enrolment, whose cards, and which one, counted from one."""

    enrolment_id: UUID
    role: Role
    number: int

    def __str__(self) -> str:
        return f"{self.enrolment_id}/{self.role.value}/{self.number}"

    @classmethod
    def read(cls, text: str) -> "Place":
        """Raises ValueError."""
        enrolment_id, role, number = text.split("/")
        return cls(UUID(enrolment_id), Role(role), int(number))

    @property
    def cards(self) -> Sequence[rules.Card]:
        return rules.CARDS[self.role]

    @property
    def card(self) -> rules.Card:
        return self.cards[self.number - 1]

    @property
    def is_last(self) -> bool:
        return self.number == len(self.cards)


@dataclass(frozen=True)
class Material:
    """What the last card points to: a company's own page, and the round's contact person."""

    url: str = ""
    title: str = ""
    contact: str = ""


def entrance(say: Say, cohort_id: UUID | None = None, *, primary: bool = False) -> ButtonElement:
    """Without a round it leads to the briefing that is open for somebody."""
    return button(say("menu-briefing"), action=BEGIN, value=cohort_id, primary=primary)


def card(say: Say, place: Place, material: Material) -> Message:
    """The card and its question."""
    name = f"{place.role.value}-{place.card.name}"
    answers = [
        button(say(f"briefing-answer-{name}-{letter}"), action=ANSWERS[letter], value=str(place))
        for letter in place.card.answers
    ]
    return message(
        say("briefing-notification"),
        *_head(say, place),
        section(f"*{say(f'briefing-question-{name}')}*"),
        buttons(*answers),
        *_material(say, place, material),
    )


def answered(say: Say, place: Place, letter: str, material: Material) -> Message:
    """The same card with what there is to say to the answer, and the way on."""
    name = f"{place.role.value}-{place.card.name}"
    chosen = say(f"briefing-answer-{name}-{letter}")
    after: list[Block] = (
        [section(say("briefing-done"))]
        if place.is_last
        else [buttons(button(say("briefing-next"), action=NEXT, value=str(place), primary=True))]
    )
    return message(
        say("briefing-notification"),
        *_head(say, place),
        section(f"*{say(f'briefing-question-{name}')}*\n_{chosen}_"),
        section(say(f"briefing-reply-{name}-{letter}")),
        *after,
        *_material(say, place, material),
    )


def offer(say: Say, *, cohort_id: UUID, role: Role, is_required: bool) -> list[Block]:
    """In the welcome: what the cards are, and the button."""
    text = say("briefing-offer-required") if is_required else say(f"briefing-offer-{role.value}")
    return [section(text), buttons(entrance(say, cohort_id, primary=True))]


def reminder(say: Say, *, cohort_id: UUID, cohort: str, starts_on: str) -> Message:
    return message(
        say("briefing-reminder-notification"),
        section(say("briefing-reminder", round=escaped(cohort), day=starts_on)),
        buttons(entrance(say, cohort_id, primary=True)),
    )


def sent(say: Say) -> Message:
    return message(say("briefing-notification"), section(say("briefing-sent")))


def sent_dialog(say: Say) -> dict[str, Any]:
    return modal(say("briefing-title"), section(say("briefing-sent")), close=say("close"))


def progress(say: Say, *, number: int, cards: int, is_completed: bool) -> str:
    return say("briefing-read") if is_completed else say("briefing-progress", number=number, cards=cards)


def _head(say: Say, place: Place) -> list[Block]:
    name = f"{place.role.value}-{place.card.name}"
    where = say("briefing-progress", number=place.number, cards=len(place.cards))
    return [
        context(f"{say('briefing-title')} · {where}"),
        section(f"*{say(f'briefing-card-{name}')}*\n{say(f'briefing-text-{name}')}"),
    ]


def _material(say: Say, place: Place, material: Material) -> list[Block]:
    if not place.is_last:
        return []
    lines = [say("briefing-contact", person=material.contact)] if material.contact else []
    if material.url:
        title = escaped(material.title or say("briefing-link"))
        lines.append(f"{say('briefing-material')} <{escaped(material.url)}|{title}>")
    return [section("\n".join(lines))] if lines else []
