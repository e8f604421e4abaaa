"""The draft as a coordinator reads and changes it: pairs with reasons, who waits and why - and no gap anywhere."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.desk.blocks import (
    Message,
    button,
    buttons,
    confirm,
    context,
    divider,
    header,
    message,
    modal,
    section,
    sections,
)
from handlers.desk.forms import overflow
from handlers.desk.texts import Say, escaped
from handlers.pairing.views import matching_rules, shortage
from handlers.pairing.views.draft_facts import Choice, ChoiceFor, DraftFacts, PairLine, WaitingLine
from handlers.pairing.views.pair_decisions import COMPARE, FORBIDDEN

OPEN, AGAIN, DISCARD, RELEASE = "draft.open", "draft.again", "draft.discard", "draft.release"
RELEASE_HERE, RELEASE_PINNED = "draft.release-here", "draft.release-pinned"
BACK, ON = "draft.back", "draft.on"
PAIR = "draft.pair"
# Slack would take a hundred blocks. At home the tab has to hold the cockpit and one's own part as well.
LINES_A_PAGE, LINES_AT_HOME = 20, 10


def computing(say: Say, *, learners: int = 0, buddies: int = 0) -> dict[str, Any]:
    text = say("draft-computing-for", learners=learners, buddies=buddies) if learners else say("draft-computing")
    return modal(say("draft-title"), section(text), context(say("draft-computing-context")), close=say("close"))


def draft(say: Say, facts: DraftFacts) -> dict[str, Any]:
    """One page of the draft. Releasing is the form's submit, so it stands on every page."""
    return modal(
        say("draft-title"),
        *_head(say, facts),
        divider(),
        *_page(say, facts),
        divider(),
        *_actions(say, facts),
        context(say("draft-release-context")),
        callback_id=RELEASE,
        # Without a pair, too: whoever waits hears of it only when a draft is released.
        submit=say("draft-release") if facts.window.counted.pairs or facts.window.counted.waiting else None,
        close=say("close"),
        private_metadata=facts.ref.to_value(),
    )


def home_section(say: Say, facts: DraftFacts) -> list[Block]:
    """The same draft on the coordinator's Home tab, in shorter pages."""
    release = button(
        say("draft-release"),
        action=RELEASE_HERE,
        value=facts.ref.to_value(),
        primary=True,
        confirm=_sure(say, "draft-release", "draft-release-question"),
    )
    return [
        header(say("draft-title")),
        *_head(say, facts),
        *_page(say, facts),
        *_actions(say, facts, release),
    ]


def discarded(say: Say) -> dict[str, Any]:
    return modal(say("draft-title"), section(say("draft-discarded")), close=say("close"))


def settled_meanwhile(say: Say, *, progress: str = "") -> dict[str, Any]:
    """`progress` of a release that is under way."""
    how_far = [context(progress)] if progress else []
    return modal(say("draft-title"), section(say("draft-settled-meanwhile")), *how_far, close=say("close"))


def nobody(say: Say, *, learners: int, buddies: int, in_briefing: int) -> dict[str, Any]:
    text = say("draft-nobody", learners=learners, buddies=buddies)
    reading = [context(say("briefing-count", count=in_briefing))] if in_briefing else []
    return modal(say("draft-title"), section(text), *reading, close=say("close"))


def ready(say: Say, *, cohort_id: UUID, cohort: str, pairs: int, waiting: int) -> Message:
    """For a coordinator who has closed the dialog meanwhile."""
    return message(
        say("draft-ready-notification"),
        section(say("draft-ready", round=escaped(cohort), pairs=pairs, waiting=waiting)),
        buttons(button(say("draft-open"), action=OPEN, value=cohort_id, primary=True)),
    )


def draft_waits(say: Say, *, cohort_id: UUID, cohort: str) -> Message:
    """Nobody hears of a draft before it is released: whoever signed up waits with it."""
    return message(
        say("draft-waits-notification"),
        section(say("draft-waits", round=escaped(cohort))),
        buttons(button(say("draft-open"), action=OPEN, value=cohort_id, primary=True)),
    )


def small_draft(say: Say, *, cohort_id: UUID, cohort: str) -> Message:
    """Without a count: it would tell how many a decline or an ending set free."""
    return message(
        say("small-draft-notification"),
        section(say("small-draft", round=escaped(cohort))),
        buttons(button(say("draft-new"), action=OPEN, value=cohort_id, primary=True)),
    )


