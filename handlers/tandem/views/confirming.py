"""Before anything ends: one dialog, one confirmation, and no question why."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from handlers.desk.blocks import context, modal, section
from handlers.desk.forms import field, radio
from handlers.desk.texts import Say, escaped_slices

CONFIRM = "leaving.confirm"
CHOICE, EVERYTHING = "choice", "everything"
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
    choices.append((EVERYTHING, say("leaving-everything")))
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
