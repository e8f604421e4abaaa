"""The interim talk: two questions to each alone, how it is to go on, and a card for the two to talk over together."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, divider, message, modal, section
from handlers.desk.forms import field, radio, ticks
from handlers.desk.texts import Say, escaped
from handlers.tandem.views.agreements import OPEN as AGREEMENT
from programme.interim_talks import HELPS, WISHES, Way

OPEN, SEND, ANOTHER = "interim.open", "interim.send", "interim.another"
HELP, WISH, WAY = "help", "wish", "way"


@dataclass(frozen=True)
class Talk:
    """A tandem that is to be talked over, and with whom."""

    tandem_id: UUID
    partner: str


def questions(say: Say, *, talks: Sequence[Talk], cohort: str) -> list[Block]:
    """The first half of a message: the second is the rating, so that one message does for both."""
    return [
        section(say("interim-intro", round=escaped(cohort))),
        section(say("interim-questions")),
        *[section(say("interim-with", partner=talk.partner), accessory=_open(say, talk)) for talk in talks],
        context(say("interim-context")),
        divider(),
        section(say("interim-and-rating")),
    ]


def _open(say: Say, talk: Talk) -> ButtonElement:
    return button(say("interim-open"), action=OPEN, value=talk.tandem_id, primary=True)


def form(say: Say, *, partner: str, tandem_id: UUID) -> dict[str, Any]:
    """Whoever is content sends it as it is."""
    ways = [(way.value, say(f"interim-way-{way.value}")) for way in Way]
    return modal(
        say("interim-title"),
        section(say("interim-form-intro", partner=partner)),
        field(HELP, say("interim-help"), ticks([(n, say(f"interim-help-{n}")) for n in HELPS]), optional=True),
        field(WISH, say("interim-wish"), ticks([(n, say(f"interim-wish-{n}")) for n in WISHES]), optional=True),
        field(WAY, say("interim-way"), radio(ways, initial=Way.GO_ON.value)),
        context(say("interim-form-context", partner=partner)),
        callback_id=SEND,
        submit=say("interim-send"),
        close=say("cancel"),
        private_metadata=str(tandem_id),
    )


def prepared(
    say: Say, *, way: Way, helps: Sequence[str], wishes: Sequence[str], partner: str, tandem_id: UUID
) -> dict[str, Any]:
    """What was tapped comes back as a note for the talk, and is then forgotten."""
    said = {
        Way.GO_ON: say("interim-done-go-on"),
        Way.CHANGE: say("interim-done-change", partner=partner),
        Way.HAND: say("interim-done-hand", partner=partner),
    }
    to_agreement = [buttons(button(say("agreement-short"), action=AGREEMENT, value=tandem_id, primary=True))]
    return modal(
        say("interim-title"),
        section(said[way]),
        *(to_agreement if way is Way.CHANGE else []),
        *_note(say, helps, wishes),
        close=say("close"),
    )


def _note(say: Say, helps: Sequence[str], wishes: Sequence[str]) -> list[Block]:
    helps_me = [f"• {say(f'interim-help-{each}')}" for each in HELPS if each in helps]
    i_wish = [f"• {say(f'interim-wish-{each}')}" for each in WISHES if each in wishes]
    if not helps_me and not i_wish:
        return []
    parts = [(say("interim-help"), helps_me), (say("interim-wish"), i_wish)]
    return [
        divider(),
        section(say("interim-note")),
        *(section("\n".join([f"*{title}*", *lines])) for title, lines in parts if lines),
        context(say("interim-note-context")),
    ]


def confirm_another(say: Say, *, partner: str, tandem_id: UUID) -> dict[str, Any]:
    return modal(
        say("interim-another-title"),
        section(say("interim-another", partner=partner)),
        context(say("interim-another-context")),
        callback_id=ANOTHER,
        submit=say("interim-another-yes"),
        close=say("leaving-stay"),
        private_metadata=str(tandem_id),
    )


def another_wanted(say: Say) -> dict[str, Any]:
    return modal(say("interim-another-title"), section(say("interim-another-done")), close=say("close"))


def card(say: Say, *, tandem_id: UUID) -> Message:
    """In the tandem's group message: for all who are in it."""
    return message(
        say("interim-card-notification"),
        section(say("interim-card")),
        section(say("interim-card-questions")),
        context(say("interim-card-end")),
        buttons(button(say("agreement-short"), action=AGREEMENT, value=tandem_id)),
    )