def _head(say: Say, facts: DraftFacts) -> list[Block]:
    blocks = [section(facts.note)] if facts.note else []
    blocks.append(section(say("draft-intro", round=escaped(facts.cohort))))
    if facts.roll_call:
        blocks.append(context(facts.roll_call))
    if facts.in_briefing:
        blocks.append(context(say("briefing-count", count=facts.in_briefing)))
    if facts.comparison is not None:
        known = facts.comparison
        text = say(
            "draft-compared",
            new=known.new,
            gone=known.gone,
            kept=known.kept,
            before=known.served_before,
            now=known.served_now,
        )
        blocks.append(context(text))
    if facts.changes:
        blocks += sections([say("draft-help"), *(_change(say, *change) for change in facts.changes)])
    return blocks


def _change(say: Say, topic: str, count: int) -> str:
    return (
        say("draft-help-topic", topic=escaped(topic), count=count) if topic else say("draft-help-places", count=count)
    )


def _page(say: Say, facts: DraftFacts) -> list[Block]:
    window, counted = facts.window, facts.window.counted
    shown: list[Block] = []
    if window.has_heading_of_pairs:
        shown.append(
            header(say("draft-pairs", count=counted.pairs)) if counted.pairs else section(say("draft-no-pairs"))
        )
    shown += [_pair(say, facts, line) for line in facts.pairs]
    if window.has_heading_of_waiting:
        shown.append(header(say("draft-waiting", count=counted.waiting)))
    shown += [_waiting(say, line) for line in facts.waiting]
    if window.last == 0:
        return shown
    page = window.page
    arrows = []
    if page > 0:
        arrows.append(button(say("page-back"), action=BACK, value=facts.ref.turned(page - 1).to_value()))
    if page < window.last:
        arrows.append(button(say("page-on"), action=ON, value=facts.ref.turned(page + 1).to_value()))
    return [*shown, buttons(*arrows), context(say("page", page=page + 1, pages=window.last + 1))]


def _waiting(say: Say, line: WaitingLine) -> Block:
    why = shortage.why_not(say, line.learner, reason=line.reason, topic=line.topic, needs=line.needs)
    return section(f"{line.learner.mention}\n_{why}_")


def _pair(say: Say, facts: DraftFacts, line: PairLine) -> Block:
    why = say.both([say(f"reason-{reason}") for reason in line.reasons]) if line.reasons else say("reason-none")
    mark = f" · {say('draft-pinned')}" if line.is_pinned else ""
    pair = say("draft-pair", learner=line.learner, buddy=line.buddy, topic=escaped(line.topic))
    choices = [Choice.UNPIN if line.is_pinned else Choice.PIN, Choice.SWAP, Choice.FORBID]
    options = [(ChoiceFor(choice, facts.ref, line.id).to_value(), say(f"draft-{choice.value}")) for choice in choices]
    menu = overflow(options, action=PAIR)
    return section(f"{pair}{mark}\n_{why}_", accessory=menu, block_id=f"pair-{line.id}")


def _actions(say: Say, facts: DraftFacts, *first: ButtonElement) -> list[Block]:
    ref, pinned = facts.ref.to_value(), facts.window.counted.pinned
    row = [*first]
    if 0 < pinned < facts.window.counted.pairs:
        label = say("draft-release-pinned", count=pinned)
        sure = _sure(say, "draft-release", "draft-release-pinned-question")
        row.append(button(label, action=RELEASE_PINNED, value=ref, confirm=sure))
    row.append(button(say("draft-again"), action=AGAIN, value=ref))
    row.append(button(say("matching-rules-button"), action=matching_rules.BEGIN, value=facts.cohort_id))
    if facts.comparison is not None:
        row.append(button(say("draft-compare"), action=COMPARE, value=ref))
    if facts.forbidden:
        ruled_out = say("draft-forbidden", count=facts.forbidden)
        row.append(button(ruled_out, action=FORBIDDEN, value=ref))
    row.append(
        button(
            say("draft-discard"),
            action=DISCARD,
            value=ref,
            danger=True,
            confirm=_sure(say, "draft-discard", "draft-discard-question"),
        )
    )
    return [buttons(*row)]


def _sure(say: Say, yes: str, question: str) -> Any:
    return confirm(title=say(yes), text=say(question), yes=say(yes), no=say("cancel"))
