"""The menu, help and status, in messages and on the Home tab."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.models.blocks import Block

from handlers.texts import Say, escaped
from handlers.views import matching
from handlers.views.blocks import Message, button, buttons, context, divider, header, home, message, modal, section
from handlers.views.draft_facts import DraftFacts
from programme import waiting_list
from programme.applications import ApplicationState
from programme.words import Language

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


def menu(say: Say) -> Message:
    return message(say("menu-notification"), section(say("menu-intro")), *_buttons(say))


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
    }
    primary = button(say(f"menu-{wish}"), action=actions[wish], primary=True)
    return message(say("menu-notification"), section(say(f"offer-{wish}")), buttons(primary))


def status(say: Say, standing: Standing) -> Message:
    return message(say("menu-notification"), *_standing(say, standing), *_buttons(say))


def status_dialog(say: Say, standing: Standing) -> dict[str, Any]:
    return modal(say("status-title"), *_standing(say, standing), close=say("close"))


def home_tab(
    say: Say, standing: Standing, *, is_coordinator: bool, drafts: Sequence[DraftFacts] = ()
) -> dict[str, Any]:
    coordination = [divider(), context(say("home-coordination"))] if is_coordinator else []
    for facts in drafts:
        coordination += [divider(), *matching.home_section(say, facts)]
    return home(
        header(say("home-title")),
        *_standing(say, standing),
        *_buttons(say),
        *coordination,
        context(say("home-privacy")),
    )


def language_switched(say: Say) -> dict[str, Any]:
    return modal(say("language-title"), section(say("language-switched")), close=say("close"))


def _standing(say: Say, standing: Standing) -> list[Block]:
    lines = [_round(say, line) for line in standing.rounds]
    if not lines:
        lines = [section(say("status-interested" if standing.is_interested else "status-nothing"))]
    if standing.paused_until:
        lines.append(section(say("status-paused", day=standing.paused_until)))
    elif standing.next_question:
        lines.append(context(say("status-next-question", day=standing.next_question)))
    return lines


def _round(say: Say, line: RoundStanding) -> Block:
    head = f"*{escaped(line.cohort)}*\n{say('status-dates', start=line.starts_on, end=line.ends_on)}"
    if line.partners:
        what = "\n".join(
            say("status-tandem", partner=partner, topic=escaped(topic)) for partner, topic in line.partners
        )
    elif line.is_over:
        what = say("status-over")
    elif line.has_proposal or line.also_learns or line.application is None:
        what = say("status-proposal" if line.has_proposal else "status-waiting")
    else:
        what = ""
    more = [say(f"status-application-{line.application.value}")] if line.application else []
    if line.waits and not line.is_over:
        more.append(say("status-place", place=line.waits.place, count=line.waits.of))
    return section("\n".join(part for part in (head, what, *more) if part))


def _buttons(say: Say) -> list[Block]:
    other = (
        button(say("menu-speak-english"), action=SPEAK_ENGLISH)
        if say.language is Language.GERMAN
        else button(say("menu-speak-german"), action=SPEAK_GERMAN)
    )
    return [
        buttons(
            button(say("menu-sign-up"), action=SIGN_UP, primary=True),
            button(say("menu-status"), action=STATUS),
            button(say("menu-pause"), action=PAUSE),
            button(say("menu-rate"), action=RATE),
        ),
        buttons(button(say("menu-my-data"), action=MY_DATA), other, button(say("menu-leave"), action=LEAVE)),
    ]
