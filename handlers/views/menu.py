"""The menu, help and status, in messages and on the Home tab."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.texts import Say, escaped
from handlers.views import held, matching, preferences
from handlers.views.agreements import OPEN as AGREEMENT
from handlers.views.blocks import Message, button, buttons, context, divider, header, home, message, modal, section
from handlers.views.briefing import BEGIN
from handlers.views.draft_facts import DraftFacts
from programme import waiting_list
from programme.applications import ApplicationState
from programme.words import Duty, Language

SIGN_UP, STATUS, PAUSE, LEAVE = "menu.sign-up", "menu.status", "menu.pause", "menu.leave"
RATE, MY_DATA = "menu.rate", "menu.my-data"
SPEAK_GERMAN, SPEAK_ENGLISH = "menu.speak-german", "menu.speak-english"


@dataclass(frozen=True)
class RoundStanding:
    """Where somebody stands in one round."""

    cohort: str
    starts_on: str
    ends_on: str
    partners: Sequence[tuple[str, str]]
    has_proposal: bool
    is_over: bool
    # Each tandem with its partner and next date.
    meetings: Sequence[tuple[UUID, str, str | None]] = ()
    next_date: str = ""
    # Of the partners, in their order.
    tandem_ids: Sequence[UUID] = ()
    has_briefing: bool = False
    waits_for_briefing: bool = False
    # What is open of an application as a buddy, and where a learner stands on the waiting list.
    application: ApplicationState | None = None
    waits: waiting_list.Standing | None = None
    also_learns: bool = True


@dataclass(frozen=True)
class Standing:
    """Where somebody stands: interested, in rounds, paused, when the next question comes."""

    is_interested: bool = False
    rounds: Sequence[RoundStanding] = field(default_factory=tuple)
    paused_until: str | None = None
    next_question: str | None = None

    @property
    def has_briefing(self) -> bool:
        return any(line.has_briefing for line in self.rounds)


def menu(say: Say, *, has_briefing: bool = False) -> Message:
    return message(say("menu-notification"), section(say("menu-intro")), *_buttons(say, has_briefing=has_briefing))


def help_(say: Say) -> Message:
    return message(say("menu-notification"), section(say("help-text")), context(say("help-context")), *_buttons(say))


def unknown(say: Say, *, suggestion: str | None) -> Message:
    text = say("unknown-word-nearest", word=suggestion) if suggestion else say("unknown-word")
    return message(say("menu-notification"), section(text), section(say("help-text")), *_buttons(say))


def offer(say: Say, wish: str) -> Message:
    """The answer to a word in the direct message: the button that does it."""
    actions = {
        "sign-up": SIGN_UP,
        "status": STATUS,
        "pause": PAUSE,
        "leave": LEAVE,
        "rate": RATE,
        "my-data": MY_DATA,
        "briefing": BEGIN,
    }
    primary = button(say(f"menu-{wish}"), action=actions[wish], primary=True)
    return message(say("menu-notification"), section(say(f"offer-{wish}")), buttons(primary))


def status(say: Say, standing: Standing) -> Message:
    rows = _buttons(say, has_briefing=standing.has_briefing)
    return message(say("menu-notification"), *_standing(say, standing), *rows)


def status_dialog(say: Say, standing: Standing) -> dict[str, Any]:
    return modal(say("status-title"), *_standing(say, standing), close=say("close"))


def home_tab(say: Say, standing: Standing, *, duty: Duty | None, drafts: Sequence[DraftFacts] = ()) -> dict[str, Any]:
    hints = {Duty.COORDINATOR: "home-coordination", Duty.DEPUTY: "home-deputy", Duty.HELPER: "home-helper"}
    coordination = [divider(), context(say(hints[duty]))] if duty else []
    for facts in drafts:
        coordination += [divider(), *matching.home_section(say, facts)]
    return home(
        header(say("home-title")),
        *_standing(say, standing),
        *_buttons(say, has_briefing=standing.has_briefing),
        *coordination,
        context(say("home-privacy")),
    )


def language_switched(say: Say) -> dict[str, Any]:
    return modal(say("language-title"), section(say("language-switched")), close=say("close"))


def _standing(say: Say, standing: Standing) -> list[Block]:
    lines = [
        block for line in standing.rounds for block in (*_round(say, line), *held.status_lines(say, line.meetings))
    ]
    if not lines:
        lines = [section(say("status-interested" if standing.is_interested else "status-nothing"))]
    if standing.paused_until:
        lines.append(section(say("status-paused", day=standing.paused_until)))
    elif standing.next_question:
        lines.append(context(say("status-next-question", day=standing.next_question)))
    return lines


def _round(say: Say, line: RoundStanding) -> list[Block]:
    head = [f"*{escaped(line.cohort)}*", say("status-dates", start=line.starts_on, end=line.ends_on)]
    if not line.partners and (line.is_over or line.has_proposal or line.also_learns or line.application is None):
        head.append(say(_waits_for(line)))
    if line.application:
        head.append(say(f"status-application-{line.application.value}"))
    if line.waits and not line.is_over:
        head.append(say("status-place", place=line.waits.place, count=line.waits.of))
    if line.next_date:
        head.append(line.next_date)
    rows = [section("\n".join(head))]
    for (partner, topic), tandem_id in zip_longest(line.partners, line.tandem_ids):
        agree = button(say("agreement-short"), action=AGREEMENT, value=tandem_id) if tandem_id else None
        rows.append(section(say("status-tandem", partner=partner, topic=escaped(topic)), accessory=agree))
    return rows


def _waits_for(line: RoundStanding) -> str:
    if line.is_over:
        return "status-over"
    if line.has_proposal:
        return "status-proposal"
    return "status-briefing" if line.waits_for_briefing else "status-waiting"


def _buttons(say: Say, *, has_briefing: bool = False) -> list[Block]:
    other = (
        button(say("menu-speak-english"), action=SPEAK_ENGLISH)
        if say.language is Language.GERMAN
        else button(say("menu-speak-german"), action=SPEAK_GERMAN)
    )
    return [
        *([buttons(button(say("menu-briefing"), action=BEGIN, primary=True))] if has_briefing else []),
        buttons(
            button(say("menu-sign-up"), action=SIGN_UP, primary=True),
            button(say("menu-status"), action=STATUS),
            button(say("menu-pause"), action=PAUSE),
            button(say("menu-rate"), action=RATE),
        ),
        buttons(
            button(say("menu-preferences"), action=preferences.BEGIN),
            button(say("menu-my-data"), action=MY_DATA),
            other,
            button(say("menu-leave"), action=LEAVE),
        ),
    ]
