"""The coordinator's dialogs: rounds with what may be done in each, waiting list, and what a channel refused."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.coordinating.views import appointing, recruiting
from handlers.coordinating.views.pages import Page, turning
from handlers.desk.blocks import Message, button, buttons, context, divider, header, message, modal, section, sections
from handlers.desk.texts import Say, escaped
from handlers.events.views.events import OPEN as EVENTS
from handlers.joining.views import applied
from handlers.measuring.views import reports
from handlers.pairing.views import matching
from handlers.rounds.views import changing, onboarding, opening
from programme.duties import Deed
from programme.rounds import Phase

WAITING, WAITING_BACK, WAITING_ON = "round.waiting", "round.waiting-back", "round.waiting-on"
SUMMARY = "round.summary"
POST_AGAIN = "channel.post-again"
MOST_ROUNDS = 15
MOST_CLOSED = 3
LINES_A_PAGE = 20


@dataclass(frozen=True)
class RoundLine:
    """A round in the menu."""

    id: UUID
    name: str
    starts_on: str
    ends_on: str
    phase: Phase
    signed_up: int
    tandems: int
    waiting: int
    has_draft: bool
    # What the reader may do in it now.
    deeds: Collection[Deed]
    in_briefing: int = 0
    # None where nobody has to apply.
    applications: int | None = None


@dataclass(frozen=True)
class ClosedLine:
    """A closed round in the menu."""

    id: UUID
    name: str
    ends_on: str


def menu(
    say: Say, rounds: Sequence[RoundLine], closed: Sequence[ClosedLine], *, more: int, deeds: Collection[Deed]
) -> dict[str, Any]:
    """`deeds` are what the reader may do at all; a helper's menu holds counts, dates and texts, and no names."""
    if Deed.SEE_ROUNDS not in deeds:
        rows = [section(say("coordination-admin")), buttons(*appointing.entrance(say, deeds))]
        return modal(say("coordination-title"), *rows, close=say("close"))
    new = [*opening.entrance(say, primary=not rounds), onboarding.entrance(say)]
    bottom = [*(new if Deed.OPEN_ROUND in deeds else []), *appointing.entrance(say, deeds)]
    empty = "coordination-no-rounds" if Deed.OPEN_ROUND in deeds else "coordination-no-rounds-yet"
    rows = [section(say(empty))] if not rounds else []
    for line in rounds:
        rows += [*_round(say, line), divider()]
    if more:
        rows.append(context(say("coordination-more", count=more)))
    for each in closed:
        rows += [*reports.closed_round(say, cohort=each.name, cohort_id=each.id, ends_on=each.ends_on), divider()]
    if bottom:
        rows.append(buttons(*bottom))
    else:
        rows.append(context(say("coordination-helper")))
    return modal(say("coordination-title"), *rows, close=say("close"))


def waiting_line(say: Say, *, person: str, topics: Sequence[str]) -> str:
    return say("waiting-list-line", person=person, topics=say.both([escaped(topic) for topic in topics]))


def waiting_list(
    say: Say, *, cohort_id: UUID, page: Page[str], balance: Sequence[tuple[str, int, int]]
) -> dict[str, Any]:
    """Supply and demand by topic first, so that a coordinator sees whom to recruit; then the people."""
    return modal(
        say("waiting-list-title"),
        header(say("waiting-list-balance")),
        *sections(_balance(say, *row) for row in balance),
        header(say("waiting-list-people", count=page.count)),
        *(sections(page.lines) or [section(say("waiting-list-empty"))]),
        *turning(say, page, cohort_id, back=WAITING_BACK, on=WAITING_ON),
        close=say("close"),
    )


def summary_posted(say: Say, *, channel: str) -> dict[str, Any]:
    return modal(say("coordination-title"), section(say("summary-posted", channel=f"<#{channel}>")), close=say("close"))


def undeliverable(say: Say, *, channel: str, cohort: str, reason: str, message_id: UUID) -> Message:
    """A channel post that Slack refused; what to do stands in it."""
    # Slack has more reasons than there are sentences: what a coordinator can do about it is known of some.
    known = reason if say.has(f"undeliverable-{reason.replace('_', '-')}") else "other"
    advice = say(f"undeliverable-{known.replace('_', '-')}", channel=f"<#{channel}>")
    return message(
        say("undeliverable-notification"),
        section(say("undeliverable", round=escaped(cohort), advice=advice)),
        buttons(button(say("undeliverable-again"), action=POST_AGAIN, value=message_id, primary=True)),
    )


def posting_again(say: Say) -> Message:
    return message(say("undeliverable-notification"), section(say("undeliverable-posting-again")))


def where(say: Say, phase: Phase, *, start: str, end: str) -> str:
    """Where a round stands; without an end it is an onboarding that goes on."""
    return say(f"round-line-{phase.value}", start=start, end=end) if end else say("round-line-onboarding", start=start)


def draft_button(say: Say, cohort_id: UUID, *, has_draft: bool) -> ButtonElement:
    label = say("draft-open" if has_draft else "draft-new")
    return button(label, action=matching.OPEN, value=cohort_id, primary=True)


def _round(say: Say, line: RoundLine) -> list[Block]:
    return [
        section(
            f"*{escaped(line.name)}*\n{where(say, line.phase, start=line.starts_on, end=line.ends_on)}\n"
            + say("round-line-counts", people=line.signed_up, tandems=line.tandems, waiting=line.waiting)
        ),
        *([context(say("briefing-count", count=line.in_briefing))] if line.in_briefing else []),
        buttons(*(drawn for deed, drawn in _choices(say, line) if deed in line.deeds)),
    ]


def _choices(say: Say, line: RoundLine) -> Iterator[tuple[Deed, ButtonElement]]:
    """The buttons of a round, each with what one must be allowed to do to see it."""
    yield Deed.WORK_ON_DRAFT, draft_button(say, line.id, has_draft=line.has_draft)
    if line.applications is not None:
        label = say("round-applications", count=line.applications)
        yield Deed.DECIDE_APPLICATIONS, button(label, action=applied.OPEN, value=line.id)
    yield Deed.SEE_WAITING_LIST, button(say("round-waiting"), action=WAITING, value=line.id)
    yield Deed.POST_SUMMARY, button(say("round-summary"), action=SUMMARY, value=line.id)
    yield Deed.SET_DATES, button(say("event-open"), action=EVENTS, value=line.id)
    yield Deed.CHANGE, changing.entrance(say, line.id)
    yield Deed.MAKE_REPORT, reports.button_of(say, line.id)
    yield Deed.SEE_SUPPLY, button(say("round-supply"), action=recruiting.SUPPLY, value=line.id)


def _balance(say: Say, topic: str, offered: int, wanted: int) -> str:
    mark = " :arrow_left:" if wanted > offered else ""
    return say("waiting-list-balance-line", topic=escaped(topic), offered=offered, wanted=wanted) + mark
