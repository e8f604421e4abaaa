"""Leaving: one dialog, one confirmation, and a text for the partner that never tells why."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import field, radio
from handlers.desk.texts import Say, escaped, escaped_slices

CONFIRM = "leaving.confirm"
STANDING = "menu.status"
CHOICE = "choice"
# Slack takes ten radio buttons (docs/slack.md), and "everything" is one of them.
MOST_CHOICES, MOST_ROUNDS = 10, 3
# As many letters of a round's name as fit on a radio button beside the rest.
ROUND_LETTERS = 30


def confirm_leaving(
    say: Say,
    *,
    partners: Sequence[tuple[UUID, str]],
    leavable_rounds: Sequence[tuple[UUID, str]] = (),
    in_rounds: Mapping[UUID, str] | None = None,
) -> dict[str, Any]:
    """One tandem, one round where there are several, or everything; `in_rounds` names the round of each tandem then."""
    if not partners and not leavable_rounds:
        return modal(
            say("leaving-title"),
            section(say("leaving-everything-question")),
            context(say("leaving-no-reason")),
            callback_id=CONFIRM,
            submit=say("leaving-submit"),
            close=say("leaving-stay"),
        )
    shown_rounds = leavable_rounds[:MOST_ROUNDS]
    shown = partners[: MOST_CHOICES - 1 - len(shown_rounds)]
    choices = [(str(id_), _tandem(say, partner, (in_rounds or {}).get(id_, ""))) for id_, partner in shown]
    choices += [(str(id_), say("leaving-round", round=_short(cohort))) for id_, cohort in shown_rounds]
    choices.append(("everything", say("leaving-everything")))
    return modal(
        say("leaving-title"),
        field(CHOICE, say("leaving-question"), radio(choices)),
        *([context(say("leaving-more", count=more))] if (more := len(partners) - len(shown)) > 0 else []),
        context(say("leaving-no-reason")),
        callback_id=CONFIRM,
        submit=say("leaving-submit"),
        close=say("leaving-stay"),
    )


def _tandem(say: Say, partner: str, cohort: str) -> str:
    if cohort:
        return say("leaving-tandem-in", partner=partner, round=_short(cohort))
    return say("leaving-tandem", partner=partner)


def _short(cohort: str) -> str:
    first, *rest = escaped_slices(cohort, ROUND_LETTERS)
    return f"{first.rstrip()}…" if rest else first


def left(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-done")), close=say("close"))


def tandem_ended(say: Say) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-tandem-done")), close=say("close"))


def round_left(say: Say, *, cohort: str) -> dict[str, Any]:
    return modal(say("leaving-title"), section(say("leaving-round-done", round=escaped(cohort))), close=say("close"))


def goodbye(say: Say) -> Message:
    return message(say("goodbye-notification"), section(say("goodbye")))


def partner_ended(say: Say, *, partner: str, role: str) -> Message:
    return message(
        say("ending-notification"),
        section(say(f"ending-{role}", partner=partner)),
        buttons(standing_button(say)),
    )


def standing_button(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-status"), action=STANDING, primary=primary)
