"""Another partner for somebody in a draft: two pairs exchange their buddies, or a free buddy steps in."""

from collections.abc import Sequence
from typing import Any

from handlers.desk.blocks import context, modal, section
from handlers.desk.forms import field, radio
from handlers.desk.texts import Say

SWAP_NOW, WITH = "draft.swap-now", "with"
# Slack takes no more radio buttons, and only there it shows names; the best are first.
MOST_CHOICES = 10


def choose(
    say: Say, *, learner: str, buddy: str, choices: Sequence[tuple[str, str]], more: int, metadata: str
) -> dict[str, Any]:
    """Each choice with its value and its words."""
    now = section(say("draft-swap-now", learner=learner, buddy=buddy))
    if not choices:
        return modal(say("draft-swap-title"), now, section(say("draft-swap-none")), close=say("close"))
    hint = [context(say("draft-swap-more", count=more))] if more > 0 else []
    return modal(
        say("draft-swap-title"),
        now,
        field(WITH, say("draft-swap-with"), radio(choices[:MOST_CHOICES])),
        *hint,
        context(say("draft-swap-context")),
        callback_id=SWAP_NOW,
        submit=say("draft-swap-submit"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def exchange(say: Say, *, buddy: str, other_learner: str, own_buddy: str) -> str:
    return say("draft-swap-exchange", buddy=buddy, learner=other_learner, own=own_buddy)


def step_in(say: Say, *, buddy: str) -> str:
    return say("draft-swap-free", buddy=buddy)
