"""What was decided about pairs of a draft: ruled out ones with a way back, and what came and went."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import button, context, header, modal, section, sections
from handlers.desk.texts import Say

COMPARE, FORBIDDEN, ALLOW = "draft.compare", "draft.forbidden", "draft.allow"
MOST_COMPARED, MOST_FORBIDDEN = 40, 20


def compared(say: Say, *, new: Sequence[tuple[str, str]], gone: Sequence[tuple[str, str]], kept: int) -> dict[str, Any]:
    """Pairs that came and went since the draft before, with the names of learner and buddy."""
    return modal(
        say("draft-compare"),
        *_compared_part(say, "draft-compared-new", new),
        *_compared_part(say, "draft-compared-gone", gone),
        context(say("draft-compared-kept", count=kept)),
        close=say("close"),
    )


def forbidden_pairs(say: Say, *, lines: Sequence[tuple[UUID, str, str]]) -> dict[str, Any]:
    """Pairs that are not to be in this round, each with a way back."""
    rows = [
        section(
            say("draft-forbidden-line", learner=learner, buddy=buddy),
            accessory=button(say("draft-allow"), action=ALLOW, value=id_),
        )
        for id_, learner, buddy in lines[:MOST_FORBIDDEN]
    ]
    more = len(lines) - len(rows)
    return modal(
        say("draft-forbidden-title"),
        *(rows or [section(say("draft-forbidden-none"))]),
        *([context(say("and-more", count=more))] if more > 0 else []),
        context(say("draft-forbidden-context")),
        close=say("close"),
    )


def _compared_part(say: Say, title: str, pairs: Sequence[tuple[str, str]]) -> list[Block]:
    if not pairs:
        return []
    lines = [say("draft-forbidden-line", learner=learner, buddy=buddy) for learner, buddy in pairs[:MOST_COMPARED]]
    more = len(pairs) - len(lines)
    return [
        header(say(title, count=len(pairs))),
        *sections(lines),
        *([context(say("and-more", count=more))] if more > 0 else []),
    ]
