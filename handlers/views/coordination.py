"""The coordinator's dialogs: rounds, waiting list, who coordinates."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.texts import Say, escaped
from handlers.views import applications, matching, recruiting, reports
from handlers.views.blocks import Message, button, buttons, context, divider, header, message, modal, section, sections
from handlers.views.events import OPEN as EVENTS
from handlers.views.forms import field, people_input
from programme.rounds import Phase

NEW_PILOT, NEW_ROUND = "round.new-pilot", "round.new"
WAITING, WAITING_BACK, WAITING_ON = "round.waiting", "round.waiting-back", "round.waiting-on"
SUMMARY = "round.summary"
CHANGE = "round.change"
POST_AGAIN = "channel.post-again"
CHOOSE_COORDINATORS, APPOINT, COORDINATORS = "coordinators.choose", "coordinators.appoint", "coordinators"
MOST_ROUNDS = 15
MOST_CLOSED = 3
LINES_A_PAGE = 20
MOST_COORDINATORS = 20


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
    say: Say, rounds: Sequence[RoundLine], closed: Sequence[ClosedLine], *, more: int, only_appoints: bool
) -> dict[str, Any]:
    appoint = button(say("coordination-appoint"), action=CHOOSE_COORDINATORS)
    if only_appoints:
        return modal(
            say("coordination-title"), section(say("coordination-admin")), buttons(appoint), close=say("close")
        )
    new = [
        button(say("coordination-new-pilot"), action=NEW_PILOT, primary=not rounds),
        button(say("coordination-new-round"), action=NEW_ROUND),
        appoint,
    ]
    rows: list[Block] = [section(say("coordination-no-rounds"))] if not rounds else []
    for line in rounds:
        rows += [*_round(say, line), divider()]
    if more:
        rows.append(context(say("coordination-more", count=more)))
    for each in closed:
        rows += [*reports.closed_round(say, cohort=each.name, cohort_id=each.id, ends_on=each.ends_on), divider()]
    return modal(say("coordination-title"), *rows, buttons(*new), close=say("close"))


def waiting_line(say: Say, *, person: str, topics: Sequence[str]) -> str:
    return say("waiting-list-line", person=person, topics=say.both([escaped(topic) for topic in topics]))


def waiting_list(
    say: Say, *, cohort_id: UUID, lines: Sequence[str], balance: Sequence[tuple[str, int, int]], page: int
) -> dict[str, Any]:
    """Supply and demand by topic first, so that a coordinator sees whom to recruit; then the people."""
    shown = lines[page * LINES_A_PAGE : (page + 1) * LINES_A_PAGE]
    last = max(0, (len(lines) - 1) // LINES_A_PAGE)
    arrows = []
    if page > 0:
        arrows.append(button(say("page-back"), action=WAITING_BACK, value=f"{cohort_id}/{page - 1}"))
    if page < last:
        arrows.append(button(say("page-on"), action=WAITING_ON, value=f"{cohort_id}/{page + 1}"))
    return modal(
        say("waiting-list-title"),
        header(say("waiting-list-balance")),
        *sections(_balance(say, *row) for row in balance),
        header(say("waiting-list-people", count=len(lines))),
        *(sections(shown) or [section(say("waiting-list-empty"))]),
        *([buttons(*arrows), context(say("page", page=page + 1, pages=last + 1))] if arrows else []),
        close=say("close"),
    )


def summary_posted(say: Say, *, channel: str) -> dict[str, Any]:
    return modal(say("coordination-title"), section(say("summary-posted", channel=f"<#{channel}>")), close=say("close"))


def choose_coordinators(say: Say, current: Sequence[str]) -> dict[str, Any]:
    return modal(
        say("coordinators-title"),
        field(
            COORDINATORS,
            say("coordinators-field"),
            people_input(initial=current, most=MOST_COORDINATORS, placeholder=say("choose")),
            hint=say("coordinators-hint"),
        ),
        callback_id=APPOINT,
        submit=say("save"),
        close=say("cancel"),
    )


def coordinators_saved(say: Say, *, count: int) -> dict[str, Any]:
    return modal(say("coordinators-title"), section(say("coordinators-saved", count=count)), close=say("close"))


def appointed(say: Say, *, by: str) -> Message:
    return message(say("appointed-notification"), section(say("appointed", by=by)))


def undeliverable(say: Say, *, channel: str, cohort: str, reason: str, message_id: UUID) -> Message:
    """A channel post that Slack refused; what to do stands in it."""
    known = reason if say.has(f"undeliverable-{reason.replace('_', '-')}") else "other"
    advice = say(f"undeliverable-{known.replace('_', '-')}", channel=f"<#{channel}>")
    return message(
        say("undeliverable-notification"),
        section(say("undeliverable", round=escaped(cohort), advice=advice)),
        buttons(button(say("undeliverable-again"), action=POST_AGAIN, value=message_id, primary=True)),
    )


def posting_again(say: Say) -> Message:
    return message(say("undeliverable-notification"), section(say("undeliverable-posting-again")))


def draft_button(say: Say, cohort_id: UUID, *, has_draft: bool) -> ButtonElement:
    label = say("draft-open" if has_draft else "draft-new")
    return button(label, action=matching.OPEN, value=cohort_id, primary=True)


def _round(say: Say, line: RoundLine) -> list[Block]:
    draft = draft_button(say, line.id, has_draft=line.has_draft)
    return [
        section(
            f"*{escaped(line.name)}*\n{say(f'round-line-{line.phase.value}', start=line.starts_on, end=line.ends_on)}\n"
            + say("round-line-counts", people=line.signed_up, tandems=line.tandems, waiting=line.waiting)
        ),
        *([context(say("briefing-count", count=line.in_briefing))] if line.in_briefing else []),
        buttons(
            *([draft] if line.phase is not Phase.CLOSING else []),
            *([_applications(say, line)] if line.applications is not None else []),
            button(say("round-waiting"), action=WAITING, value=line.id),
            button(say("round-summary"), action=SUMMARY, value=line.id),
            button(say("event-open"), action=EVENTS, value=line.id),
            *([button(say("change-title"), action=CHANGE, value=line.id)] if line.phase is not Phase.CLOSING else []),
            *([reports.button_of(say, line.id)] if line.phase is Phase.CLOSING else []),
            button(say("round-supply"), action=recruiting.SUPPLY, value=line.id),
        ),
    ]


def _applications(say: Say, line: RoundLine) -> ButtonElement:
    label = say("round-applications", count=line.applications or 0)
    return button(label, action=applications.OPEN, value=line.id)


def _balance(say: Say, topic: str, offered: int, wanted: int) -> str:
    mark = " :arrow_left:" if wanted > offered else ""
    return say("waiting-list-balance-line", topic=escaped(topic), offered=offered, wanted=wanted) + mark
