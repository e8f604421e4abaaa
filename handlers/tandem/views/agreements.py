"""The agreement of a tandem: a short form, what it says in a dialog for the two, and a word in their group."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import Message, button, buttons, context, divider, message, modal, section, sections
from handlers.desk.forms import field, one_of, text_input, ticks
from handlers.desk.texts import Say, escaped
from programme.agreements import (
    BETWEEN_US_CHARACTERS,
    GOAL_CHARACTERS,
    PLACE_CHARACTERS,
    Rhythm,
    Terms,
    Where,
)

OPEN, CHANGE, PROPOSE, CONFIRM = "agreement.open", "agreement.change", "agreement.propose", "agreement.confirm"
GOAL, RHYTHM, WHERE, PLACE, STAYS, BETWEEN_US = "goal", "rhythm", "where", "place", "stays", "between_us"
STAYS_BETWEEN_US = "stays"


@dataclass(frozen=True)
class AgreementFacts:
    """Where the two stand: what holds, and what one of them has proposed since."""

    partner: str
    holds: Terms | None = None
    since: str = ""
    proposed: Terms | None = None
    proposed_by_me: bool = False


def shown(say: Say, *, agreement: AgreementFacts, metadata: str, done: str) -> dict[str, Any]:
    """The proposal to confirm or change, and what holds until then; `done` says what has just happened."""
    waits_for_me = agreement.proposed is not None and not agreement.proposed_by_me
    again = "agreement-change" if agreement.proposed else "agreement-renegotiate"
    return modal(
        say("agreement-title"),
        *([section(done)] if done else []),
        *_proposed(say, agreement),
        *_holding(say, agreement),
        buttons(button(say(again), action=CHANGE, value=metadata)),
        context(say("agreement-context")),
        callback_id=CONFIRM,
        submit=say("agreement-confirm") if waits_for_me else None,
        close=say("close"),
        private_metadata=metadata,
    )


def form(
    say: Say, *, terms: Terms, partner: str, theirs: Terms | None, tandem_id: UUID, metadata: str
) -> dict[str, Any]:
    """`theirs` is what the other one proposed while this form stood open."""
    return modal(
        say("agreement-title"),
        *(_clash(say, partner, theirs, tandem_id) if theirs is not None else []),
        field(GOAL, say("agreement-goal"), text_input(initial=terms.goal, most=GOAL_CHARACTERS, lines=True)),
        field(
            RHYTHM,
            say("agreement-rhythm"),
            one_of([(each.value, say(f"agreement-rhythm-{each.value}")) for each in Rhythm], initial=terms.rhythm),
        ),
        field(
            WHERE,
            say("agreement-where"),
            one_of([(each.value, say(f"agreement-where-{each.value}")) for each in Where], initial=terms.where),
        ),
        field(
            PLACE,
            say("agreement-place"),
            text_input(initial=terms.place, most=PLACE_CHARACTERS, placeholder=say("agreement-place-example")),
            optional=True,
        ),
        field(
            STAYS,
            say("agreement-stays"),
            ticks(
                [(STAYS_BETWEEN_US, say("agreement-stays-sentence"))],
                initial=[STAYS_BETWEEN_US] if terms.is_confidential else [],
            ),
            optional=True,
        ),
        field(
            BETWEEN_US,
            say("agreement-between-us"),
            text_input(initial=terms.between_us, most=BETWEEN_US_CHARACTERS, lines=True),
            optional=True,
        ),
        context(say("agreement-form-context", partner=partner)),
        callback_id=PROPOSE,
        submit=say("agreement-propose"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def proposed(say: Say, *, by: str, partner: str, tandem_id: UUID, again: bool) -> Message:
    """In the group: that there is a proposal, and nothing of what it says."""
    return message(
        say("agreement-notification"),
        section(say("agreement-proposed-again" if again else "agreement-proposed", by=by, partner=partner)),
        buttons(button(say("agreement-see"), action=OPEN, value=tandem_id, primary=True)),
    )


def agreed(say: Say, *, one: str, other: str, tandem_id: UUID) -> Message:
    return message(
        say("agreement-notification"),
        section(say("agreement-agreed", one=one, other=other)),
        buttons(button(say("agreement-see"), action=OPEN, value=tandem_id)),
    )


def lines(say: Say, terms: Terms) -> list[str]:
    """What was agreed, in words."""
    place = f", {escaped(terms.place)}" if terms.place else ""
    stays = [say("agreement-stays-sentence")] if terms.is_confidential else []
    return [
        f"*{say('agreement-goal')}*",
        escaped(terms.goal),
        f"*{say('agreement-rhythm')}* {say(f'agreement-rhythm-{terms.rhythm.value}')}",
        f"*{say('agreement-where')}* {say(f'agreement-where-{terms.where.value}')}{place}",
        *([f"*{say('agreement-stays')}*", *stays] if stays or terms.between_us else []),
        *([escaped(terms.between_us)] if terms.between_us else []),
    ]


def _proposed(say: Say, agreement: AgreementFacts) -> list[Block]:
    if agreement.proposed is None:
        return []
    head = "agreement-mine-waits" if agreement.proposed_by_me else "agreement-theirs-waits"
    return [section(say(head, partner=agreement.partner)), *sections(lines(say, agreement.proposed)), divider()]


def _holding(say: Say, agreement: AgreementFacts) -> list[Block]:
    if agreement.holds is None:
        return []
    head = "agreement-holds-until-then" if agreement.proposed else "agreement-holds"
    return [section(say(head, day=agreement.since)), *sections(lines(say, agreement.holds)), divider()]


def _clash(say: Say, partner: str, theirs: Terms, tandem_id: UUID) -> list[Block]:
    return [
        section(say("agreement-clash", partner=partner)),
        *sections(lines(say, theirs)),
        buttons(button(say("agreement-see-theirs"), action=OPEN, value=tandem_id)),
        divider(),
    ]
