"""The draft as a coordinator reads it: pairs with reasons, who waits and why - and no gap anywhere."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.texts import Say, escaped
from handlers.views.blocks import button, buttons, confirm, context, divider, header, modal, section

OPEN, AGAIN, DISCARD, RELEASE = "draft.open", "draft.again", "draft.discard", "draft.release"
BACK, ON = "draft.back", "draft.on"
LINES_A_PAGE = 20


def computing(say: Say) -> dict[str, Any]:
    return modal(say("draft-title"), section(say("draft-computing")), close=say("close"))


def pair_line(say: Say, *, learner: str, buddy: str, topic: str, reasons: Sequence[str]) -> str:
    why = say.both([say(f"reason-{reason}") for reason in reasons]) if reasons else say("reason-none")
    return f"{say('draft-pair', learner=learner, buddy=buddy, topic=escaped(topic))}\n_{why}_"


def waiting_line(say: Say, *, learner: str, reason: str) -> str:
    return f"{learner}\n_{say(f'waiting-because-{reason}')}_"


def draft(
    say: Say, *, draft_id: UUID, cohort: str, pairs: Sequence[str], waiting: Sequence[str], page: int
) -> dict[str, Any]:
    """One page of the draft. Releasing is the form's submit, so it stands on every page."""
    lines: list[Block] = [
        *([header(say("draft-pairs", count=len(pairs)))] if pairs else [section(say("draft-no-pairs"))]),
        *(section(line) for line in pairs),
        *([header(say("draft-waiting", count=len(waiting)))] if waiting else []),
        *(section(line) for line in waiting),
    ]
    shown = lines[page * LINES_A_PAGE : (page + 1) * LINES_A_PAGE]
    return modal(
        say("draft-title"),
        section(say("draft-intro", round=escaped(cohort))),
        divider(),
        *shown,
        *_pages(say, draft_id, page, last=(len(lines) - 1) // LINES_A_PAGE),
        divider(),
        buttons(
            button(say("draft-again"), action=AGAIN, value=draft_id),
            button(
                say("draft-discard"),
                action=DISCARD,
                value=draft_id,
                danger=True,
                confirm=confirm(
                    title=say("draft-discard"),
                    text=say("draft-discard-question"),
                    yes=say("draft-discard"),
                    no=say("cancel"),
                ),
            ),
        ),
        context(say("draft-release-context")),
        callback_id=RELEASE,
        # Without a pair, too: whoever waits hears of it only when a draft is released.
        submit=say("draft-release") if pairs or waiting else None,
        close=say("close"),
        private_metadata=str(draft_id),
    )


def released(say: Say, *, count: int) -> dict[str, Any]:
    return modal(say("draft-title"), section(say("draft-released", count=count)), close=say("close"))


def discarded(say: Say) -> dict[str, Any]:
    return modal(say("draft-title"), section(say("draft-discarded")), close=say("close"))


def nobody(say: Say, *, learners: int, buddies: int) -> dict[str, Any]:
    text = say("draft-nobody", learners=learners, buddies=buddies)
    return modal(say("draft-title"), section(text), close=say("close"))


def _pages(say: Say, draft_id: UUID, page: int, *, last: int) -> list[Block]:
    if last == 0:
        return []
    arrows = []
    if page > 0:
        arrows.append(button(say("page-back"), action=BACK, value=f"{draft_id}/{page - 1}"))
    if page < last:
        arrows.append(button(say("page-on"), action=ON, value=f"{draft_id}/{page + 1}"))
    return [buttons(*arrows), context(say("page", page=page + 1, pages=last + 1))]
